using System.Net;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Confirmations;

public sealed class OfficerTests
{
    [Theory, BothEngines]
    public async Task A_revoked_confirmation_says_so_at_once_and_keeps_the_reason_from_strangers(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (learner, code) = await app.NewConfirmed(places.Hamlet);
        using var _ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        var confirmation = await app.ConfirmationOf(learner.PersonId);
        var address = $"/confirmations/{confirmation.Id}/revoke";

        var empty = await officer.Submit(address, ("Reason", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Hãy ghi lý do", empty.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await officer.Submit(address, ("Reason", "Thi hộ"))).Status);
        using var stranger = app.Browser();
        var page = await stranger.Get("/c/" + code);
        Assert.Contains("Giấy đã bị thu hồi ngày 22/09/2025", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".verdict.revoked"));
        Assert.DoesNotContain("Thi hộ", page.Html, StringComparison.Ordinal);
        var json = (await stranger.Get($"/c/{code}.json")).Html;
        Assert.Contains("\"status\":\"revoked\"", json, StringComparison.Ordinal);
        Assert.Contains("\"since\":\"2025-09-22\"", json, StringComparison.Ordinal);
        Assert.Contains("Thi hộ", (await learner.Get("/confirmations")).Text, StringComparison.Ordinal);

        // Once.
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Get(address)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await learner.Get($"/confirmations/{confirmation.Id}.pdf")).Status
        );
        await app.InDb(async db =>
            Assert.True(
                await db.AuditEntries.AnyAsync(e =>
                    e.Action == AuditAction.ConfirmationRevoked
                    && e.AccountId == officer.AccountId
                    && e.People == learner.PersonId.ToString("N")
                )
            )
        );
    }

    [Theory, BothEngines]
    public async Task After_a_revocation_neither_a_batch_nor_the_rule_gives_another_only_an_officer(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (learner, _) = await app.NewConfirmed(places.Hamlet);
        using var __ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        var first = await app.ConfirmationOf(learner.PersonId);
        await officer.Submit($"/confirmations/{first.Id}/revoke", ("Reason", "Thi hộ"));

        var batches = app.App.Services.GetRequiredService<Batches>();
        var library = app.App.Services.GetRequiredService<FrameworkLibrary>();
        var batch = await app.InDb(async db =>
        {
            var framework = (await library.Current(db)).First(f => f.Key == first.FrameworkKey);
            return (await batches.Order(db, framework, places.Commune, null)).Id;
        });
        await batches.WorkOff(batch, null, TestContext.Current.CancellationToken);
        Assert.Equal(0, await Valid());

        // The learner asks; what the rule would have given at once now waits for an officer.
        var page = await learner.Get("/confirmations");
        Assert.Contains("Đề nghị cấp giấy xác nhận", page.Text, StringComparison.Ordinal);
        await learner.Submit(page, "/confirmations", ("Group", "Adult"));
        Assert.Equal(0, await Valid());
        Assert.Contains(
            "Chờ cán bộ xét",
            (await learner.Get("/confirmations")).Text,
            StringComparison.Ordinal
        );

        var request = await app.InDb(db =>
            db.ConfirmationRequests.Where(r => r.PersonId == learner.PersonId).Select(r => r.Id).SingleAsync()
        );
        await officer.Submit("/confirmations/decide", ("Chosen", request.ToString()));
        Assert.Equal(1, await Valid());
        Assert.Equal(
            DecidedBy.Officer,
            await app.InDb(db =>
                db.Confirmations.Where(c =>
                        c.PersonId == learner.PersonId && c.Status == ConfirmationStatus.Valid
                    )
                    .Select(c => c.DecidedBy)
                    .SingleAsync()
            )
        );

        // That was the look at this person: from here on the rule holds again.
        await app.InDb(async db =>
        {
            var framework = (await library.Current(db)).First(f => f.Key == first.FrameworkKey);
            var candidate = await Candidate.Load(db, learner.PersonId, app.Clock.Today());
            Assert.False(candidate.WasRevoked(framework, TargetGroup.Adult));
        });

        Task<int> Valid() =>
            app.InDb(db =>
                db.Confirmations.CountAsync(c =>
                    c.PersonId == learner.PersonId && c.Status == ConfirmationStatus.Valid
                )
            );
    }

    [Theory, BothEngines]
    public async Task A_misspelt_name_is_corrected_by_a_new_credential_and_the_old_code_leads_to_it(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (learner, old) = await app.NewConfirmed(places.Hamlet);
        using var _ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        await app.InDb(db =>
            db.People.Where(p => p.Id == learner.PersonId)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.FullName, "Trần Thị Lài Em"))
        );
        var overview = await officer.Get($"/confirmations/of/{learner.PersonId}");
        var address = overview.Document.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;

        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await officer.Submit(address, ("Reason", "Ghi sót chữ đệm"))).Status
        );
        // Twice: there is nothing left to correct.
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await officer.Submit(address, ("Reason", "Ghi sót chữ đệm"))).Status
        );

        var now = await app.CodeOf(learner.PersonId);
        using var stranger = app.Browser();
        var page = await stranger.Get("/c/" + old);
        Assert.Contains("đã được thay bằng giấy khác ngày 22/09/2025", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/c/{now}']"));
        Assert.Equal(
            "Trần Thị Lài Em",
            (await stranger.Get("/c/" + now)).Document.QuerySelector("article h1")!.TextContent
        );
        Assert.Equal(ConfirmationStatus.Valid, (await app.ConfirmationOf(learner.PersonId)).Status);
        Assert.Null(
            (await officer.Get($"/confirmations/of/{learner.PersonId}")).Document.QuerySelector(
                "a[href$='/correct']"
            )
        );
    }

    [Theory, BothEngines]
    public async Task What_an_officer_decides_waits_in_the_queue_of_its_area(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var elsewhere = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        using var yes = await Asking(app, places.Hamlet);
        using var no = await Asking(app, places.Hamlet);
        Assert.Contains("Chờ cán bộ xét", (await yes.Get("/confirmations")).Text, StringComparison.Ordinal);

        var queue = await officer.Get("/confirmations/decide");
        var boxes = queue.Document.QuerySelectorAll("input[name=Chosen]");
        Assert.Equal(2, boxes.Length);
        Assert.Contains("92,5/100", queue.Text, StringComparison.Ordinal);
        Assert.Empty(
            (await elsewhere.Get("/confirmations/decide")).Document.QuerySelectorAll("input[name=Chosen]")
        );
        var requests = await app.InDb(db =>
            db.ConfirmationRequests.Where(r => r.PersonId == yes.PersonId || r.PersonId == no.PersonId)
                .ToDictionaryAsync(r => r.PersonId, r => r.Id)
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await elsewhere.Get($"/confirmations/decide/{requests[yes.PersonId]}")).Status
        );

        var none = await officer.Submit(queue, "/confirmations/decide");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        var confirmed = await officer.Submit(
            queue,
            "/confirmations/decide",
            ("Chosen", requests[yes.PersonId].ToString())
        );
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.Status);
        var one = $"/confirmations/decide/{requests[no.PersonId]}";
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await officer.Submit(one, ("Reason", "Chưa rõ nơi học"))).Status
        );

        var confirmation = await app.ConfirmationOf(yes.PersonId);
        Assert.Equal(
            (DecidedBy.Officer, (Guid?)officer.AccountId, places.Commune, TargetGroup.Student),
            (confirmation.DecidedBy, confirmation.ByAccountId, confirmation.IssuerUnitId, confirmation.Group)
        );
        Assert.Contains("Chưa rõ nơi học", (await no.Get("/confirmations")).Text, StringComparison.Ordinal);
        Assert.Empty(
            (await officer.Get("/confirmations/decide")).Document.QuerySelectorAll("input[name=Chosen]")
        );

        // Refused is not forever.
        Assert.Equal(HttpStatusCode.SeeOther, (await no.Claim("Student")).Status);
        Assert.Single(
            (await officer.Get("/confirmations/decide")).Document.QuerySelectorAll("input[name=Chosen]")
        );
    }

    [Theory, BothEngines]
    public async Task Nobody_decides_about_oneself(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        await app.IsStudent(officer.PersonId, places.Commune);
        await app.HasSat(officer.PersonId);
        await officer.Claim("Student");

        var queue = await officer.Get("/confirmations/decide");
        Assert.Contains("Đề nghị của bạn do người khác xét", queue.Text, StringComparison.Ordinal);
        Assert.Empty(queue.Document.QuerySelectorAll("input[name=Chosen]"));
        var request = await app.InDb(db =>
            db.ConfirmationRequests.SingleAsync(r => r.PersonId == officer.PersonId)
        );
        var forged = await officer.Submit(queue, "/confirmations/decide", ("Chosen", request.Id.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
    }

    [Theory, BothEngines]
    public async Task Nobody_revokes_corrects_reissues_or_refuses_what_is_ones_own(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        await app.IsStudent(officer.PersonId, places.Commune);
        await app.HasSat(officer.PersonId);
        await officer.Claim("Adult");
        await officer.Claim("Student");
        using var other = await Asking(app, places.Hamlet);
        await app.InDb(db =>
            db.People.Where(p => p.Id == officer.PersonId)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.FullName, "Trần Thị Lài Em"))
        );
        var confirmation = await app.ConfirmationOf(officer.PersonId);
        var requests = await app.InDb(db =>
            db.ConfirmationRequests.Where(r => r.State == RequestState.Waiting)
                .ToDictionaryAsync(r => r.PersonId, r => r.Id)
        );
        var before = await State();

        foreach (var act in new[] { "revoke", "correct", "reissue" })
        {
            var address = $"/confirmations/{confirmation.Id}/{act}";
            await Refused(officer.Submit(address, ("Reason", "Tự sửa")));
        }

        var mine = $"/confirmations/decide/{requests[officer.PersonId]}";
        var others = await officer.Get($"/confirmations/decide/{requests[other.PersonId]}");
        await Refused(Send(others, mine, "Confirm"));
        await Refused(Send(others, mine, "Refuse", ("Reason", "Tự từ chối")));
        // Nor together with somebody else, for whom nothing is decided then either.
        var queue = await officer.Get("/confirmations/decide");
        await Refused(
            officer.Submit(
                queue,
                "/confirmations/decide",
                ("Chosen", requests[officer.PersonId].ToString()),
                ("Chosen", requests[other.PersonId].ToString())
            )
        );
        var desk = await officer.Get($"/confirmations/of/{other.PersonId}");
        var framework = desk.Document.QuerySelector("input[name=Framework]")!.GetAttribute("value")!;
        await Refused(
            officer.Submit(
                desk,
                $"/confirmations/of/{officer.PersonId}",
                ("Framework", framework),
                ("Group", "Student")
            )
        );

        Assert.Equal(before, await State());

        static async Task Refused(Task<TestPage> sent)
        {
            var page = await sent;
            Assert.True(page.Status == HttpStatusCode.Forbidden, $"{page.Status} {page.Text}");
        }

        // The token and the fields of a page one may open, sent to one's own.
        async Task<TestPage> Send(
            TestPage from,
            string address,
            string handler,
            params (string Name, string Value)[] fields
        )
        {
            var token = from.Document.QuerySelector("[name=__RequestVerificationToken]")!;
            var answer = await officer.Client.PostAsync(
                $"{address}?handler={handler}",
                new FormUrlEncodedContent(
                    fields
                        .Append(("__RequestVerificationToken", token.GetAttribute("value")!))
                        .Select(f => KeyValuePair.Create(f.Item1, f.Item2))
                ),
                TestContext.Current.CancellationToken
            );
            return new(
                answer.StatusCode,
                answer.Headers.Location,
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                answer
            );
        }

        Task<string> State() =>
            app.InDb(async db =>
                JsonSerializer.Serialize(
                    new
                    {
                        Confirmations = await db
                            .Confirmations.Where(c =>
                                c.PersonId == officer.PersonId || c.PersonId == other.PersonId
                            )
                            .ToListAsync(),
                        Credentials = await db
                            .Credentials.Where(c => c.ConfirmationId == confirmation.Id)
                            .ToListAsync(),
                        Requests = await db
                            .ConfirmationRequests.Where(r => requests.Values.Contains(r.Id))
                            .OrderBy(r => r.Id)
                            .ToListAsync(),
                        Deeds = await db.AuditEntries.CountAsync(e =>
                            e.AccountId == officer.AccountId
                            && (
                                e.Action == AuditAction.ConfirmationRevoked
                                || e.Action == AuditAction.ConfirmationCorrected
                                || e.Action == AuditAction.ConfirmationReissued
                                || e.Action == AuditAction.ConfirmationRefused
                            )
                        ),
                    }
                )
            );
    }

    [Theory, BothEngines]
    public async Task What_was_merged_into_another_record_is_still_oneself_at_once(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var twin = await Asking(app, places.Hamlet);
        var request = await app.InDb(db => db.ConfirmationRequests.SingleAsync());
        // The session is in memory when a colleague finds the two records to be one person.
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        var queue = await officer.Get("/confirmations/decide");
        Assert.Single(queue.Document.QuerySelectorAll("input[name=Chosen]"));
        await app.InScope(services =>
            services.GetRequiredService<Merging>().Join(twin.PersonId, officer.PersonId, Guid.NewGuid())
        );

        var one = $"/confirmations/decide/{request.Id}";
        var chosen = await officer.Submit(queue, "/confirmations/decide", ("Chosen", request.Id.ToString()));
        var refused = await officer.Submit(one, ("Reason", "Không"));

        Assert.Equal(HttpStatusCode.Forbidden, chosen.Status);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(
            RequestState.Waiting,
            await app.InDb(db => db.ConfirmationRequests.Select(r => r.State).SingleAsync())
        );
    }

    [Theory, BothEngines]
    public async Task An_officer_issues_for_the_person_before_the_desk_and_others_only_look(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet, "Võ Văn Nhân");
        await app.HasSat(person);
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var auditor = await app.SignIn(Role.Auditor, places.Province);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        using var elsewhere = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        var address = $"/confirmations/of/{person}";

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(address)).Status);
        Assert.Empty((await auditor.Get(address)).Document.QuerySelectorAll("main form"));
        Assert.Empty((await leader.Get(address)).Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.SeeOther, (await officer.Submit(address, ("Group", "Adult"))).Status);

        var confirmation = await app.ConfirmationOf(person);
        Assert.Equal((Guid?)officer.AccountId, confirmation.ByAccountId);
        foreach (
            var (browser, status) in new[]
            {
                (officer, HttpStatusCode.OK),
                (auditor, HttpStatusCode.OK),
                (elsewhere, HttpStatusCode.NotFound),
            }
        )
        {
            Assert.Equal(status, (await browser.Get($"/confirmations/{confirmation.Id}.pdf")).Status);
            Assert.Equal(status, (await browser.Get($"/confirmations/{confirmation.Id}/card.pdf")).Status);
        }

        Assert.NotEqual(
            HttpStatusCode.OK,
            (await auditor.Get($"/confirmations/{confirmation.Id}/revoke")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await elsewhere.Get($"/confirmations/{confirmation.Id}/revoke")).Status
        );
    }

    [Theory, BothEngines]
    public async Task The_way_from_a_person_to_the_confirmations_is_a_link(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (learner, _) = await app.NewConfirmed(places.Hamlet);
        using var __ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);

        var person = await officer.Get($"/people/{learner.PersonId}");
        var link = person.Document.QuerySelector($"main a[href='/confirmations/of/{learner.PersonId}']");
        Assert.NotNull(link);
        var papers = await officer.Get(link.GetAttribute("href")!);

        Assert.NotNull(papers.Document.QuerySelector("a[href$='/revoke']"));
        Assert.NotNull(papers.Document.QuerySelector("a[href$='/reissue']"));
        // This program runs on this machine's own address: not for handing out.
        Assert.Contains("HOCVUSO_PUBLIC_ADDRESS", papers.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_confirmation_that_lost_its_evidence_is_shown_to_those_who_may_revoke_it(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (learner, _) = await app.NewConfirmed(places.Hamlet);
        using var __ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var elsewhere = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        using var editor = await app.SignIn(Role.ContentEditor, places.Province);
        var (remark, attempt) = await AtStake(app, learner.PersonId);
        var of = $"/confirmations/of/{learner.PersonId}";
        const string Words = "Minh chứng đã bị rút lại";
        Assert.DoesNotContain(Words, (await officer.Get(of)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Words,
            (await officer.Get("/confirmations/decide")).Text,
            StringComparison.Ordinal
        );

        var list = $"/assessments/remarks/{remark}";
        var settled = await editor.Submit(list, ("attempt", $"{attempt}"), ("decision", "withdraw"));
        Assert.Equal(HttpStatusCode.SeeOther, settled.Status);

        var paper = await officer.Get(of);
        var revoke = $"/confirmations/{(await app.ConfirmationOf(learner.PersonId)).Id}/revoke";
        Assert.Contains(Words, paper.Text, StringComparison.Ordinal);
        Assert.NotNull(paper.Document.QuerySelector($".notice a[href='{revoke}']"));
        var waiting = await officer.Get("/confirmations/decide");
        Assert.Contains(Words, waiting.Text, StringComparison.Ordinal);
        Assert.NotNull(waiting.Document.QuerySelector($".notice a[href='{of}']"));
        Assert.NotNull(waiting.Document.QuerySelector($".notice a[href='{revoke}']"));
        Assert.DoesNotContain(
            Words,
            (await elsewhere.Get("/confirmations/decide")).Text,
            StringComparison.Ordinal
        );

        await officer.Submit(revoke, ("Reason", "Bài kiểm tra chấm lại thì chưa đạt"));
        Assert.DoesNotContain(Words, (await officer.Get(of)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Words,
            (await officer.Get("/confirmations/decide")).Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>The person's pass, in question since an item was marked again.</summary>
    private static Task<(Guid Remark, Guid Attempt)> AtStake(TestApp app, Guid person) =>
        app.InDb(async db =>
        {
            var attempt = await db.Attempts.SingleAsync(a => a.PersonId == person);
            var remark = new Remark
            {
                Id = Guid.CreateVersion7(),
                CourseKey = attempt.CourseKey,
                ItemKey = "tt-001",
                ItemHash = Guid.NewGuid().ToString("N"),
                Kind = RemarkKind.Void,
                CorrectedCourseHash = null,
                Because = "Câu hỏi sai",
                ByAccountId = null,
                At = app.Clock.Now(),
            };
            db.Add(remark);
            db.Add(
                new RemarkedAttempt
                {
                    RemarkId = remark.Id,
                    AttemptId = attempt.Id,
                    PersonId = person,
                    ScoreBefore = 92.5,
                    ScoreAfter = 70,
                    PassedBefore = true,
                    PassedAfter = false,
                    Decision = RemarkDecision.Waiting,
                }
            );
            await db.SaveChangesAsync();
            return (remark.Id, attempt.Id);
        });

    [Theory, BothEngines]
    public async Task The_downloads_are_pdfs_of_what_was_signed_and_stay_in_no_cache(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var id = (await app.ConfirmationOf(learner.PersonId)).Id;

        var response = await learner.Client.GetAsync(
            $"/confirmations/{id}.pdf",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"giay-xac-nhan-{ConfirmationCode.Parse(code)}.pdf",
            response.Content.Headers.ContentDisposition!.FileName
        );
        var presented = Presented.In(
            System.Text.Encoding.Latin1.GetString(
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            )
        );
        Assert.Equal(await app.JwsOf(code), presented!.Jws);

        foreach (var path in new[] { $"/confirmations/{id}.pdf", $"/confirmations/{id}/card.pdf" })
        {
            var headers = (await learner.Get(path)).Response.Headers;
            Assert.Equal("no-store", headers.CacheControl!.ToString());
            Assert.Null(headers.ETag);
        }

        using var stranger = app.Browser();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.Get($"/confirmations/{id}.pdf")).Status);
    }

    private static async Task<TestBrowser> Asking(TestApp app, int unit)
    {
        var learner = await app.NewLearner(unit);
        await app.IsStudent(learner.PersonId, unit);
        await app.HasSat(learner.PersonId);
        Assert.Equal(HttpStatusCode.SeeOther, (await learner.Claim("Student")).Status);
        return learner;
    }
}
