using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.Places;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>A count of persons at an area, with what it is a share of.</summary>
/// <param name="Count">Null when a part of it cannot be told: a divided unit whose shares are not stated.</param>
/// <param name="IsEstimate">A divided unit was shared out by stated shares.</param>
/// <param name="Whole">The population of the group; null when it, or a part of it, is missing.</param>
public sealed record Figure(long? Count, bool IsEstimate, PopulationFigure? Whole)
{
    /// <summary>0.614 = 61.4%; null when one of the two is missing.</summary>
    public decimal? Share =>
        Count is { } count && Whole is { Value: > 0 } whole ? (decimal)count / whole.Value : null;

    /// <summary>More were counted than there are: the population is wrong, or older than the count.</summary>
    public bool IsOver => Count > Whole?.Value;

    /// <summary>The count or what it is a share of was shared out.</summary>
    public bool IsRough => IsEstimate || Whole?.IsEstimate == true;

    /// <summary>Of several areas together: withheld while it is missing for one of them.</summary>
    public static Figure Sum(IReadOnlyList<Figure> figures) =>
        figures is [var only]
            ? only
            : new Figure(
                figures.Any(f => f.Count is null) ? null : figures.Sum(f => f.Count),
                figures.Any(f => f.IsEstimate),
                PopulationFigure.Sum([.. figures.Select(f => f.Whole)])
            );
}

/// <summary>What was counted at an area; null when a part of it cannot be told.</summary>
/// <param name="IsEstimate">A divided unit was shared out by stated shares.</param>
public readonly record struct AreaCount(long? Count, bool IsEstimate)
{
    public static readonly AreaCount None = new(0, false);
}

/// <summary>Counts of areas as of the end of a day, from tallies and populations only: no person's row is read.</summary>
public static class Figures
{
    /// <summary>
    /// By area and measure; nothing where nothing was counted yet. The tallies are read once for all the areas: ask for
    /// all that a page needs together.
    /// </summary>
    public static async Task<Dictionary<(int Unit, string Measure), AreaCount>> CountsAsOf(
        Db db,
        IReadOnlyCollection<int> areas,
        IReadOnlyCollection<Measure> measures,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var units = areas.ToArray();
        var keys = measures.Select(m => m.Key).ToArray();
        var counted = db
            .Tallies.Where(t => keys.Contains(t.Counter))
            .AsOf(day)
            .GroupBy(t => new { t.UnitId, t.Counter })
            .Select(g => new
            {
                g.Key.UnitId,
                g.Key.Counter,
                Count = g.Sum(t => t.Delta),
            });
        var counts = await (
            from flow in db.UnitFlows
            where units.Contains(flow.TargetId)
            join at in counted on flow.SourceId equals at.UnitId
            group new { flow.Share, at.Count } by new { flow.TargetId, at.Counter } into g
            select new
            {
                g.Key.TargetId,
                g.Key.Counter,
                Count = g.Sum(x => (double?)x.Share * x.Count),
                Untold = g.Sum(x => x.Share == null ? x.Count : 0),
                Shared = g.Sum(x => x.Share != null && ((double?)x.Share < 1) ? x.Count : 0),
            }
        ).ToListAsync(cancel);
        return counts.ToDictionary(
            c => (c.TargetId, c.Counter),
            c => new AreaCount(
                c.Untold == 0 ? (long)Math.Round(c.Count ?? 0, MidpointRounding.AwayFromZero) : null,
                c.Shared != 0
            )
        );
    }

    /// <summary>The counts with what they are shares of: one figure for each area and measure, also where nothing was counted yet.</summary>
    /// <param name="counts">As of the same day, of these areas and measures at least.</param>
    public static async Task<Dictionary<(int Unit, string Measure), Figure>> AsOf(
        Db db,
        IReadOnlyDictionary<(int Unit, string Measure), AreaCount> counts,
        IReadOnlyCollection<int> areas,
        IReadOnlyCollection<Measure> measures,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var groups = measures.Select(GroupOf).Distinct().ToArray();
        var wholes = await Populations.AsOf(db, areas, groups, day, cancel);
        return areas
            .SelectMany(unit => measures, (unit, measure) => (unit, measure))
            .ToDictionary(
                x => (x.unit, x.measure.Key),
                x =>
                {
                    var count = counts.GetValueOrDefault((x.unit, x.measure.Key), AreaCount.None);
                    return new Figure(
                        count.Count,
                        count.IsEstimate,
                        wholes.GetValueOrDefault((x.unit, GroupOf(x.measure)))
                    );
                }
            );
    }

    /// <summary>
    /// What units that lie partly in an area contribute to it. What was counted at one of their parts (a hamlet, or a
    /// unit of another era) goes where that part goes; the rest by the stated share of the unit.
    /// </summary>
    /// <param name="divided">The units, each with the stated share that lies in the area.</param>
    public static async Task<Dictionary<int, AreaCount>> PartsAsOf(
        Db db,
        IReadOnlyDictionary<int, decimal?> divided,
        IReadOnlyCollection<int> area,
        Measure measure,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var units = divided.Keys.ToArray();
        if (units.Length == 0)
        {
            return [];
        }

        var key = measure.Key;
        var areas = area.ToArray();
        var counts = await (
            from inUnit in db.UnitFlows
            where units.Contains(inUnit.TargetId)
            join inArea in db.UnitFlows on inUnit.SourceId equals inArea.SourceId
            where areas.Contains(inArea.TargetId)
            join tally in db.Tallies.Where(t => t.Counter == key).AsOf(day)
                on inUnit.SourceId equals tally.UnitId
            group tally.Delta by new
            {
                inUnit.TargetId,
                OfUnit = inUnit.Share,
                OfArea = inArea.Share,
            } into g
            select new
            {
                g.Key.TargetId,
                g.Key.OfUnit,
                g.Key.OfArea,
                Count = g.Sum(),
            }
        ).ToListAsync(cancel);
        var byUnit = counts
            .Where(c => c.Count != 0)
            .ToLookup(
                c => c.TargetId,
                c =>
                    (
                        c.Count,
                        Share: c.OfArea == 1 ? c.OfUnit
                        : c.OfUnit == 1 ? c.OfArea
                        : null
                    )
            );
        return units.ToDictionary(
            unit => unit,
            unit => new AreaCount(
                byUnit[unit].Any(c => c.Share is null)
                    ? null
                    : (long)
                        Math.Round(
                            byUnit[unit].Sum(c => c.Count * c.Share!.Value),
                            MidpointRounding.AwayFromZero
                        ),
                byUnit[unit].Any(c => c.Share < 1)
            )
        );
    }

    /// <summary>
    /// The count of one measure at the end of each day of a span, told back from the last; no points where a part
    /// cannot be told.
    /// </summary>
    /// <param name="atLast">The count at the end of the last day; null = it cannot be told.</param>
    public static async Task<IReadOnlyList<(DateOnly Day, long Count)>> ByDay(
        Db db,
        IReadOnlyCollection<int> area,
        Measure measure,
        DateOnly first,
        DateOnly last,
        long? atLast,
        CancellationToken cancel = default
    )
    {
        if (atLast is null)
        {
            return [];
        }

        var units = area.ToArray();
        var steps = await (
            from flow in db.UnitFlows
            where units.Contains(flow.TargetId)
            join tally in db.Tallies.Daily(first, last) on flow.SourceId equals tally.UnitId
            where tally.Counter == measure.Key
            group new { flow.Share, tally.Delta } by tally.Day into g
            select new
            {
                Day = g.Key,
                Step = g.Sum(x => (double?)x.Share * x.Delta),
                Untold = g.Sum(x => x.Share == null ? x.Delta : 0),
            }
        ).ToDictionaryAsync(s => s.Day, cancel);
        if (steps.Values.Any(s => s.Untold != 0))
        {
            return [];
        }

        var points = new List<(DateOnly, long)>();
        double count = atLast.Value;
        for (var day = last; day >= first; day = day.AddDays(-1))
        {
            points.Add((day, (long)Math.Round(count, MidpointRounding.AwayFromZero)));
            count -= steps.TryGetValue(day, out var step) ? step.Step ?? 0 : 0;
        }

        points.Reverse();
        return points;
    }

    private static PopulationGroup GroupOf(Measure measure) =>
        Enum.Parse<PopulationGroup>(measure.Group.ToString());
}
