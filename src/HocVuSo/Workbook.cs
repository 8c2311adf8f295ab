using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HocVuSo;

/// <summary>
/// An XLSX file read as it streams by. The package and its small parts go through the Open XML SDK; sheets and shared
/// strings, which grow with the file, are pulled element by element.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>A sheet of a million full rows unpacks to less; what unpacks to more is not a table.</summary>
    private const long MostUnpacked = 2L * 1024 * 1024 * 1024;

    /// <summary>Sheets of one repeated value come to about 50; a zip bomb to 1,000.</summary>
    private const int MostRatio = 200;

    private readonly SpreadsheetDocument _document;
    private readonly SharedStrings _strings;
    private readonly CellFormats _formats;

    private Workbook(SpreadsheetDocument document)
    {
        _document = document;
        var book = document.WorkbookPart!;
        Sheets =
        [
            .. book
                .Workbook.Descendants<Sheet>()
                .Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
                .Select(s => s.Id?.Value is { } id ? book.GetPartById(id) : null)
                .OfType<WorksheetPart>(),
        ];
        if (Sheets.Count == 0)
        {
            throw TableRefusals.Empty();
        }

        _formats = new CellFormats(
            book.WorkbookStylesPart?.Stylesheet,
            book.Workbook.WorkbookProperties?.Date1904?.Value ?? false
        );
        _strings = SharedStrings.Read(book.SharedStringTablePart);
    }

    public IReadOnlyList<WorksheetPart> Sheets { get; }

    public static Workbook Open(Stream file)
    {
        RefuseBombs(file);
        file.Position = 0;
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(file, isEditable: false);
            return document.WorkbookPart is null ? throw TableRefusals.NotATable() : new Workbook(document);
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
        using var xml = Open(sheet);
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

    internal static XmlReader Open(OpenXmlPart part) =>
        XmlReader.Create(
            new Counted(part.GetStream(FileMode.Open, FileAccess.Read), MostUnpacked),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

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
                or NotSupportedException;

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
        while (xml.Read() && xml.Depth > depth)
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
            return xml.Read();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw TableRefusals.Damaged();
        }
    }

    private List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        try
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
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

                while (cells.Count < place)
                {
                    cells.Add("");
                }

                cells.Insert(place, TableText.Tidy(ValueOf(xml)));
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
        while (xml.Read() && xml.Depth > depth)
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

    private static void RefuseBombs(Stream file)
    {
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("[Content_Types].xml") is null)
            {
                throw TableRefusals.NotATable();
            }

            var unpacked = 0L;
            foreach (var entry in zip.Entries)
            {
                unpacked += entry.Length;
                if (
                    unpacked > MostUnpacked
                    || (entry.Length > 1 << 20 && entry.Length / MostRatio > entry.CompressedLength)
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

    /// <summary>The declared size of an entry can lie; this one counts.</summary>
    private sealed class Counted(Stream inner, long most) : Stream
    {
        private long _read;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            return (_read += read) > most ? throw TableRefusals.TooLarge() : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>Turns stored numbers into what the reader of the sheet sees: days, times, codes with leading zeros.</summary>
    private sealed class CellFormats
    {
        private readonly List<string?> _formats = [];
        private readonly DateTime _epoch;

        public CellFormats(Stylesheet? styles, bool date1904)
        {
            // Excel counts days from 31/12/1899 and believes in 29/2/1900; from 1/3/1900 on this origin is right.
            _epoch = date1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
            var own =
                styles
                    ?.NumberingFormats?.Elements<NumberingFormat>()
                    .Where(f => f.NumberFormatId is not null)
                    .ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "")
                ?? [];
            foreach (
                var format in styles?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>()
                    ?? []
            )
            {
                var id = format.NumberFormatId?.Value ?? 0;
                _formats.Add(own.GetValueOrDefault(id) ?? BuiltIn(id));
            }
        }

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

/// <summary>
/// The shared strings of a workbook in a temporary file, 64 to a group; the groups read last are kept. A cell costs
/// no memory of its own, however many different strings there are.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private const int GroupSize = 64;
    private const int Kept = 512;

    private readonly FileStream? _file;
    private readonly List<long> _starts = [];
    private readonly (int Group, string[] Strings)[] _kept = new (int, string[])[Kept];
    private readonly int _count;

    private SharedStrings(SharedStringTablePart? part)
    {
        Array.Fill(_kept, (-1, []));
        if (part is null)
        {
            return;
        }

        _file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose
        );
        using var writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
        using var xml = Workbook.Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (_count++ % GroupSize == 0)
                {
                    writer.Flush();
                    _starts.Add(_file.Position);
                }

                writer.Write(Workbook.TextOf(xml));
            }
        }

        writer.Flush();
        _starts.Add(_file.Position);
    }

    public static SharedStrings Read(SharedStringTablePart? part) => new(part);

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
            {
                throw TableRefusals.Damaged();
            }

            var group = index / GroupSize;
            ref var kept = ref _kept[group % Kept];
            if (kept.Group != group)
            {
                kept = (group, Load(group));
            }

            return kept.Strings[index % GroupSize];
        }
    }

    public void Dispose() => _file?.Dispose();

    private string[] Load(int group)
    {
        var bytes = new byte[_starts[group + 1] - _starts[group]];
        RandomAccess.Read(_file!.SafeFileHandle, bytes, _starts[group]);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var strings = new string[Math.Min(GroupSize, _count - group * GroupSize)];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }
}
