namespace HocVuSo;

/// <summary>
/// A column that an import knows, by the headers people write for it. Headers are compared without accents, case and
/// punctuation, so one alias serves "Họ và tên", "HO VA TEN" and "Họ và tên (*)".
/// </summary>
/// <param name="name">What the column is called in messages; both languages are also aliases.</param>
public sealed class Column(Text name, params string[] aliases)
{
    private readonly HashSet<string> _keys = [.. aliases.Append(name.Vi).Append(name.En).Select(Fold.Key)];

    public Text Name { get; } = name;

    /// <summary>Without this column the file is not taken.</summary>
    public bool Required { get; init; }

    internal bool IsCalled(string foldedHeader) => _keys.Contains(foldedHeader);
}

/// <summary>
/// A table that somebody brings: CSV (UTF-8 with or without BOM, UTF-16, Windows-1258; comma, semicolon or tab) or
/// XLSX, told apart by content. The header may stand below a few title rows, and in any sheet of a workbook. Rows are
/// read as they are asked for; memory does not grow with the file. Cells come as text: NFC, single blanks, days as
/// dd/MM/yyyy, numbers without grouping and with a point. What is not such a table is refused with one sentence.
/// </summary>
public sealed class TableFile : IDisposable
{
    public const long MostBytes = 256L * 1024 * 1024;
    public const int MostRows = 2_000_000;
    public const int MostColumns = 256;

    /// <summary>As many characters as Excel allows in one cell.</summary>
    public const int MostInCell = 32_767;

    /// <summary>All cells of one row together; an import holds some hundred rows at once.</summary>
    public const int MostInRow = 2 * MostInCell;

    private const int HeaderWithin = 20;
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly IEnumerable<RawRow> _rows;
    private readonly IReadOnlyDictionary<Column, int> _places;
    private readonly int _headerLine;
    private readonly IDisposable? _workbook;

    private TableFile(IEnumerable<RawRow> rows, FoundHeader header, IDisposable? workbook)
    {
        _rows = rows;
        _places = header.Places;
        _headerLine = header.Row.Line;
        _workbook = workbook;
        Header = header.Row.Cells;
    }

    /// <summary>All headers as they stand in the file.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Headers that no asked column goes by.</summary>
    public IEnumerable<string> Ignored => Header.Where((h, i) => h.Length > 0 && !_places.Values.Contains(i));

    public bool Has(Column column) => _places.ContainsKey(column);

    /// <param name="file">Seekable, as uploads and files are; stays open until the table is disposed, and is not closed by it.</param>
    /// <exception cref="Refusal">Not a table, too large, or without one of the required columns.</exception>
    public static TableFile Open(Stream file, params IReadOnlyList<Column> columns) =>
        Open(file, TableRoom.Full, columns);

    /// <inheritdoc cref="Open(Stream, IReadOnlyList{Column})"/>
    public static TableFile Open(Stream file, TableRoom room, IReadOnlyList<Column> columns)
    {
        if (!file.CanSeek)
        {
            throw new ArgumentException("The file must be seekable.", nameof(file));
        }

        if (file.Length == 0)
        {
            throw TableRefusals.Empty();
        }

        if (file.Length > MostBytes)
        {
            throw TableRefusals.TooLarge();
        }

        return TableText.KindOf(file) switch
        {
            TableKind.Workbook => OpenWorkbook(file, room, columns),
            TableKind.OldWorkbook => throw TableRefusals.OldExcel(),
            TableKind.Other => throw TableRefusals.NotATable(),
            _ => OpenText(file, columns),
        };
    }

    /// <summary>The rows below the header; blank ones are left out. Read once.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var count = 0;
        foreach (var row in _rows)
        {
            if (row.Line <= _headerLine || row.Cells.All(c => c.Length == 0))
            {
                continue;
            }

            if (++count > MostRows)
            {
                throw TableRefusals.TooManyRows();
            }

            yield return new TableRow(row.Line, row.Cells, _places, Header.Count);
        }
    }

    public void Dispose() => _workbook?.Dispose();

    private static TableFile OpenText(Stream file, IReadOnlyList<Column> columns)
    {
        var encoding = TableText.EncodingOf(file);
        var best = Separators
            .Select(separator =>
            {
                var rows = CsvRows(file, encoding, separator);
                return (Rows: rows, Search: HeaderSearch.In(rows.Take(HeaderWithin), columns));
            })
            .MaxBy(candidate => candidate.Search.Score);
        return new TableFile(best.Rows, best.Search.Found(columns), workbook: null);
    }

    private static TableFile OpenWorkbook(Stream file, TableRoom room, IReadOnlyList<Column> columns)
    {
        var workbook = Workbook.Open(file, room);
        try
        {
            var best = workbook
                .Sheets.Select(sheet =>
                    (
                        Rows: workbook.Rows(sheet),
                        Search: HeaderSearch.In(workbook.Rows(sheet).Take(HeaderWithin), columns)
                    )
                )
                .MaxBy(candidate => candidate.Search.Score);
            return new TableFile(best.Rows, best.Search.Found(columns), workbook);
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    private static IEnumerable<RawRow> CsvRows(Stream file, System.Text.Encoding encoding, char separator)
    {
        file.Position = 0;
        using var reader = new StreamReader(
            file,
            encoding,
            detectEncodingFromByteOrderMarks: true,
            bufferSize: 64 * 1024,
            leaveOpen: true
        );
        foreach (var row in new CsvText(reader, separator).Rows())
        {
            if (row.Line > 1 || !row.Cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                yield return row;
            }
        }
    }

    private sealed record FoundHeader(RawRow Row, IReadOnlyDictionary<Column, int> Places);

    /// <summary>The row, among the first ones, that names the most of the asked columns.</summary>
    private sealed record HeaderSearch(RawRow? Row, Dictionary<Column, int> Places, Column? Twice, int Width)
    {
        /// <summary>Known columns first; a tie goes to the separator that cuts more.</summary>
        public long Score => ((long)Places.Count << 32) + Width;

        public static HeaderSearch In(IEnumerable<RawRow> rows, IReadOnlyList<Column> columns)
        {
            var best = new HeaderSearch(null, [], null, 0);
            foreach (var row in rows)
            {
                var places = new Dictionary<Column, int>();
                Column? twice = null;
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    var header = Fold.Key(row.Cells[i]);
                    if (
                        columns.FirstOrDefault(c => c.IsCalled(header)) is { } column
                        && !places.TryAdd(column, i)
                    )
                    {
                        twice = column;
                    }
                }

                if (best.Row is null || places.Count > best.Places.Count)
                {
                    best = new HeaderSearch(row, places, twice, row.Cells.Count);
                }
            }

            return best;
        }

        public FoundHeader Found(IReadOnlyList<Column> columns)
        {
            if (Row is null)
            {
                throw TableRefusals.Empty();
            }

            var missing = columns.Where(c => c.Required && !Places.ContainsKey(c)).ToList();
            if (Places.Count == 0 || missing.Count > 0)
            {
                throw TableRefusals.MissingColumns(missing.Count > 0 ? missing : columns);
            }

            return Twice is null ? new FoundHeader(Row, Places) : throw TableRefusals.ColumnTwice(Twice);
        }
    }
}

/// <summary>One row with the line (CSV) or row number (XLSX) where it begins.</summary>
public sealed class TableRow
{
    private readonly IReadOnlyDictionary<Column, int> _places;

    internal TableRow(
        int line,
        IReadOnlyList<string> cells,
        IReadOnlyDictionary<Column, int> places,
        int headerWidth
    )
    {
        _places = places;
        Line = line;
        Cells = cells;
        HasStrayCells = cells.Skip(headerWidth).Any(c => c.Length > 0);
    }

    public int Line { get; }

    /// <summary>All cells as read, in the order of the header; may be fewer than there are headers.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>Cells beyond the last header: most often a separator inside a text that lacks its quotes.</summary>
    public bool HasStrayCells { get; }

    /// <summary>The cell, or "" when it is empty or the file has no such column.</summary>
    public string this[Column column] =>
        _places.TryGetValue(column, out var place) && place < Cells.Count ? Cells[place] : "";
}

internal sealed record RawRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Every sentence with which a table is not taken.</summary>
public static class TableRefusals
{
    public static Refusal Empty() => new("table-empty", new("Tệp không có dữ liệu.", "The file is empty."));

    public static Refusal NotATable() =>
        new(
            "not-a-table",
            new(
                "Đây không phải là bảng CSV hay XLSX. Hãy lưu bảng tính thành .xlsx hoặc .csv rồi gửi lại.",
                "This is neither a CSV nor an XLSX table. Save the sheet as .xlsx or .csv and send it again."
            )
        );

    public static Refusal OldExcel() =>
        new(
            "table-old-excel",
            new(
                "Đây là tệp Excel đời cũ (.xls) hoặc tệp có mật khẩu. Hãy lưu lại thành .xlsx không có mật khẩu.",
                "This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password."
            )
        );

    public static Refusal Damaged() =>
        new(
            "table-damaged",
            new(
                "Tệp bị hỏng, không đọc được. Hãy mở bằng phần mềm bảng tính, lưu lại rồi gửi lại.",
                "The file is damaged. Open it in a spreadsheet program, save it and send it again."
            )
        );

    public static Refusal TooLarge() =>
        new(
            "table-too-large",
            new(
                "Tệp quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.",
                "The file is too large. Split it into smaller ones."
            )
        );

    public static Refusal TooManyRows() =>
        new(
            "table-too-many-rows",
            new(
                "Bảng có hơn 2.000.000 dòng. Hãy chia thành nhiều tệp.",
                "The table has more than 2,000,000 rows. Split it into several files."
            )
        );

    public static Refusal TooManyForSheet() =>
        new(
            "table-too-many-for-sheet",
            new(
                "XLSX không chứa hơn 1.048.576 dòng. Hãy tải tệp CSV.",
                "XLSX holds no more than 1,048,576 rows. Take the CSV file."
            )
        );

    public static Refusal TooManyColumns() =>
        new("table-too-many-columns", new("Bảng có hơn 256 cột.", "The table has more than 256 columns."));

    public static Refusal CellTooLong(int line) =>
        new(
            "table-cell-too-long",
            new(
                $"Dòng {line} có một ô dài hơn 32.767 ký tự; có thể thiếu dấu nháy đóng.",
                $"Line {line} has a cell longer than 32,767 characters; a closing quote may be missing."
            )
        );

    public static Refusal RowTooLong() =>
        new("table-row-too-long", new("Bảng có một dòng quá dài.", "The table has a row that is too long."));

    public static Refusal OpenQuote(int line) =>
        new(
            "table-open-quote",
            new(
                $"Từ dòng {line} có dấu nháy kép mở mà không đóng.",
                $"A double quote opened on line {line} is never closed."
            )
        );

    public static Refusal MissingColumns(IEnumerable<Column> columns)
    {
        var missing = columns.ToList();
        return new(
            "table-missing-columns",
            new(
                "Bảng thiếu cột: " + string.Join(", ", missing.Select(c => c.Name.Vi)) + ".",
                "The table lacks: " + string.Join(", ", missing.Select(c => c.Name.En)) + "."
            )
        );
    }

    public static Refusal ColumnTwice(Column column) =>
        new(
            "table-column-twice",
            new($"Cột “{column.Name.Vi}” có hai lần.", $"The column “{column.Name.En}” stands twice.")
        );
}
