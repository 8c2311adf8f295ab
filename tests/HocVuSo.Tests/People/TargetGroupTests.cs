using HocVuSo.People;

namespace HocVuSo.Tests.People;

public sealed class TargetGroupTests
{
    private static readonly DateOnly Today = new(2025, 9, 22);

    private static TargetGroup[] Groups(string? birth, params MembershipFact[] memberships) =>
        [
            .. TargetGroups
                .Of(birth is null ? null : Birth.Parse(birth), memberships, Today)
                .Select(g => g.Group),
        ];

    private static MembershipFact In(
        OrganisationKind kind,
        MembershipRole role,
        string from = "01/01/2024",
        string? to = null
    ) => new(kind, "Tổ chức A", role, VietnamDay.Parse(from)!.Value, VietnamDay.Parse(to));

    [Fact]
    public void Adults_begin_on_the_18th_birthday()
    {
        Assert.Equal([TargetGroup.Adult], Groups("22/09/2007"));
        Assert.Empty(Groups("23/09/2007"));
        Assert.Equal([TargetGroup.Adult], Groups("2007"));
        Assert.Empty(Groups("2008"));
        Assert.Empty(Groups(null));
    }

    [Fact]
    public void A_year_alone_counts_from_its_first_day_and_says_so()
    {
        var adult = Assert.Single(TargetGroups.Of(Birth.Parse("2007"), [], Today));
        Assert.Equal(new DateOnly(2025, 1, 1), adult.From);
        Assert.Contains("chưa biết ngày sinh", adult.Reason.Vi, StringComparison.Ordinal);
        Assert.Contains("day is not known", adult.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrganisationKind.Agency, MembershipRole.Staff, TargetGroup.PublicServant)]
    [InlineData(OrganisationKind.Agency, MembershipRole.Leader, TargetGroup.PublicServant)]
    [InlineData(OrganisationKind.School, MembershipRole.Staff, TargetGroup.PublicServant)]
    [InlineData(OrganisationKind.School, MembershipRole.Leader, TargetGroup.PublicServant)]
    [InlineData(OrganisationKind.School, MembershipRole.Student, TargetGroup.Student)]
    [InlineData(OrganisationKind.Union, MembershipRole.Staff, TargetGroup.PublicServant)]
    [InlineData(OrganisationKind.Union, MembershipRole.Member, null)]
    [InlineData(OrganisationKind.PartyCell, MembershipRole.Leader, null)]
    [InlineData(OrganisationKind.CommunityTeam, MembershipRole.Leader, null)]
    [InlineData(OrganisationKind.Enterprise, MembershipRole.Staff, TargetGroup.Worker)]
    [InlineData(OrganisationKind.Cooperative, MembershipRole.Member, TargetGroup.Worker)]
    [InlineData(OrganisationKind.Enterprise, MembershipRole.Member, null)]
    [InlineData(OrganisationKind.Agency, MembershipRole.Student, null)]
    public void A_membership_brings_its_group(
        OrganisationKind kind,
        MembershipRole role,
        TargetGroup? expected
    ) => Assert.Equal(expected is { } group ? [group] : [], Groups(null, In(kind, role)));

    [Fact]
    public void A_membership_counts_from_its_first_to_its_last_day()
    {
        Assert.NotEmpty(Groups(null, In(OrganisationKind.Agency, MembershipRole.Staff, "22/09/2025")));
        Assert.Empty(Groups(null, In(OrganisationKind.Agency, MembershipRole.Staff, "23/09/2025")));
        Assert.NotEmpty(
            Groups(null, In(OrganisationKind.Agency, MembershipRole.Staff, "01/01/2020", "22/09/2025"))
        );
        Assert.Empty(
            Groups(null, In(OrganisationKind.Agency, MembershipRole.Staff, "01/01/2020", "21/09/2025"))
        );
    }

    [Fact]
    public void The_reason_names_the_organisation_and_the_day()
    {
        var held = Assert.Single(
            TargetGroups.Of(null, [In(OrganisationKind.School, MembershipRole.Student)], Today)
        );
        Assert.Equal("Học tại Tổ chức A từ 01/01/2024.", held.Reason.Vi);
        Assert.Equal("Studies at Tổ chức A since 01/01/2024.", held.Reason.En);
    }
}
