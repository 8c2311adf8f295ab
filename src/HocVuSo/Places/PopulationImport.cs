using HocVuSo.Database;

namespace HocVuSo.Places;

/// <summary>What an import of populations takes for granted where the table has no column for it.</summary>
/// <param name="Account">Null = from the command line.</param>
/// <param name="Units">The units that may be stated about; null = all.</param>
public sealed record PopulationDefaults(
    DateOnly? AsOf = null,
    string? Source = null,
    Guid? Account = null,
    IReadOnlySet<int>? Units = null
);

/// <summary>
/// Loads populations from a table: one row for each unit with a column for each group, or one row for each figure with
/// the columns group and number. A unit is named by its code, or by its name where that is clear. Repeating a file
/// changes nothing; another number for the same unit, group, day and source is a correction. Runs in the context's
/// transaction.
/// </summary>
public sealed class PopulationImport(Db db, PlaceSearch search, TimeProvider clock)
{
    private const int Portion = 500;

    /// <summary>More than a million figures: it is read while somebody waits.</summary>
    private static readonly TableRoom Room = new(MostUnpacked: 64 * 1024 * 1024);

    public static readonly Column UnitCode = new(new("Mã đơn vị", "Unit code"), "mã", "code", "mã xã");
    public static readonly Column UnitName = new(
        new("Đơn vị", "Unit"),
        "tên đơn vị",
        "tên",
        "xã phường",
        "xã",
        "phường",
        "name"
    );
    public static readonly Column Above = new(new("Thuộc", "In"), "huyện", "tỉnh", "district", "province");
    public static readonly Column EraKey = new(new("Thời kỳ", "Era"));
    public static readonly Column Group = new(new("Nhóm", "Group"));
    public static readonly Column Value = new(new("Số lượng", "Number"), "value", "dân số", "population");
    public static readonly Column AsOf = new(new("Tính đến ngày", "As of"), "tính đến", "ngày", "date");
    public static readonly Column Source = new(new("Nguồn", "Source"), "nguồn số liệu");

    /// <summary>The columns of a table with one row for each unit.</summary>
    public static readonly IReadOnlyDictionary<PopulationGroup, Column> Groups = new Dictionary<
        PopulationGroup,
        Column
    >
    {
        [PopulationGroup.Adult] = new(
            new("Người từ đủ 18 tuổi", "Adults"),
            "người lớn",
            "từ 18 tuổi",
            "người từ 18 tuổi",
            "trên 18 tuổi",
            "adult"
        ),
        [PopulationGroup.PublicServant] = new(
            new("Cán bộ, công chức, viên chức", "Public servants"),
            "cbccvc",
            "cán bộ công chức viên chức người lao động",
            "public servant"
        ),
        [PopulationGroup.Student] = new(new("Học sinh, sinh viên", "Students"), "hssv", "student"),
        [PopulationGroup.Worker] = new(new("Người lao động", "Workers"), "công nhân", "worker"),
        [PopulationGroup.Household] = new(new("Hộ gia đình", "Households"), "số hộ", "hộ", "household"),
    };

    public static readonly IReadOnlyList<Column> Columns =
    [
        UnitCode,
        UnitName,
        Above,
        EraKey,
        Group,
        Value,
        AsOf,
        Source,
        .. Groups.Values,
    ];

    public Action<BadRow>? OnBadRow { get; init; }

    /// <param name="file">Seekable.</param>
    /// <param name="mostRows">A table for the web is read while somebody waits; the command line has time.</param>
    public async Task<ImportReport> Run(
        Stream file,
        PopulationDefaults defaults,
        bool dryRun,
        int mostRows = int.MaxValue,
        CancellationToken cancel = default
    )
    {
        using var table = Open(file);
        var reading = new Reading(await search.Table(cancel), defaults, clock.Today());
        var report = new ImportReport { OnBadRow = OnBadRow };
        var now = clock.Now();
        var rows = new List<List<PopulationStatement>>(Portion);
        var count = 0;
        foreach (var row in table.Rows())
        {
            if (++count > mostRows)
            {
                throw Refusals.TooManyPopulationRows(mostRows);
            }

            if (reading.Read(row, out var fault) is { } statements)
            {
                rows.Add(statements);
            }
            else
            {
                report.Refuse(row, fault);
            }

            if (rows.Count == Portion)
            {
                await Enter();
            }
        }

        await Enter();
        return report;

        async Task Enter()
        {
            var outcomes = await PopulationLedger.Enter(
                db,
                [.. rows.SelectMany(r => r)],
                defaults.Account,
                now,
                dryRun,
                cancel
            );
            var at = 0;
            foreach (var row in rows)
            {
                var ofRow = outcomes.AsSpan(at, row.Count);
                at += row.Count;
                if (ofRow.Contains(StatementOutcome.Corrected))
                {
                    report.Changed++;
                }
                else if (ofRow.Contains(StatementOutcome.Added))
                {
                    report.Added++;
                }
                else
                {
                    report.Same++;
                }
            }

            rows.Clear();
        }
    }

    /// <exception cref="Refusal">Not a table, or one that names no unit or no number.</exception>
    public static TableFile Open(Stream file)
    {
        var table = TableFile.Open(file, Room, Columns);
        if (!table.Has(UnitCode) && !table.Has(UnitName))
        {
            table.Dispose();
            throw TableRefusals.MissingColumns([UnitCode]);
        }

        if (!(table.Has(Group) && table.Has(Value)) && !Groups.Values.Any(table.Has))
        {
            table.Dispose();
            throw TableRefusals.MissingColumns([Groups[PopulationGroup.Adult]]);
        }

        return table;
    }

    /// <summary>Turns rows into statements, or says why not.</summary>
    private sealed class Reading(PlaceTable places, PopulationDefaults defaults, DateOnly today)
    {
        private readonly Dictionary<(int, PopulationGroup, DateOnly, string), int> _lines = [];
        private readonly Dictionary<string, ILookup<string, Place>> _names = [];
        private readonly string _thisEra = (
            places.Eras.LastOrDefault(e => e.Has(today)) ?? places.Eras[^1]
        ).Key;

        public List<PopulationStatement>? Read(TableRow row, out Text fault)
        {
            fault = default;
            if (row.HasStrayCells)
            {
                fault = RowFaults.StrayCells;
                return null;
            }

            if (Unit(row, ref fault) is not { } unit)
            {
                return null;
            }

            if (defaults.Units is { } allowed && !allowed.Contains(unit.Id))
            {
                fault = RowFaults.OutsideArea(unit.Path);
                return null;
            }

            var asOf = row[AsOf].Length == 0 ? defaults.AsOf : VietnamDay.Parse(row[AsOf]);
            var source = row[Source].Length == 0 ? defaults.Source ?? "" : row[Source];
            if (asOf is null)
            {
                fault = row[AsOf].Length == 0 ? RowFaults.Empty(AsOf) : RowFaults.NotADay(AsOf);
                return null;
            }

            if (!PopulationLedger.IsPossible(asOf.Value, today))
            {
                fault = Refusals.DayNotPossible().Sentence;
                return null;
            }

            if (source.Length is 0 or > PopulationLedger.MostInSource)
            {
                fault =
                    source.Length == 0
                        ? RowFaults.Empty(Source)
                        : RowFaults.TooLong(Source, PopulationLedger.MostInSource);
                return null;
            }

            var statements = new List<PopulationStatement>();
            foreach (var (group, cell) in Cells(row, ref fault))
            {
                if (PopulationLedger.ReadValue(cell) is not { } value)
                {
                    fault = RowFaults.NotANumber(cell);
                    return null;
                }

                statements.Add(new PopulationStatement(unit.Id, group, value, asOf.Value, source));
            }

            if (fault != default)
            {
                return null;
            }

            if (statements.Count == 0)
            {
                fault = RowFaults.NoFigure;
                return null;
            }

            foreach (var s in statements)
            {
                if (_lines.TryGetValue((s.UnitId, s.Group, s.AsOf, s.Source), out var line))
                {
                    fault = RowFaults.Twice(line);
                    return null;
                }
            }

            foreach (var s in statements)
            {
                _lines.Add((s.UnitId, s.Group, s.AsOf, s.Source), row.Line);
            }

            return statements;
        }

        /// <summary>A cell that is empty or a dash states nothing.</summary>
        private static List<(PopulationGroup Group, string Cell)> Cells(TableRow row, ref Text fault)
        {
            var cells = new List<(PopulationGroup, string)>();
            foreach (var (group, column) in Groups)
            {
                if (row[column] is not ("" or "-" or "—" or "–"))
                {
                    cells.Add((group, row[column]));
                }
            }

            if (row[Value].Length > 0)
            {
                var name = Fold.Key(row[Group]);
                var named = Groups.FirstOrDefault(g =>
                    g.Value.IsCalled(name) || Fold.Key(g.Key.ToString()) == name
                );
                if (named.Value is null)
                {
                    fault = RowFaults.UnknownGroup(row[Group]);
                }
                else
                {
                    cells.Add((named.Key, row[Value]));
                }
            }

            return cells;
        }

        private Place? Unit(TableRow row, ref Text fault)
        {
            var era = row[EraKey].Length == 0 ? _thisEra : row[EraKey];
            if (places.Eras.All(e => e.Key != era))
            {
                fault = RowFaults.UnknownEra(era);
                return null;
            }

            if (row[UnitCode].Length > 0)
            {
                var place = Codes(row[UnitCode])
                    .Select(code => places.Find(era, code))
                    .FirstOrDefault(p => p is not null);
                if (place is null)
                {
                    fault = RowFaults.NoUnit(row[UnitCode], era);
                }

                return place;
            }

            if (row[UnitName].Length == 0)
            {
                fault = RowFaults.Empty(UnitCode);
                return null;
            }

            var found = ByName(era, row[UnitName], row[Above]);
            if (found.Count != 1)
            {
                fault =
                    found.Count == 0
                        ? RowFaults.NoUnitNamed(row[UnitName], era)
                        : RowFaults.SeveralUnits(row[UnitName], found.Count);
                return null;
            }

            return found[0];
        }

        /// <summary>A spreadsheet that took codes for numbers has lost their leading zeros; communes come first.</summary>
        private static IEnumerable<string> Codes(string code) =>
            code.All(char.IsAsciiDigit)
                ? new[] { code, code.PadLeft(5, '0'), code.PadLeft(3, '0'), code.PadLeft(2, '0') }.Distinct()
                : [code];

        private List<Place> ByName(string era, string name, string above)
        {
            if (!_names.TryGetValue(era, out var names))
            {
                var all = places.Of(era).Where(p => defaults.Units?.Contains(p.Id) ?? true).ToList();
                names = all.Select(p => (Key: Fold.Key(p.FullName), Place: p))
                    .Concat(all.Select(p => (Key: Fold.Key(p.Name), Place: p)))
                    .Distinct()
                    .ToLookup(p => p.Key, p => p.Place);
                _names.Add(era, names);
            }

            var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
            var around = Fold.Key(parts.Length > 1 ? $"{parts[1]} {above}" : above);
            var found = names[Fold.Key(parts[0])].ToList();
            if (around.Length > 0)
            {
                var words = around.Split(' ').Select(w => $" {w} ").ToList();
                found.RemoveAll(p =>
                    !words.TrueForAll(w =>
                        $" {Fold.Key(p.AboveInSentence)} ".Contains(w, StringComparison.Ordinal)
                    )
                );
            }

            return found;
        }
    }
}
