using HocVuSo.Assessments;
using HocVuSo.Courses;

namespace HocVuSo.Tests.Assessments;

public sealed class ScoringTests
{
    private static readonly DateTime Start = new(2025, 9, 22, 1, 0, 0, DateTimeKind.Utc);

    private static readonly Course Version = Make.Course(
        Make.Form(new BlueprintRow("a", [1], 5)),
        [.. Enumerable.Range(0, 5).Select(i => Make.Single($"i{i}"))]
    );

    [Fact]
    public void The_score_is_the_share_of_points_and_what_is_unanswered_is_worth_nothing()
    {
        var attempt = Started();
        attempt.Finish(Version, Right(attempt, 1, 2, 3, 4), Remarks.None, Start.AddMinutes(5));

        Assert.Equal(80, attempt.Score);
        Assert.True(attempt.Passed);
        Assert.Equal(Start.AddMinutes(5), attempt.FinishedAt);
        Assert.Equal(Ending.HandedIn, attempt.Ending);
    }

    [Fact]
    public void The_last_revision_counts()
    {
        var attempt = Started();
        var right = Right(attempt, 1);
        var changed = attempt.Answer(1, new ChosenResponse([3]), right[0], Version, null, Start)!;

        Assert.Equal(2, changed.Revision);
        Assert.Equal(0, Scoring.Score(attempt, Version, [changed, .. right], Remarks.None));
        Assert.Equal(20, Scoring.Score(attempt, Version, right, Remarks.None));
    }

    [Fact]
    public void The_same_answer_again_is_no_answer()
    {
        var attempt = Started();
        var right = Right(attempt, 1)[0];

        Assert.Null(attempt.Answer(1, new ChosenResponse([0]), right, Version, null, Start));
    }

    [Fact]
    public void Nothing_is_taken_from_the_last_instant_on()
    {
        var attempt = Started();
        var last = attempt.EndsAt.AddTicks(-1);

        Assert.NotNull(attempt.Answer(1, new ChosenResponse([0]), null, Version, null, last));
        var late = Assert.Throws<Refusal>(() =>
            attempt.Answer(1, new ChosenResponse([0]), null, Version, null, attempt.EndsAt)
        );
        Assert.Equal("time-is-up", late.Name);

        attempt.Finish(Version, [], Remarks.None, attempt.EndsAt.AddHours(3));
        Assert.Equal(attempt.EndsAt, attempt.FinishedAt);
        Assert.Equal(Ending.TimeUp, attempt.Ending);
        Assert.False(attempt.Passed);
        var over = Assert.Throws<Refusal>(() =>
            attempt.Answer(1, new ChosenResponse([0]), null, Version, null, last)
        );
        Assert.Equal("attempt-is-finished", over.Name);
        Assert.Equal(
            "attempt-is-finished",
            Assert.Throws<Refusal>(() => attempt.Finish(Version, [], Remarks.None, last)).Name
        );
    }

    [Fact]
    public void A_voided_question_counts_for_nobody()
    {
        var attempt = Started();
        var item = attempt.Question(1, Version);
        var remarks = new Remarks([Remark(item, RemarkKind.Void, null)], _ => Version);

        Assert.Equal(100, Scoring.Score(attempt, Version, Right(attempt, 2, 3, 4, 5), remarks));
        Assert.Equal(0, Scoring.Score(attempt, Version, Right(attempt, 1), remarks));
    }

    [Fact]
    public void A_rekeyed_question_counts_by_the_corrected_item_whose_options_may_stand_elsewhere()
    {
        var attempt = Started();
        var wrong = (SingleItem)attempt.Question(1, Version);
        var corrected = wrong with
        {
            // Not the first but the third was right; and the options are turned round.
            Options = [.. wrong.Options.Select((o, i) => o with { Correct = i == 2 }).Reverse()],
        };
        var mended = Make.Course(Version.Form, [.. Version.Items.Where(i => i != wrong), corrected]);
        var remarks = new Remarks(
            [Remark(wrong, RemarkKind.Rekey, mended.Hash)],
            hash => hash == mended.Hash ? mended : throw new InvalidOperationException(hash)
        );
        var third = attempt.Answer(1, new ChosenResponse([2]), null, Version, null, Start)!;

        Assert.Equal(0, Scoring.Score(attempt, Version, [third], Remarks.None));
        Assert.Equal(20, Scoring.Score(attempt, Version, [third], remarks));
        Assert.Equal(0, Scoring.Score(attempt, Version, Right(attempt, 1), remarks));
    }

    [Fact]
    public void The_latest_remark_on_a_wording_holds_and_another_wording_is_not_concerned()
    {
        var attempt = Started();
        var item = attempt.Question(1, Version);
        var other = new Remark
        {
            Id = Guid.CreateVersion7(),
            CourseKey = "khoa",
            ItemKey = item.Key,
            ItemHash = "another wording",
            Kind = RemarkKind.Void,
            Because = "",
            At = Start,
        };

        Assert.Null(new Remarks([other], _ => Version).For(item));
        var rekeyed = Remark(item, RemarkKind.Rekey, Version.Hash);
        Assert.Equal(
            RemarkKind.Rekey,
            new Remarks([Remark(item, RemarkKind.Void, null), rekeyed], _ => Version).For(item)!.Kind
        );
    }

    [Fact]
    public void A_pass_is_not_lost_by_a_new_score_only_by_a_decision()
    {
        var attempt = Started();
        attempt.Finish(Version, Right(attempt, 1, 2, 3, 4), Remarks.None, Start.AddMinutes(1));

        attempt.Rescore(75, 80);
        Assert.Equal((75.0, true), (attempt.Score, attempt.Passed));

        attempt.Withdraw();
        Assert.False(attempt.Passed);
        attempt.Rescore(85, 80);
        Assert.True(attempt.Passed);
    }

    [Fact]
    public void Thirds_add_up_to_a_whole()
    {
        MarkedQuestion[] questions =
        [
            .. new[] { 1.0 / 3, 2.0 / 3, 1, 1, 1.0 / 3 + 1.0 / 3 + 1.0 / 3 }.Select(
                (p, i) => new MarkedQuestion(i + 1, Version.Items[i], false, null, new Mark(p, p >= 1))
            ),
        ];

        Assert.Equal(80, Scoring.Score(questions));
    }

    [Fact]
    public void The_day_of_an_attempt_is_the_day_in_vietnam()
    {
        var lateEvening = new DateTime(2025, 9, 22, 17, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2025, 9, 23), Started(lateEvening).Day);
    }

    [Fact]
    public void More_attempts_than_the_form_allows_in_a_day_are_refused()
    {
        var none = new Dictionary<string, int>(StringComparer.Ordinal);

        var refusal = Assert.Throws<Refusal>(() =>
            Attempt.Start(Guid.Empty, null, Version, "1", none, attemptsToday: 3, Start)
        );

        Assert.Equal("no-attempts-left-today", refusal.Name);
        Assert.Contains("3 lượt", refusal.Sentence.Vi, StringComparison.Ordinal);
    }

    private static Attempt Started(DateTime? at = null) =>
        Attempt.Start(
            Guid.CreateVersion7(),
            null,
            Version,
            "seed",
            new Dictionary<string, int>(StringComparer.Ordinal),
            0,
            at ?? Start
        );

    private static List<Answer> Right(Attempt attempt, params int[] numbers) =>
        [.. numbers.Select(n => attempt.Answer(n, new ChosenResponse([0]), null, Version, null, Start)!)];

    private static Remark Remark(Item item, RemarkKind kind, string? corrected) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CourseKey = "khoa",
            ItemKey = item.Key,
            ItemHash = item.Hash,
            Kind = kind,
            CorrectedCourseHash = corrected,
            Because = "khóa sai",
            At = Start,
        };
}
