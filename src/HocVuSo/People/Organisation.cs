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
    public const int LongestName = 200;
    public const int LongestCode = 40;

    private Organisation() { }

    public Guid Id { get; private init; }
    public OrganisationKind Kind { get; private init; }
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public int UnitId { get; private set; }
    public Guid? ParentId { get; private set; }

    /// <summary>The organisation's own code (tax code, budget code…), unique per kind when given; makes imports repeatable.</summary>
    public string? Code { get; private set; }
    public DateTime CreatedAt { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public static Organisation Create(
        OrganisationKind kind,
        string? name,
        int unit,
        DateTime now,
        string? code = null,
        Guid? parent = null,
        Guid? id = null
    )
    {
        var organisation = new Organisation
        {
            Id = id ?? Guid.CreateVersion7(),
            Kind = kind,
            CreatedAt = now,
        };
        organisation.Describe(name, unit, code, parent);
        return organisation;
    }

    /// <param name="parent">Must not stand below this one: the caller asks <see cref="OrganisationTree"/>.</param>
    public void Describe(string? name, int unit, string? code, Guid? parent)
    {
        var tidy = Fold.Tidy(name ?? "");
        if (tidy.Length is 0 or > LongestName)
        {
            throw Refusals.OrganisationNameMissing();
        }

        var tidyCode = Fold.Tidy(code ?? "");
        if (tidyCode.Length > LongestCode)
        {
            throw Refusals.OrganisationCodeTooLong();
        }

        if (parent == Id)
        {
            throw Refusals.ParentWithinItself();
        }

        Name = tidy;
        NameKey = Fold.Key(tidy);
        UnitId = unit;
        Code = tidyCode.Length == 0 ? null : tidyCode;
        ParentId = parent;
    }

    public Membership Join(Guid person, MembershipRole role, DateOnly from, DateOnly today)
    {
        if (ClosedOn is not null)
        {
            throw Refusals.OrganisationClosed();
        }

        return Membership.Begin(person, Id, role, from, today);
    }

    public void Close(DateOnly lastDay, DateOnly today)
    {
        if (ClosedOn is not null)
        {
            throw Refusals.OrganisationClosed();
        }

        if (lastDay > today)
        {
            throw Refusals.DayInFuture();
        }

        ClosedOn = lastDay;
    }

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
    private Membership() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public MembershipRole Role { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; private set; }

    internal static Membership Begin(
        Guid person,
        Guid organisation,
        MembershipRole role,
        DateOnly from,
        DateOnly today
    ) =>
        from > today
            ? throw Refusals.DayInFuture()
            : new()
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                OrganisationId = organisation,
                Role = role,
                From = from,
            };

    public void End(DateOnly lastDay, DateOnly today)
    {
        if (lastDay > today)
        {
            throw Refusals.DayInFuture();
        }

        if (lastDay < From)
        {
            throw Refusals.EndsBeforeItBegan(From);
        }

        To = lastDay;
    }

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

public static class OrganisationKinds
{
    extension(OrganisationKind kind)
    {
        public Text Label =>
            kind switch
            {
                OrganisationKind.Agency => new("Cơ quan nhà nước", "Public agency"),
                OrganisationKind.School => new("Trường học", "School"),
                OrganisationKind.Enterprise => new("Doanh nghiệp", "Enterprise"),
                OrganisationKind.Cooperative => new("Hợp tác xã", "Cooperative"),
                OrganisationKind.PartyCell => new("Chi bộ, tổ chức Đảng", "Party cell"),
                OrganisationKind.Union => new("Đoàn thể", "Union or association"),
                _ => new("Tổ công nghệ số cộng đồng", "Community digital team"),
            };

        /// <summary>Each kind has a tree of its own; schools also stand below the agency that runs them.</summary>
        public bool MayStandBelow(OrganisationKind above) =>
            above == kind || (kind, above) == (OrganisationKind.School, OrganisationKind.Agency);

        /// <summary>What somebody is in such an organisation when nothing else is said.</summary>
        public MembershipRole UsualRole =>
            kind switch
            {
                OrganisationKind.School => MembershipRole.Student,
                OrganisationKind.Agency or OrganisationKind.Enterprise => MembershipRole.Staff,
                _ => MembershipRole.Member,
            };
    }
}

public static class MembershipRoles
{
    extension(MembershipRole role)
    {
        public Text Label =>
            role switch
            {
                MembershipRole.Staff => new("Người làm việc", "Staff"),
                MembershipRole.Student => new("Học sinh, sinh viên", "Student"),
                MembershipRole.Member => new("Thành viên", "Member"),
                _ => new("Lãnh đạo", "Leader"),
            };
    }
}
