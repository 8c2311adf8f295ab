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
        var flows = db.Set<UnitFlow>().Where(f => units.Contains(f.TargetId));
        var parts = await (
            from flow in flows
            join unit in db.Set<Unit>() on flow.SourceId equals unit.Id
            select new Part(flow.TargetId, flow.Share, unit.Id, unit.ParentId, unit.Era)
        ).ToListAsync(cancel);
        var stated = await db.Set<Population>()
            .Standing()
            .Where(p => groups.Contains(p.Group) && p.AsOf <= day && flows.Any(f => f.SourceId == p.UnitId))
            .GroupBy(p => new { p.UnitId, p.Group })
            .Select(g =>
                g.OrderByDescending(p => p.AsOf)
                    .ThenByDescending(p => p.EnteredAt)
                    .ThenByDescending(p => p.Id)
                    .Select(p => new Stated(p.UnitId, p.Group, p.Value, p.AsOf, p.Source))
                    .First()
            )
            .ToDictionaryAsync(s => (s.UnitId, s.Group), cancel);
        var figures = new Dictionary<(int, PopulationGroup), PopulationFigure>();
        foreach (var area in parts.GroupBy(p => p.AreaId))
        {
            var whole = new Whole(area.Key, [.. area], stated);
            foreach (var group in groups)
            {
                if (whole.FigureOf(group) is { } figure)
                {
                    figures[(area.Key, group)] = figure;
                }
            }
        }

        return figures;
    }

    /// <summary>A unit that flows into one of the areas; they themselves do.</summary>
    private sealed record Part(int AreaId, decimal? Share, int UnitId, int? ParentId, string Era);

    /// <summary>The latest figure of a unit itself.</summary>
    private sealed record Stated(int UnitId, PopulationGroup Group, long Value, DateOnly AsOf, string Source);

    /// <summary>One area with all that flows into it.</summary>
    private sealed class Whole
    {
        private readonly int _area;
        private readonly Dictionary<(int, PopulationGroup), Stated> _stated;
        private readonly ILookup<int, int> _below;
        private readonly List<List<(int Unit, decimal? Share)>> _otherEras;

        public Whole(int area, IReadOnlyList<Part> parts, Dictionary<(int, PopulationGroup), Stated> stated)
        {
            _area = area;
            _stated = stated;
            var units = parts.ToDictionary(p => p.UnitId);
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
            _stated.TryGetValue((unit, group), out var own)
                ? new PopulationFigure(own.Value, own.AsOf, own.Source)
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
