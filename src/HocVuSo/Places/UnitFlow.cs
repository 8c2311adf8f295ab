using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>
/// Where what is counted at one unit also counts: itself, all units above it, and through succession the units of
/// other eras. Computed by <see cref="Flows"/> when units or successions are loaded. So "all that belongs to area X,
/// in whatever era it was recorded" is one join.
/// </summary>
public sealed class UnitFlow
{
    public required int SourceId { get; init; }
    public required int TargetId { get; init; }

    /// <summary>1 = wholly; between 0 and 1 = the stated share of a divided unit (an estimate); null = divided, share not stated.</summary>
    public required decimal? Share { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnitFlow>
    {
        public void Configure(EntityTypeBuilder<UnitFlow> builder)
        {
            builder.ToTable("unit_flows").HasKey(f => new { f.TargetId, f.SourceId });
            builder.Property(f => f.Share).HasPrecision(9, 6);
        }
    }
}
