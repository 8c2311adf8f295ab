using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>In whose name and for which places a roster is read; asked anew each time the work begins or goes on.</summary>
public sealed class RosterScope
{
    public required Viewer Viewer { get; init; }
    public required UnitIndex Units { get; init; }

    /// <summary>All units over which the importer's role holds: where it may place people.</summary>
    public required IReadOnlySet<int> Area { get; init; }

    /// <summary>All units whose people it reaches.</summary>
    public required IReadOnlySet<int> Homes { get; init; }

    /// <summary>Where lines without a place belong: the one commune or hamlet that is the whole area.</summary>
    public required int? Home { get; init; }

    private readonly HashSet<(int Source, int Target)> _flows = [];

    public static async Task<RosterScope> Of(Db db, UnitFinder finder, Guid accountId, DateOnly today)
    {
        var viewer = await Viewer.Behind(db, accountId, today);
        var areas = viewer.Units(Reach.Change);
        var flows = db.Set<UnitFlow>();
        var area = await flows
            .Whole()
            .Where(f => areas.Contains(f.TargetId))
            .Select(f => f.SourceId)
            .Distinct()
            .ToHashSetAsync();
        var homes = await flows
            .OfPeople(db.Set<Unit>())
            .Where(f => areas.Contains(f.TargetId))
            .Select(f => f.SourceId)
            .Distinct()
            .ToHashSetAsync();
        var units = await finder.Read(db);
        var scope = new RosterScope
        {
            Viewer = viewer,
            Units = units,
            Area = area,
            Homes = homes,
            Home =
                areas.Length == 1 && units[areas[0]].Level is UnitLevel.Commune or UnitLevel.Hamlet
                    ? areas[0]
                    : null,
        };
        foreach (
            var flow in await flows
                .Where(f => flows.Any(a => a.SourceId == f.SourceId && areas.Contains(a.TargetId)))
                .Select(f => new { f.SourceId, f.TargetId })
                .ToListAsync()
        )
        {
            scope._flows.Add((flow.SourceId, flow.TargetId));
        }

        return scope;
    }

    /// <summary>Whether who lives in the first lives in the second too, in whatever era either was recorded.</summary>
    public bool LiesIn(int unit, int whole) => unit == whole || _flows.Contains((unit, whole));

    public UnitMatch Find(RosterRow row)
    {
        var place = row.Place;
        if (place.Code.Length > 0 || place.Commune.Length > 0)
        {
            return Units.Find(place, Area);
        }

        if (row.Address.Length > 0)
        {
            return Units.Find(row.Address, Area);
        }

        if (Home is not { } home)
        {
            return new UnitMatch(null, Refusals.UnitMissing());
        }

        if (place.Hamlet.Length == 0)
        {
            return new UnitMatch(home, null);
        }

        var commune = Units[home] is { Level: UnitLevel.Hamlet, ParentId: { } parent }
            ? Units[parent]
            : Units[home];
        return Units.Find(new UnitQuery(commune.Code, commune.Era, place.Hamlet), Area);
    }
}
