using System.Net;
using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Duplicates;
using HocVuSo.People.Mine;
using HocVuSo.People.Rosters;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Access;

/// <summary>Whoever is an auditor reads what those in charge read, and changes nothing by that.</summary>
public sealed class AuditorTests
{
    /// <summary>Pages that show others' data or decisions, with something on each that only those of the area see.</summary>
    private static (string Path, string Shown)[] Pages(RouteWorld w) =>
        [
            ("/people/duplicates", "Phạm Thị Ngoan"),
            ($"/people/duplicates/{w.Duplicate}", "Phạm Thị Ngoan"),
            ("/people/requests", "Lê Thị Thôi"),
            ($"/people/requests/{w.ErasureRequest}", "Lê Thị Thôi"),
            ("/people/import", "danh-sach.csv"),
            ($"/people/import/{w.Roster}", "danh-sach.csv"),
            ("/people/cards", "Phạm Thị Ngoan"),
            ("/confirmations/decide", "Phạm Thị Ngoan"),
            ($"/confirmations/decide/{w.Request}", "Phạm Thị Ngoan"),
            ("/confirmations/batches", "Xã Thử"),
            ($"/confirmations/batches/{w.Batch}", "Xã Thử"),
            ("/places/populations", "dan-so.csv"),
            ($"/places/populations/{w.PopulationFile}", "dan-so.csv"),
            ($"/places/{w.Here.Commune}/populations", "Xã Thử"),
            ($"/assessments/remarks/{w.Remark}", "Hồ Văn Rút"),
        ];

    [Theory, BothEngines]
    public async Task Each_page_is_read_without_a_form_and_leads_to_no_closed_one(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        await StakeAPass(world);
        var (auditor, officer) = (
            Caller(world, Role.Auditor),
            await app.SignIn(Role.Administrator, world.Here.Commune)
        );
        using var _ = officer;
        var wrong = new List<string>();
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, shown) in Pages(world).Append(("/assessments/remarks", "thử")))
        {
            var page = await auditor.Get(path);
            if (page.Status != HttpStatusCode.OK || !page.Text.Contains(shown, StringComparison.Ordinal))
            {
                wrong.Add($"{path}: {(int)page.Status}");
                continue;
            }

            wrong.AddRange(
                page.Document.QuerySelectorAll(
                        "main form[method=post], main form:not([action]), main input[type=file]"
                    )
                    .Select(f => $"{path}: {f.OuterHtml}")
            );
            links.UnionWith(
                page.Document.QuerySelectorAll("main a[href], header a[href], nav a[href]")
                    .Select(a => a.GetAttribute("href")!)
                    .Where(h => h.StartsWith('/') && !h.StartsWith("/language", StringComparison.Ordinal))
            );
        }

        foreach (var link in links)
        {
            var there = await auditor.Get(link);
            if ((int)there.Status >= 400)
            {
                wrong.Add($"a link to {link}: {(int)there.Status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains("/confirmations/decide", links);
        Assert.Contains("/places/populations", links);
        Assert.Contains("/assessments/remarks", links);
        // The same things come with a form for whoever decides.
        foreach (
            var path in new[]
            {
                $"/people/duplicates/{world.Duplicate}",
                $"/people/requests/{world.ErasureRequest}",
                "/people/cards",
                $"/places/{world.Here.Commune}/populations",
                $"/assessments/remarks/{world.Remark}",
            }
        )
        {
            Assert.NotNull((await officer.Get(path)).Document.QuerySelector("main form[method=post]"));
        }
    }

    [Theory, BothEngines]
    public async Task An_auditor_of_elsewhere_sees_none_of_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        await StakeAPass(world);
        var stranger = Caller(world, Role.Auditor, here: false);
        foreach (var (path, shown) in Pages(world))
        {
            var page = await stranger.Get(path);
            Assert.True(
                page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
                    || (
                        page.Status == HttpStatusCode.OK
                        && (shown == "Xã Thử" || !page.Text.Contains(shown, StringComparison.Ordinal))
                        && !page.Html.Contains($"{world.Batch}", StringComparison.Ordinal)
                    ),
                $"{path}: {(int)page.Status}"
            );
        }
    }

    [Theory, BothEngines]
    public async Task What_an_auditor_sends_changes_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        var attempt = await StakeAPass(world);
        var token = world.Callers.Single(c => c is { Role: Role.Auditor, Here: true }).Token;
        var before = await State();
        (string Path, (string, string)[] Fields)[] sent =
        [
            ($"/people/duplicates/{world.Duplicate}?handler=Merge", [("Keep", $"{world.Person}")]),
            ($"/people/duplicates/{world.Duplicate}?handler=Apart", []),
            ($"/people/requests/{world.ErasureRequest}?handler=Erase", []),
            ($"/people/requests/{world.ErasureRequest}?handler=Refuse", [("Reason", "x")]),
            ($"/people/import/{world.Roster}?handler=Cancel", []),
            ("/people/cards", [("Sheet", $"{Guid.NewGuid()}"), ("People", $"{world.Person}")]),
            ("/confirmations/decide", [("Chosen", $"{world.Request}")]),
            ($"/confirmations/decide/{world.Request}?handler=Confirm", []),
            ($"/confirmations/decide/{world.Request}?handler=Refuse", [("Reason", "x")]),
            ("/confirmations/batches", [("Unit", $"{world.Here.Commune}")]),
            ($"/places/populations/{world.PopulationFile}", []),
            ($"/places/populations/{world.PopulationFile}?handler=Drop", []),
            (
                $"/places/{world.Here.Commune}/populations",
                [("Group", "Adult"), ("Value", "5"), ("AsOf", "30/06/2025"), ("Source", "x")]
            ),
            (
                "/assessments/remarks",
                [("Course", world.AttemptCourse), ("Item", "single-a"), ("Because", "x")]
            ),
            ($"/assessments/remarks/{world.Remark}", [("attempt", $"{attempt}"), ("decision", "withdraw")]),
        ];
        foreach (var (path, fields) in sent)
        {
            Assert.Equal(
                HttpStatusCode.Forbidden,
                await Post(Caller(world, Role.Auditor), token, path, fields)
            );
        }

        Assert.Equal(before, await State());

        Task<string> State() =>
            app.InDb(async db =>
                string.Join(
                    ' ',
                    (await db.Duplicates.SingleAsync(d => d.Id == world.Duplicate)).State,
                    (await db.ErasureRequests.SingleAsync(r => r.Id == world.ErasureRequest)).State,
                    (await db.Rosters.SingleAsync(r => r.Id == world.Roster)).State,
                    (await db.ConfirmationRequests.SingleAsync(r => r.Id == world.Request)).State,
                    await db.IssueBatches.CountAsync(b => b.UnitId == world.Here.Commune),
                    await db.PopulationFiles.CountAsync(f => f.Id == world.PopulationFile),
                    await db.Populations.CountAsync(p => p.UnitId == world.Here.Commune),
                    await db.Remarks.CountAsync(r => r.CourseKey == world.AttemptCourse),
                    (await db.RemarkedAttempts.SingleAsync(r => r.AttemptId == attempt)).Decision
                )
            );
    }

    [Theory, BothEngines]
    public async Task Who_is_an_auditor_there_and_an_officer_here_reads_both_and_decides_here(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var both = await app.SignIn(
            here.Hamlet,
            (Role.Auditor, here.Province),
            (Role.Auditor, there.Province),
            (Role.CommuneOfficer, here.Commune)
        );
        using var learnerHere = await Asking(app, here.Hamlet);
        using var learnerThere = await Asking(app, there.Hamlet);
        var (ours, theirs) = (await RequestOf(app, learnerHere), await RequestOf(app, learnerThere));

        var queue = await both.Get("/confirmations/decide");
        var boxes = queue
            .Document.QuerySelectorAll("input[name=Chosen]")
            .Select(b => b.GetAttribute("value"));
        Assert.Equal([$"{ours}"], boxes);
        Assert.Equal(2, queue.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.NotNull((await both.Get($"/confirmations/decide/{ours}")).Document.QuerySelector("main form"));
        var foreign = await both.Get($"/confirmations/decide/{theirs}");
        Assert.Equal(HttpStatusCode.OK, foreign.Status);
        Assert.Null(foreign.Document.QuerySelector("main form"));
        var token = await Token(both);

        Assert.Equal(
            HttpStatusCode.NotFound,
            await Post(both, token, "/confirmations/decide", ("Chosen", $"{theirs}"))
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await Post(both, token, $"/confirmations/decide/{theirs}?handler=Refuse", ("Reason", "x"))
        );
        Assert.Equal(RequestState.Waiting, await StateOf(app, theirs));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Post(both, token, "/confirmations/decide", ("Chosen", $"{ours}"))
        );
        Assert.Equal(RequestState.Confirmed, await StateOf(app, ours));

        (string, string)[] figure =
        [
            ("Group", "Adult"),
            ("Value", "5"),
            ("AsOf", "30/06/2025"),
            ("Source", "x"),
        ];
        foreach (
            var (places, status) in new[]
            {
                (here, HttpStatusCode.SeeOther),
                (there, HttpStatusCode.Forbidden),
            }
        )
        {
            var path = $"/places/{places.Commune}/populations";
            var page = await both.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(places == here, page.Document.QuerySelector("main form") is not null);
            Assert.Equal(status, await Post(both, token, path, figure));
        }

        Assert.Equal(0, await app.InDb(db => db.Populations.CountAsync(p => p.UnitId == there.Commune)));
        // By that role nobody says that an item is wrong: the other one is none that may.
        Assert.Equal(HttpStatusCode.OK, (await both.Get("/assessments/remarks")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Post(both, token, "/assessments/remarks", ("Course", "x"), ("Because", "x"))
        );

        Assert.Equal(
            (Role.CommuneOfficer, here.Commune),
            await app.ActedAs(both, learnerHere.PersonId, AuditAction.ConfirmationIssued)
        );
        Assert.Equal(
            (Role.Auditor, there.Province),
            await app.ActedAs(both, learnerThere.PersonId, AuditAction.ResultsOpened)
        );
    }

    [Theory, BothEngines]
    public async Task Pairs_and_requests_of_the_auditors_area_are_seen_and_not_decided(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var both = await app.SignIn(
            here.Hamlet,
            (Role.Auditor, there.Province),
            (Role.CommuneOfficer, here.Commune)
        );
        var token = await Token(both);
        var now = app.Clock.Now();
        foreach (var places in new[] { here, there })
        {
            var (one, twin) = (await app.NewPerson(places.Hamlet), await app.NewPerson(places.Hamlet));
            var (pair, request) = await app.InDb(async db =>
            {
                var offer = Duplicate.Offer(one, twin, DuplicateGround.NameYearAndCommune, now);
                var asked = ErasureRequest.Ask(one, both.AccountId, now);
                db.AddRange(offer, asked);
                await db.SaveChangesAsync();
                return (offer.Id, asked.Id);
            });
            foreach (
                var (path, handler) in new[]
                {
                    ($"/people/duplicates/{pair}", "Apart"),
                    ($"/people/requests/{request}", "Erase"),
                }
            )
            {
                var page = await both.Get(path);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.Equal(places == here, page.Document.QuerySelector("main form") is not null);
                var status = await Post(both, token, $"{path}?handler={handler}");
                Assert.Equal(places == here ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, status);
            }

            Assert.Equal(
                places == here
                    ? (DuplicateState.KeptApart, ErasureState.Done)
                    : (DuplicateState.Open, ErasureState.Open),
                await app.InDb(async db =>
                    (
                        (await db.Duplicates.SingleAsync(d => d.Id == pair)).State,
                        (await db.ErasureRequests.SingleAsync(r => r.Id == request)).State
                    )
                )
            );
        }
    }

    [Theory, BothEngines]
    public async Task An_import_is_seen_where_all_its_sender_could_bring_in_lay_that_day(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var auditorHere = await app.SignIn(Role.Auditor, here.Province);
        using var auditorThere = await app.SignIn(Role.Auditor, there.Province);
        var today = app.Clock.Today();
        var (moved, _) = await app.NewAccount(await app.NewPerson(here.Hamlet));
        await Grant(moved, here.Commune, today.AddDays(-100), today.AddDays(-50));
        await Grant(moved, there.Commune, today.AddDays(-49), null);
        var (twofold, _) = await app.NewAccount(await app.NewPerson(here.Hamlet));
        await Grant(twofold, here.Commune, today.AddDays(-100), null);
        await Grant(twofold, there.Commune, today.AddDays(-30), null);

        Assert.Equal((true, false), await SeenBy(await Roster(moved, 60)));
        Assert.Equal((false, true), await SeenBy(await Roster(moved, 10)));
        Assert.Equal((true, false), await SeenBy(await Roster(twofold, 40)));
        Assert.Equal((false, false), await SeenBy(await Roster(twofold, 10)));

        async Task<(bool, bool)> SeenBy(Guid roster)
        {
            var found = new List<bool>();
            foreach (var auditor in new[] { auditorHere, auditorThere })
            {
                var page = await auditor.Get($"/people/import/{roster}");
                var file = await auditor.Get($"/people/import/{roster}/faults.csv");
                var listed = (await auditor.Get("/people/import")).Html.Contains(
                    $"{roster}",
                    StringComparison.Ordinal
                );
                Assert.Equal(page.Status, file.Status);
                Assert.Equal(page.Status == HttpStatusCode.OK, listed);
                found.Add(listed);
                Assert.Equal(
                    listed ? 2 : 0,
                    await app.InDb(db =>
                        db.AuditEntries.CountAsync(e =>
                            e.AccountId == auditor.AccountId && e.Subject == $"roster {roster}"
                        )
                    )
                );
            }

            return (found[0], found[1]);
        }

        Task Grant(Guid account, int unit, DateOnly from, DateOnly? to) =>
            app.InDb(async db =>
            {
                db.Grants.Add(
                    new Grant
                    {
                        Id = Guid.CreateVersion7(),
                        AccountId = account,
                        Role = Role.CommuneOfficer,
                        UnitId = unit,
                        From = from,
                        To = to,
                    }
                );
                await db.SaveChangesAsync();
            });

        Task<Guid> Roster(Guid account, int daysAgo) =>
            app.InDb(async db =>
            {
                var at = app.Clock.Now().AddDays(-daysAgo);
                var roster = HocVuSo.People.Rosters.Roster.Begin(account, "ds.csv", "[]", at);
                roster.Cancel(at);
                db.Rosters.Add(roster);
                await db.SaveChangesAsync();
                return roster.Id;
            });
    }

    [Theory, BothEngines]
    public async Task A_table_of_figures_is_shown_as_its_sender_would_import_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var ids = await app.InDb(db =>
            db.Units.Where(u => u.Era == Eras.Now && (u.Code == "48" || u.Code == "20341"))
                .ToDictionaryAsync(u => u.Code, u => u.Id)
        );
        using var officer = await app.SignIn(Role.CommuneOfficer, ids["20341"]);
        using var auditor = await app.SignIn(Role.Auditor, ids["48"]);
        var file = await app.InDb(async db =>
        {
            var sent = new PopulationFile
            {
                Id = Guid.CreateVersion7(),
                ByAccountId = officer.AccountId,
                FileName = "dan-so.csv",
                Content = Encoding.UTF8.GetBytes("Mã đơn vị,Người lớn\n20341,10\n20356,10\n"),
                AsOf = new DateOnly(2025, 6, 30),
                Source = $"Công an {Guid.NewGuid()}",
                SentAt = app.Clock.Now(),
            };
            db.Add(sent);
            await db.SaveChangesAsync();
            return sent.Id;
        });

        var address = $"/places/populations/{file}";
        var seen = (await auditor.Get(address)).Document.QuerySelectorAll("dl.summary dd");
        Assert.Equal(["2", "1", "0", "0", "1"], seen.Select(d => d.TextContent.Trim()));
        Assert.Equal(
            await officer.Client.GetStringAsync(address + "?handler=Faults"),
            await auditor.Client.GetStringAsync(address + "?handler=Faults")
        );
    }

    private static TestBrowser Caller(RouteWorld world, Role role, bool here = true) =>
        world.Callers.Single(c => c.Role == role && c.Here == here).Browser;

    /// <summary>By the remark of the world somebody who lives there would lose a pass.</summary>
    private static Task<Guid> StakeAPass(RouteWorld world) =>
        world.App.InDb(async db =>
        {
            var person = await world.App.NewPerson(world.Here.Hamlet, "Hồ Văn Rút");
            await world.App.HasSat(person);
            var attempt = await db.Attempts.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync();
            db.RemarkedAttempts.Add(
                new RemarkedAttempt
                {
                    RemarkId = world.Remark,
                    AttemptId = attempt,
                    PersonId = person,
                    ScoreBefore = 92.5,
                    ScoreAfter = 40,
                    PassedBefore = true,
                    PassedAfter = false,
                    Decision = RemarkDecision.Waiting,
                }
            );
            await db.SaveChangesAsync();
            return attempt;
        });

    /// <summary>Somebody whose request waits for an officer.</summary>
    private static async Task<TestBrowser> Asking(TestApp app, int unit)
    {
        var learner = await app.NewLearner(unit);
        await app.IsStudent(learner.PersonId, unit);
        await app.HasSat(learner.PersonId);
        await learner.Claim("Student");
        return learner;
    }

    private static Task<Guid> RequestOf(TestApp app, TestBrowser learner) =>
        app.InDb(db =>
            db.ConfirmationRequests.Where(r => r.PersonId == learner.PersonId).Select(r => r.Id).SingleAsync()
        );

    private static Task<RequestState> StateOf(TestApp app, Guid request) =>
        app.InDb(db =>
            db.ConfirmationRequests.Where(r => r.Id == request).Select(r => r.State).SingleAsync()
        );

    private static async Task<string> Token(TestBrowser browser) =>
        (await browser.Get("/sign-out"))
            .Document.QuerySelector("main input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    private static async Task<HttpStatusCode> Post(
        TestBrowser browser,
        string token,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await browser.Client.PostAsync(
            path,
            new FormUrlEncodedContent(
                fields
                    .Append((Name: "__RequestVerificationToken", Value: token))
                    .Select(f => KeyValuePair.Create(f.Name, f.Value))
            )
        );
        return answer.StatusCode;
    }
}
