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

public static class UnitFlows
{
    extension(IQueryable<UnitFlow> flows)
    {
        /// <summary>
        /// Of units that lie in the target with all they have: only along these does power over one unit hold over
        /// another. Who is responsible for an old commune of which a hundredth came to a new one has no say there.
        /// </summary>
        public IQueryable<UnitFlow> Whole() => flows.Where(f => f.Share == 1);

        /// <summary>
        /// Those along which people belong to an area: whole ones; and from a unit that is no more to each unit that took
        /// a part of it, for whoever is still registered there lives in one of them. Never the other way: who is
        /// registered in a unit of today belongs to no unit of yesterday of which only a part came here.
        /// </summary>
        /// <param name="units">All units.</param>
        public IQueryable<UnitFlow> OfPeople(IQueryable<Unit> units) =>
            flows.Where(f => f.Share == 1 || units.Any(u => u.Id == f.SourceId && u.Era != Eras.Now));
    }
}
