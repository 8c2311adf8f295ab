using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>Who decides about confirmations, and in whose name.</summary>
public static class Deciders
{
    public static readonly Role[] Roles = [Role.CommuneOfficer, Role.ProvincialOfficer];

    /// <summary>Also who reads all, and decides nothing.</summary>
    public static readonly Role[] Readers = [.. Roles, Role.Auditor];

    /// <summary>
    /// For each home the unit in whose name the viewer decides there: of the units over which an officer's role holds,
    /// the smallest. Homes reached through an organisation have none.
    /// </summary>
    public static async Task<Dictionary<int, int>> UnitsFor(Db db, Viewer viewer, IEnumerable<int> homes)
    {
        var ids = homes.Distinct().ToArray();
        var areas = viewer.Units(Roles);
        var found = await (
            from flow in db.Set<UnitFlow>().OfPeople(db.Set<Unit>())
            join unit in db.Set<Unit>() on flow.TargetId equals unit.Id
            where ids.Contains(flow.SourceId) && areas.Contains(flow.TargetId)
            select new
            {
                flow.SourceId,
                flow.TargetId,
                unit.Level,
            }
        ).ToListAsync();
        return found
            .GroupBy(f => f.SourceId)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(f => f.Level).ThenBy(f => f.TargetId).First().TargetId
            );
    }
}
