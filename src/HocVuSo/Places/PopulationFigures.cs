using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>The latest known population of a unit and group.</summary>
/// <param name="AsOf">Of a sum: the oldest day among its parts.</param>
/// <param name="Sources">Of a sum: each source once.</param>
/// <param name="Parts">0 = stated for the unit itself; else of how many stated figures it is the sum.</param>
public sealed record PopulationFigure(long Value, DateOnly AsOf, IReadOnlyList<string> Sources, int Parts);

/// <summary>Looks up denominators: for many units at once, and never from some of the parts.</summary>
public static class PopulationFigures
{
    /// <summary>Figures that hold now, none of which a later correction has replaced.</summary>
    public static IQueryable<Population> Standing(this IQueryable<Population> populations) =>
        populations.Where(p => p.ReplacedAt == null);

    /// <summary>
    /// The latest figure of each unit and group as of a day. Where a unit has none, but all its parts have, their sum:
    /// the units below it, or those of another era of which it consists exactly. A unit without a figure is left out.
    /// </summary>
    public static async Task<
        Dictionary<(int UnitId, PopulationGroup Group), PopulationFigure>
    > LatestPopulations(
        this Db db,
        IReadOnlyCollection<int> units,
        DateOnly asOf,
        CancellationToken cancel = default
    )
    {
        var figures = new Dictionary<(int, PopulationGroup), PopulationFigure>();
        if (units.Count == 0 || !await db.Populations.AnyAsync(cancel))
        {
            return figures;
        }

        var torn = await Torn(db, units, cancel);
        foreach (var asked in (await Inside(db, units, asOf, cancel)).GroupBy(r => r.TargetId))
        {
            var parts = new Parts(asked.Key, [.. asked], torn);
            foreach (var group in Enum.GetValues<PopulationGroup>())
            {
                if (parts.FigureOf(group) is { } figure)
                {
                    figures[(asked.Key, group)] = figure;
                }
            }
        }

        return figures;
    }

    /// <summary>Every unit that lies wholly in one of the asked ones (they themselves do), with its latest figures.</summary>
    private static Task<List<Row>> Inside(
        Db db,
        IReadOnlyCollection<int> units,
        DateOnly asOf,
        CancellationToken cancel
    )
    {
        var known = db.Set<Population>().Standing().Where(p => p.AsOf <= asOf);
        var latest = known.Where(p =>
            !known.Any(later =>
                later.UnitId == p.UnitId
                && later.Group == p.Group
                && (
                    later.AsOf > p.AsOf
                    || (
                        later.AsOf == p.AsOf
                        && (
                            later.EnteredAt > p.EnteredAt
                            || (later.EnteredAt == p.EnteredAt && later.Id.CompareTo(p.Id) > 0)
                        )
                    )
                )
            )
        );
        return (
            from flow in db.Set<UnitFlow>()
            where units.Contains(flow.TargetId) && flow.Share == 1
            join unit in db.Set<Unit>() on flow.SourceId equals unit.Id
            from figure in latest.Where(p => p.UnitId == unit.Id).DefaultIfEmpty()
            select new Row(
                flow.TargetId,
                unit.Id,
                unit.ParentId,
                unit.Era,
                figure == null ? null : figure.Group,
                figure == null ? 0 : figure.Value,
                figure == null ? DateOnly.MinValue : figure.AsOf,
                figure == null ? "" : figure.Source
            )
        ).ToListAsync(cancel);
    }

    /// <summary>Asked units of which an era has no exact parts: something went to, or came from, outside.</summary>
    private static async Task<HashSet<(int UnitId, string Era)>> Torn(
        Db db,
        IReadOnlyCollection<int> units,
        CancellationToken cancel
    )
    {
        var flows = db.Set<UnitFlow>();
        var links = db.Set<Succession>()
            .Select(s => new { Here = s.PredecessorId, There = s.SuccessorId })
            .Concat(db.Set<Succession>().Select(s => new { Here = s.SuccessorId, There = s.PredecessorId }));
        var torn =
            from flow in flows
            where units.Contains(flow.TargetId) && flow.Share == 1
            join link in links on flow.SourceId equals link.Here
            join there in db.Set<Unit>() on link.There equals there.Id
            where
                !flows.Any(back =>
                    back.TargetId == flow.TargetId && back.SourceId == link.There && back.Share == 1
                )
            select new { flow.TargetId, there.Era };
        return [.. (await torn.Distinct().ToListAsync(cancel)).Select(t => (t.TargetId, t.Era))];
    }

    private sealed record Row(
        int TargetId,
        int UnitId,
        int? ParentId,
        string Era,
        PopulationGroup? Group,
        long Value,
        DateOnly AsOf,
        string Source
    );

    /// <summary>One asked unit with all that lies in it.</summary>
    private sealed class Parts
    {
        private readonly int _asked;
        private readonly Dictionary<(int, PopulationGroup), Row> _stated = [];
        private readonly ILookup<int, int> _below;
        private readonly List<IReadOnlyList<int>> _otherEras;

        public Parts(int asked, IReadOnlyList<Row> rows, HashSet<(int UnitId, string Era)> torn)
        {
            _asked = asked;
            foreach (var row in rows.Where(r => r.Group is not null))
            {
                _stated[(row.UnitId, row.Group!.Value)] = row;
            }

            var units = rows.DistinctBy(r => r.UnitId).ToDictionary(r => r.UnitId);
            var own = units[asked].Era;
            _below = units
                .Values.Where(u => u.ParentId is { } above && units.ContainsKey(above))
                .ToLookup(u => u.ParentId!.Value, u => u.UnitId);
            _otherEras =
            [
                .. units
                    .Values.Where(u => u.Era != own && !torn.Contains((asked, u.Era)))
                    .Where(u => u.ParentId is not { } above || !units.ContainsKey(above))
                    .GroupBy(u => u.Era, u => u.UnitId)
                    .OrderByDescending(g => g.Key, StringComparer.Ordinal)
                    .Select(g => g.ToList()),
            ];
        }

        public PopulationFigure? FigureOf(PopulationGroup group) =>
            Of(_asked, group)
            ?? _otherEras.Select(units => Sum(units, group)).FirstOrDefault(sum => sum is not null);

        private PopulationFigure? Of(int unit, PopulationGroup group) =>
            _stated.TryGetValue((unit, group), out var row)
                ? new PopulationFigure(row.Value, row.AsOf, [row.Source], 0)
            : _below.Contains(unit) ? Sum(_below[unit], group)
            : null;

        private PopulationFigure? Sum(IEnumerable<int> units, PopulationGroup group)
        {
            var sum = new PopulationFigure(0, DateOnly.MaxValue, [], 0);
            foreach (var unit in units)
            {
                if (Of(unit, group) is not { } part)
                {
                    return null;
                }

                sum = new PopulationFigure(
                    sum.Value + part.Value,
                    part.AsOf < sum.AsOf ? part.AsOf : sum.AsOf,
                    [.. sum.Sources.Union(part.Sources)],
                    sum.Parts + Math.Max(1, part.Parts)
                );
            }

            return sum.Parts == 0 ? null : sum;
        }
    }
}
