using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HocVuSo.Tests.Places;

[Collection(Alone.Name)]
public sealed class TableFileTests
{
    private static readonly Column Name = new(new("Họ và tên", "Full name"), "Họ tên") { Required = true };
    private static readonly Column Born = new(new("Ngày sinh", "Birth date"));
    private static readonly Column Village = new(new("Thôn", "Hamlet"), "Khối phố");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static List<string[]> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var table = TableFile.Open(stream, Name, Born, Village);
        return
        [
            .. table
                .Rows()
                .Select(r =>
                    new[] { r.Line.ToString(CultureInfo.InvariantCulture), r[Name], r[Born], r[Village] }
                ),
        ];
    }

    private static string RefusalOf(byte[] bytes) => Assert.Throws<Refusal>(() => Read(bytes)).Name;

    private const string Sheet = "Họ và tên,Ngày sinh,Thôn\r\nTrần Thị Lài,27/3/1957,Hà Bình\r\n";
    private static readonly string[] Lai = ["2", "Trần Thị Lài", "27/3/1957", "Hà Bình"];

    public static TheoryData<string, byte[]> Encodings() =>
        new()
        {
            { "UTF-8", Utf8.GetBytes(Sheet) },
            { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(Sheet)] },
            { "UTF-8, decomposed", Utf8.GetBytes(Sheet.Normalize(NormalizationForm.FormD)) },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sheet)] },
            { "UTF-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sheet)] },
            { "UTF-16 without BOM", Encoding.Unicode.GetBytes(Sheet) },
            { "Windows-1258", Windows1258 },
        };

    /// <summary>Tone marks are bytes of their own behind the letter: CC grave, EC acute, D2 hook, DE tilde, F2 dot.</summary>
    private static readonly byte[] Windows1258 =
    [
        // "Họ và tên,Ngày sinh,Thôn"
        .. "Ho"u8,
        0xF2,
        .. " va"u8,
        0xCC,
        .. " t"u8,
        0xEA,
        .. "n,Nga"u8,
        0xCC,
        .. "y sinh,Th"u8,
        0xF4,
        .. "n\r\n"u8,
        // "Trần Thị Lài,27/3/1957,Hà Bình"
        .. "Tr"u8,
        0xE2,
        0xCC,
        .. "n Thi"u8,
        0xF2,
        .. " La"u8,
        0xCC,
        .. "i,27/3/1957,Ha"u8,
        0xCC,
        .. " Bi"u8,
        0xCC,
        .. "nh\r\n"u8,
    ];

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_composed_text(string encoding, byte[] bytes)
    {
        Assert.True(encoding.Length > 0);
        Assert.Equal([Lai], Read(bytes));
    }

    [Fact]
    public void The_five_tones_and_the_letters_of_windows_1258_are_composed()
    {
        // "Đỗ Mỹ Hưởng Nguyện Cấp" with precomposed letters Đ D0, ơ F5, ư FD, ê EA, â E2, ô F4.
        byte[] name =
        [
            0xD0,
            0xF4,
            0xDE,
            .. " My"u8,
            0xDE,
            .. " H"u8,
            0xFD,
            0xF5,
            0xD2,
            .. "ng Nguy"u8,
            0xEA,
            0xF2,
            .. "n C"u8,
            0xE2,
            0xEC,
            .. "p"u8,
        ];
        var row = Assert.Single(Read([.. "ho ten\n"u8, .. name, (byte)'\n']));
        Assert.Equal("Đỗ Mỹ Hưởng Nguyện Cấp", row[1]);
    }

    [Theory]
    [InlineData("Họ và tên;Ngày sinh;Thôn\nTrần Thị Lài;27/3/1957;Hà Bình")]
    [InlineData("Họ và tên\tNgày sinh\tThôn\rTrần Thị Lài\t27/3/1957\tHà Bình")]
    [InlineData("FULL NAME (*),Birth date,Khoi pho\nTrần Thị Lài,27/3/1957,Hà Bình\n\n,,\n")]
    [InlineData("HO TEN,NGAY SINH,THON\n\"Trần  Thị Lài \",27/3/1957,\"Hà Bình\"")]
    public void Separators_and_headers_as_people_write_them(string sheet) =>
        Assert.Equal([Lai], Read(Utf8.GetBytes(sheet)));

    [Fact]
    public void Title_rows_above_the_header_are_passed_over_and_lines_are_those_of_the_file()
    {
        var rows = Read(
            Utf8.GetBytes(
                "sep=;\nDANH SÁCH HỌC VIÊN;;\n;;\nHọ tên;Thôn;Ngày sinh\n\"Lê \"\"Bảy\"\"\nThìn\";1;\n\nTrần; 2 ;"
            )
        );
        Assert.Equal(
            [
                ["5", "Lê \"Bảy\" Thìn", "", "1"],
                ["8", "Trần", "", "2"],
            ],
            rows
        );
    }

    [Fact]
    public void A_row_with_more_cells_than_headers_is_marked()
    {
        using var stream = new MemoryStream(Utf8.GetBytes("Họ tên,Thôn,Ghi chú\nAn,1,a,b\nBình,2,a,\n"));
        using var table = TableFile.Open(stream, Name, Born, Village);
        Assert.Equal([true, false], table.Rows().Select(r => r.HasStrayCells));
        Assert.Equal(["Ghi chú"], table.Ignored);
        Assert.False(table.Has(Born));
    }

    [Theory]
    [InlineData("", "table-empty")]
    [InlineData("Thôn,Ngày sinh\n1,2", "table-missing-columns")]
    [InlineData("Họ tên,Họ và tên\nA,B", "table-column-twice")]
    [InlineData("Họ tên,Thôn\n\"A,1\nB,2\n", "table-open-quote")]
    [InlineData("<html><table><tr><td>Họ tên</td></tr></table>", "not-a-table")]
    [InlineData("%PDF-1.7\n", "not-a-table")]
    [InlineData("Họ tên\nA\u0001", "not-a-table")]
    public void What_is_no_such_table_is_refused_with_its_reason(string text, string refusal) =>
        Assert.Equal(refusal, RefusalOf(Utf8.GetBytes(text)));

    [Fact]
    public void Other_files_are_refused_by_content()
    {
        Assert.Equal("table-old-excel", RefusalOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));
        Assert.Equal("table-damaged", RefusalOf([.. "PK"u8, 3, 4, 1, 2, 3, 4, 5, 6, 7]));
        Assert.Equal("not-a-table", RefusalOf(Zip(("readme.txt", "Họ tên"))));
        Assert.Equal("table-damaged", RefusalOf([.. Utf8.GetBytes(Sheet), 0xC3, (byte)'\n']));
        var long1 = "Họ tên\n" + new string('a', TableFile.MostInCell + 1);
        Assert.Equal("table-cell-too-long", RefusalOf(Utf8.GetBytes(long1)));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/worksheets/sheet1.xml", new string(' ', 8 << 20))
        );
        Assert.Equal("table-too-large", RefusalOf(bomb));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Họ tên</v></c><c r=\"A1\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"B1\" t=\"str\"><v>Họ tên</v></c><c r=\"A1\"/></row>")]
    public void Cells_that_go_backwards_are_no_table(string row) =>
        Assert.Equal("table-damaged", RefusalOf(RawBook(row)));

    [Theory]
    [InlineData("xl/sheet1.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/workbook.xml")]
    public void A_part_that_is_named_but_not_there_is_damage(string part)
    {
        using var stream = new MemoryStream();
        stream.Write(RawBook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Họ tên</v></c></row>"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
        }

        Assert.Contains(RefusalOf(stream.ToArray()), new[] { "table-damaged", "not-a-table" });
    }

    [Fact]
    public void A_row_of_endless_cells_at_one_place_is_refused_at_the_second()
    {
        var row =
            "<row r=\"1\">"
            + string.Concat(Enumerable.Repeat(Cell(Random.Shared.Next()), 200_000))
            + "</row>";
        Assert.Equal("table-damaged", RefusalOf(RawBook(row)));

        static string Cell(int value) => $"<c r=\"A1\"><v>{value}</v></c>";
    }

    [Fact]
    public void Rows_tags_names_and_depths_beyond_any_table_are_refused_before_they_fill_the_memory()
    {
        var long1 = string.Concat(
            Enumerable.Range(0, 3).Select(_ => $"<c t=\"str\"><v>{Noise(30_000)}</v></c>")
        );
        Assert.Equal("table-row-too-long", RefusalOf(RawBook($"<row>{long1}</row>")));
        Assert.Equal(
            "table-row-too-long",
            RefusalOf(Utf8.GetBytes("Họ tên\n" + string.Join(',', Enumerable.Repeat(Noise(30_000), 3))))
        );
        var tag = $"<row x=\"{Noise(3 << 20)}\"/>";
        Assert.Equal("table-too-large", RefusalOf(RawBook(tag)));
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"));
        Assert.Equal("table-too-large", RefusalOf(RawBook(names)));
        var deep =
            string.Concat(Enumerable.Repeat("<row>", 1_000))
            + string.Concat(Enumerable.Repeat("</row>", 1_000));
        Assert.Equal("table-damaged", RefusalOf(RawBook(deep)));
    }

    [Fact]
    public void A_workbook_of_more_than_its_room_or_with_endless_lists_is_refused()
    {
        var row = "<row><c t=\"str\"><v>Họ tên</v></c></row>";
        using var stream = new MemoryStream(RawBook(row + $"<!--{Noise(500_000)}-->"));
        Assert.Equal(
            "table-too-large",
            Assert
                .Throws<Refusal>(() => TableFile.Open(stream, new TableRoom(MostUnpacked: 100_000), [Name]))
                .Name
        );
        Assert.Equal("table-too-large", RefusalOf(RawBook(row, relations: Noise(2 << 20))));
        var formats = string.Concat(Enumerable.Range(0, 70_000).Select(i => $"<xf numFmtId=\"{i}\"/>"));
        Assert.Equal("table-too-large", RefusalOf(RawBook(row, styles: $"<cellXfs>{formats}</cellXfs>")));
        var sheets = string.Concat(
            Enumerable.Range(0, 300).Select(i => $"<sheet name=\"{i}\" sheetId=\"{i + 2}\" r:id=\"rId1\"/>")
        );
        Assert.Equal("table-too-large", RefusalOf(RawBook(row, sheets)));
    }

    [Fact, System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void Texts_of_a_workbook_lie_in_a_file_of_nobody_else_and_without_a_name()
    {
        var folder = Directory.CreateTempSubdirectory("hocvuso-scratch-").FullName;
        try
        {
            using var stream = new MemoryStream(
                Book([
                    ["Họ và tên"],
                    ["Trần Thị Lài"],
                ])
            );
            using var table = TableFile.Open(stream, new TableRoom(folder), [Name]);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
            Assert.Equal("Trần Thị Lài", Assert.Single(table.Rows())[Name]);
            using var scratch = ScratchFile.In(folder);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(scratch.SafeFileHandle)
            );
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static string Noise(int length) =>
        Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(length / 2 + 1));

    /// <summary>A workbook written by hand, as no spreadsheet program would.</summary>
    private static byte[] RawBook(
        string rows,
        string moreSheets = "",
        string styles = "",
        string relations = ""
    )
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        const string package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";
        return Zip(
            (
                "[Content_Types].xml",
                $"<Types {package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}sheet.main+xml\"/>"
                    + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{types}styles+xml\"/>"
                    + $"<Override PartName=\"/xl/sheet1.xml\" ContentType=\"{types}worksheet+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships {package}relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships {package}relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"sheet1.xml\"/>"
                    + $"<Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/><!--{relations}--></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook {main} xmlns:r=\"{office}\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/>{moreSheets}</sheets></workbook>"
            ),
            ("xl/styles.xml", $"<styleSheet {main}>{styles}</styleSheet>"),
            ("xl/sheet1.xml", $"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")
        );
    }

    [Fact]
    public void A_workbook_gives_what_its_reader_sees()
    {
        var rows = Read(
            Book([
                ["DANH SÁCH", null, null],
                ["Họ và tên", "Ngày sinh", "Thôn"],
                ["Trần Thị Lài", new DateTime(1957, 3, 27), "Hà Bình"],
                [null, null, null],
                ["Lê Văn  A ", "1960", 20194d],
                ["B", 0.5, 1e11],
            ])
        );
        Assert.Equal(
            [
                ["3", "Trần Thị Lài", "27/03/1957", "Hà Bình"],
                ["5", "Lê Văn A", "1960", "20194"],
                ["6", "B", "0.5", "100000000000"],
            ],
            rows
        );
    }

    [Fact]
    public void What_is_written_can_be_read_back_and_no_text_becomes_a_formula()
    {
        foreach (
            var make in new Func<Stream, TableWriter>[]
            {
                TableWriter.Csv,
                s => TableWriter.Xlsx(s, "Danh sách: 1/2"),
            }
        )
        {
            using var stream = new MemoryStream();
            using (var writer = make(new OnlyWrites(stream)))
            {
                writer.Header("Họ và tên", "Ngày sinh", "Thôn");
                writer.Row("=HYPERLINK(\"http://x\";\"y\")", new DateOnly(1957, 3, 27), -12.5m);
                writer.Row("+84 905", new DateTime(2025, 9, 22, 1, 30, 0, DateTimeKind.Utc), null);
                writer.Row("Lê\n\"Bảy\", Thìn", 7, "@x\u0001\ud800");
            }

            var bytes = stream.ToArray();
            var rows = Read(bytes);
            Assert.Equal(["2", "=HYPERLINK(\"http://x\";\"y\")", "27/03/1957", "-12.5"], rows[0]);
            Assert.Equal(["3", "+84 905", "22/09/2025 08:30", ""], rows[1]);
            Assert.Equal("Lê \"Bảy\", Thìn", rows[2][1]);
            Assert.StartsWith("@x", rows[2][3], StringComparison.Ordinal);
            if (bytes[0] != (byte)'P')
            {
                Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
                Assert.Contains("\"'=HYPERLINK", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
                Assert.Contains("'+84 905", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            WriteBigBook(file, rows: 100_000);
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            using var table = TableFile.Open(file, Name, Born, Village);
            var (count, highest) = (0, 0L);
            foreach (var row in table.Rows())
            {
                Assert.Equal(row.Line - 2, count);
                Assert.Equal($"Nguyễn Văn {count}", row[Name]);
                if (++count % 20_000 == 0)
                {
                    highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }

            Assert.Equal(100_000, count);
            Assert.True(highest < 8 << 20, $"{highest:N0} bytes were kept");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>As Excel writes it: shared strings, styled days, blank cells left out.</summary>
    private static byte[] Book(object?[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var strings = book.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 })
            );
            var data = new SheetData();
            for (var r = 0; r < rows.Length; r++)
            {
                var row = new Row { RowIndex = (uint)r + 1 };
                for (var c = 0; c < rows[r].Length; c++)
                {
                    var cell = new Cell { CellReference = $"{(char)('A' + c)}{r + 1}" };
                    switch (rows[r][c])
                    {
                        case string text:
                            cell.DataType = CellValues.SharedString;
                            cell.CellValue = new CellValue(strings.SharedStringTable.ChildElements.Count);
                            strings.SharedStringTable.AppendChild(
                                new SharedStringItem(
                                    new DocumentFormat.OpenXml.Spreadsheet.Text
                                    {
                                        Text = text,
                                        Space = SpaceProcessingModeValues.Preserve,
                                    }
                                )
                            );
                            break;
                        case DateTime day:
                            cell.StyleIndex = 1;
                            cell.CellValue = new CellValue(day.ToOADate());
                            break;
                        case double number:
                            cell.CellValue = new CellValue(number);
                            break;
                        default:
                            continue;
                    }

                    row.AppendChild(cell);
                }

                data.AppendChild(row);
            }

            sheet.Worksheet = new Worksheet(data);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "1",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static void WriteBigBook(Stream to, int rows)
    {
        var small = new MemoryStream(
            Book([
                ["Họ tên"],
            ])
        );
        small.CopyTo(to);
        using var zip = new ZipArchive(to, ZipArchiveMode.Update, leaveOpen: true);
        var sheet = zip
            .Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal))
            .FullName;
        var strings = zip
            .Entries.Single(e => e.FullName.Contains("sharedStrings", StringComparison.Ordinal))
            .FullName;
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        Replace(
            strings,
            $"<sst {main}><si><t>Họ tên</t></si>",
            i => $"<si><r><t>Nguyễn Văn</t></r><r><t xml:space=\"preserve\"> {i}</t></r></si>",
            "</sst>"
        );
        Replace(
            sheet,
            $"<worksheet {main}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
            i => $"<row r=\"{i + 2}\"><c r=\"A{i + 2}\" t=\"s\"><v>{i + 1}</v></c></row>",
            "</sheetData></worksheet>"
        );

        void Replace(string name, string head, Func<int, string> line, string tail)
        {
            zip.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(head);
            for (var i = 0; i < rows; i++)
            {
                writer.Write(line(i));
            }

            writer.Write(tail);
        }
    }

    /// <summary>A response body: forward only.</summary>
    private sealed class OnlyWrites(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            inner.Write(buffer, offset, count);
    }
}
