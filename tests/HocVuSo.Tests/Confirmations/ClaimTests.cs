using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Confirmations;

public sealed class ClaimTests
{
    [Theory, BothEngines]
    public async Task A_learner_sees_what_is_missing_passes_and_gets_the_confirmation_at_once(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var learner = await app.NewLearner();

        var before = await learner.Get("/confirmations");
        Assert.Contains("Làm bài kiểm tra “Thanh toán số” và đạt.", before.Text, StringComparison.Ordinal);
        Assert.Contains("không phải khung chính thức", before.Text, StringComparison.Ordinal);
        Assert.Empty(before.Document.QuerySelectorAll("main form"));

        await app.HasSat(learner.PersonId, passed: false);
        Assert.Contains(
            "lần trước chưa đạt",
            (await learner.Get("/confirmations")).Text,
            StringComparison.Ordinal
        );

        await app.HasSat(learner.PersonId);
        var claimed = await learner.Claim("Adult");
        Assert.Equal(HttpStatusCode.SeeOther, claimed.Status);
        var after = await learner.Follow(claimed);
        Assert.Contains("Giấy có hiệu lực", after.Text, StringComparison.Ordinal);
        Assert.Contains("22/09/2025", after.Text, StringComparison.Ordinal);
        Assert.Contains("21/09/2027", after.Text, StringComparison.Ordinal);
        Assert.Contains("Xã Thử, Tỉnh Thử", after.Text, StringComparison.Ordinal);

        var confirmation = await app.ConfirmationOf(learner.PersonId);
        Assert.Equal(
            (DecidedBy.Rule, Assurance.Online, TargetGroup.Adult, EIdState.None),
            (confirmation.DecidedBy, confirmation.Assurance, confirmation.Group, confirmation.EIdState)
        );
        Assert.Equal(learner.AccountId, confirmation.ByAccountId);
        await app.InDb(async db =>
        {
            var record = await db.Records.SingleAsync(r =>
                r.PersonId == learner.PersonId && r.Verb == "confirmed"
            );
            Assert.Equal("frameworks/khung-mau/1/adult", record.ObjectId);
            var proof = Assert.Single(
                await db.Evidence.Where(e => e.PersonId == learner.PersonId).ToListAsync()
            );
            Assert.Equal((EvidenceKind.Attempt, 92.5, true), (proof.Kind, proof.Score, proof.Passed));
            Assert.Equal(
                proof.Id,
                (
                    await db.Set<ConfirmationEvidence>().SingleAsync(l => l.ConfirmationId == confirmation.Id)
                ).EvidenceId
            );
        });
    }

    [Theory, BothEngines]
    public async Task What_is_still_missing_ends_with_the_confirmation(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var learner = await app.NewLearner();
        const string Overview = "/courses/" + TestConfirmations.Course;
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        var lesson = library.Current(TestConfirmations.Course)!.Course.Lessons[0];
        var lastStep = $"{Overview}/{lesson.Key}/{lesson.Steps.Count}";

        async Task<string> Panel(string path) =>
            string.Join(
                '|',
                (await learner.Get(path))
                    .Document.QuerySelectorAll(".panel li a")
                    .Select(a => a.GetAttribute("href"))
            );

        Assert.EndsWith("/test", await Panel(Overview), StringComparison.Ordinal);
        Assert.DoesNotContain("/confirmations", await Panel(Overview), StringComparison.Ordinal);
        // The last step of a lesson names the other lessons and points there; the other steps do not ask.
        Assert.EndsWith("|" + Overview, await Panel(lastStep), StringComparison.Ordinal);
        Assert.DoesNotContain($"/{lesson.Key}/", await Panel(lastStep), StringComparison.Ordinal);
        Assert.Equal("", await Panel($"{Overview}/{lesson.Key}/1"));
        using var stranger = app.Browser();
        Assert.Empty((await stranger.Get(lastStep)).Document.QuerySelectorAll(".panel"));

        await app.HasSat(learner.PersonId);
        Assert.EndsWith("|/confirmations", await Panel(Overview), StringComparison.Ordinal);
        Assert.DoesNotContain("/confirmations", await Panel(lastStep), StringComparison.Ordinal);

        // With the other lessons done it says what comes after them.
        await learner.Submit($"{Overview}/{lesson.Key}/1");
        await app.InDb(async db =>
        {
            var enrolment = await db.Enrolments.SingleAsync(e => e.PersonId == learner.PersonId);
            db.StepProgress.AddRange(
                library
                    .Current(TestConfirmations.Course)!
                    .Course.Lessons.Skip(1)
                    .SelectMany(
                        l => l.Steps,
                        (l, step) =>
                            new StepProgress
                            {
                                PersonId = learner.PersonId,
                                PublicationId = enrolment.PublicationId,
                                Lesson = l.Number,
                                Step = step.Number,
                                DoneAt = app.Clock.Now(),
                            }
                    )
            );
            await db.SaveChangesAsync();
        });

        Assert.Equal("/confirmations", await Panel(lastStep));

        await learner.Claim("Adult");
        Assert.DoesNotContain("/confirmations", await Panel(Overview), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_second_press_of_the_button_gives_no_second_confirmation(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var learner = await app.NewLearner();
        await app.HasSat(learner.PersonId);
        var page = await learner.Get("/confirmations");
        var hash = page.Document.QuerySelector("input[name=Framework]")!.GetAttribute("value")!;

        async Task<HttpStatusCode> Press() =>
            (await learner.Submit(page, "/confirmations", ("Group", "Adult"), ("Framework", hash))).Status;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Press()));

        Assert.All(
            answers,
            a => Assert.Contains(a, new[] { HttpStatusCode.SeeOther, HttpStatusCode.Conflict })
        );
        Assert.Equal(HttpStatusCode.SeeOther, await Press());
        Assert.NotNull(await app.ConfirmationOf(learner.PersonId));
        Assert.NotNull(await app.CodeOf(learner.PersonId));
    }

    [Theory, BothEngines]
    public async Task Nobody_gets_one_without_having_passed_or_for_a_group_of_others(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var passed = await app.NewLearner();
        await app.HasSat(passed.PersonId);
        var page = await passed.Get("/confirmations");
        var hash = page.Document.QuerySelector("input[name=Framework]")!.GetAttribute("value")!;
        using var failed = await app.NewLearner();
        await app.HasSat(failed.PersonId, passed: false);
        var own = await failed.Get("/sign-out");

        var asStudent = await passed.Submit(
            page,
            "/confirmations",
            ("Group", "Student"),
            ("Framework", hash)
        );
        Assert.Equal(HttpStatusCode.Conflict, asStudent.Status);
        Assert.Contains("không thuộc nhóm", asStudent.Text, StringComparison.Ordinal);
        var unknown = await passed.Submit(
            page,
            "/confirmations",
            ("Group", "Adult"),
            ("Framework", new string('0', 64))
        );
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);

        // A form made by hand, with a token of a real page.
        var token = own
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var forged = await failed.Client.PostAsync(
            "/confirmations",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["Group"] = "Adult",
                    ["Framework"] = hash,
                }
            ),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Equal(
            0,
            await app.InDb(db => db.Confirmations.CountAsync(c => c.PersonId == failed.PersonId))
        );
    }

    [Theory, BothEngines]
    public async Task A_confirmation_is_renewed_near_its_end_and_the_old_code_leads_to_the_new_one(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (learner, oldCode) = await app.NewConfirmed();
        using var _ = learner;

        app.Clock.Advance(TimeSpan.FromDays(700));
        using var later = await app.AnotherSession(learner.PersonId);
        await app.HasSat(learner.PersonId);
        var page = await later.Get("/confirmations");
        Assert.Contains("Bạn đổi được giấy mới từ bây giờ", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await later.Claim("Adult")).Status);

        var newCode = await app.CodeOf(learner.PersonId);
        Assert.NotEqual(oldCode, newCode);
        using var stranger = app.Browser();
        var old = await stranger.Get("/c/" + oldCode);
        Assert.Contains("đã được thay bằng giấy khác", old.Text, StringComparison.Ordinal);
        Assert.NotNull(old.Document.QuerySelector($"a[href='/c/{newCode}']"));
        Assert.Contains(
            "Giấy có hiệu lực",
            (await stranger.Get("/c/" + newCode)).Text,
            StringComparison.Ordinal
        );
        await app.InDb(async db =>
        {
            var both = await db.Confirmations.OrderBy(c => c.From).ToListAsync();
            Assert.Equal([ConfirmationStatus.Replaced, ConfirmationStatus.Valid], both.Select(c => c.Status));
            Assert.Equal(both[1].Id, both[0].ReplacedById);
        });
    }

    [Theory, BothEngines]
    public async Task The_states_on_the_e_id_platform_follow_one_another_and_no_other_way(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, _) = await app.NewConfirmed();
        using var __ = learner;
        var day = app.Clock.Today();

        await app.InDb(async db =>
        {
            var confirmation = await db.Confirmations.SingleAsync(c => c.PersonId == learner.PersonId);
            Assert.Equal(
                "not-that-e-id-state",
                Assert.Throws<Refusal>(() => confirmation.EIdAccepted(day)).Name
            );
            confirmation.SubmitToEId(day);
            Assert.Throws<Refusal>(() => confirmation.SubmitToEId(day));
            confirmation.EIdRejected(day, "Sai số định danh");
            Assert.Throws<Refusal>(() => confirmation.ShownOnEId(day));
            confirmation.SubmitToEId(day);
            Assert.Null(confirmation.EIdReason);
            confirmation.EIdAccepted(day);
            confirmation.ShownOnEId(day);
            await db.SaveChangesAsync();
        });

        var stored = await app.ConfirmationOf(learner.PersonId);
        Assert.Equal(
            (EIdState.Shown, day, day, day),
            (stored.EIdState, stored.EIdSubmittedOn, stored.EIdAnsweredOn, stored.EIdShownOn)
        );
    }

    [Theory, BothEngines]
    public async Task What_goes_to_the_e_id_platform_waits_in_the_outbox_without_the_personal_number(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var learner = await app.NewLearner();
        var number =
            "048157"
            + Random
                .Shared.Next(100_000, 999_999)
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
        await app.InDb(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == learner.PersonId);
            person.Identify(CitizenId.Parse(number), app.App.Services.GetRequiredService<Vault>());
            await db.SaveChangesAsync();
        });
        await app.HasSat(learner.PersonId);
        await learner.Claim("Adult");

        var confirmation = await app.ConfirmationOf(learner.PersonId);
        var message = await app.InDb(db =>
            db.EIdOutbox.SingleAsync(m => m.ConfirmationId == confirmation.Id)
        );
        Assert.Equal(EIdMessageKind.Confirmed, message.Kind);
        Assert.Contains("\"framework\":\"khung-mau/1\"", message.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(number, message.Payload, StringComparison.Ordinal);
        Assert.Null(message.SentAt);
    }

    [Theory, BothEngines]
    public async Task The_database_itself_keeps_a_second_valid_one_out(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, _) = await app.NewConfirmed();
        using var __ = learner;

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            app.InDb(async db =>
            {
                var id = Guid.CreateVersion7();
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO confirmations (id, person_id, framework_hash, framework_key, framework_version, target_group, status,
                      from_day, assurance, unit_id, issuer_unit_id, decided_by, issued_at)
                    SELECT {id}, person_id, framework_hash, framework_key, framework_version, target_group, status,
                      from_day, assurance, unit_id, issuer_unit_id, decided_by, issued_at
                    FROM confirmations WHERE person_id = {learner.PersonId}
                    """
                );
            })
        );

        Assert.Equal(
            "one_valid_confirmation",
            app.App.Services.GetRequiredService<HocVuSo.Web.DatabaseRules>().RefusalOf(refused)?.Name
        );
    }
}
