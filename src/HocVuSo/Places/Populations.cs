using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>How many of a group live in an area, as far as is known on a day.</summary>
/// <param name="AsOf">The date of the figure; of a sum, the oldest date in it.</param>
/// <param name="Source">Of a sum, the sources of its parts.</param>
/// <param name="IsEstimate">A divided unit was shared out by stated shares.</param>
/// <param name="Parts">0 = stated for the area itself; else of how many stated figures it is the sum.</param>
public sealed record PopulationFigure(
    long Value,
    DateOnly AsOf,
    string Source,
    bool IsEstimate = false,
    int Parts = 0
)
{
    /// <summary>Of several areas together; null while one is missing.</summary>
    public static PopulationFigure? Sum(IReadOnlyList<PopulationFigure?> figures) =>
        figures.Count == 0 || figures.Any(f => f is null)
            ? null
            : new PopulationFigure(
                figures.Sum(f => f!.Value),
                figures.Min(f => f!.AsOf),
                string.Join(
                    "; ",
                    figures.SelectMany(f => f!.Source.Split("; ")).Distinct().Order(StringComparer.Ordinal)
                ),
                figures.Any(f => f!.IsEstimate),
                figures.Sum(f => Math.Max(1, f!.Parts))
            );

    /// <summary>A part by its stated share, which is an estimate; null where nobody has stated one.</summary>
    public PopulationFigure? Part(decimal? share) =>
        share is { } known
            ? this with
            {
                Value = (long)Math.Round(Value * known, MidpointRounding.AwayFromZero),
                IsEstimate = true,
            }
            : null;
}

/// <summary>Looks up denominators: for many areas at once, and never from some of the parts.</summary>
public static class Populations
{
    /// <summary>Figures that hold now: those whose place no correction has taken.</summary>
    public static IQueryable<Population> Standing(this IQueryable<Population> populations) =>
        populations.Where(p => p.ReplacedAt == null);

    /// <summary>
    /// The latest figures known on the day for all the areas asked for. Where an area has none of its own it is the sum
    /// of its parts: those below it, else the largest units of another era that went into it; if one part is missing,
    /// so is the sum.
    /// </summary>
    public static async Task<Dictionary<(int Unit, PopulationGroup Group), PopulationFigure>> AsOf(
        Db db,
        IReadOnlyCollection<int> units,
        IReadOnlyCollection<PopulationGroup> groups,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var figures = new Dictionary<(int, PopulationGroup), PopulationFigure>();
        foreach (var area in (await Flowing(db, units, groups, day, cancel)).GroupBy(r => r.AreaId))
        {
            var parts = new Parts(area.Key, [.. area]);
            foreach (var group in groups)
            {
                if (parts.FigureOf(group) is { } figure)
                {
                    figures[(area.Key, group)] = figure;
                }
            }
        }

        return figures;
    }

    /// <summary>Every unit that flows into one of the areas (they themselves do), with its latest figures.</summary>
    private static Task<List<Row>> Flowing(
        Db db,
        IReadOnlyCollection<int> units,
        IReadOnlyCollection<PopulationGroup> groups,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var known = db.Set<Population>().Standing().Where(p => groups.Contains(p.Group) && p.AsOf <= day);
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
            where units.Contains(flow.TargetId)
            join unit in db.Set<Unit>() on flow.SourceId equals unit.Id
            from figure in latest.Where(p => p.UnitId == unit.Id).DefaultIfEmpty()
            select new Row(
                flow.TargetId,
                flow.Share,
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

    private sealed record Row(
        int AreaId,
        decimal? Share,
        int UnitId,
        int? ParentId,
        string Era,
        PopulationGroup? Group,
        long Value,
        DateOnly AsOf,
        string Source
    );

    /// <summary>One area with all that flows into it.</summary>
    private sealed class Parts
    {
        private readonly int _area;
        private readonly Dictionary<(int, PopulationGroup), Row> _stated = [];
        private readonly ILookup<int, int> _below;
        private readonly List<List<(int Unit, decimal? Share)>> _otherEras;

        public Parts(int area, IReadOnlyList<Row> rows)
        {
            _area = area;
            foreach (var row in rows.Where(r => r.Group is not null))
            {
                _stated[(row.UnitId, row.Group!.Value)] = row;
            }

            var units = rows.DistinctBy(r => r.UnitId).ToDictionary(r => r.UnitId);
            var own = units[area].Era;
            _below = units
                .Values.Where(u => u.ParentId is { } above && units.ContainsKey(above))
                .ToLookup(u => u.ParentId!.Value, u => u.UnitId);
            // Every unit that gave the area anything flows into it, the divided ones with a share of less than 1 or
            // an unknown one; so these are all of it, or the sum is withheld.
            _otherEras =
            [
                .. units
                    .Values.Where(u => u.Era != own)
                    .Where(u => u.ParentId is not { } above || !units.ContainsKey(above))
                    .GroupBy(u => u.Era, u => (u.UnitId, u.Share))
                    .OrderByDescending(g => g.Key, StringComparer.Ordinal)
                    .Select(g => g.ToList()),
            ];
        }

        public PopulationFigure? FigureOf(PopulationGroup group) =>
            Of(_area, group)
            ?? _otherEras.Select(units => Sum(units, group)).FirstOrDefault(sum => sum is not null);

        private PopulationFigure? Of(int unit, PopulationGroup group) =>
            _stated.TryGetValue((unit, group), out var row)
                ? new PopulationFigure(row.Value, row.AsOf, row.Source)
            : _below.Contains(unit) ? Sum(_below[unit].Select(below => (below, (decimal?)1)), group)
            : null;

        private PopulationFigure? Sum(IEnumerable<(int Unit, decimal? Share)> units, PopulationGroup group)
        {
            var (value, asOf, estimate, parts) = (0m, DateOnly.MaxValue, false, 0);
            var sources = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (unit, share) in units)
            {
                if (share is not { } known || Of(unit, group) is not { } part)
                {
                    return null;
                }

                value += part.Value * known;
                asOf = part.AsOf < asOf ? part.AsOf : asOf;
                estimate |= part.IsEstimate || known < 1;
                parts += Math.Max(1, part.Parts);
                sources.UnionWith(part.Source.Split("; "));
            }

            return new PopulationFigure(
                (long)Math.Round(value, MidpointRounding.AwayFromZero),
                asOf,
                string.Join("; ", sources),
                estimate,
                parts
            );
        }
    }
}
