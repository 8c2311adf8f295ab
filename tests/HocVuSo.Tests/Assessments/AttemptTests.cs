using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Assessments;

public sealed class AttemptTests
{
    [Theory, BothEngines]
    public async Task A_learner_answers_one_question_of_every_type_and_passes(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);

        for (var n = 1; n <= 8; n++)
        {
            var next = await browser.Submit(
                $"/attempts/{attempt.Id}/{n}",
                course.Fields(attempt, n, right: true)
            );
            Assert.Equal(303, (int)next.Status);
            Assert.Equal(
                n < 8 ? $"/attempts/{attempt.Id}/{n + 1}" : $"/attempts/{attempt.Id}",
                next.Location!.OriginalString
            );
        }

        var end = await browser.Submit($"/attempts/{attempt.Id}/finish");
        Assert.Equal($"/attempts/{attempt.Id}/result", end.Location!.OriginalString);
        var result = await browser.Follow(end);
        Assert.Contains("bạn đã đạt", result.Text, StringComparison.Ordinal);
        Assert.Contains("Bạn trả lời 8 trên 8 câu", result.Text, StringComparison.Ordinal);

        var stored = await course.Stored(attempt.Id);
        Assert.Equal((100.0, true, Assurance.Online), (stored.Score, stored.Passed, stored.Assurance));
        Assert.Equal(Ending.HandedIn, stored.Ending);
        Assert.All(await course.Answers(attempt.Id), a => Assert.Equal((1, 1.0), (a.Revision, a.Points)));
        var records = await course.Records(browser.PersonId);
        Assert.Equal(
            ["answered:8", "attempted:1", "passed:1"],
            records.CountBy(r => r.Verb).Select(v => $"{v.Key}:{v.Value}").Order(StringComparer.Ordinal)
        );
        Assert.All(records, r => Assert.Equal((attempt.Day, browser.AccountId), (r.Day, r.ByAccountId)));
        Assert.Contains(
            records,
            r =>
                r.ObjectId == $"courses/{course.Key}/items/{attempt.Items[2]}"
                && r.Result!.Contains("\"scaled\":1", StringComparison.Ordinal)
        );
    }

    [Theory, BothEngines]
    public async Task Wrong_answers_do_not_pass_and_the_result_says_what_to_read_again(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        for (var n = 1; n <= 8; n++)
        {
            await browser.Submit($"/attempts/{attempt.Id}/{n}", course.Fields(attempt, n, right: n <= 5));
        }

        var result = await browser.Follow(await browser.Submit($"/attempts/{attempt.Id}/finish"));

        Assert.Contains("Lần này chưa đạt", result.Text, StringComparison.Ordinal);
        Assert.Equal(
            (62.5, false),
            ((await course.Stored(attempt.Id)).Score, (await course.Stored(attempt.Id)).Passed)
        );
        var rows = result.Document.QuerySelectorAll("table.stack tbody tr");
        Assert.Equal(8, rows.Length);
        Assert.Equal(3, rows.Count(r => r.TextContent.Contains("Cần học lại", StringComparison.Ordinal)));
        Assert.Equal(
            3,
            rows.Count(r => r.QuerySelector($"a[href='/courses/{course.Key}/bai/1']") is not null)
        );
        Assert.Contains(await course.Records(browser.PersonId), r => r.Verb == "failed");
    }

    [Theory, BothEngines]
    public async Task Nothing_in_the_page_tells_the_answer(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);

        for (var n = 1; n <= 8; n++)
        {
            var page = await browser.Get($"/attempts/{attempt.Id}/{n}");
            var item = course.Item(attempt, n);
            var form = page.Document.QuerySelector("form.question")!;
            // Every choice is the same markup but for its place and its words; places count up as they are shown.
            foreach (
                var group in form.QuerySelectorAll("input[type=radio], input[type=checkbox]")
                    .GroupBy(i => i.ParentElement!.ParentElement)
            )
            {
                var values = group.Select(i => i.GetAttribute("value")).ToList();
                if (item is not TrueFalseItem)
                {
                    Assert.Equal(Enumerable.Range(0, values.Count).Select(i => $"{i}"), values);
                }

                Assert.Single(group.Select(i => Shape(i.ParentElement!)).Distinct());
            }

            foreach (var select in form.QuerySelectorAll("select"))
            {
                var values = select
                    .QuerySelectorAll("option")
                    .Skip(1)
                    .Select(o => o.GetAttribute("value"))
                    .ToList();
                var first = item is OrderItem ? 1 : 0;
                Assert.Equal(Enumerable.Range(first, values.Count).Select(i => $"{i}"), values);
            }

            Assert.DoesNotContain(item.Explain, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Vì ", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(item.Key, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(item.Hash, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(attempt.Seed, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("correct", page.Html, StringComparison.OrdinalIgnoreCase);
            if (item is TextItem or NumberItem)
            {
                Assert.DoesNotContain("otp", page.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("150", page.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory, BothEngines]
    public async Task Options_come_in_the_order_of_the_attempts_own_seed(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        var n = course.NumberOf(attempt, ItemType.Single);
        var item = (SingleItem)course.Item(attempt, n);

        var shown = (await browser.Get($"/attempts/{attempt.Id}/{n}"))
            .Document.QuerySelectorAll("label.choice")
            .Select(l => l.TextContent.Trim());

        Assert.Equal(Arrangement.Of(item, attempt.Seed).Shown.Select(i => item.Options[i].Text), shown);
        Assert.Equal(32, attempt.Seed.Length);
    }

    [Theory, BothEngines]
    public async Task Anothers_attempt_is_simply_not_found(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var owner = await course.App.NewLearner();
        using var other = await course.App.NewLearner();
        var attempt = await course.Start(owner);
        var own = await course.Start(other);

        foreach (var path in new[] { "/1", "", "/finish", "/result" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/attempts/{attempt.Id}{path}")).Status);
        }

        var question = await other.Get($"/attempts/{own.Id}/1");
        var answered = await other.Submit(
            Retargeted(question, $"/attempts/{attempt.Id}/1"),
            $"/attempts/{attempt.Id}/1",
            course.Fields(attempt, 1, right: true)
        );
        Assert.Equal(HttpStatusCode.NotFound, answered.Status);
        var finished = await other.Submit(question, $"/attempts/{attempt.Id}/finish");
        Assert.Equal(HttpStatusCode.NotFound, finished.Status);
        Assert.Empty(await course.Answers(attempt.Id));
        Assert.False((await course.Stored(attempt.Id)).IsFinished);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Get($"/attempts/{attempt.Id}/9")).Status);
    }

    [Theory, BothEngines]
    public async Task A_double_tap_is_one_answer_and_one_record(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        var page = await browser.Get($"/attempts/{attempt.Id}/1");
        var fields = course.Fields(attempt, 1, right: true);

        var all = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => browser.Submit(page, $"/attempts/{attempt.Id}/1", fields))
        );

        Assert.All(all, a => Assert.Equal($"/attempts/{attempt.Id}/2", a.Location?.OriginalString));
        Assert.Single(await course.Answers(attempt.Id));
        Assert.Single(await course.Records(browser.PersonId), r => r.Verb == "answered");
    }

    [Theory, BothEngines]
    public async Task Two_tabs_that_answer_differently_leave_both_revisions_in_order_and_the_last_counts(
        EngineKind engine
    )
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        var page = await browser.Get($"/attempts/{attempt.Id}/1");

        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    browser.Submit(
                        page,
                        $"/attempts/{attempt.Id}/1",
                        course.Fields(attempt, 1, right: i % 2 == 0)
                    )
                )
        );

        Assert.All(all, a => Assert.Equal(303, (int)a.Status));
        var answers = await course.Answers(attempt.Id);
        Assert.InRange(answers.Count, 2, 12);
        Assert.Equal(Enumerable.Range(1, answers.Count), answers.Select(a => a.Revision));
        Assert.All(answers.Zip(answers.Skip(1)), p => Assert.NotEqual(p.First.Given, p.Second.Given));
        Assert.Equal(
            answers.Count,
            (await course.Records(browser.PersonId)).Count(r => r.Verb == "answered")
        );
        await browser.Submit($"/attempts/{attempt.Id}/finish");
        Assert.Equal(answers[^1].Points * 100 / 8, (await course.Stored(attempt.Id)).Score);
    }

    [Theory, BothEngines]
    public async Task An_answer_may_be_changed_until_the_test_is_handed_in_and_is_shown_again(
        EngineKind engine
    )
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        var n = course.NumberOf(attempt, ItemType.Single);
        var path = $"/attempts/{attempt.Id}/{n}";
        var wrong = course.Fields(attempt, n, right: false);

        await browser.Submit(path, wrong);
        var again = await browser.Get(path);
        Assert.Equal(wrong[0].Value, again.Document.QuerySelector("input[checked]")!.GetAttribute("value"));
        await browser.Submit(path, course.Fields(attempt, n, right: true));
        await browser.Submit($"/attempts/{attempt.Id}/finish");

        Assert.Equal(12.5, (await course.Stored(attempt.Id)).Score);
        var late = await browser.Submit(again, path, wrong);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("đã kết thúc", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await course.Answers(attempt.Id)).Count);
        Assert.Equal($"/attempts/{attempt.Id}/result", (await browser.Get(path)).Location!.OriginalString);
    }

    [Theory, BothEngines]
    public async Task An_empty_or_unfinished_answer_is_refused_and_what_was_typed_stays(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);

        var single = $"/attempts/{attempt.Id}/{course.NumberOf(attempt, ItemType.Single)}";
        var empty = await browser.Submit(single);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.NotNull(empty.Document.QuerySelector(".error-summary a[href='#Answer']"));

        var number = $"/attempts/{attempt.Id}/{course.NumberOf(attempt, ItemType.Number)}";
        var letters = await browser.Submit(number, ("Answer", "một trăm"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, letters.Status);
        Assert.Equal("một trăm", letters.Document.QuerySelector("#Answer")!.GetAttribute("value"));

        var order = $"/attempts/{attempt.Id}/{course.NumberOf(attempt, ItemType.Order)}";
        var twice = await browser.Submit(
            order,
            ("Answer0", "1"),
            ("Answer1", "1"),
            ("Answer2", "2"),
            ("Answer3", "3")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal("1", twice.Document.QuerySelector("#Answer1 option[selected]")!.GetAttribute("value"));

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await browser.Submit(single, ("Answer", "99"))).Status
        );
        Assert.Empty(await course.Answers(attempt.Id));
    }

    [Theory, BothEngines]
    public async Task All_answers_may_come_in_one_request_and_what_cannot_be_taken_is_said_by_name(
        EngineKind engine
    )
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        var path = $"/attempts/{attempt.Id}";
        var number = course.NumberOf(attempt, ItemType.Number);
        var order = course.NumberOf(attempt, ItemType.Order);
        var fields = Enumerable
            .Range(1, 8)
            .Where(n => n != number && n != order)
            .SelectMany(n => course.Fields(attempt, n, right: true, $"q{n}-"))
            .ToList();

        var page = await browser.Get(path);
        Assert.Equal(8, page.Document.QuerySelectorAll("nav.pages a").Length);
        var some = await browser.Submit(
            page,
            path,
            [.. fields, ($"q{number}-Answer", "nhiều"), ($"q{order}-Answer0", "2")]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, some.Status);
        Assert.Equal(2, some.Document.QuerySelectorAll(".error-summary li").Length);
        Assert.NotNull(some.Document.QuerySelector($".error-summary a[href='#q{number}-Answer']"));
        Assert.Equal("nhiều", some.Document.QuerySelector($"#q{number}-Answer")!.GetAttribute("value"));
        Assert.Equal(6, (await course.Answers(attempt.Id)).Count);

        var rest = await browser.Submit(
            some,
            path,
            [
                .. fields,
                .. course.Fields(attempt, number, right: true, $"q{number}-"),
                .. course.Fields(attempt, order, right: true, $"q{order}-"),
            ]
        );
        Assert.Equal($"{path}?saved=2", rest.Location!.OriginalString);
        var done = await browser.Follow(rest);
        Assert.Contains("Đã lưu 2 câu trả lời", done.Text, StringComparison.Ordinal);
        Assert.Contains("đã trả lời hết", done.Text, StringComparison.Ordinal);
        Assert.Equal(8, (await course.Answers(attempt.Id)).Count);
        await browser.Submit($"{path}/finish");
        Assert.Equal(100, (await course.Stored(attempt.Id)).Score);
    }

    [Theory, BothEngines]
    public async Task Before_handing_in_the_unanswered_questions_are_named_and_doing_it_twice_is_doing_it_once(
        EngineKind engine
    )
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var browser = await course.App.NewLearner();
        var attempt = await course.Start(browser);
        await browser.Submit($"/attempts/{attempt.Id}/1", course.Fields(attempt, 1, right: true));

        var sure = await browser.Get($"/attempts/{attempt.Id}/finish");
        Assert.Contains("Còn 7 câu chưa trả lời", sure.Text, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(2, 7).Select(n => $"/attempts/{attempt.Id}/{n}"),
            sure.Document.QuerySelectorAll("nav.pages a").Select(a => a.GetAttribute("href"))
        );
        var twice = await Task.WhenAll(
            browser.Submit(sure, $"/attempts/{attempt.Id}/finish"),
            browser.Submit(sure, $"/attempts/{attempt.Id}/finish")
        );

        Assert.All(twice, t => Assert.Equal($"/attempts/{attempt.Id}/result", t.Location?.OriginalString));
        Assert.Single(await course.Records(browser.PersonId), r => r.Verb == "failed");
    }

    [Theory, BothEngines]
    public async Task A_late_answer_is_refused_with_a_sentence_and_what_came_in_time_counts(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app, pass: 10);
        using var browser = await app.NewLearner();
        var attempt = await course.Start(browser);
        var second = await browser.Get($"/attempts/{attempt.Id}/2");
        await browser.Submit($"/attempts/{attempt.Id}/1", course.Fields(attempt, 1, right: true));

        app.Clock.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromTicks(1));
        Assert.Equal(
            303,
            (int)
                (
                    await browser.Submit(
                        second,
                        $"/attempts/{attempt.Id}/2",
                        course.Fields(attempt, 2, right: false)
                    )
                ).Status
        );
        app.Clock.Advance(TimeSpan.FromTicks(1));
        var late = await browser.Submit(
            second,
            $"/attempts/{attempt.Id}/2",
            course.Fields(attempt, 2, right: true)
        );

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Đã hết giờ làm bài", late.Text, StringComparison.Ordinal);
        Assert.NotNull(late.Document.QuerySelector($"a[href='/attempts/{attempt.Id}/result']"));
        var stored = await course.Stored(attempt.Id);
        Assert.Equal(
            (attempt.EndsAt, Ending.TimeUp, 12.5, true),
            (stored.FinishedAt, stored.Ending, stored.Score, stored.Passed)
        );
        Assert.Contains(
            "Đã hết giờ nên bài tự nộp",
            (await browser.Get($"/attempts/{attempt.Id}/result")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task An_overdue_attempt_ends_when_it_is_looked_at_or_by_the_sweep(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app, attemptsPerDay: 5);
        using var looks = await app.NewLearner();
        using var starts = await app.NewLearner();
        using var away = await app.NewLearner();
        var looked = await course.Start(looks);
        var restarted = await course.Start(starts);
        var left = await course.Start(away);
        var page = await starts.Get(course.TestPath);
        app.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.Equal(
            $"/attempts/{looked.Id}/result",
            (await looks.Get($"/attempts/{looked.Id}/3")).Location!.OriginalString
        );
        // A start form that was open all the while: the old attempt ends, the new one begins.
        var another = await TestCourse.Publish(app);
        var form = await starts.Get(another.TestPath);
        Assert.Equal(303, (int)(await starts.Submit(form, course.TestPath)).Status);
        Assert.True((await course.Stored(restarted.Id)).IsFinished);

        Assert.False((await course.Stored(left.Id)).IsFinished);
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            var attempts = scope.ServiceProvider.GetRequiredService<Attempts>();
            Assert.Equal(1, await attempts.FinishAllOverdue(CancellationToken.None));
            Assert.Equal(0, await attempts.FinishAllOverdue(CancellationToken.None));
        }

        Assert.Equal(left.EndsAt, (await course.Stored(left.Id)).FinishedAt);
        Assert.Single(await course.Records(away.PersonId), r => r.Verb == "failed");
        Assert.NotNull(page);
    }

    [Theory, BothEngines]
    public async Task The_start_page_tells_the_rules_resumes_and_counts_the_attempts_of_the_vietnamese_day(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app, attemptsPerDay: 2);
        using var browser = await app.NewLearner();
        var page = await browser.Get(course.TestPath);
        Assert.Contains("8 câu hỏi, làm trong 20 phút", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hôm nay bạn còn 2 lượt", page.Text, StringComparison.Ordinal);

        var first = await course.Start(browser);
        var again = await browser.Get(course.TestPath);
        Assert.NotNull(again.Document.QuerySelector($"a.button[href='/attempts/{first.Id}']"));
        var refused = await browser.Submit(page, course.TestPath);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("đang làm dở", refused.Text, StringComparison.Ordinal);

        await browser.Submit($"/attempts/{first.Id}/finish");
        var second = await course.Start(browser);
        Assert.Empty(first.Items.Intersect(second.Items));
        await browser.Submit($"/attempts/{second.Id}/finish");
        Assert.Null((await browser.Get(course.TestPath)).Document.QuerySelector("form[method=post] button"));
        var third = await browser.Submit(page, course.TestPath);
        Assert.Equal(HttpStatusCode.Conflict, third.Status);
        Assert.Contains("đã làm đủ 2 lượt", third.Text, StringComparison.Ordinal);

        // 08:00 on the 22nd; the day in Vietnam ends sixteen hours later. The phone is the learner's own.
        await app.InDb(db =>
            db.Set<Session>()
                .Where(s => s.AccountId == browser.AccountId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Kept, true))
        );
        app.Clock.Advance(TimeSpan.FromHours(16) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Submit(page, course.TestPath)).Status);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new DateOnly(2025, 9, 23), (await course.Start(browser)).Day);
    }

    [Theory, BothEngines]
    public async Task Starting_in_many_tabs_at_once_starts_once(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine), attemptsPerDay: 20);
        using var browser = await course.App.NewLearner();
        var page = await browser.Get(course.TestPath);

        var all = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => browser.Submit(page, course.TestPath))
        );

        Assert.Single(all, a => (int)a.Status == 303);
        Assert.All(
            all.Where(a => (int)a.Status != 303),
            a => Assert.Equal(HttpStatusCode.Conflict, a.Status)
        );
        Assert.Equal(
            1,
            await course.App.InDb(db => db.Attempts.CountAsync(a => a.PersonId == browser.PersonId))
        );
        Assert.Single(await course.Records(browser.PersonId));
    }

    [Theory, BothEngines]
    public async Task The_database_keeps_one_running_attempt_per_form_under_the_rules_name(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        var person = await course.App.NewPerson();
        Attempt New() =>
            Attempt.Start(
                person,
                null,
                course.Version,
                Attempt.NewSeed(),
                new Dictionary<string, int>(StringComparer.Ordinal),
                0,
                course.App.Clock.Now()
            );

        var violated = await Assert.ThrowsAsync<DbUpdateException>(() =>
            course.App.InDb(async db =>
            {
                db.Attempts.AddRange(New(), New());
                await db.SaveChangesAsync();
            })
        );

        Assert.Equal(
            "one_running_attempt_per_form",
            course.App.App.Services.GetRequiredService<HocVuSo.Web.DatabaseRules>().RefusalOf(violated)!.Name
        );
    }

    [Theory, BothEngines]
    public async Task Answers_are_explained_only_when_the_rule_of_the_form_allows(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        foreach (
            var (feedback, right, shown) in new[]
            {
                ("after-submit", false, true),
                ("after-pass", false, false),
                ("after-pass", true, true),
                ("never", true, false),
            }
        )
        {
            var course = await TestCourse.Publish(app, feedback);
            using var browser = await app.NewLearner();
            var attempt = await course.Start(browser);
            var fields = Enumerable.Range(1, 8).SelectMany(n => course.Fields(attempt, n, right, $"q{n}-"));
            await browser.Submit($"/attempts/{attempt.Id}", [.. fields]);

            var result = await browser.Follow(await browser.Submit($"/attempts/{attempt.Id}/finish"));

            Assert.Equal(right, (await course.Stored(attempt.Id)).Passed);
            Assert.Equal(shown, result.Html.Contains("Giải thích single", StringComparison.Ordinal));
            Assert.Equal(shown, result.Html.Contains("Vì ở đó.", StringComparison.Ordinal));
        }
    }

    [Theory, BothEngines]
    public async Task Who_is_not_signed_in_or_no_learner_takes_no_test(EngineKind engine)
    {
        var course = await TestCourse.Publish(await TestApp.Shared(engine));
        using var stranger = course.App.Browser();
        Assert.StartsWith(
            "/sign-in",
            (await stranger.Get(course.TestPath)).Location!.PathAndQuery,
            StringComparison.Ordinal
        );
        var places = await course.App.NewPlaces();
        var (_, name) = await course.App.NewAccount(personId: null, places.Commune, Role.Learner);
        using var nobody = course.App.Browser();
        await nobody.SignIn(name);
        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.Get(course.TestPath)).Status);
        using var learner = await course.App.NewLearner();
        Assert.Equal(HttpStatusCode.NotFound, (await learner.Get("/courses/khong-co/test")).Status);
    }

    /// <summary>The markup of one choice without its words, place and state.</summary>
    private static string Shape(IElement choice) =>
        Regex.Replace(
            Regex.Replace(choice.OuterHtml, ">[^<]+<", "><", RegexOptions.None, TimeSpan.FromSeconds(1)),
            "(?:value|id)=\"[^\"]*\"|[xy]\\d+|wide\\d+|high\\d+",
            "",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>The same page, its form sent to another address.</summary>
    private static TestPage Retargeted(TestPage page, string action)
    {
        page.Document.QuerySelector("form.question")!.SetAttribute("action", action);
        return page;
    }
}
