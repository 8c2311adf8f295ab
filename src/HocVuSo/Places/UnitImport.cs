using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.Places;

/// <summary>
/// Loads units of any level from a table; without a level they are hamlets, without an era they belong to today's. A
/// unit is known by era and code, a hamlet by its commune and its own code there; known ones keep their id and take
/// the new names. Repeating a file changes nothing. Runs in the context's transaction.
/// </summary>
public sealed class UnitImport(Db db, TimeProvider clock)
{
    private const int MostInCode = 20;
    private const int MostInName = 200;

    public static readonly Column Code = new(new("Mã", "Code"), "mã đơn vị", "mã thôn", "hamlet code")
    {
        Required = true,
    };
    public static readonly Column Name = new(new("Tên", "Name"), "tên đơn vị", "tên thôn", "thôn", "hamlet")
    {
        Required = true,
    };
    public static readonly Column FullName = new(new("Tên đầy đủ", "Full name"), "full_name");
    public static readonly Column Level = new(new("Cấp", "Level"));
    public static readonly Column Above = new(
        new("Mã cấp trên", "Parent code"),
        "parent_code",
        "mã xã",
        "mã phường",
        "mã xã phường",
        "commune code",
        "commune_code"
    );
    public static readonly Column EraKey = new(new("Thời kỳ", "Era"));
    public static readonly Column Aliases = new(new("Tên khác", "Aliases"));
    public static readonly Column ValidFrom = new(new("Từ ngày", "Valid from"), "valid_from");
    public static readonly Column ValidTo = new(new("Đến ngày", "Valid to"), "valid_to");

    private static readonly Column[] Columns =
    [
        Code,
        Name,
        FullName,
        Level,
        Above,
        EraKey,
        Aliases,
        ValidFrom,
        ValidTo,
    ];

    private static readonly Dictionary<string, UnitLevel> Levels = new(StringComparer.Ordinal)
    {
        [""] = UnitLevel.Hamlet,
        ["province"] = UnitLevel.Province,
        ["tinh"] = UnitLevel.Province,
        ["thanh pho"] = UnitLevel.Province,
        ["district"] = UnitLevel.District,
        ["huyen"] = UnitLevel.District,
        ["quan"] = UnitLevel.District,
        ["thi xa"] = UnitLevel.District,
        ["commune"] = UnitLevel.Commune,
        ["xa"] = UnitLevel.Commune,
        ["phuong"] = UnitLevel.Commune,
        ["thi tran"] = UnitLevel.Commune,
        ["dac khu"] = UnitLevel.Commune,
        ["hamlet"] = UnitLevel.Hamlet,
        ["thon"] = UnitLevel.Hamlet,
        ["khoi pho"] = UnitLevel.Hamlet,
        ["to dan pho"] = UnitLevel.Hamlet,
    };

    /// <summary>Words that open the name of a hamlet; the short name is without them.</summary>
    private static readonly string[] HamletWords =
    [
        "Thôn ",
        "Khối phố ",
        "Khu phố ",
        "Tổ dân phố ",
        "Tổ ",
        "Bản ",
        "Ấp ",
        "Buôn ",
        "Làng ",
        "Khóm ",
    ];

    /// <summary>Some files leave the era to their name (the shipped ones do).</summary>
    public string? EraOfFile { get; init; }

    /// <summary>The caller refreshes the flows itself.</summary>
    internal bool FlowsLater { get; init; }

    public Action<BadRow>? OnBadRow { get; init; }

    /// <param name="file">Seekable.</param>
    public async Task<ImportReport> Run(Stream file, bool dryRun, CancellationToken cancel = default)
    {
        using var table = TableFile.Open(file, Columns);
        await PlaceLock.Take(db, cancel);
        var report = new ImportReport { OnBadRow = OnBadRow };
        var eras = await db.Eras.AsNoTracking().ToDictionaryAsync(e => e.Key, cancel);
        var known = await Stored(cancel);
        var nextId = known.Values.Select(u => u.Id).DefaultIfEmpty().Max() + 1;

        var added = new List<Known>();
        var changed = new List<Known>();
        // Units above come first, whatever the order of the file.
        foreach (var draft in Drafts(table, eras, report).OrderBy(d => d.Level))
        {
            var above = draft.Above is null ? null : known.GetValueOrDefault((draft.Era, draft.Above));
            if (draft.Level == UnitLevel.Province ? draft.Above is not null : above is null)
            {
                report.Refuse(
                    draft.Row,
                    draft.Above is null ? RowFaults.Empty(Above)
                        : draft.Level == UnitLevel.Province ? RowFaults.WrongUnitAbove(draft.Above)
                        : RowFaults.NoUnitAbove(draft.Above, draft.Era)
                );
            }
            else if (above is not null && above.Level >= draft.Level)
            {
                report.Refuse(draft.Row, RowFaults.WrongUnitAbove(above.FullName));
            }
            else if (!known.TryGetValue((draft.Era, draft.Code), out var unit))
            {
                unit = draft.As(nextId++, above?.Id);
                known.Add((draft.Era, draft.Code), unit);
                added.Add(unit);
                report.Added++;
            }
            else if (unit.Level != draft.Level)
            {
                report.Refuse(draft.Row, RowFaults.OtherLevel(unit.FullName));
            }
            else
            {
                var now = draft.Over(unit, above?.Id, table);
                if (now == unit)
                {
                    report.Same++;
                }
                else
                {
                    known[(draft.Era, draft.Code)] = now;
                    changed.Add(now);
                    report.Changed++;
                }
            }
        }

        if (!dryRun && added.Count + changed.Count > 0)
        {
            await Write(added, changed, cancel);
            if (!FlowsLater)
            {
                await Flows.Refresh(db, cancel);
                await PlaceLock.Changed(db, cancel);
            }
        }

        return report;
    }

    private IEnumerable<Draft> Drafts(TableFile table, Dictionary<string, Era> eras, ImportReport report)
    {
        var today = clock.Today();
        var thisEra =
            EraOfFile
            ?? eras.Values.Where(e => e.Has(today)).OrderBy(e => e.From).Select(e => e.Key).LastOrDefault("");
        var lines = new Dictionary<(string, string), int>();
        foreach (var row in table.Rows())
        {
            if (DraftOf(row, thisEra, eras, out var fault) is not { } draft)
            {
                report.Refuse(row, fault!.Value);
            }
            else if (!lines.TryAdd((draft.Era, draft.Code), row.Line))
            {
                report.Refuse(row, RowFaults.Twice(lines[(draft.Era, draft.Code)]));
            }
            else
            {
                yield return draft;
            }
        }
    }

    private static Draft? DraftOf(TableRow row, string thisEra, Dictionary<string, Era> eras, out Text? fault)
    {
        var era = row[EraKey].Length == 0 ? thisEra : row[EraKey];
        var isLevel = Levels.TryGetValue(Fold.Key(row[Level]), out var level);
        fault =
            row.HasStrayCells ? RowFaults.StrayCells
            : row[Name].Length == 0 ? RowFaults.Empty(Name)
            : row[Name].Length > MostInName ? RowFaults.TooLong(Name, MostInName)
            : row[FullName].Length > MostInName ? RowFaults.TooLong(FullName, MostInName)
            : row[Aliases].Length > MostInName ? RowFaults.TooLong(Aliases, MostInName)
            : row[Code].Length == 0 ? RowFaults.Empty(Code)
            : !IsCode(row[Code]) ? RowFaults.BadCode(row[Code])
            : !eras.ContainsKey(era) ? RowFaults.UnknownEra(era)
            : !isLevel ? RowFaults.UnknownLevel(row[Level])
            : row[ValidFrom].Length > 0 && VietnamDay.Parse(row[ValidFrom]) is null
                ? RowFaults.NotADay(ValidFrom)
            : row[ValidTo].Length > 0 && VietnamDay.Parse(row[ValidTo]) is null ? RowFaults.NotADay(ValidTo)
            : null;
        if (fault is not null)
        {
            return null;
        }

        var above = row[Above].Length == 0 ? null : Padded(row[Above], AboveOf(level, row[Above]));
        var (name, fullName) = Names(level, row[Name], row[FullName]);
        return new Draft(
            row,
            era,
            level == UnitLevel.Hamlet ? $"{above}-{row[Code]}" : Padded(row[Code], level),
            level,
            above,
            name,
            fullName,
            row[Aliases].Length == 0 ? null : row[Aliases],
            VietnamDay.Parse(row[ValidFrom]),
            VietnamDay.Parse(row[ValidTo])
        );
    }

    private static bool IsCode(string code) =>
        code.Length <= MostInCode && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    private static UnitLevel AboveOf(UnitLevel level, string above) =>
        level switch
        {
            UnitLevel.Hamlet => UnitLevel.Commune,
            UnitLevel.Commune when above.Length == 3 => UnitLevel.District,
            _ => UnitLevel.Province,
        };

    /// <summary>A spreadsheet that took codes for numbers has lost their leading zeros.</summary>
    private static string Padded(string code, UnitLevel level) =>
        code.All(char.IsAsciiDigit)
            ? code.PadLeft(
                level switch
                {
                    UnitLevel.Province => 2,
                    UnitLevel.District => 3,
                    _ => 5,
                },
                '0'
            )
            : code;

    private static (string Name, string FullName) Names(UnitLevel level, string name, string fullName)
    {
        if (level == UnitLevel.Hamlet && fullName.Length == 0)
        {
            var word = HamletWords.FirstOrDefault(w =>
                name.StartsWith(w, StringComparison.OrdinalIgnoreCase) && name.Length > w.Length
            );
            return word is null ? (name, name) : (name[word.Length..], name);
        }

        return (name, fullName.Length == 0 ? name : fullName);
    }

    private async Task<Dictionary<(string Era, string Code), Known>> Stored(CancellationToken cancel) =>
        await db
            .Units.Select(u => new Known(
                u.Id,
                u.Era,
                u.Code,
                u.Name,
                u.FullName,
                u.Level,
                u.ParentId,
                u.Aliases,
                u.ValidFrom,
                u.ValidTo
            ))
            .ToDictionaryAsync(u => (u.Era, u.Code), cancel);

    private async Task Write(List<Known> added, List<Known> changed, CancellationToken cancel)
    {
        await Bulk.Insert(
            db.Database.CurrentTransaction!.GetDbTransaction(),
            "units",
            [
                "id",
                "era",
                "code",
                "name",
                "full_name",
                "level",
                "parent_id",
                "name_key",
                "aliases",
                "valid_from",
                "valid_to",
            ],
            added.Select(u =>
                new object?[]
                {
                    u.Id,
                    u.Era,
                    u.Code,
                    u.Name,
                    u.FullName,
                    u.Level.ToString(),
                    u.ParentId,
                    Fold.Key(u.Name),
                    u.Aliases,
                    u.ValidFrom,
                    u.ValidTo,
                }
            ),
            cancel
        );
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlRawAsync(
                "SELECT setval(pg_get_serial_sequence('units', 'id'), (SELECT max(id) FROM units))",
                cancel
            );
        }

        foreach (var unit in changed)
        {
            await db
                .Units.Where(u => u.Id == unit.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(u => u.Name, unit.Name)
                            .SetProperty(u => u.FullName, unit.FullName)
                            .SetProperty(u => u.NameKey, Fold.Key(unit.Name))
                            .SetProperty(u => u.ParentId, unit.ParentId)
                            .SetProperty(u => u.Aliases, unit.Aliases)
                            .SetProperty(u => u.ValidFrom, unit.ValidFrom)
                            .SetProperty(u => u.ValidTo, unit.ValidTo),
                    cancel
                );
        }
    }

    /// <summary>A unit as it is stored, or will be.</summary>
    private sealed record Known(
        int Id,
        string Era,
        string Code,
        string Name,
        string FullName,
        UnitLevel Level,
        int? ParentId,
        string? Aliases,
        DateOnly? ValidFrom,
        DateOnly? ValidTo
    );

    private sealed record Draft(
        TableRow Row,
        string Era,
        string Code,
        UnitLevel Level,
        string? Above,
        string Name,
        string FullName,
        string? Aliases,
        DateOnly? ValidFrom,
        DateOnly? ValidTo
    )
    {
        public Known As(int id, int? above) =>
            new(id, Era, Code, Name, FullName, Level, above, Aliases, ValidFrom, ValidTo);

        /// <summary>What the file has no column for stays as it is.</summary>
        public Known Over(Known unit, int? above, TableFile table) =>
            unit with
            {
                Name = Name,
                FullName = FullName,
                ParentId = above,
                Aliases = table.Has(UnitImport.Aliases) ? Aliases : unit.Aliases,
                ValidFrom = table.Has(UnitImport.ValidFrom) ? ValidFrom : unit.ValidFrom,
                ValidTo = table.Has(UnitImport.ValidTo) ? ValidTo : unit.ValidTo,
            };
    }
}
