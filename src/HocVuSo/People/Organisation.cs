using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

public enum OrganisationKind
{
    Agency,
    School,
    Enterprise,
    Cooperative,
    PartyCell,
    Union,
    CommunityTeam,
}

/// <summary>An organisation in a tree of its own, attached to a unit.</summary>
public sealed class Organisation
{
    public required Guid Id { get; init; }
    public required OrganisationKind Kind { get; init; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public required int UnitId { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>The organisation's own code (tax code, budget code…), unique per kind when given; makes imports repeatable.</summary>
    public string? Code { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateOnly? ClosedOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("organisations").HasKey(o => o.Id);
            builder.HasOne<Unit>().WithMany().HasForeignKey(o => o.UnitId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId);
        }
    }
}

/// <summary>What a person is in an organisation; target groups follow from it.</summary>
public enum MembershipRole
{
    /// <summary>Cadre, civil servant, public employee, worker of an enterprise: whoever works there.</summary>
    Staff,
    Student,

    /// <summary>Member of a cell, a union, a community team, a cooperative.</summary>
    Member,
    Leader,
}

public sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required MembershipRole Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("memberships").HasKey(m => m.Id);
            builder.Property(m => m.From).HasColumnName("from_day");
            builder.Property(m => m.To).HasColumnName("to_day");
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
        }
    }
}
