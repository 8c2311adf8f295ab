using System.Globalization;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>One line of a table or one tile of a map: a unit below the one that is shown.</summary>
/// <param name="Divided">Only a part of it lies in what is shown; its share may be an estimate or unknown.</param>
public sealed record UnitBelow(
    int Id,
    string Era,
    string Code,
    string Name,
    string FullName,
    UnitLevel Level,
    bool Divided
);

/// <summary>What stands below a unit or a reporting area, in the geography of either era and in Vietnamese order.</summary>
public static class Geography
{
    /// <summary>Vietnamese order of names; "Phường 2" stands before "Phường 10".</summary>
    public static readonly IComparer<string> Order = StringComparer.Create(
        CultureInfo.GetCultureInfo("vi-VN"),
        CompareOptions.NumericOrdering
    );

    extension(Db db)
    {
        /// <summary>
        /// In the unit's own era the units directly below; in another era the largest ones that lie in it. So old
        /// Quảng Nam has 17 districts in the old geography and 78 communes in the new one, and new Đà Nẵng two
        /// provinces in the old one.
        /// </summary>
        public async Task<List<UnitBelow>> UnitsBelow(int unitId, string era)
        {
            var units = db.Set<Unit>();
            var flows = db.Set<UnitFlow>().Where(f => f.TargetId == unitId);
            var inside =
                from unit in units
                where unit.Era == era && unit.Id != unitId
                join flow in flows on unit.Id equals flow.SourceId
                where unit.ParentId == unitId || !flows.Any(f => f.SourceId == unit.ParentId)
                select new UnitBelow(
                    unit.Id,
                    unit.Era,
                    unit.Code,
                    unit.Name,
                    unit.FullName,
                    unit.Level,
                    flow.Share != 1
                );
            return InOrder(await inside.ToListAsync());
        }

        /// <summary>
        /// The first level to show below a reporting area: in its own geography the first of its levels (the units
        /// themselves when there are several), in another era as of a unit.
        /// </summary>
        /// <exception cref="Refusal">No such area.</exception>
        public async Task<List<UnitBelow>> UnitsBelow(string areaKey, string era)
        {
            var area =
                await db.Set<ReportingArea>().AsNoTracking().SingleOrDefaultAsync(a => a.Key == areaKey)
                ?? throw Refusals.NoSuchArea();
            var members = await db.AreaUnits(areaKey);
            if (members.Count > 1 && members.TrueForAll(m => m.Era == era))
            {
                return members;
            }

            if (members.TrueForAll(m => m.Era == era) && area.LevelsBelow is [var level, ..])
            {
                var root = members[0].Id;
                var below =
                    from flow in db.Set<UnitFlow>()
                    where flow.TargetId == root
                    join unit in db.Set<Unit>() on flow.SourceId equals unit.Id
                    where unit.Era == era && unit.Level == level
                    select new UnitBelow(
                        unit.Id,
                        unit.Era,
                        unit.Code,
                        unit.Name,
                        unit.FullName,
                        unit.Level,
                        false
                    );
                return InOrder(await below.ToListAsync());
            }

            var all = new Dictionary<int, UnitBelow>();
            foreach (var member in members)
            {
                foreach (var unit in await db.UnitsBelow(member.Id, era))
                {
                    all.TryAdd(unit.Id, unit);
                }
            }

            return InOrder(all.Values);
        }

        /// <summary>The units that make up a reporting area.</summary>
        public async Task<List<UnitBelow>> AreaUnits(string areaKey) =>
            InOrder(
                await (
                    from member in db.Set<ReportingAreaUnit>()
                    where member.AreaKey == areaKey
                    join unit in db.Set<Unit>() on member.UnitId equals unit.Id
                    select new UnitBelow(
                        unit.Id,
                        unit.Era,
                        unit.Code,
                        unit.Name,
                        unit.FullName,
                        unit.Level,
                        false
                    )
                ).ToListAsync()
            );
    }

    private static List<UnitBelow> InOrder(IEnumerable<UnitBelow> units) =>
        [
            .. units
                .OrderBy(u => u.Level)
                .ThenBy(u => u.Name, Order)
                .ThenBy(u => u.FullName, Order)
                .ThenBy(u => u.Id),
        ];
}
