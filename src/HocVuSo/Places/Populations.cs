using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>How many of a group live in an area, as far as is known on a day.</summary>
/// <param name="AsOf">The date of the figure; of a sum, the oldest date in it.</param>
/// <param name="Source">Of a sum, the sources of its parts.</param>
/// <param name="IsEstimate">A divided unit was shared out by stated shares.</param>
public sealed record PopulationFigure(long Value, DateOnly AsOf, string Source, bool IsEstimate = false);

public static class Populations
{
    /// <summary>
    /// The latest figures known on the day for all the areas asked for. Where an area has none of its own it is the sum
    /// of its parts: those below it, else the communes of another era that became it or that it became; if one part is
    /// missing, so is the sum.
    /// </summary>
    public static async Task<Dictionary<(int Unit, PopulationGroup Group), PopulationFigure>> AsOf(
        Db db,
        IReadOnlyCollection<int> units,
        IReadOnlyCollection<PopulationGroup> groups,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var areas = units.ToArray();
        var wanted = groups.ToArray();
        // All that flows into the areas: their parts, and the communes of other eras.
        var flows = await db
            .UnitFlows.Where(f => areas.Contains(f.TargetId))
            .Join(
                db.Units.Where(u => u.Level != UnitLevel.Hamlet),
                f => f.SourceId,
                u => u.Id,
                (f, u) =>
                    new
                    {
                        f.TargetId,
                        f.SourceId,
                        f.Share,
                        u.Era,
                        u.Level,
                        u.ParentId,
                    }
            )
            .ToListAsync(cancel);
        var sources = flows.Select(f => f.SourceId).Distinct().ToArray();
        var latest = await (
            from p in db.Populations
            where
                sources.Contains(p.UnitId)
                && wanted.Contains(p.Group)
                && p.AsOf <= day
                && p.ReplacedAt == null
            group p by new { p.UnitId, p.Group } into g
            select g.OrderByDescending(p => p.AsOf)
                .ThenByDescending(p => p.EnteredAt)
                .ThenBy(p => p.Id)
                .First()
        ).ToDictionaryAsync(p => (p.UnitId, p.Group), cancel);

        var parts = flows
            .Where(f => f.ParentId is not null)
            .DistinctBy(f => f.SourceId)
            .ToLookup(f => f.ParentId!.Value, f => f.SourceId);
        var eras = flows.Where(f => f.SourceId == f.TargetId).ToDictionary(f => f.TargetId, f => f.Era);
        var others = flows
            .Where(f => f.Level == UnitLevel.Commune && f.Era != eras[f.TargetId])
            .ToLookup(f => f.TargetId, f => (f.SourceId, f.Share));

        var result = new Dictionary<(int, PopulationGroup), PopulationFigure>();
        foreach (var area in areas)
        {
            foreach (var group in wanted)
            {
                if (Of(area, group) is { } figure)
                {
                    result[(area, group)] = figure;
                }
            }
        }

        return result;

        PopulationFigure? Of(int unit, PopulationGroup group) =>
            latest.TryGetValue((unit, group), out var own) ? new(own.Value, own.AsOf, own.Source)
            : parts.Contains(unit) && Sum(parts[unit].Select(p => ((int, decimal?))(p, 1m)), group) is { } sum
                ? sum
            : others.Contains(unit) ? Sum(others[unit], group)
            : null;

        PopulationFigure? Sum(IEnumerable<(int Unit, decimal? Share)> summed, PopulationGroup group)
        {
            decimal value = 0;
            var asOf = DateOnly.MaxValue;
            var estimate = false;
            var named = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (unit, share) in summed)
            {
                var part =
                    latest.TryGetValue((unit, group), out var own)
                        ? new PopulationFigure(own.Value, own.AsOf, own.Source)
                    : parts.Contains(unit) ? Sum(parts[unit].Select(p => ((int, decimal?))(p, 1m)), group)
                    : null;
                if (part is null || share is not { } known)
                {
                    return null;
                }

                value += part.Value * known;
                asOf = part.AsOf < asOf ? part.AsOf : asOf;
                estimate |= part.IsEstimate || known < 1;
                named.Add(part.Source);
            }

            return new PopulationFigure(
                (long)Math.Round(value, MidpointRounding.AwayFromZero),
                asOf,
                string.Join("; ", named),
                estimate
            );
        }
    }
}
