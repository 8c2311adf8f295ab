using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>A unit as it signs: "Xã Thăng Bình, Thành phố Đà Nẵng".</summary>
public sealed record IssuingUnit(int Id, string Name)
{
    /// <summary>
    /// For each home the commune of today in which it lies, with its province. Where a commune of an earlier era was
    /// divided, the part with the largest stated share; where nothing is known of a successor, the unit itself. Two
    /// queries.
    /// </summary>
    public static async Task<Dictionary<int, IssuingUnit>> OfHomes(
        Db db,
        IEnumerable<int> homes,
        CancellationToken cancel = default
    )
    {
        var ids = homes.Distinct().ToArray();
        var units = db.Set<Unit>();
        var found = await (
            from flow in db.Set<UnitFlow>()
            join unit in units on flow.TargetId equals unit.Id
            where
                ids.Contains(flow.SourceId)
                && unit.Level == UnitLevel.Commune
                && unit.Era == Eras.Now
                && unit.ValidTo == null
            select new
            {
                flow.SourceId,
                unit.Id,
                flow.Share,
            }
        ).ToListAsync(cancel);
        var communes = found
            .GroupBy(f => f.SourceId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Share).ThenBy(f => f.Id).First().Id);
        var names = await Names(db, ids.Select(id => communes.GetValueOrDefault(id, id)), cancel);
        return ids.ToDictionary(id => id, id => names[communes.GetValueOrDefault(id, id)]);
    }

    public static async Task<IssuingUnit> Of(Db db, int unit) =>
        (await Names(db, [unit], CancellationToken.None))[unit];

    private static async Task<Dictionary<int, IssuingUnit>> Names(
        Db db,
        IEnumerable<int> units,
        CancellationToken cancel
    )
    {
        var ids = units.Distinct().ToArray();
        var all = db.Set<Unit>();
        var named = await (
            from unit in all
            join above in all on unit.ParentId equals above.Id into parents
            from parent in parents.DefaultIfEmpty()
            where ids.Contains(unit.Id)
            select new
            {
                unit.Id,
                unit.FullName,
                Above = parent.FullName,
            }
        ).ToListAsync(cancel);
        return named.ToDictionary(
            u => u.Id,
            u => new IssuingUnit(u.Id, u.Above is null ? u.FullName : $"{u.FullName}, {u.Above}")
        );
    }
}
