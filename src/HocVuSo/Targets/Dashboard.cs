using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>What is asked of the dashboard: an area, the geography of the level below, a measure, a day.</summary>
/// <param name="Geography">Era of the units below; the area's own where it is not given.</param>
public sealed record DashboardQuery(Unit Area, string Geography, Measure Measure, DateOnly Day);

/// <summary>A unit of the level below with its figure. Rank 1 is the highest share; equal shares share a rank.</summary>
public sealed record DashboardRow(Unit Unit, Figure Figure, int? Rank);

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

    /// <summary>Reads the query of an address, within the viewer's areas.</summary>
    public static async Task<DashboardQuery> Ask(
        Db db,
        Viewer viewer,
        Measures measures,
        DateOnly today,
        int? unit,
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

        var areas = viewer.Units(Readers);
        if (areas.Length == 0)
        {
            throw Refusals.NoArea();
        }

        var id = unit ?? areas[0];
        var area =
            await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id)
            ?? throw Refusals.NoSuchArea();
        await viewer.RequireUnit(db, id, Readers);
        return new DashboardQuery(area, geography ?? area.Era, chosen, day);
    }

    public static async Task<Dashboard> Load(Db db, Measures measures, DashboardQuery query, DateTime now)
    {
        var area = query.Area;
        var below = await PartsOf(db, area, query.Geography);
        var siblings = await Siblings(db, area);
        var geographies = await db
            .UnitFlows.Where(f => f.TargetId == area.Id)
            .Join(db.Units, f => f.SourceId, u => u.Id, (f, u) => new { u.Era, u.Level })
            .Where(u => u.Level == UnitLevel.Commune)
            .Select(u => u.Era)
            .Distinct()
            .OrderBy(e => e)
            .ToListAsync();

        var all = below.Concat(siblings).Select(u => u.Id).Append(area.Id).Distinct().ToArray();
        var own = await Figures.AsOf(db, [area.Id], measures.All, query.Day);
        var others = await Figures.AsOf(db, all, [query.Measure], query.Day);
        var targets = await TargetsOf(db, area, query.Day.Year);

        var ranked = Ranked(below, others, query.Measure);
        var ownRank = Ranked(siblings, others, query.Measure).FirstOrDefault(r => r.Unit.Id == area.Id)?.Rank;
        return new Dashboard(
            query,
            now,
            [.. measures.All.Select(m => (m, own[(area.Id, m.Key)], targets.GetValueOrDefault(m.Key)))],
            ranked,
            ownRank is { } rank ? (rank, siblings.Count) : null,
            await AreasAbove(db, area),
            geographies
        );
    }

    private static List<DashboardRow> Ranked(
        IReadOnlyList<Unit> units,
        Dictionary<(int, string), Figure> figures,
        Measure measure
    )
    {
        var shares = units
            .Select(u => figures[(u.Id, measure.Key)].Share)
            .OfType<decimal>()
            .OrderDescending()
            .ToList();
        return
        [
            .. units.Select(u =>
            {
                var figure = figures[(u.Id, measure.Key)];
                return new DashboardRow(
                    u,
                    figure,
                    figure.Share is { } share ? shares.IndexOf(share) + 1 : null
                );
            }),
        ];
    }

    /// <summary>
    /// The level below: the parts of the area in its own era; in another era the communes that are wholly or partly of it.
    /// </summary>
    private static async Task<List<Unit>> PartsOf(Db db, Unit area, string geography) =>
        geography == area.Era
            ? await db
                .Units.AsNoTracking()
                .Where(u => u.ParentId == area.Id)
                .OrderBy(u => EF.Functions.Collate(u.Name, "vi"))
                .ThenBy(u => u.Id)
                .ToListAsync()
            : await db
                .Units.AsNoTracking()
                .Where(u =>
                    u.Era == geography
                    && u.Level == UnitLevel.Commune
                    && db.Set<UnitFlow>().Any(f => f.TargetId == area.Id && f.SourceId == u.Id)
                )
                .OrderBy(u => EF.Functions.Collate(u.Name, "vi"))
                .ThenBy(u => u.Id)
                .ToListAsync();

    private static async Task<List<Unit>> Siblings(Db db, Unit area) =>
        area.ParentId is { } parent
            ? await db
                .Units.AsNoTracking()
                .Where(u => u.ParentId == parent && u.Level == area.Level)
                .OrderBy(u => u.Id)
                .ToListAsync()
            : [];

    /// <summary>The areas of its own era that the area is part of, widest first.</summary>
    private static async Task<List<Unit>> AreasAbove(Db db, Unit area)
    {
        var era = area.Era;
        var above = await db
            .UnitFlows.Where(f => f.SourceId == area.Id && f.TargetId != area.Id)
            .Join(db.Units, f => f.TargetId, u => u.Id, (f, u) => u)
            .Where(u => u.Era == era)
            .AsNoTracking()
            .ToListAsync();
        return [.. above.OrderBy(u => u.Level)];
    }

    /// <summary>
    /// The target that holds for the area: its own, or, as a share, that of the nearest area above it. A number of
    /// persons holds only for the area it was set for.
    /// </summary>
    private static async Task<Dictionary<string, Target>> TargetsOf(Db db, Unit area, int year)
    {
        var found = await (
            from target in db.Targets.AsNoTracking()
            where target.Year == year
            join flow in db.UnitFlows on target.UnitId equals flow.TargetId
            where
                flow.SourceId == area.Id
                && flow.Share == 1
                && (target.Persons == null || target.UnitId == area.Id)
            join unit in db.Units on target.UnitId equals unit.Id
            select new { target, unit.Level }
        ).ToListAsync();
        return found
            .GroupBy(t => t.target.Measure, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderByDescending(t => t.target.UnitId == area.Id)
                        .ThenByDescending(t => t.Level)
                        .First()
                        .target,
                StringComparer.Ordinal
            );
    }
}
