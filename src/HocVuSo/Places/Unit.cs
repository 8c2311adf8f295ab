using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>Kept in order from the whole to the part.</summary>
public enum UnitLevel
{
    Province,
    District,
    Commune,
    Hamlet,
}

/// <summary>
/// A unit of administration. Its <see cref="Id"/> never changes; official codes are used again, so a code names a
/// unit only together with its era. Hamlets belong to the era of the commune they were loaded under.
/// </summary>
public sealed class Unit
{
    public int Id { get; init; }

    /// <summary>Key of an <see cref="Era"/>: "2024" until 30/6/2025, "2025" from 1/7/2025.</summary>
    public required string Era { get; init; }
    public required string Code { get; init; }

    /// <summary>"Tam Kỳ"</summary>
    public required string Name { get; set; }

    /// <summary>"Thành phố Tam Kỳ"</summary>
    public required string FullName { get; set; }
    public required UnitLevel Level { get; init; }
    public int? ParentId { get; set; }

    /// <summary><see cref="Fold.Key"/> of the name, for search.</summary>
    public required string NameKey { get; set; }
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? ValidTo { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> builder)
        {
            builder.ToTable("units").HasKey(u => u.Id);
            builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId);
            builder.HasIndex(u => new { u.Era, u.Code }).IsUnique();
        }
    }
}

/// <summary>The names of the two eras that ship; a later reform adds a key, no code.</summary>
public static class Eras
{
    public const string Before = "2024";
    public const string Now = "2025";
}

/// <summary>
/// Where what is counted at one unit also counts: itself, all units above it, and through succession the units of
/// other eras. Computed when units or successions are loaded. So "all that belongs to area X, in whatever era it was
/// recorded" is one join.
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

public static class PlacesSets
{
    extension(Db db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<UnitFlow> UnitFlows => db.Set<UnitFlow>();
    }
}
