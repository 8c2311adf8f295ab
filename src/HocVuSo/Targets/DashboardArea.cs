using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>
/// What a dashboard is of: one unit, or a reporting area, which is one or more units under a name of its own. The
/// units of an area belong to one era and have no part in common.
/// </summary>
public sealed record DashboardArea(ReportingArea? Reporting, IReadOnlyList<Unit> Units)
{
    /// <summary>The unit where it is one; null for a reporting area.</summary>
    public Unit? Unit => Reporting is null ? Units[0] : null;

    public string Era => Units[0].Era;

    public int[] Ids => [.. Units.Select(u => u.Id)];

    public Text Name => Reporting?.Name ?? new(Units[0].FullName, Units[0].FullName);

    /// <summary>The official code, or the area's key.</summary>
    public string Code => Reporting?.Key ?? Units[0].Code;

    /// <summary>As it stands in addresses: "unit=17", "area=quang-nam-2024".</summary>
    public string Address =>
        Reporting is null ? $"unit={Units[0].Id}" : "area=" + Uri.EscapeDataString(Reporting.Key);

    public bool Equals(DashboardArea? other) => Address == other?.Address;

    public override int GetHashCode() => Address.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// What the viewer may choose: the own units, widest first, and the reporting areas that lie wholly within them.
    /// An area that is nothing but one of these units is left out.
    /// </summary>
    public static async Task<IReadOnlyList<DashboardArea>> Choices(Db db, Viewer viewer)
    {
        var own = viewer.Units(Dashboard.Readers);
        var units = await db.Units.AsNoTracking().Where(u => own.Contains(u.Id)).ToListAsync();
        var members = await (
            from member in db.ReportingAreaUnits
            join area in db.ReportingAreas on member.AreaKey equals area.Key
            join unit in db.Units on member.UnitId equals unit.Id
            select new
            {
                area,
                unit,
                Within = db.Set<UnitFlow>()
                    .Any(f => f.SourceId == unit.Id && own.Contains(f.TargetId) && f.Share == 1),
            }
        )
            .AsNoTracking()
            .ToListAsync();
        return
        [
            .. units
                .OrderBy(u => u.Level)
                .ThenByDescending(u => u.Era, StringComparer.Ordinal)
                .ThenBy(u => u.Name, Geography.Order)
                .ThenBy(u => u.Id)
                .Select(u => new DashboardArea(null, [u])),
            .. members
                .GroupBy(m => m.area.Key, StringComparer.Ordinal)
                .Where(g => g.All(m => m.Within) && !(g.Count() == 1 && own.Contains(g.First().unit.Id)))
                .Select(g => new DashboardArea(
                    g.First().area,
                    [.. g.Select(m => m.unit).OrderBy(u => u.Name, Geography.Order).ThenBy(u => u.Id)]
                ))
                .OrderBy(a => a.Reporting!.NameVi, Geography.Order)
                .ThenBy(a => a.Code, StringComparer.Ordinal),
        ];
    }

    /// <exception cref="Refusal">No such area, or none of the viewer's roles holds over the whole of it.</exception>
    public static async Task<DashboardArea> Find(Db db, Viewer viewer, int? unit, string? area)
    {
        if (viewer.Units(Dashboard.Readers).Length == 0)
        {
            throw Refusals.NoArea();
        }

        if (!string.IsNullOrEmpty(area))
        {
            var reporting =
                await db.ReportingAreas.AsNoTracking().SingleOrDefaultAsync(a => a.Key == area)
                ?? throw Refusals.NoSuchArea();
            var ids = await db
                .ReportingAreaUnits.Where(m => m.AreaKey == area)
                .Select(m => m.UnitId)
                .ToArrayAsync();
            var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync();
            var own = viewer.Units(Dashboard.Readers);
            var within = await db
                .UnitFlows.Where(f => ids.Contains(f.SourceId) && own.Contains(f.TargetId) && f.Share == 1)
                .Select(f => f.SourceId)
                .Distinct()
                .CountAsync();
            if (units.Count == 0)
            {
                throw Refusals.NoSuchArea();
            }

            return within == ids.Length
                ? new DashboardArea(
                    reporting,
                    [.. units.OrderBy(u => u.Name, Geography.Order).ThenBy(u => u.Id)]
                )
                : throw People.Refusals.OutsideJurisdiction();
        }

        if (unit is null)
        {
            return (await Choices(db, viewer))[0];
        }

        var found =
            await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unit)
            ?? throw Refusals.NoSuchArea();
        await viewer.RequireUnit(db, found.Id, Dashboard.Readers);
        return new DashboardArea(null, [found]);
    }
}
