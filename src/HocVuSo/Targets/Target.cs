using HocVuSo.Confirmations;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Targets;

/// <summary>What an area is to reach in a year: a share of the group, or a number of persons.</summary>
public sealed class Target
{
    public int Id { get; init; }
    public required string Measure { get; init; }
    public required int Year { get; init; }
    public required int UnitId { get; init; }

    /// <summary>0.8 = 80% of the group.</summary>
    public double? Share { get; set; }
    public long? Persons { get; set; }
    public required string Source { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Target>
    {
        public void Configure(EntityTypeBuilder<Target> builder)
        {
            builder.ToTable("targets").HasKey(t => t.Id);
            builder.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId);
        }
    }
}

public static class TargetsSets
{
    extension(Db db)
    {
        public DbSet<Target> Targets => db.Set<Target>();
    }

    /// <summary>
    /// Stores the targets that stand in the measure files: new ones, and those that a file now says otherwise. Where
    /// two files speak of the same measure, year and unit, the later one holds. Repeatable.
    /// </summary>
    /// <exception cref="Refusal">A file names a unit that does not exist.</exception>
    public static async Task LoadTargets(Db db, Measures measures)
    {
        var codes = measures.Files.Select(f => f.Code).Distinct().ToArray();
        var units = await db
            .Units.Where(u => codes.Contains(u.Code))
            .ToDictionaryAsync(u => (u.Era, u.Code), u => u.Id);
        var known = await db.Targets.ToDictionaryAsync(t => (t.Measure, t.Year, t.UnitId));
        foreach (var file in measures.Files)
        {
            if (!units.TryGetValue((file.Era, file.Code), out var unit))
            {
                throw Confirmations.Refusals.MeasuresFaulty(
                    new Fault(file.File, file.UnitLine, RowFaults.NoUnit(file.Code, file.Era))
                );
            }

            foreach (var entry in file.Measures)
            {
                var key = (entry.Measure.Key, file.Year, unit);
                if (!known.TryGetValue(key, out var target))
                {
                    known[key] = target = new Target
                    {
                        Measure = entry.Measure.Key,
                        Year = file.Year,
                        UnitId = unit,
                        Source = file.Source,
                    };
                    db.Add(target);
                }

                (target.Share, target.Persons, target.Source) = (entry.Share, entry.Persons, file.Source);
            }
        }

        await db.SaveChangesAsync();
    }
}
