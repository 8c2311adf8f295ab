using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Assessments;

public sealed class RemarkTests
{
    [Theory, BothEngines]
    public async Task A_corrected_item_is_marked_again_and_who_did_it_right_passes_now(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        // The number was wrong in the bank: 150.000 stood there, 7 was right. Three of eight questions wrong is no pass.
        var (right, rightPerson) = await Sat(
            course,
            (item, n) => n > 3 || item is NumberItem,
            wrongNumber: true
        );
        var (wrong, _) = await Sat(course, (item, n) => true, wrongNumber: false);
        var (untouched, _) = await Sat(course, (_, _) => false, wrongNumber: false, skipNumber: true);
        var before = await course.Stored(right);
        await course.Correct("answer: 150000", "answer: 7");

        var outcome = await Remark(course, "number-a", "Đáp án in sai.");
        var again = await Apply(course, "number-a");
        var other = await Remark(course, "number-b", "Đáp án in sai.");

        Assert.Equal(0, again.Changed);
        Assert.Equal(3, outcome.Looked + other.Looked);
        Assert.Equal(2, outcome.Changed + other.Changed);
        Assert.Equal(12.5, (await course.Stored(right)).Score - before.Score);
        Assert.Equal(87.5, (await course.Stored(wrong)).Score);
        Assert.True((await course.Stored(wrong)).Passed);
        Assert.Equal(0, (await course.Stored(untouched)).Score);
        Assert.Single(await course.Records(rightPerson), r => r.Verb == "rescored");
        var lines = await app.InDb(db => db.RemarkedAttempts.AsNoTracking().ToListAsync());
        Assert.Equal(new[] { right, wrong }.Order(), lines.Select(l => l.AttemptId).Order());
        Assert.All(lines, l => Assert.Equal(RemarkDecision.NotNeeded, l.Decision));
    }

    [Theory, BothEngines]
    public async Task A_pass_that_would_be_lost_stands_until_somebody_decides(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app, pass: 100);
        var places = await app.NewPlaces();
        var (kept, keptPerson) = await Sat(course, (_, _) => true, wrongNumber: false, unit: places.Hamlet);
        var (lost, lostPerson) = await Sat(course, (_, _) => true, wrongNumber: false, unit: places.Hamlet);
        await course.Correct("answer: 150000", "answer: 7", pass: 100);
        using var editor = await app.SignIn(Role.ContentEditor, places.Province);
        using var elsewhere = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        using var administrator = await app.SignIn(Role.Administrator, places.Province);
        foreach (var key in new[] { "number-a", "number-b" })
        {
            var marked = await editor.Submit(
                "/assessments/remarks",
                ("Course", course.Key),
                ("Item", key),
                ("Because", "Đáp án in sai.")
            );
            Assert.Contains((int)marked.Status, new[] { 303, 409 });
        }

        Assert.All(
            new[] { await course.Stored(kept), await course.Stored(lost) },
            a => Assert.Equal((87.5, true), (a.Score, a.Passed))
        );
        foreach (var (attempt, decision) in new[] { (kept, "keep"), (lost, "withdraw") })
        {
            var line = await app.InDb(db =>
                db.RemarkedAttempts.AsNoTracking().SingleAsync(r => r.AttemptId == attempt)
            );
            Assert.Equal(RemarkDecision.Waiting, line.Decision);
            var path = $"/assessments/remarks/{line.RemarkId}";
            var list = await editor.Get(path);
            Assert.Contains("Đã đạt, theo điểm mới thì không", list.Text, StringComparison.Ordinal);
            Assert.Contains(
                "Trần Thị Lài",
                list.Document.QuerySelector("table")!.TextContent,
                StringComparison.Ordinal
            );

            // An editor may not open a person's page; an administrator may.
            Assert.Null(list.Document.QuerySelector("table a[href^='/people/']"));
            Assert.NotNull(
                (await administrator.Get(path)).Document.QuerySelector("table a[href^='/people/']")
            );

            var outside = await elsewhere.Get(path);
            Assert.Null(outside.Document.QuerySelector("table"));
            var form = await elsewhere.Get("/assessments/remarks");
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await Post(elsewhere, form, path, attempt, decision)).Status
            );

            Assert.Equal(303, (int)(await Post(editor, list, path, attempt, decision)).Status);
            Assert.Equal(HttpStatusCode.Conflict, (await Post(editor, list, path, attempt, decision)).Status);
        }

        Assert.True((await course.Stored(kept)).Passed);
        Assert.False((await course.Stored(lost)).Passed);
        Assert.Single(
            await course.Records(keptPerson),
            r => r.Verb == "pass-kept" && r.ByAccountId == editor.AccountId
        );
        Assert.Single(await course.Records(lostPerson), r => r.Verb == "pass-withdrawn");
        var seen = await app.InDb(db =>
            db.Set<AuditEntry>()
                .Where(e => e.AccountId == editor.AccountId)
                .Select(e => e.Action)
                .ToListAsync()
        );
        Assert.Contains(AuditAction.ResultsOpened, seen);
        Assert.Contains(AuditAction.AttemptRemarked, seen);
        Assert.Contains(AuditAction.PassKept, seen);
        Assert.Contains(AuditAction.PassWithdrawn, seen);
    }

    [Theory, BothEngines]
    public async Task A_void_item_counts_for_nobody_and_the_learner_is_told_why(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app, pass: 80);
        using var learner = await app.NewLearner();
        // Six of eight right is not enough for 80; six of seven is.
        var attempt = await course.Start(learner);
        var number = course.NumberOf(attempt, ItemType.Number);
        var other = course.NumberOf(attempt, ItemType.Text);
        for (var n = 1; n <= 8; n++)
        {
            await learner.Submit(
                $"/attempts/{attempt.Id}/{n}",
                course.Fields(attempt, n, right: n != number && n != other)
            );
        }

        await learner.Submit($"/attempts/{attempt.Id}/finish");
        Assert.False((await course.Stored(attempt.Id)).Passed);

        var outcome = await Remark(course, attempt.Items[number - 1], "Câu hỏi mơ hồ.", voids: true);

        Assert.Equal((1, 1, 1, 0), (outcome.Looked, outcome.Changed, outcome.NowPassed, outcome.Waiting));
        Assert.Equal(Math.Round(600 / 7.0, 4), (await course.Stored(attempt.Id)).Score);
        var result = await learner.Get($"/attempts/{attempt.Id}/result");
        Assert.Contains("Lý do: Câu hỏi mơ hồ.", result.Text, StringComparison.Ordinal);
        Assert.Contains("Câu đã hủy", result.Text, StringComparison.Ordinal);
        Assert.Contains("bạn đã đạt", result.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task An_attempt_that_is_under_way_is_scored_by_the_remarks_of_its_end(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        using var learner = await app.NewLearner();
        var attempt = await course.Start(learner);
        var number = course.NumberOf(attempt, ItemType.Number);
        await learner.Submit($"/attempts/{attempt.Id}/{number}", ("Answer", "7"));
        await course.Correct("answer: 150000", "answer: 7");

        var outcome = await Remark(course, attempt.Items[number - 1], "Đáp án in sai.");
        await learner.Submit($"/attempts/{attempt.Id}/finish");

        Assert.Equal(0, outcome.Looked);
        Assert.Equal(12.5, (await course.Stored(attempt.Id)).Score);
    }

    [Theory, BothEngines]
    public async Task What_cannot_be_marked_again_is_refused_with_a_sentence(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        var (attempt, _) = await Sat(course, (_, _) => true, wrongNumber: false);
        var items = (await course.Stored(attempt)).Items;
        var single = items.Single(i => i.StartsWith("single", StringComparison.Ordinal));
        var never = single == "single-a" ? "single-b" : "single-a";

        await Refused("no-such-item", "khong-co", "vì thế");
        await Refused("never-drawn", never, "vì thế");
        await Refused("reason-missing", single, "  ");
        await Refused("nothing-to-remark", single, "vì thế");
        await course.Correct($"sai một {single[^1]}", "lựa chọn khác");
        await Refused("correction-asks-something-else", single, "vì thế");
        Assert.Equal(0, await app.InDb(db => db.Remarks.CountAsync()));

        async Task Refused(string name, string item, string because) =>
            Assert.Equal(name, (await Assert.ThrowsAsync<Refusal>(() => Remark(course, item, because))).Name);
    }

    [Fact]
    public async Task Only_editors_and_administrators_mark_again()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        foreach (var role in new[] { Role.Learner, Role.ProvincialOfficer })
        {
            using var browser = await app.SignIn(role, places.Province);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/assessments/remarks")).Status);
        }
    }

    /// <summary>A learner sits the test and hands it in.</summary>
    /// <param name="right">Which questions to answer rightly.</param>
    /// <param name="wrongNumber">The number is answered with 7.</param>
    private static async Task<(Guid Attempt, Guid Person)> Sat(
        TestCourse course,
        Func<Item, int, bool> right,
        bool wrongNumber,
        bool skipNumber = false,
        int? unit = null
    )
    {
        using var learner = await course.App.NewLearner(unit);
        var attempt = await course.Start(learner);
        for (var n = 1; n <= 8; n++)
        {
            var item = course.Item(attempt, n);
            if (item is NumberItem && skipNumber)
            {
                continue;
            }

            await learner.Submit(
                $"/attempts/{attempt.Id}/{n}",
                item is NumberItem && wrongNumber
                    ? [("Answer", "7")]
                    : course.Fields(attempt, n, right(item, n))
            );
        }

        await learner.Submit($"/attempts/{attempt.Id}/finish");
        return (attempt.Id, learner.PersonId);
    }

    private static async Task<RemarkOutcome> Remark(
        TestCourse course,
        string item,
        string because,
        bool voids = false
    )
    {
        await using var scope = course.App.App.Services.CreateAsyncScope();
        var remarking = scope.ServiceProvider.GetRequiredService<Remarking>();
        try
        {
            await remarking.Decide(course.Key, item, voids, because, account: null);
        }
        catch (Refusal refusal)
            when (refusal.Name == "never-drawn" && item.StartsWith("number", StringComparison.Ordinal))
        {
            return new RemarkOutcome(0, 0, 0, 0);
        }

        return await remarking.Apply(course.Key, item);
    }

    private static async Task<RemarkOutcome> Apply(TestCourse course, string item)
    {
        await using var scope = course.App.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Remarking>().Apply(course.Key, item);
    }

    private static Task<TestPage> Post(
        TestBrowser browser,
        TestPage page,
        string path,
        Guid attempt,
        string decision
    )
    {
        page.Document.QuerySelectorAll("form[method=post]")[0].SetAttribute("action", path);
        return browser.Submit(page, path, ("attempt", attempt.ToString()), ("decision", decision));
    }
}
