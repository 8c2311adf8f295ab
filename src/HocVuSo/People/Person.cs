using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

public enum Sex
{
    Female,
    Male,
}

/// <summary>
/// A human being who may learn, whether or not an account exists. Never deleted: merged into another (undoable) or
/// erased (what identifies is gone, what was counted stays counted).
/// </summary>
public sealed class Person
{
    public required Guid Id { get; init; }
    public required string FullName { get; set; }

    /// <summary><see cref="Fold.Key"/> of the name.</summary>
    public required string NameKey { get; set; }

    /// <summary>Given name first ("Hà Trần Thị"), as Vietnamese lists are ordered.</summary>
    public required string SortName { get; set; }
    public int? BirthYear { get; set; }
    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }

    /// <summary>The finest unit known where the person lives now; the dated history is in <see cref="Residence"/>.</summary>
    public required int UnitId { get; set; }
    public byte[]? CitizenIdSealed { get; set; }
    public byte[]? CitizenIdIndex { get; set; }
    public byte[]? PhoneSealed { get; set; }
    public byte[]? PhoneIndex { get; set; }
    public required DateTime CreatedAt { get; init; }
    public Guid? MergedIntoId { get; set; }
    public DateTime? ErasedAt { get; set; }

    /// <summary>True for generated people; shown as such everywhere.</summary>
    public bool Synthetic { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people").HasKey(p => p.Id);
            builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId);
        }
    }
}

/// <summary>Where a person lived, from a day to a day (null = still). Days without gap or overlap for one person.</summary>
public sealed class Residence
{
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public required int UnitId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Residence>
    {
        public void Configure(EntityTypeBuilder<Residence> builder)
        {
            builder.ToTable("residences").HasKey(r => new { r.PersonId, r.From });
            builder.Property(r => r.From).HasColumnName("from_day");
            builder.Property(r => r.To).HasColumnName("to_day");
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        }
    }
}
