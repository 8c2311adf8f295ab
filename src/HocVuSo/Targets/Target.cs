using HocVuSo.Confirmations;
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
    public double? Share { get; init; }
    public long? Persons { get; init; }
    public required string Source { get; init; }

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

    /// <summary>Targets that stand in the measure files and are not yet stored; repeatable.</summary>
    public static async Task LoadTargets(Db db, Measures measures)
    {
        var known = (
            await db
                .Targets.Select(t => new
                {
                    t.Measure,
                    t.Year,
                    t.UnitId,
                })
                .ToListAsync()
        ).ToHashSet();
        foreach (var file in measures.Files)
        {
            var (era, code) = (file.Unit.Era, file.Unit.Code);
            var unit = await db
                .Units.Where(u => u.Era == era && u.Code == code)
                .Select(u => u.Id)
                .SingleOrDefaultAsync();
            if (unit == 0)
            {
                continue;
            }

            db.Targets.AddRange(
                file.Measures.Where(m =>
                        !known.Contains(
                            new
                            {
                                Measure = m.Key,
                                file.Year,
                                UnitId = unit,
                            }
                        )
                    )
                    .Select(m => new Target
                    {
                        Measure = m.Key,
                        Year = file.Year,
                        UnitId = unit,
                        Share = m.Share,
                        Persons = m.Persons,
                        Source = file.Source,
                    })
            );
        }

        await db.SaveChangesAsync();
    }
}
