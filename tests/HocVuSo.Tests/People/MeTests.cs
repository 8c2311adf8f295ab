using System.Net;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Mine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

public sealed class MeTests
{
    private const string Number = "049157000777";

    private static async Task Press(
        TestBrowser browser,
        string path,
        string handler,
        params (string, string)[] fields
    )
    {
        var page = await browser.Get(path);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        var sent = await Send(browser, page, handler, fields);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> Send(
        TestBrowser browser,
        TestPage page,
        string handler,
        params (string, string)[] fields
    )
    {
        var form = page
            .Document.QuerySelectorAll("form[method=post]")
            .First(f =>
                f.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true
            );
        return await browser.Client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(
                form.QuerySelectorAll("input[type=hidden]")
                    .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
                    .Concat(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)))
            )
        );
    }

    private static Task Identify(TestApp app, Guid person) =>
        app.InDb(async db =>
        {
            var vault = app.App.Services.GetRequiredService<Vault>();
            var found = await db.People.SingleAsync(p => p.Id == person);
            found.Identify(CitizenId.Parse(Number), vault);
            found.Call(PhoneNumber.Parse("0905123456"), vault);
            await db.SaveChangesAsync();
        });

    [Theory, BothEngines]
    public async Task Everybody_reads_who_looked_at_their_data_and_why_they_are_in_a_group(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var learner = await app.NewLearner(here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        Assert.Contains("Chưa có ai.", (await learner.Get("/me")).Text, StringComparison.Ordinal);
        await officer.Get($"/people/{learner.PersonId}");
        var me = await learner.Get("/me");

        Assert.Contains("Sinh năm 1957; chưa biết ngày sinh", me.Text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ cấp xã, Xã Thử, Tỉnh Thử", me.Text, StringComparison.Ordinal);
        Assert.Contains("Mở xem hồ sơ", me.Text, StringComparison.Ordinal);
        Assert.Contains("08:00", me.Text, StringComparison.Ordinal);
        await learner.Get("/language/en?back=/");
        Assert.Contains("Commune officer", (await learner.Get("/me/seen")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Ones_own_data_is_taken_away_whole_and_only_ones_own(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.AddSingleton<PersonDataPart>(
                    (_, ids) =>
                        Task.FromResult(
                            new PersonDataTable(
                                "extra",
                                new("Khác", "Other"),
                                [("count", new("Số", "Number"))],
                                [
                                    [ids.Count],
                                ]
                            )
                        )
                )
        );
        var here = await app.NewPlaces();
        using var learner = await app.NewLearner(here.Hamlet);
        await Identify(app, learner.PersonId);

        var json = await learner.Client.GetAsync("/me/data.json");
        Assert.Equal("attachment", json.Content.Headers.ContentDisposition?.DispositionType);
        using var data = JsonDocument.Parse(await json.Content.ReadAsStringAsync());
        var person = data.RootElement.GetProperty("person")[0];
        Assert.Equal(
            ("Trần Thị Lài", Number, "0905 123 456"),
            (
                person.GetProperty("name").GetString(),
                person.GetProperty("citizenId").GetString(),
                person.GetProperty("phone").GetString()
            )
        );
        Assert.Equal(1, data.RootElement.GetProperty("homes").GetArrayLength());
        Assert.Equal(1, data.RootElement.GetProperty("extra")[0].GetProperty("count").GetInt32());

        // All that the program keeps, whoever in it keeps it.
        Assert.Equal(
            [
                "person",
                "homes",
                "memberships",
                "groups",
                "erasureRequests",
                "seenBy",
                "accounts",
                "roles",
                "sessions",
                "records",
                "courses",
                "steps",
                "attempts",
                "answers",
                "markedAgain",
                "confirmations",
                "papers",
                "evidence",
                "confirmationRequests",
                "extra",
            ],
            data.RootElement.EnumerateObject().Select(t => t.Name)
        );
        Assert.Equal(1, data.RootElement.GetProperty("accounts").GetArrayLength());
        Assert.Equal(1, data.RootElement.GetProperty("sessions").GetArrayLength());

        var html = await learner.Client.GetStringAsync("/me/data.html");
        Assert.Contains("Thôn Thử, Xã Thử, Tỉnh Thử", html, StringComparison.Ordinal);
        Assert.Contains(Number, html, StringComparison.Ordinal);
        Assert.Equal(
            2,
            await app.InDb(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.DataTakenOut))
        );
        using var stranger = app.Browser();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.Get("/me/data.json")).Status);
    }

    [Theory, BothEngines]
    public async Task What_was_learned_answered_and_confirmed_is_in_ones_own_data_in_words(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var course = await TestCourse.Publish(app);
        using var learner = await app.NewLearner();
        var attempt = await course.Start(learner);
        var typed = course.NumberOf(attempt, ItemType.Text);
        var order = course.NumberOf(attempt, ItemType.Order);
        foreach (var number in new[] { typed, order })
        {
            var answered = await learner.Submit(
                $"/attempts/{attempt.Id}/{number}",
                course.Fields(attempt, number, right: true)
            );
            Assert.Equal(303, (int)answered.Status);
        }

        await app.InDb(async db =>
        {
            db.ErasureRequests.Add(ErasureRequest.Ask(learner.PersonId, learner.AccountId, app.Clock.Now()));
            await db.SaveChangesAsync();
        });
        var json = await learner.Client.GetStringAsync("/me/data.json");
        using var data = JsonDocument.Parse(json);
        var stored = await course.Answers(attempt.Id);
        var answers = data.RootElement.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(2, answers.Count);
        Assert.Contains(
            stored.Single(a => a.Number == typed).Given,
            answers.Select(a => a.GetProperty("answer").GetString())
        );
        Assert.Equal(
            VietnamText(course, attempt, order),
            answers
                .Single(a => a.GetProperty("question").GetInt32() == order)
                .GetProperty("answer")
                .GetString()
        );
        Assert.Equal(1, data.RootElement.GetProperty("attempts").GetArrayLength());
        var records = data.RootElement.GetProperty("records").EnumerateArray().ToList();
        Assert.Equal(
            ["answered", "answered", "attempted"],
            records.Select(r => r.GetProperty("verb").GetString()!).Order()
        );
        // The test still runs: nothing in the file tells what is right.
        Assert.DoesNotContain("scaled", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Open\"", json, StringComparison.Ordinal);
        Assert.Contains("Đang chờ trả lời", json, StringComparison.Ordinal);
        await learner.Get("/language/en?back=/");
        var html = await learner.Client.GetStringAsync("/me/data.html");
        Assert.Contains("Waiting for an answer", html, StringComparison.Ordinal);
        Assert.Contains("Answers in tests", html, StringComparison.Ordinal);

        static string VietnamText(TestCourse course, Attempt attempt, int number) =>
            string.Join(" → ", ((OrderItem)course.Item(attempt, number)).Entries);
    }

    [Theory, BothEngines]
    public async Task What_an_erased_person_typed_is_gone_and_what_it_was_worth_stays(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        var here = await app.NewPlaces();
        using var learner = await app.NewLearner(here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var attempt = await course.Start(learner);
        var (text, number, single) = (
            course.NumberOf(attempt, ItemType.Text),
            course.NumberOf(attempt, ItemType.Number),
            course.NumberOf(attempt, ItemType.Single)
        );
        const string secret = "tôi là Trần Thị Lài, số 0905123456";
        await Answer(text, (ItemForm.Field, secret));
        await Answer(text, course.Fields(attempt, text, right: true));
        await Answer(number, course.Fields(attempt, number, right: true));
        await Answer(single, course.Fields(attempt, single, right: true));
        await learner.Submit($"/attempts/{attempt.Id}/finish");
        var before = await course.Stored(attempt.Id);
        Assert.True(before.IsFinished);
        var chosen = (await course.Answers(attempt.Id)).Single(a => a.Number == single).Given;
        var tally = await app.InDb(db => Tallies(db));

        await Press(learner, "/me/erasure", "Ask");
        var path = (await officer.Get("/people/requests"))
            .Document.QuerySelector("tbody a")!
            .GetAttribute("href")!;
        await Press(officer, path, "Erase");

        var answers = await course.Answers(attempt.Id);
        Assert.Equal(4, answers.Count);
        Assert.All(answers.Where(a => a.Number != single), a => Assert.Equal("", a.Given));
        Assert.Equal(chosen, answers.Single(a => a.Number == single).Given);
        var records = await course.Records(learner.PersonId);
        Assert.Equal(4, records.Count(r => r.Verb == "answered"));
        Assert.DoesNotContain(
            records,
            r => r.Result?.Contains("0905123456", StringComparison.Ordinal) == true
        );
        Assert.Equal(
            3,
            records.Count(r =>
                r.Verb == "answered" && r.Result!.Contains("\"response\":\"\"", StringComparison.Ordinal)
            )
        );
        // Marked again from what is left, it is worth the same.
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        Assert.Equal(
            before.Score,
            Scoring.Score(before, course.Version, answers, new Remarks([], library.Get))
        );
        Assert.Equal(tally, await app.InDb(db => Tallies(db)));

        async Task Answer(int question, params (string, string)[] fields)
        {
            var sent = await learner.Submit($"/attempts/{attempt.Id}/{question}", fields);
            Assert.True((int)sent.Status == 303, sent.Text);
        }

        static Task<List<string>> Tallies(Db db) =>
            db.Set<HocVuSo.Records.TallyRow>()
                .OrderBy(t => t.Counter)
                .ThenBy(t => t.Span)
                .ThenBy(t => t.Day)
                .ThenBy(t => t.UnitId)
                .Select(t => t.Counter + " " + t.UnitId + " " + t.Delta)
                .ToListAsync();
    }

    [Theory, BothEngines]
    public async Task Who_asks_is_erased_and_what_was_counted_stays(EngineKind engine)
    {
        var told = new List<Guid>();
        await using var app = await TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.AddSingleton<PersonFollower>(
                    (_, people) =>
                    {
                        told.AddRange(people);
                        return Task.CompletedTask;
                    }
                )
        );
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var learner = await app.NewLearner(here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var stranger = await app.SignIn(Role.CommuneOfficer, elsewhere.Commune);
        var person = learner.PersonId;
        await Identify(app, person);

        var before = await learner.Get("/me/erasure");
        foreach (var text in new[] { "Những gì sẽ mất", "pháp luật buộc phải giữ", "không lấy lại được" })
        {
            Assert.Contains(text, before.Text, StringComparison.Ordinal);
        }

        await Press(learner, "/me/erasure", "Ask");
        Assert.Equal(HttpStatusCode.Conflict, (await Send(learner, before, "Ask")).StatusCode);
        var waiting = await learner.Get("/me/erasure");
        Assert.Contains("24/09/2025", waiting.Text, StringComparison.Ordinal);

        Assert.Contains(
            "Không có yêu cầu",
            (await stranger.Get("/people/requests")).Text,
            StringComparison.Ordinal
        );
        var list = await officer.Get("/people/requests");
        var path = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
        told.Clear();
        await Press(officer, path, "Erase");

        Assert.Equal([person], told);
        var erased = await app.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == person));
        Assert.Equal(
            ("Đã xóa theo yêu cầu", "", null, 1957, here.Hamlet),
            (erased.FullName, erased.NameKey, erased.BirthDate, erased.BirthYear, erased.UnitId)
        );
        Assert.Null(
            erased.CitizenIdSealed ?? erased.CitizenIdIndex ?? erased.PhoneSealed ?? erased.PhoneIndex
        );
        var account = await app.InDb(db =>
            db.Accounts.AsNoTracking().SingleAsync(a => a.Id == learner.AccountId)
        );
        Assert.Equal(
            ("Đã xóa theo yêu cầu", null, true),
            (account.DisplayName, account.PasswordHash, account.ClosedAt is not null)
        );
        Assert.NotEqual(HttpStatusCode.OK, (await learner.Get("/me")).Status);
        Assert.Equal(1, await app.InDb(db => db.Residences.CountAsync(r => r.PersonId == person)));
        Assert.Empty((await app.InDb(AuditCheck.Run)).Breaks);
        var page = await officer.Get($"/people/{person}");
        Assert.Contains("Đã xóa theo yêu cầu", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"/people/{person}",
            (await officer.Get("/people?q=tran+thi+lai")).Html,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task A_request_is_declined_with_a_reason_or_taken_back(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var learner = await app.NewLearner(here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        await Press(learner, "/me/erasure", "Ask");
        await Press(learner, "/me/erasure", "Withdraw");
        Assert.Contains(
            "Không có yêu cầu",
            (await officer.Get("/people/requests")).Text,
            StringComparison.Ordinal
        );
        await Press(learner, "/me/erasure", "Ask");
        var path = (await officer.Get("/people/requests"))
            .Document.QuerySelector("tbody a")!
            .GetAttribute("href")!;
        var empty = await Send(officer, await officer.Get(path), "Refuse", ("Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        await Press(officer, path, "Refuse", ("Reason", "Đang có khiếu nại chờ giải quyết."));

        Assert.Contains(
            "Đang có khiếu nại chờ giải quyết.",
            (await learner.Get("/me/erasure")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Conflict, (await Late(officer, path)).StatusCode);

        async Task<HttpResponseMessage> Late(TestBrowser browser, string at)
        {
            var token = (await browser.Get($"/people/{learner.PersonId}/erasure"))
                .Document.QuerySelector("input[name=__RequestVerificationToken]")!
                .GetAttribute("value")!;
            return await browser.Client.PostAsync(
                at + "?handler=Erase",
                new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)])
            );
        }
    }

    [Theory, BothEngines]
    public async Task An_officer_writes_down_the_request_of_somebody_without_an_account(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var person = await app.NewPerson(here.Hamlet, "Võ Thị Già");

        var asked = await officer.Submit($"/people/{person}/erasure");
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Contains("Võ Thị Già", (await officer.Get("/people/requests")).Text, StringComparison.Ordinal);
        var request = await app.InDb(db => db.ErasureRequests.SingleAsync(r => r.PersonId == person));
        Assert.Equal(officer.AccountId, request.AskedById);
    }

    [Theory]
    [InlineData("22/09/2025", 2, "24/09/2025")]
    [InlineData("26/09/2025", 2, "30/09/2025")]
    [InlineData("27/09/2025", 1, "29/09/2025")]
    public void Working_days_leave_out_the_weekend(string day, int count, string expected) =>
        Assert.Equal(VietnamDay.Parse(expected), WorkingDays.After(VietnamDay.Parse(day)!.Value, count));
}
