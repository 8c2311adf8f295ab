namespace HocVuSo.People;

/// <summary>The groups toward which the targets count. A person may be in several; each measure counts one group.</summary>
public enum TargetGroup
{
    /// <summary>Everybody from the 18th birthday on.</summary>
    Adult,

    /// <summary>Cadres, civil servants, public employees and workers of the public sector.</summary>
    PublicServant,

    /// <summary>High-school and university students.</summary>
    Student,

    /// <summary>Workers of enterprises, cooperatives and cooperative unions.</summary>
    Worker,
}

/// <summary>A membership with what the groups need to know of its organisation.</summary>
public sealed record MembershipFact(
    OrganisationKind Kind,
    string Organisation,
    MembershipRole Role,
    DateOnly From,
    DateOnly? To
);

/// <summary>That a person is in a group, from a day to a last day (null = no end known), and why.</summary>
public sealed record GroupHeld(TargetGroup Group, DateOnly From, DateOnly? To, Text Reason);

/// <summary>Groups are never typed in: they follow from age and memberships.</summary>
public static class TargetGroups
{
    /// <returns>
    /// What holds on the day, by group and then by day of beginning; one entry for each reason, so a group may stand
    /// there twice.
    /// </returns>
    public static IReadOnlyList<GroupHeld> Of(
        Birth? birth,
        IEnumerable<MembershipFact> memberships,
        DateOnly day
    )
    {
        var held = new List<GroupHeld>();
        if (birth is not null && birth.AdultFrom <= day)
        {
            held.Add(new(TargetGroup.Adult, birth.AdultFrom, null, AdultReason(birth)));
        }

        foreach (var m in memberships)
        {
            if (m.From <= day && (m.To is null || m.To >= day) && GroupOf(m.Kind, m.Role) is { } group)
            {
                held.Add(new(group, m.From, m.To, MembershipReason(m)));
            }
        }

        return [.. held.OrderBy(h => h.Group).ThenBy(h => h.From)];
    }

    /// <summary>The group that a membership brings, or none.</summary>
    public static TargetGroup? GroupOf(OrganisationKind kind, MembershipRole role) =>
        (kind, role) switch
        {
            (
                OrganisationKind.Agency
                    or OrganisationKind.School,
                MembershipRole.Staff
                    or MembershipRole.Leader
            ) => TargetGroup.PublicServant,
            // Who is employed by the Party or a union belongs to the public sector; who is a member of one does not.
            (OrganisationKind.PartyCell or OrganisationKind.Union, MembershipRole.Staff) =>
                TargetGroup.PublicServant,
            (OrganisationKind.School, MembershipRole.Student) => TargetGroup.Student,
            (OrganisationKind.Enterprise, MembershipRole.Staff or MembershipRole.Leader) =>
                TargetGroup.Worker,
            (
                OrganisationKind.Cooperative,
                MembershipRole.Staff
                    or MembershipRole.Leader
                    or MembershipRole.Member
            ) => TargetGroup.Worker,
            _ => null,
        };

    private static Text AdultReason(Birth birth) =>
        birth.Date is { } date
            ? new(
                $"Sinh ngày {VietnamDay.Show(date)}, đủ 18 tuổi từ {VietnamDay.Show(birth.AdultFrom)}.",
                $"Born on {VietnamDay.Show(date)}, 18 years old from {VietnamDay.Show(birth.AdultFrom)}."
            )
            : new(
                $"Sinh năm {birth.Year}; chưa biết ngày sinh nên tính từ {VietnamDay.Show(birth.AdultFrom)}.",
                $"Born in {birth.Year}; the day is not known, so counted from {VietnamDay.Show(birth.AdultFrom)}."
            );

    private static Text MembershipReason(MembershipFact m)
    {
        var since = VietnamDay.Show(m.From);
        return m.Role switch
        {
            MembershipRole.Student => new(
                $"Học tại {m.Organisation} từ {since}.",
                $"Studies at {m.Organisation} since {since}."
            ),
            MembershipRole.Leader => new(
                $"Lãnh đạo {m.Organisation} từ {since}.",
                $"Leads {m.Organisation} since {since}."
            ),
            MembershipRole.Member => new(
                $"Thành viên {m.Organisation} từ {since}.",
                $"Member of {m.Organisation} since {since}."
            ),
            _ => new(
                $"Làm việc tại {m.Organisation} từ {since}.",
                $"Works at {m.Organisation} since {since}."
            ),
        };
    }
}

public static class TargetGroupWords
{
    extension(TargetGroup group)
    {
        public Text Label =>
            group switch
            {
                TargetGroup.Adult => new("Người trưởng thành", "Adults"),
                TargetGroup.PublicServant => new(
                    "Cán bộ, công chức, viên chức, người lao động khu vực công",
                    "Public sector"
                ),
                TargetGroup.Student => new("Học sinh, sinh viên", "Students"),
                _ => new("Người lao động trong doanh nghiệp, hợp tác xã", "Workers"),
            };
    }
}
