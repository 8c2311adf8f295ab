using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>
/// The places that a form offers: the communes of the viewer's area, and once one is chosen its hamlets. An area of one
/// commune is chosen already.
/// </summary>
public sealed record UnitChoice(
    IReadOnlyList<UnitChoice.Place> Communes,
    int? Commune,
    IReadOnlyList<UnitChoice.Place> Homes
)
{
    public sealed record Place(int Id, string Name);

    public static async Task<UnitChoice> Of(Db db, Viewer viewer, int? commune, params Role[] roles)
    {
        var areas = viewer.Units(roles);
        var (units, flows) = (db.Set<Unit>(), db.Set<UnitFlow>().Whole());
        var mine = units.Where(u =>
            u.Era == Eras.Now && flows.Any(f => f.SourceId == u.Id && areas.Contains(f.TargetId))
        );
        // Somebody of one hamlet reaches that hamlet, not its commune.
        var homesOnly = mine.Where(u => u.Level == UnitLevel.Hamlet && areas.Contains(u.Id));
        var communes = await InOrder(mine.Where(u => u.Level == UnitLevel.Commune)).ToListAsync();
        if (communes.Count == 0)
        {
            return new([], null, await InOrder(homesOnly).ToListAsync());
        }

        var chosen = communes.Count == 1 ? communes[0].Id : commune;
        var homes = chosen is { } id
            ? await InOrder(mine.Where(u => u.Id == id || (u.ParentId == id && u.Level == UnitLevel.Hamlet)))
                .ToListAsync()
            : [];
        return new(communes, homes.Count > 0 ? chosen : null, homes);
    }

    private static IQueryable<Place> InOrder(IQueryable<Unit> units) =>
        units
            .OrderByDescending(u => u.Level == UnitLevel.Hamlet)
            .ThenBy(u => EF.Functions.Collate(u.Name, "vi"))
            .ThenBy(u => u.Id)
            .Select(u => new Place(u.Id, u.FullName));
}

public static class Homes
{
    /// <summary>Refuses (422) what is no commune or hamlet of today: nobody moves into a province, or into the past.</summary>
    public static async Task RequireHome(this Db db, int unit, string field)
    {
        if (
            !await db.Set<Unit>()
                .AnyAsync(u =>
                    u.Id == unit
                    && u.Era == Eras.Now
                    && (u.Level == UnitLevel.Commune || u.Level == UnitLevel.Hamlet)
                )
        )
        {
            throw Refusals.NotAHome().At(field);
        }
    }
}

/// <summary>The select of a form in which a home is chosen.</summary>
public sealed record UnitField(IReadOnlyList<UnitChoice.Place> Homes, int? Chosen);
