using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>What is asked of the dashboard: an area, the geography of the level below, a measure, a day.</summary>
/// <param name="Geography">Era of the units below; the area's own where it is not given.</param>
public sealed record DashboardQuery(DashboardArea Area, string Geography, Measure Measure, DateOnly Day);

/// <summary>A unit of the level below with its figure. Rank 1 is the highest share; equal shares share a rank.</summary>
/// <param name="Share">How much of the unit lies in the area: 1 = all, null = a part that nobody has stated.</param>
/// <param name="Figure">Of the part that lies in the area.</param>
public sealed record DashboardRow(UnitBelow Unit, decimal? Share, Figure Figure, int? Rank)
{
    public bool IsDivided => Share != 1;
}

/// <summary>Units to be drawn as one map; the province's name where there are several maps.</summary>
public sealed record DashboardMap(string? Title, IReadOnlyList<DashboardRow> Rows);

/// <summary>All that the page, the CSV and the XLSX show of one query.</summary>
public sealed record Dashboard(
    DashboardQuery Query,
    DateTime At,
    IReadOnlyList<(Measure Measure, Figure Figure, Target? Target)> Own,
    IReadOnlyList<DashboardRow> Below,
    (int Rank, int Of)? OwnRank,
    IReadOnlyList<Unit> Above,
    IReadOnlyList<string> Geographies
)
{
    /// <summary>The roles that see dashboards of their area.</summary>
    public static readonly Role[] Readers =
    [
        Role.TeamLeader,
        Role.CommuneOfficer,
        Role.ProvincialOfficer,
        Role.Auditor,
        Role.Administrator,
    ];

    public Figure Figure => Own.First(o => o.Measure == Query.Measure).Figure;

    public Target? Target => Own.First(o => o.Measure == Query.Measure).Target;

    /// <summary>Of the targets that hold here; an earlier one than asked for while that year has none. Null = no target.</summary>
    public int? TargetYear => Own.Max(o => o.Target?.Year);

    /// <summary>How many persons the target means here; null when it or the population is not known.</summary>
    public double? Goal =>
        Target switch
        {
            { Persons: { } persons } => persons,
            { Share: { } share } when Figure.Whole is { } whole => share * whole.Value,
            _ => null,
        };

    /// <summary>Reads the query of an address, within the viewer's areas.</summary>
    public static async Task<DashboardQuery> Ask(
        Db db,
        Viewer viewer,
        Measures measures,
        DateOnly today,
        int? unit,
        string? area,
        string? geography,
        string? measure,
        string? on
    )
    {
        var chosen = measure is null
            ? measures.All[0]
            : measures.Find(measure) ?? throw Refusals.NoSuchMeasure();
        var day = string.IsNullOrWhiteSpace(on) ? today : VietnamDay.Parse(on) ?? throw Refusals.NotADay();
        if (day > today || day.Year < 2000)
        {
            throw Refusals.NotADay();
        }

        var found = await DashboardArea.Find(db, viewer, unit, area);
        if (geography is not null && !await db.Eras.AnyAsync(e => e.Key == geography))
        {
            throw Refusals.NoSuchEra();
        }

        return new DashboardQuery(found, geography ?? found.Era, chosen, day);
    }

    public static async Task<Dashboard> Load(Db db, Measures measures, DashboardQuery query, DateTime now)
    {
        var area = query.Area;
        var ids = area.Ids;
        var below = area.Reporting is { } reporting
            ? await db.UnitsBelow(reporting.Key, query.Geography)
            : await db.UnitsBelow(ids[0], query.Geography);
        var siblings = await Siblings(db, area);
        var geographies = await db
            .UnitFlows.Where(f => ids.Contains(f.TargetId))
            .Join(db.Units, f => f.SourceId, u => u.Id, (f, u) => new { u.Era, u.Level })
            .Where(u => u.Level == UnitLevel.Commune)
            .Select(u => u.Era)
            .Distinct()
            .OrderBy(e => e)
            .ToListAsync();

        var unitsBelow = below.Select(u => u.Id).ToArray();
        var counts = await Figures.CountsAsOf(
            db,
            [.. ids.Union(siblings).Union(unitsBelow)],
            measures.All,
            query.Day
        );
        // Nobody without a count can rank before the area, so the populations of the others need not be read.
        var rivals = siblings
            .Except(ids)
            .Where(id => counts.GetValueOrDefault((id, query.Measure.Key)).Count > 0)
            .ToArray();
        var figures = await Figures.AsOf(
            db,
            counts,
            [.. ids.Union(unitsBelow).Union(rivals)],
            measures.All,
            query.Day
        );
        var targets = await TargetsOf(db, ids, [.. measures.All.Select(m => m.Key)], query.Day.Year);
        var ownShare = figures[(ids[0], query.Measure.Key)].Share;
        var before = rivals.Count(id => figures[(id, query.Measure.Key)].Share > ownShare);
        return new Dashboard(
            query,
            now,
            [
                .. measures.All.Select(m =>
                    (
                        m,
                        Figure.Sum([.. ids.Select(id => figures[(id, m.Key)])]),
                        OfAll([.. ids.Select(id => targets.GetValueOrDefault((id, m.Key)))])
                    )
                ),
            ],
            await Rows(db, query, below, figures),
            siblings.Length > 0 && ownShare is not null ? (before + 1, siblings.Length) : null,
            await AreasAbove(db, area),
            geographies
        );
    }

    /// <summary>
    /// What is drawn: the units below, on a map for each province they lie in; for provinces, which have no tile, the
    /// units below them.
    /// </summary>
    public async Task<IReadOnlyList<DashboardMap>> Maps(Db db)
    {
        var rows = Below;
        var provinces = Below.Where(r => r.Unit.Level == UnitLevel.Province).Select(r => r.Unit.Id).ToArray();
        if (provinces.Length > 0 && provinces.Length == Below.Count)
        {
            var units = await db
                .Units.Where(u => u.ParentId != null && provinces.Contains(u.ParentId.Value))
                .Select(u => new UnitBelow(u.Id, u.Era, u.Code, u.Name, u.FullName, u.Level, false))
                .ToListAsync();
            var unitIds = units.Select(u => u.Id).ToArray();
            var counts = await Figures.CountsAsOf(db, unitIds, [Query.Measure], Query.Day);
            rows = await Rows(
                db,
                Query,
                units,
                await Figures.AsOf(db, counts, unitIds, [Query.Measure], Query.Day)
            );
        }

        var ids = rows.Select(r => r.Unit.Id).ToArray();
        var era = Query.Geography;
        var provinceOf = await (
            from flow in db.UnitFlows
            where ids.Contains(flow.SourceId)
            join province in db.Units on flow.TargetId equals province.Id
            where province.Level == UnitLevel.Province && province.Era == era
            select new
            {
                flow.SourceId,
                province.Id,
                province.FullName,
            }
        ).ToDictionaryAsync(p => p.SourceId);
        var maps = rows.Where(r => provinceOf.ContainsKey(r.Unit.Id))
            .GroupBy(r => provinceOf[r.Unit.Id].Id)
            .Select(g => new DashboardMap(provinceOf[g.First().Unit.Id].FullName, [.. g]))
            .OrderBy(m => m.Title!, Geography.Order)
            .ToList();
        return maps is [var only] ? [only with { Title = null }] : maps;
    }

    /// <summary>The target of the chosen measure that holds for each unit below.</summary>
    public async Task<Dictionary<int, Target>> TargetsBelow(Db db) =>
        (
            await TargetsOf(db, [.. Below.Select(r => r.Unit.Id)], [Query.Measure.Key], Query.Day.Year)
        ).ToDictionary(t => t.Key.Unit, t => t.Value);

    /// <summary>
    /// The figures of units below. One that lies only partly in the area stands there with its part: by the stated
    /// share, as an estimate, or withheld where nobody has stated one.
    /// </summary>
    private static async Task<List<DashboardRow>> Rows(
        Db db,
        DashboardQuery query,
        IReadOnlyList<UnitBelow> units,
        Dictionary<(int Unit, string Measure), Figure> figures
    )
    {
        var ids = units.Select(u => u.Id).ToArray();
        var area = query.Area.Ids;
        var divided = await SharesOf(db, area, ids);
        var parts = await Figures.PartsAsOf(db, divided, area, query.Measure, query.Day);
        var rows = units
            .Select(u =>
                divided.TryGetValue(u.Id, out var share)
                    ? new DashboardRow(
                        u,
                        share,
                        new Figure(
                            parts[u.Id].Count,
                            parts[u.Id].IsEstimate,
                            figures[(u.Id, query.Measure.Key)].Whole?.Part(share)
                        ),
                        null
                    )
                    : new DashboardRow(u, 1, figures[(u.Id, query.Measure.Key)], null)
            )
            .ToList();
        var shares = rows.Select(r => r.Figure.Share).OfType<decimal>().OrderDescending().ToList();
        return
        [
            .. rows.Select(r =>
                r.Figure.Share is { } share ? r with { Rank = shares.IndexOf(share) + 1 } : r
            ),
        ];
    }

    /// <summary>Those of the units that do not lie wholly in the area, each with the stated share that does.</summary>
    private static async Task<Dictionary<int, decimal?>> SharesOf(Db db, int[] area, int[] units)
    {
        var flows = await db
            .UnitFlows.Where(f => area.Contains(f.TargetId) && units.Contains(f.SourceId))
            .Select(f => new { f.SourceId, f.Share })
            .ToListAsync();
        return flows
            .GroupBy(f => f.SourceId)
            .Select(g => (Unit: g.Key, Share: g.Any(f => f.Share is null) ? null : g.Sum(f => f.Share)))
            .Where(s => s.Share != 1)
            .ToDictionary(s => s.Unit, s => s.Share);
    }

    /// <summary>The units beside the area, itself among them; none for a reporting area.</summary>
    private static async Task<int[]> Siblings(Db db, DashboardArea area) =>
        area.Unit is { ParentId: { } parent, Level: var level }
            ? await db
                .Units.Where(u => u.ParentId == parent && u.Level == level)
                .Select(u => u.Id)
                .ToArrayAsync()
            : [];

    /// <summary>The areas of its own era that the unit is part of, widest first.</summary>
    private static async Task<List<Unit>> AreasAbove(Db db, DashboardArea area)
    {
        if (area.Unit is not { Id: var id, Era: var era })
        {
            return [];
        }

        var above = await db
            .UnitFlows.Where(f => f.SourceId == id && f.TargetId != id)
            .Join(db.Units, f => f.TargetId, u => u.Id, (f, u) => u)
            .Where(u => u.Era == era)
            .AsNoTracking()
            .ToListAsync();
        return [.. above.OrderBy(u => u.Level)];
    }

    /// <summary>A target holds for several units only where it is the same one for all.</summary>
    private static Target? OfAll(IReadOnlyList<Target?> targets) =>
        targets.Select(t => t?.Id).Distinct().Count() == 1 ? targets[0] : null;

    /// <summary>
    /// The target that holds for each unit: of the year, or, while that has none, of the last year before it that has
    /// one; its own, or, as a share, that of the nearest area above it. A number of persons holds only for the area
    /// it was set for.
    /// </summary>
    private static async Task<Dictionary<(int Unit, string Measure), Target>> TargetsOf(
        Db db,
        int[] units,
        string[] measures,
        int year
    )
    {
        var found = await (
            from target in db.Targets.AsNoTracking()
            where target.Year <= year && measures.Contains(target.Measure)
            join flow in db.UnitFlows on target.UnitId equals flow.TargetId
            where
                units.Contains(flow.SourceId)
                && flow.Share == 1
                && (target.Persons == null || target.UnitId == flow.SourceId)
            join unit in db.Units on target.UnitId equals unit.Id
            select new
            {
                flow.SourceId,
                target,
                unit.Level,
            }
        ).ToListAsync();
        return found
            .GroupBy(t => (t.SourceId, t.target.Measure))
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderByDescending(t => t.target.Year)
                        .ThenByDescending(t => t.target.UnitId == t.SourceId)
                        .ThenByDescending(t => t.Level)
                        .First()
                        .target
            );
    }
}
