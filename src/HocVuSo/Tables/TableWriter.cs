using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace HocVuSo;

/// <summary>
/// A table on its way out, row by row, to a stream that need not be seekable; memory does not grow with the rows.
/// Cells may be text, whole and decimal numbers, days, times (UTC, shown as in Vietnam) or null (an empty cell).
/// </summary>
public abstract class TableWriter : IDisposable
{
    /// <summary>UTF-8 with BOM, so that Excel reads the accents; what could run as a formula is made harmless.</summary>
    public static TableWriter Csv(Stream to) => new CsvTable(to);

    /// <param name="sheet">Name of the one sheet; what Excel forbids in it is left out.</param>
    public static TableWriter Xlsx(Stream to, string sheet) => new XlsxTable(to, sheet);

    /// <summary>The header is bold and stays in sight; write it first.</summary>
    public abstract void Header(params ReadOnlySpan<string> cells);

    public abstract void Row(params ReadOnlySpan<object?> cells);

    /// <summary>Completes the file; the stream stays open.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();

    private sealed class CsvTable(Stream to) : TableWriter
    {
        private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

        private readonly StreamWriter _writer = new(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            16 * 1024,
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };

        public override void Header(params ReadOnlySpan<string> cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                Cell(i, cells[i]);
            }

            _writer.WriteLine();
        }

        public override void Row(params ReadOnlySpan<object?> cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                Cell(
                    i,
                    cells[i] switch
                    {
                        null => "",
                        string text => text,
                        DateOnly day => VietnamDay.Show(day),
                        DateTime time => VietnamDay.ShowTime(time),
                        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                        var other => other.ToString() ?? "",
                    }
                );
            }

            _writer.WriteLine();
        }

        protected override void Close() => _writer.Dispose();

        private void Cell(int place, string text)
        {
            if (place > 0)
            {
                _writer.Write(',');
            }

            text = TableText.WithGuard(TableText.Writable(text));
            if (text.AsSpan().ContainsAny(Quoted) || text.StartsWith(' ') || text.EndsWith(' '))
            {
                _writer.Write('"');
                _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                _writer.Write('"');
            }
            else
            {
                _writer.Write(text);
            }
        }
    }

    /// <summary>
    /// Written straight into the zip: the Open XML SDK keeps each part in memory until the package is closed.
    /// Texts are inline strings, which a spreadsheet never runs as formulas.
    /// </summary>
    private sealed class XlsxTable : TableWriter
    {
        private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
        private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        private const int MostRows = 1_048_576;
        private const string Bold = "1";
        private const string Day = "2";
        private const string Time = "3";

        private static readonly DateTime Epoch = new(1899, 12, 30);

        private readonly ZipArchive _zip;
        private readonly XmlWriter _sheet;
        private int _rows;

        public XlsxTable(Stream to, string sheet)
        {
            _zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
            Part(
                "[Content_Types].xml",
                $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/></Types>
                """
            );
            Part(
                "_rels/.rels",
                $"""
                <Relationships xmlns="{Links}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            );
            Part(
                "xl/_rels/workbook.xml.rels",
                $"""
                <Relationships xmlns="{Links}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
                """
            );
            Part(
                "xl/workbook.xml",
                $"""
                <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SheetName(
                    sheet
                )}" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
            );
            Part(
                "xl/styles.xml",
                $"""
                <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
                """
            );
            _sheet = XmlWriter.Create(
                _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(),
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true }
            );
            _sheet.WriteStartElement("worksheet", Main);
            _sheet.WriteRaw(
                """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="64" width="20" customWidth="1"/></cols>"""
            );
            _sheet.WriteStartElement("sheetData", Main);
        }

        public override void Header(params ReadOnlySpan<string> cells)
        {
            Begin();
            foreach (var cell in cells)
            {
                Text(cell, Bold);
            }

            _sheet.WriteEndElement();
        }

        public override void Row(params ReadOnlySpan<object?> cells)
        {
            Begin();
            foreach (var cell in cells)
            {
                switch (cell)
                {
                    case null:
                        _sheet.WriteStartElement("c", Main);
                        _sheet.WriteEndElement();
                        break;
                    case DateOnly day when day.Year >= 1901:
                        Number(day.ToDateTime(TimeOnly.MinValue).Subtract(Epoch).TotalDays, Day);
                        break;
                    case DateOnly day:
                        Text(VietnamDay.Show(day));
                        break;
                    case DateTime time:
                        Number(VietnamDay.Local(time).Subtract(Epoch).TotalDays, Time);
                        break;
                    case int or long or short or decimal or double:
                        Number((IFormattable)cell, null);
                        break;
                    default:
                        Text(cell.ToString() ?? "");
                        break;
                }
            }

            _sheet.WriteEndElement();
        }

        protected override void Close()
        {
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
            _sheet.Dispose();
            _zip.Dispose();
        }

        private void Begin()
        {
            if (++_rows > MostRows)
            {
                throw TableRefusals.TooManyForSheet();
            }

            _sheet.WriteStartElement("row", Main);
        }

        private void Text(string text, string? style = null)
        {
            _sheet.WriteStartElement("c", Main);
            if (style is not null)
            {
                _sheet.WriteAttributeString("s", style);
            }

            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is", Main);
            _sheet.WriteStartElement("t", Main);
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(TableText.Writable(text));
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
        }

        private void Number(IFormattable number, string? style)
        {
            _sheet.WriteStartElement("c", Main);
            if (style is not null)
            {
                _sheet.WriteAttributeString("s", style);
            }

            _sheet.WriteElementString("v", Main, number.ToString(null, CultureInfo.InvariantCulture));
            _sheet.WriteEndElement();
        }

        private void Part(string name, string xml)
        {
            using var writer = new StreamWriter(
                _zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
                new UTF8Encoding(false)
            );
            writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
            writer.Write(xml);
        }

        /// <summary>At most 31 characters, none of : \ / ? * [ ].</summary>
        private static string SheetName(string name)
        {
            var allowed = string.Concat(
                name.Where(c => c >= ' ' && !":\\/?*[]'".Contains(c, StringComparison.Ordinal))
            );
            return System.Security.SecurityElement.Escape(allowed.Length > 31 ? allowed[..31] : allowed)!;
        }
    }
}
