using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

public enum SuccessionKind
{
    /// <summary>The whole predecessor came to the successor.</summary>
    Full,

    /// <summary>The predecessor was divided.</summary>
    Partial,
}

/// <summary>
/// What became of a unit in the next era: many to many. The shares of divided units are known only where somebody has
/// stated them; they are never computed from names, areas or halves.
/// </summary>
public sealed class Succession
{
    public required int PredecessorId { get; init; }
    public required int SuccessorId { get; init; }
    public required SuccessionKind Kind { get; set; }

    /// <summary>Of the predecessor's people, the part that came to the successor.</summary>
    public decimal? Share { get; set; }

    /// <summary>Of the successor's people, the part that came from the predecessor.</summary>
    public decimal? ShareOfSuccessor { get; set; }

    /// <summary>What the statement rests on: "nq1659", "two-source" (see data/SOURCES.md), or an importer's own words.</summary>
    public string? Basis { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Succession>
    {
        public void Configure(EntityTypeBuilder<Succession> builder)
        {
            builder.ToTable("successions").HasKey(s => new { s.PredecessorId, s.SuccessorId });
            builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.PredecessorId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.SuccessorId);
            builder.Property(s => s.Share).HasPrecision(9, 6);
            builder.Property(s => s.ShareOfSuccessor).HasPrecision(9, 6);
        }
    }
}
