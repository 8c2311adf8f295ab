using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace HocVuSo;

/// <summary>
/// An XLSX file read as it streams by. The Open XML SDK finds the parts of the package; every part is pulled element
/// by element, none becomes a tree. Nothing that a file can say about itself makes it cost more than
/// <see cref="TableRoom"/> allows.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>Sheets of one repeated value come to about 50; a zip bomb to 1,000.</summary>
    private const int MostRatio = 200;
    private const int MostEntries = 2_000;
    private const int MostSheets = 256;
    private const int MostDepth = 64;

    /// <summary>Lists of content and relations are read whole by the SDK.</summary>
    private const long MostInList = 1024 * 1024;

    private readonly SpreadsheetDocument _document;
    private readonly TableRoom _room;
    private readonly SharedStrings _strings;
    private readonly CellFormats _formats;

    private Workbook(SpreadsheetDocument document, TableRoom room)
    {
        _document = document;
        _room = room;
        var book = document.WorkbookPart!;
        var (sheets, date1904) = Contents(book, room);
        Sheets = [.. sheets.Select(book.GetPartById).OfType<WorksheetPart>().Distinct()];
        if (Sheets.Count == 0)
        {
            throw TableRefusals.Empty();
        }

        _formats = CellFormats.Read(book.WorkbookStylesPart, date1904, room);
        _strings = SharedStrings.Read(book.SharedStringTablePart, room);
    }

    public IReadOnlyList<WorksheetPart> Sheets { get; }

    public static Workbook Open(Stream file, TableRoom room)
    {
        RefuseBombs(file, room);
        file.Position = 0;
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(
                file,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = MostInList }
            );
            return document.WorkbookPart is null
                ? throw TableRefusals.NotATable()
                : new Workbook(document, room);
        }
        catch (Exception e)
        {
            document?.Dispose();
            if (IsDamage(e))
            {
                throw TableRefusals.Damaged();
            }

            throw;
        }
    }

    public IEnumerable<RawRow> Rows(WorksheetPart sheet)
    {
        using var xml = Open(sheet, _room);
        var line = 0;
        while (Step(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                line = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number)
                    ? number
                    : line + 1;
                if (!xml.IsEmptyElement)
                {
                    yield return new RawRow(line, Cells(xml));
                }
            }
        }
    }

    public void Dispose()
    {
        _strings.Dispose();
        _document.Dispose();
    }

    internal static XmlReader Open(OpenXmlPart part, TableRoom room) =>
        XmlReader.Create(
            new FrugalStream(part.GetStream(FileMode.Open, FileAccess.Read), room.MostUnpacked),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                NameTable = new FewNames(),
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>The next node, no deeper than a sheet can be.</summary>
    internal static bool Next(XmlReader xml) =>
        xml.Read() && (xml.Depth <= MostDepth ? true : throw TableRefusals.Damaged());

    internal static bool IsDamage(Exception e) =>
        e
            is XmlException
                or InvalidDataException
                or FileFormatException
                or OpenXmlPackageException
                or KeyNotFoundException
                or ArgumentException
                or FormatException
                or EndOfStreamException
                or NotSupportedException
                // A relation that leads to a part which is not there.
                or InvalidOperationException;

    /// <summary>Reads the text of the element the reader stands on, with all rich-text runs but no phonetic ones.</summary>
    internal static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml.Depth <= phonetic)
            {
                phonetic = xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }
                    ? xml.Depth
                    : int.MaxValue;
            }

            if (
                xml.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace
                        or XmlNodeType.CDATA
                && phonetic == int.MaxValue
            )
            {
                if (text.Length + xml.Value.Length > TableFile.MostInCell)
                {
                    throw TableRefusals.Damaged();
                }

                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private static bool Step(XmlReader xml)
    {
        try
        {
            return Next(xml);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw TableRefusals.Damaged();
        }
    }

    private List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        var length = 0;
        try
        {
            var depth = xml.Depth;
            while (Next(xml) && xml.Depth > depth)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    continue;
                }

                var place = PlaceOf(xml.GetAttribute("r")) ?? cells.Count;
                if (place >= TableFile.MostColumns)
                {
                    // Formatted but empty cells far to the right are common; a value there is not a table's.
                    if (ValueOf(xml).Length > 0)
                    {
                        throw TableRefusals.TooManyColumns();
                    }

                    continue;
                }

                if (place < cells.Count)
                {
                    // Cells stand in the order of their columns (ECMA-376 part 1, 18.3.1.73), each once.
                    throw TableRefusals.Damaged();
                }

                while (cells.Count < place)
                {
                    cells.Add("");
                }

                cells.Add(TableText.Tidy(ValueOf(xml)));
                if ((length += cells[^1].Length) > TableFile.MostInRow)
                {
                    throw TableRefusals.RowTooLong();
                }
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw TableRefusals.Damaged();
        }

        return cells;
    }

    /// <summary>On a c element; leaves the reader at its end.</summary>
    private string ValueOf(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var value = "";
        var depth = xml.Depth;
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = TextOf(xml);
            }
        }

        return type switch
        {
            _ when value.Length == 0 => "",
            "s" => _strings[int.Parse(value, CultureInfo.InvariantCulture)],
            "b" => value == "1" ? "TRUE" : "FALSE",
            "d" => DateTime.TryParse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var time
            )
                ? CellFormats.Show(time)
                : value,
            null or "n" => _formats.Show(value, style),
            _ => value,
        };
    }

    /// <summary>"C12" → 2.</summary>
    private static int? PlaceOf(string? reference)
    {
        var place = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || place > 100_000)
            {
                break;
            }

            place = place * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return place == 0 ? null : place - 1;
    }

    /// <summary>The ids of the visible sheets, and how days are counted.</summary>
    private static (List<string> Sheets, bool Date1904) Contents(WorkbookPart book, TableRoom room)
    {
        var sheets = new List<string>();
        var date1904 = false;
        using var xml = Open(book, room);
        while (Next(xml))
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }:
                    date1904 = xml.GetAttribute("date1904") is "1" or "true";
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                    when xml.GetAttribute("state") is null or "visible" && RelationOf(xml) is { } id:
                    sheets.Add(id);
                    break;
            }

            if (sheets.Count > MostSheets)
            {
                throw TableRefusals.TooLarge();
            }
        }

        return (sheets, date1904);
    }

    /// <summary>r:id, whose namespace differs between the two editions of the standard.</summary>
    private static string? RelationOf(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml is { LocalName: "id", NamespaceURI.Length: > 0 })
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>A part never unpacks to more than its entry says: the framework stops there.</summary>
    private static void RefuseBombs(Stream file, TableRoom room)
    {
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("[Content_Types].xml") is null)
            {
                throw TableRefusals.NotATable();
            }

            if (zip.Entries.Count > MostEntries)
            {
                throw TableRefusals.TooLarge();
            }

            var unpacked = 0L;
            foreach (var entry in zip.Entries)
            {
                unpacked += entry.Length;
                if (
                    unpacked > room.MostUnpacked
                    || (entry.Length > 1 << 20 && entry.Length / MostRatio > entry.CompressedLength)
                    || (entry.Length > MostInList && IsList(entry.FullName))
                )
                {
                    throw TableRefusals.TooLarge();
                }
            }
        }
        catch (InvalidDataException)
        {
            throw TableRefusals.Damaged();
        }
    }

    private static bool IsList(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Turns stored numbers into what the reader of the sheet sees: days, times, codes with leading zeros.</summary>
    private sealed class CellFormats
    {
        /// <summary>Excel itself keeps 65,490.</summary>
        private const int MostFormats = 65_536;

        private readonly List<string?> _formats = [];
        private readonly DateTime _epoch;

        private CellFormats(bool date1904) =>
            // Excel counts days from 31/12/1899 and believes in 29/2/1900; from 1/3/1900 on this origin is right.
            _epoch = date1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);

        public static CellFormats Read(WorkbookStylesPart? part, bool date1904, TableRoom room)
        {
            var formats = new CellFormats(date1904);
            if (part is null)
            {
                return formats;
            }

            var own = new Dictionary<uint, string>();
            using var xml = Open(part, room);
            var inCells = false;
            while (Next(xml))
            {
                switch (xml)
                {
                    case { LocalName: "cellXfs" }:
                        inCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "numFmt" }:
                        own[IdOf(xml)] = xml.GetAttribute("formatCode") ?? "";
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCells:
                        formats._formats.Add(own.GetValueOrDefault(IdOf(xml)) ?? BuiltIn(IdOf(xml)));
                        break;
                }

                if (own.Count > MostFormats || formats._formats.Count > MostFormats)
                {
                    throw TableRefusals.TooLarge();
                }
            }

            return formats;
        }

        private static uint IdOf(XmlReader xml) =>
            uint.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) ? id : 0;

        public string Show(string value, string? style)
        {
            if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            {
                return value;
            }

            var format =
                int.TryParse(style, CultureInfo.InvariantCulture, out var at)
                && at >= 0
                && at < _formats.Count
                    ? _formats[at]
                    : null;
            if (format is not null && IsDate(format) && number is >= 0 and < 2_958_466)
            {
                // Rounded to the second: 0.1 s is beyond what the stored fraction can tell.
                var time = _epoch.AddSeconds(Math.Round(number * 86_400));
                return number < 1 ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : Show(time);
            }

            if (Math.Abs(number) < 1e15 && number == Math.Truncate(number))
            {
                var zeros = format is { Length: > 1 } && format.All(c => c == '0') ? format.Length : 1;
                return ((long)number).ToString("D" + zeros, CultureInfo.InvariantCulture);
            }

            return Math.Abs(number) is > 1e-6 and < 1e15
                ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
                : value;
        }

        public static string Show(DateTime time) =>
            time.ToString(
                time.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm",
                CultureInfo.InvariantCulture
            );

        /// <summary>ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are days in East Asian versions.</summary>
        private static string? BuiltIn(uint id) =>
            id switch
            {
                (>= 14 and <= 17) or (>= 27 and <= 36) or (>= 50 and <= 58) => "dd/mm/yyyy",
                22 => "dd/mm/yyyy hh:mm",
                (>= 18 and <= 21) or (>= 45 and <= 47) => "hh:mm",
                _ => null,
            };

        private static bool IsDate(string format)
        {
            var (quoted, bracketed) = (false, false);
            for (var i = 0; i < format.Length; i++)
            {
                switch (format[i])
                {
                    case '"':
                        quoted = !quoted;
                        break;
                    case '\\' or '_' or '*' when !quoted:
                        i++;
                        break;
                    case '[' when !quoted:
                        bracketed = true;
                        break;
                    case ']' when !quoted:
                        bracketed = false;
                        break;
                    case 'd' or 'D' or 'y' or 'Y' or 'm' or 'M' or 'h' or 'H' when !quoted && !bracketed:
                        return true;
                    case ';' when !quoted:
                        return false;
                }
            }

            return false;
        }
    }
}
