using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Duplicates;

public enum DuplicateGround
{
    /// <summary>Same name (accents aside) and same day of birth.</summary>
    NameAndBirthDate,

    /// <summary>Same name and birth year in one commune, where one of the days is not known.</summary>
    NameYearAndCommune,
}

public enum DuplicateState
{
    Open,
    Merged,
    KeptApart,
}

/// <summary>An offer: two records that may be one person. Nobody but a human being decides it, and only once.</summary>
public sealed class Duplicate
{
    public required Guid Id { get; init; }

    /// <summary>The lesser of the two ids.</summary>
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }
    public required DuplicateGround Ground { get; init; }
    public required DuplicateState State { get; set; }
    public required DateTime FoundAt { get; init; }
    public DateTime? DecidedAt { get; set; }
    public Guid? DecidedById { get; set; }

    public static Duplicate Offer(Guid one, Guid other, DuplicateGround ground, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            FirstId = one.CompareTo(other) < 0 ? one : other,
            SecondId = one.CompareTo(other) < 0 ? other : one,
            Ground = ground,
            State = DuplicateState.Open,
            FoundAt = now,
        };

    public void Decide(DuplicateState state, Guid account, DateTime now)
    {
        if (State != DuplicateState.Open)
        {
            throw Refusals.DecidedAlready();
        }

        (State, DecidedAt, DecidedById) = (state, now, account);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Duplicate>
    {
        public void Configure(EntityTypeBuilder<Duplicate> builder)
        {
            builder.ToTable("duplicates").HasKey(d => d.Id);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.FirstId);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.SecondId);
        }
    }
}
