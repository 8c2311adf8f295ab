using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Places as people write them: from the part to the whole.</summary>
public static class UnitNames
{
    /// <returns>By unit: "Thôn Hà Bình, Xã Thăng Bình, Thành phố Đà Nẵng". One query.</returns>
    public static async Task<Dictionary<int, string>> Of(Db db, IEnumerable<int> units)
    {
        var ids = units.Distinct().ToArray();
        var all = db.Set<Unit>();
        var found = await (
            from unit in all
            join above in all on unit.ParentId equals above.Id into parents
            from parent in parents.DefaultIfEmpty()
            join aboveThat in all on parent.ParentId equals aboveThat.Id into grandparents
            from grandparent in grandparents.DefaultIfEmpty()
            join top in all on grandparent.ParentId equals top.Id into tops
            from last in tops.DefaultIfEmpty()
            where ids.Contains(unit.Id)
            select new
            {
                unit.Id,
                unit.FullName,
                Parent = parent.FullName,
                Grandparent = grandparent.FullName,
                Last = last.FullName,
            }
        ).ToListAsync();
        return found.ToDictionary(
            u => u.Id,
            u =>
                string.Join(
                    ", ",
                    new[] { u.FullName, u.Parent, u.Grandparent, u.Last }.Where(n => n is not null)
                )
        );
    }

    public static async Task<string> Of(Db db, int unit) =>
        (await Of(db, [unit])).GetValueOrDefault(unit, "—");
}
