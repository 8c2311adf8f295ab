using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Duplicates;

/// <summary>
/// That one record was found to be the same person as another. Both rows stay; everything of the merged one is read
/// through to the kept one. What was taken over is written here, so that the merge can be undone exactly.
/// </summary>
public sealed class Merge
{
    public required Guid Id { get; init; }
    public required Guid KeptId { get; init; }
    public required Guid MergedId { get; init; }

    /// <summary>Names of the properties that the kept one lacked and took, with commas.</summary>
    public required string Taken { get; init; }

    /// <summary>Ids of records that had been merged into the merged one and now point to the kept one, with commas.</summary>
    public required string Carried { get; init; }
    public required DateTime MergedAt { get; init; }
    public Guid? MergedById { get; init; }
    public DateTime? UndoneAt { get; set; }
    public Guid? UndoneById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Merge>
    {
        public void Configure(EntityTypeBuilder<Merge> builder)
        {
            builder.ToTable("merges").HasKey(m => m.Id);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.KeptId);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MergedId);
        }
    }
}
