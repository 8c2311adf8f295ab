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

    /// <summary>Key of an <see cref="Places.Era"/>: "2024" until 30/6/2025, "2025" from 1/7/2025.</summary>
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

    /// <summary>Other spellings in use, "|" between them.</summary>
    public string? Aliases { get; set; }
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
