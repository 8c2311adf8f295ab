using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>Whom a population counts.</summary>
public enum PopulationGroup
{
    Adult,
    PublicServant,
    Student,
    Worker,
    Household,
}

/// <summary>
/// How many of a group lived in a unit on a day, according to a source. Older figures stay; a correction takes the
/// place of a figure but does not remove it. None ships: they are a province's own.
/// </summary>
public sealed class Population
{
    public required Guid Id { get; init; }
    public required int UnitId { get; init; }
    public required PopulationGroup Group { get; init; }
    public required long Value { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Source { get; init; }
    public required DateTime EnteredAt { get; init; }

    /// <summary>The account that entered it; null = from the command line.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>When another figure for the same unit, group, day and source took its place.</summary>
    public DateTime? ReplacedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Population>
    {
        public void Configure(EntityTypeBuilder<Population> builder)
        {
            builder.ToTable("populations").HasKey(p => p.Id);
            builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
            builder.Property(p => p.Group).HasColumnName("of_group");
        }
    }
}
