using HocVuSo.Confirmations;
using HocVuSo.People;

namespace HocVuSo.Tests.Targets;

public sealed class StandingTests
{
    private const int TamKy = 1;
    private const int HoiAn = 2;

    private static readonly Measure K3 = new(
        "K3",
        TargetGroup.Adult,
        MeasureCounts.Confirmed,
        [TargetGroup.Adult, TargetGroup.Worker],
        default,
        default
    );

    private static readonly Measure K4 = K3 with { Key = "K4", Counts = MeasureCounts.AcceptedByEId };

    private static DateOnly Day(int month, int day) => new(2025, month, day);

    private static StandingFacts Facts(
        (int, Days)[]? homes = null,
        (TargetGroup, Days)[]? groups = null,
        params (TargetGroup, Days, Days?)[] confirmations
    ) =>
        new(
            Guid.NewGuid(),
            homes ?? [(TamKy, new Days(Day(1, 1), null))],
            groups ?? [(TargetGroup.Adult, Days.Always)],
            confirmations
        );

    [Fact]
    public void One_who_holds_two_confirmations_counts_once()
    {
        var facts = Facts(
            confirmations:
            [
                (TargetGroup.Adult, new Days(Day(5, 1), null), null),
                (TargetGroup.Worker, new Days(Day(6, 1), null), null),
            ]
        );

        Assert.Equal([new Stands("K3", new Days(Day(5, 1), null), TamKy)], StandingRules.Of(facts, [K3]));
    }

    [Fact]
    public void What_was_submitted_but_not_accepted_does_not_count_on_the_e_id_measure()
    {
        var submitted = Facts(confirmations: (TargetGroup.Adult, new Days(Day(5, 1), null), null));
        var accepted = Facts(
            confirmations: (TargetGroup.Adult, new Days(Day(5, 1), null), new Days(Day(7, 1), null))
        );

        Assert.Empty(StandingRules.Of(submitted, [K4]));
        Assert.Equal([new Stands("K4", new Days(Day(7, 1), null), TamKy)], StandingRules.Of(accepted, [K4]));
    }

    [Fact]
    public void One_who_moves_counts_in_the_new_home_from_that_day_and_not_twice()
    {
        var facts = Facts(
            homes: [(TamKy, new Days(Day(1, 1), Day(7, 14))), (HoiAn, new Days(Day(7, 15), null))],
            confirmations: (TargetGroup.Adult, new Days(Day(5, 1), null), null)
        );

        var stands = StandingRules.Of(facts, [K3]);

        Assert.Equal(
            [
                new Stands("K3", new Days(Day(5, 1), Day(7, 14)), TamKy),
                new Stands("K3", new Days(Day(7, 15), null), HoiAn),
            ],
            stands
        );
        Assert.Equal(
            [("K3", TamKy, Day(5, 1), 1L), ("K3", TamKy, Day(7, 15), -1L), ("K3", HoiAn, Day(7, 15), 1L)],
            StandingRules.Changes([], stands)
        );
    }

    [Fact]
    public void A_child_counts_from_the_eighteenth_birthday_on()
    {
        var facts = Facts(
            groups: [(TargetGroup.Adult, new Days(Day(9, 2), null))],
            confirmations: (TargetGroup.Adult, new Days(Day(5, 1), null), null)
        );

        Assert.Equal(Day(9, 2), StandingRules.Of(facts, [K3]).Single().Days.From);
    }

    [Fact]
    public void A_confirmation_before_the_first_registration_counts_at_the_first_home()
    {
        var facts = Facts(
            homes: [(HoiAn, new Days(Day(9, 1), null))],
            confirmations: (TargetGroup.Adult, new Days(Day(5, 1), null), null)
        );

        Assert.Equal([new Stands("K3", new Days(Day(5, 1), null), HoiAn)], StandingRules.Of(facts, [K3]));
    }

    [Fact]
    public void An_expired_confirmation_renewed_later_leaves_a_gap()
    {
        var facts = Facts(
            confirmations:
            [
                (TargetGroup.Adult, new Days(Day(1, 1), Day(3, 31)), null),
                (TargetGroup.Adult, new Days(Day(6, 1), null), null),
            ]
        );

        Assert.Equal(2, StandingRules.Of(facts, [K3]).Count);
    }

    [Fact]
    public void Equal_standings_change_no_tally() =>
        Assert.Empty(
            StandingRules.Changes(
                [new Stands("K3", new Days(Day(5, 1), null), TamKy)],
                [new Stands("K3", new Days(Day(5, 1), null), TamKy)]
            )
        );
}
