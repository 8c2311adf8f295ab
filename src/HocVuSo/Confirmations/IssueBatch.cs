using HocVuSo.Assessments;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

/// <summary>
/// An order to issue to everybody eligible in an area. Worked off in portions, each with its progress in one
/// transaction; whoever starts next goes on after <see cref="LastPersonId"/>.
/// </summary>
public sealed class IssueBatch
{
    public required Guid Id { get; init; }
    public required string FrameworkHash { get; init; }

    /// <summary>Null = everywhere.</summary>
    public int? UnitId { get; init; }

    /// <summary>The officer; null when a command ordered it.</summary>
    public Guid? ByAccountId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public Guid? LastPersonId { get; set; }

    /// <summary>People with evidence who were looked at so far.</summary>
    public int PeopleSeen { get; set; }
    public int Issued { get; set; }
    public DateTime? FinishedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IssueBatch>
    {
        public void Configure(EntityTypeBuilder<IssueBatch> builder)
        {
            builder.ToTable("issue_batches").HasKey(b => b.Id);
            builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(b => b.FrameworkHash);
            builder.HasOne<Unit>().WithMany().HasForeignKey(b => b.UnitId);
        }
    }
}
