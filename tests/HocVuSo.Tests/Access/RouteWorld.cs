using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Recordings;
using HocVuSo.People;
using HocVuSo.People.Duplicates;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Access;

/// <summary>Somebody who calls every route.</summary>
/// <param name="Role">Null = not signed in.</param>
/// <param name="Here">The role holds where the things of <see cref="RouteWorld"/> are; else elsewhere.</param>
/// <param name="Token">The token of a form of this browser.</param>
internal sealed record Caller(Role? Role, bool Here, TestBrowser Browser, string Token)
{
    public override string ToString() =>
        Role is { } role ? $"{role} {(Here ? "here" : "elsewhere")}" : "nobody";
}

/// <summary>A place with a thing of every kind, and callers of every role who belong to it or to another place.</summary>
internal sealed class RouteWorld : IDisposable
{
    public const string Course = "thanh-toan-so";

    public required TestApp App { get; init; }
    public required TestPlaces Here { get; init; }
    public required IReadOnlyList<Caller> Callers { get; init; }

    /// <summary>A learner who lives here, has a confirmation, and is the caller "Learner here".</summary>
    public required Guid Learner { get; init; }

    /// <summary>Somebody who lives here and has no account.</summary>
    public required Guid Person { get; init; }

    /// <summary>An account of somebody who lives here, without any role.</summary>
    public required Guid Account { get; init; }
    public required Guid Organisation { get; init; }
    public required Guid Duplicate { get; init; }
    public required Guid Roster { get; init; }

    public required Guid PopulationFile { get; init; }

    /// <summary>Somebody who lives here has asked for erasure.</summary>
    public required Guid ErasureRequest { get; init; }

    /// <summary>The commune officer here, who uploaded the roster and the populations.</summary>
    public required Guid Officer { get; init; }
    public required Guid RunningAttempt { get; init; }
    public required Guid FinishedAttempt { get; init; }
    public required string AttemptCourse { get; init; }
    public required Guid Confirmation { get; init; }
    public required string Code { get; init; }
    public required Guid Batch { get; init; }
    public required Guid Request { get; init; }
    public required Guid Remark { get; init; }
    public required string Lesson { get; init; }
    public required string CourseHash { get; init; }
    public required string Picture { get; init; }
    public required string LessonFile { get; init; }

    /// <summary>Of <see cref="Course"/>, being written.</summary>
    public required Guid CourseDraft { get; init; }

    /// <summary>… one that began before the current version.</summary>
    public required Guid BehindDraft { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>… and one that lies with the reviewer, with a lesson changed.</summary>
    public required Guid InReview { get; init; }

    /// <summary>Hash of a recording.</summary>
    public required string Recording { get; init; }

    /// <summary>Keys of a scam pattern and of a term of this world alone.</summary>
    public required string Scam { get; init; }
    public required string Term { get; init; }

    public static async Task<RouteWorld> Make(TestApp app)
    {
        var here = await app.NewPlaces();
        var there = await app.NewPlaces();
        var (learner, code) = await app.NewConfirmed(here.Hamlet);
        var callers = new List<Caller> { await NewCaller(null, true, app.Browser()) };
        callers.Add(await NewCaller(Role.Learner, true, learner));
        callers.Add(await NewCaller(Role.Learner, false, await app.NewLearner(there.Hamlet)));
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Learner))
        {
            callers.Add(await NewCaller(role, true, await app.SignIn(role, here.Commune)));
            callers.Add(await NewCaller(role, false, await app.SignIn(role, there.Commune)));
        }

        var course = await TestCourse.Publish(app);
        var finished = await course.Start(learner);
        await learner.Submit($"/attempts/{finished.Id}/finish");
        var running = await course.Start(learner);
        var library = app.App.Services.GetRequiredService<CourseLibrary>().Current(Course)!;
        var officer = callers.Single(c => c is { Role: Role.CommuneOfficer, Here: true }).Browser.AccountId;
        var person = await app.NewPerson(here.Hamlet, "Phạm Thị Ngoan");
        var other = await app.NewPerson(here.Hamlet, "Phạm Thị Ngoan");
        var leaving = await app.NewPerson(here.Hamlet, "Lê Thị Thôi");
        var (account, _) = await app.NewAccount(await app.NewPerson(here.Hamlet, "Hồ Văn Bền"));
        var now = app.Clock.Now();
        await using var scope = app.App.Services.CreateAsyncScope();
        var (scam, term) = await Entries(app);
        return await app.InDb(async db =>
        {
            var organisation = HocVuSo.People.Organisation.Create(
                OrganisationKind.CommunityTeam,
                "Tổ công nghệ số thôn Thử",
                here.Hamlet,
                now
            );
            var duplicate = HocVuSo.People.Duplicates.Duplicate.Offer(
                person,
                other,
                Enum.GetValues<DuplicateGround>()[0],
                now
            );
            var roster = HocVuSo.People.Rosters.Roster.Begin(officer, "danh-sach.csv", "[]", now);
            var framework = await db.Set<FrameworkVersion>().Select(f => f.Hash).FirstAsync();
            var batch = new IssueBatch
            {
                Id = Guid.CreateVersion7(),
                FrameworkHash = framework,
                UnitId = here.Commune,
                CreatedAt = now,
                FinishedAt = now,
            };
            var request = new ConfirmationRequest
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                FrameworkHash = framework,
                Group = TargetGroup.Adult,
                AskedAt = now,
            };
            var remark = new Remark
            {
                Id = Guid.CreateVersion7(),
                CourseKey = course.Key,
                ItemKey = course.Version.Items[0].Key,
                ItemHash = course.Version.Items[0].Hash,
                Kind = Enum.GetValues<RemarkKind>()[0],
                Because = "thử",
                At = now,
            };
            var populations = new PopulationFile
            {
                Id = Guid.CreateVersion7(),
                ByAccountId = officer,
                FileName = "dan-so.csv",
                Content = Encoding.UTF8.GetBytes("Mã đơn vị;Nhóm;Số lượng\n"),
                SentAt = now,
            };
            var recording = new StoredRecording
            {
                Hash = Convert.ToHexStringLower(
                    System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)
                ),
                Type = "audio/ogg",
                Bytes = [.. "OggS"u8],
            };
            var erasure = HocVuSo.People.Mine.ErasureRequest.Ask(leaving, officer, now);
            var files = await scope
                .ServiceProvider.GetRequiredService<Publishing>()
                .FilesOf(library.Course.Hash);
            var draft = HocVuSo.Courses.Editing.CourseDraft.Begin(
                Course,
                library.Course.Hash,
                files,
                officer,
                now
            );
            var file = library.Course.Lessons[0].File;
            var inReview = HocVuSo.Courses.Editing.CourseDraft.Begin(
                Course,
                library.Course.Hash,
                files.With(file, files.Text(file)!.Replace("mã", "Mã", StringComparison.Ordinal)),
                officer,
                now
            );
            inReview.Submit(officer, now);
            var behind = HocVuSo.Courses.Editing.CourseDraft.Begin(Course, null, files, officer, now);
            db.AddRange(draft, inReview, behind);
            db.AddRange(
                populations,
                recording,
                erasure,
                organisation,
                duplicate,
                roster,
                batch,
                request,
                remark
            );
            await db.SaveChangesAsync();
            return new RouteWorld
            {
                App = app,
                Here = here,
                Callers = callers,
                Learner = learner.PersonId,
                Person = person,
                Account = account,
                Organisation = organisation.Id,
                Duplicate = duplicate.Id,
                Roster = roster.Id,
                PopulationFile = populations.Id,
                ErasureRequest = erasure.Id,
                Officer = officer,
                RunningAttempt = running.Id,
                FinishedAttempt = finished.Id,
                AttemptCourse = course.Key,
                Confirmation = (await app.ConfirmationOf(learner.PersonId)).Id,
                Code = code,
                Batch = batch.Id,
                Request = request.Id,
                Remark = remark.Id,
                Lesson = library.Course.Lessons[0].Key,
                CourseHash = library.Course.Hash,
                Recording = recording.Hash,
                Scam = scam,
                Term = term,
                Picture = library.Course.Pictures.Keys.First()["images/".Length..],
                LessonFile = file,
                CourseDraft = draft.Id,
                BehindDraft = behind.Id,
                ItemKey = library.Course.Items[0].Key,
                InReview = inReview.Id,
            };
        });
    }

    private static async Task<(string Scam, string Term)> Entries(TestApp app)
    {
        var key = "e" + Guid.NewGuid().ToString("N")[..10];
        await using var scope = app.App.Services.CreateAsyncScope();
        var editing = scope.ServiceProvider.GetRequiredService<CollectionEditing>();
        var like = app.App.Services.GetRequiredService<CollectionLibrary>().Scams.Newest[0];
        Assert.Empty(await editing.Save(ScamFormat.Instance, like with { Key = key }, null, null));
        var term = new Term(key, key, [], [], "Một từ để thử.", $"Câu có {key}.");
        Assert.Empty(await editing.Save(TermFormat.Instance, term, null, null));
        return (key, key);
    }

    private static async Task<Caller> NewCaller(Role? role, bool here, TestBrowser browser)
    {
        var form = await browser.Get(role is null ? "/sign-in" : "/sign-out");
        return new Caller(
            role,
            here,
            browser,
            form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!
        );
    }

    public void Dispose()
    {
        foreach (var caller in Callers)
        {
            caller.Browser.Dispose();
        }
    }
}
