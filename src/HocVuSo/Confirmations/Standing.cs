using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

/// <summary>
/// The days on which a person counts toward a measure, and where. At most one row holds for a person and measure on a
/// day: that is how everybody is counted once. Computed from facts alone, so it can be rebuilt at will.
/// </summary>
public sealed class Standing
{
    public required string Measure { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? To { get; init; }
    public required int UnitId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Standing>
    {
        public void Configure(EntityTypeBuilder<Standing> builder)
        {
            builder
                .ToTable("standings")
                .HasKey(s => new
                {
                    s.PersonId,
                    s.Measure,
                    s.From,
                });
            builder.Property(s => s.From).HasColumnName("from_day");
            builder.Property(s => s.To).HasColumnName("to_day");
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId);
        }
    }
}

/// <summary>All about a person that decides what the person counts toward; for merged persons, of all of them together.</summary>
/// <param name="Homes">Disjoint days; before the first and between two the earliest known home holds.</param>
/// <param name="Confirmations">Days of validity, and of acceptance by the e-ID platform, each under its frame.</param>
public sealed record StandingFacts(
    Guid PersonId,
    IReadOnlyList<(int UnitId, Days Days)> Homes,
    IReadOnlyList<(TargetGroup Group, Days Days)> Groups,
    IReadOnlyList<(TargetGroup Frame, Days Valid, Days? Accepted)> Confirmations
);

/// <summary>A standing as a value, to be compared with the stored one.</summary>
public sealed record Stands(string Measure, Days Days, int UnitId);

public static class StandingRules
{
    /// <summary>Where and when the facts let the person count, by measure.</summary>
    public static List<Stands> Of(StandingFacts facts, IReadOnlyList<Measure> measures)
    {
        var stands = new List<Stands>();
        if (facts.Confirmations.Count == 0)
        {
            return stands;
        }

        var homes = Homes(facts.Homes);
        foreach (var measure in measures)
        {
            var confirmed = Days.Union(
                facts
                    .Confirmations.Where(c => measure.Frames.Contains(c.Frame))
                    .Select(c => measure.Counts == MeasureCounts.Confirmed ? c.Valid : c.Accepted)
                    .OfType<Days>()
            );
            var member = Days.Union(facts.Groups.Where(g => g.Group == measure.Group).Select(g => g.Days));
            foreach (var counted in Meet(confirmed, member))
            {
                stands.AddRange(
                    homes
                        .Select(h => (h.UnitId, Days: h.Days.Meet(counted)))
                        .Where(h => h.Days is not null)
                        .Select(h => new Stands(measure.Key, h.Days!.Value, h.UnitId))
                );
            }
        }

        return stands;
    }

    /// <summary>The tally changes that lead from the stored rows to the right ones; nothing where they are equal.</summary>
    public static IEnumerable<(string Measure, int UnitId, DateOnly Day, long Delta)> Changes(
        IEnumerable<Stands> before,
        IEnumerable<Stands> after
    ) =>
        before
            .SelectMany(s => Steps(s, -1))
            .Concat(after.SelectMany(s => Steps(s, +1)))
            .GroupBy(c => (c.Measure, c.UnitId, c.Day))
            .Select(g => (g.Key.Measure, g.Key.UnitId, g.Key.Day, g.Sum(c => c.Delta)))
            .Where(c => c.Item4 != 0);

    private static IEnumerable<(string Measure, int UnitId, DateOnly Day, long Delta)> Steps(
        Stands stands,
        long sign
    )
    {
        yield return (stands.Measure, stands.UnitId, stands.Days.From, sign);
        if (stands.Days.To is { } last && last < DateOnly.MaxValue)
        {
            yield return (stands.Measure, stands.UnitId, last.AddDays(1), -sign);
        }
    }

    /// <summary>
    /// Every day up to the last known one has one home: a person who was confirmed before the first registration counts
    /// where first registered, and of two homes on one day (merged persons) the later begun holds.
    /// </summary>
    private static List<(int UnitId, Days Days)> Homes(IReadOnlyList<(int UnitId, Days Days)> homes)
    {
        var ordered = homes.OrderBy(h => h.Days.From).ThenBy(h => h.UnitId).ToList();
        var result = new List<(int, Days)>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : ordered[i].Days.From;
            var to = i + 1 < ordered.Count ? ordered[i + 1].Days.From.AddDays(-1) : ordered[i].Days.To;
            if (to is null || from <= to)
            {
                result.Add((ordered[i].UnitId, new Days(from, to)));
            }
        }

        return result;
    }

    private static IEnumerable<Days> Meet(List<Days> some, List<Days> others) =>
        from one in some
        from other in others
        let both = one.Meet(other)
        where both is not null
        select both.Value;
}
