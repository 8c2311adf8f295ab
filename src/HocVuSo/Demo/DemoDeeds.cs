using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Demo;

/// <summary>
/// Turns histories into the rows that real ones would have left: enrolments, evidence, confirmations, signed credentials
/// and the batches they came in.
/// </summary>
internal sealed class DemoDeeds(
    Framework framework,
    CourseLibrary courses,
    SigningCredentials key,
    DemoIssuers issuers,
    int provinceUnit,
    DateTime now
)
{
    private const string LostPaper = "Mất giấy, xin cấp lại";

    private readonly CourseVersion _course = courses.Current(framework.Rules[0].Requires[0].Course)!;
    private readonly (Lesson Lesson, Step Step)[] _steps =
    [
        .. courses
            .Current(framework.Rules[0].Requires[0].Course)!
            .Course.Lessons.SelectMany(l => l.Steps, (l, s) => (l, s)),
    ];

    private readonly Dictionary<DateTime, IssueBatch> _batches = [];

    /// <summary>The batches that the confirmations name: one every Friday.</summary>
    public async Task Begin(Db db, CancellationToken cancel)
    {
        for (var day = DemoHistories.Launch; DemoHistories.BatchAt(day) <= now; day = day.AddDays(7))
        {
            var at = DemoHistories.BatchAt(day);
            _batches.Add(
                at,
                new IssueBatch
                {
                    Id = Guid.CreateVersion7(new DateTimeOffset(at)),
                    FrameworkHash = framework.Hash,
                    UnitId = provinceUnit,
                    ByAccountId = DemoRole.Officer.AccountId,
                    CreatedAt = at,
                    FinishedAt = at.AddMinutes(5),
                }
            );
        }

        await db.BulkInsert(_batches.Values, cancel);
    }

    public async Task Write(Db db, IReadOnlyList<DemoHistory> histories, CancellationToken cancel)
    {
        var deeds = new Deed[histories.Count];
        Parallel.For(0, deeds.Length, i => deeds[i] = Do(histories[i]));
        await db.BulkInsert(deeds.Select(d => d.Enrolment).OfType<Enrolment>(), cancel);
        await db.BulkInsert(histories.SelectMany(Steps), cancel);
        var sittings = deeds.Select(d => d.Sitting).OfType<DemoSitting>().ToList();
        await db.BulkInsert(sittings.Select(s => s.Attempt), cancel);
        await db.BulkInsert(sittings.SelectMany(s => s.Answers), cancel);
        await db.BulkInsert(sittings.SelectMany(s => s.Records), cancel);
        await db.BulkInsert(deeds.Select(d => d.Evidence).OfType<Evidence>(), cancel);
        var confirmed = deeds.Where(d => d.Issued is not null).ToList();
        await db.BulkInsert(confirmed.Select(d => d.Issued!.Confirmation), cancel);
        await db.BulkInsert(confirmed.SelectMany(d => d.Issued!.Links), cancel);
        await db.BulkInsert(confirmed.SelectMany(d => d.Credentials), cancel);
        await db.BulkInsert(confirmed.Select(d => d.Issued!.Record), cancel);
        await db.BulkInsert(confirmed.Select(d => d.Message).OfType<EIdMessage>(), cancel);
        foreach (var confirmation in confirmed.Select(d => d.Issued!.Confirmation))
        {
            if (confirmation.BatchId is not null)
            {
                var batch = _batches[confirmation.IssuedAt];
                batch.PeopleSeen++;
                batch.Issued++;
                batch.LastPersonId = confirmation.PersonId;
            }
        }
    }

    /// <summary>What came of the batches; those of which nothing came were none.</summary>
    public async Task Finish(Db db, CancellationToken cancel)
    {
        foreach (var batch in _batches.Values)
        {
            var stored = db.IssueBatches.Where(b => b.Id == batch.Id);
            await (
                batch.Issued == 0
                    ? stored.ExecuteDeleteAsync(cancel)
                    : stored.ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(b => b.PeopleSeen, batch.PeopleSeen)
                                .SetProperty(b => b.Issued, batch.Issued)
                                .SetProperty(b => b.LastPersonId, batch.LastPersonId),
                        cancel
                    )
            );
        }
    }

    private Deed Do(DemoHistory history)
    {
        var enrolment = Enrolled(history);
        if (history.TestedAt is not { } tested)
        {
            return new Deed(enrolment, null, null, null, [], null);
        }

        var sitting =
            history.Kind == EvidenceKind.Attempt ? DemoSitting.Of(history, _course.Course, tested) : null;
        var evidence = Observed(history, sitting?.Attempt, tested);
        return history.ConfirmedAt is { } confirmed
            ? Confirm(new Deed(enrolment, sitting, evidence, null, [], null), history, confirmed)
            // An attempt is evidence by itself: it is written down as such when somebody claims from it.
            : new Deed(enrolment, sitting, sitting is null ? evidence : null, null, [], null);
    }

    private Enrolment? Enrolled(DemoHistory history)
    {
        if (history.StartedAt is not { } started)
        {
            return null;
        }

        var done = StepsDone(history);
        // Where to go on; at the very last step when all is done.
        var (lesson, step) = _steps[Math.Min(done, _steps.Length - 1)];
        return new Enrolment
        {
            PersonId = history.Who.Person.Id,
            CourseKey = _course.Course.Key,
            PublicationId = _course.Id,
            StartedAt = started,
            AtLesson = lesson.Number,
            AtStep = step.Number,
            CompletedAt = done == _steps.Length ? StepAt(history, started, done - 1) : null,
        };
    }

    private IEnumerable<StepProgress> Steps(DemoHistory history)
    {
        if (history.StartedAt is not { } started || !history.StepsKept)
        {
            yield break;
        }

        for (var i = 0; i < StepsDone(history); i++)
        {
            var (lesson, step) = _steps[i];
            var at = StepAt(history, started, i);
            yield return new StepProgress
            {
                PersonId = history.Who.Person.Id,
                PublicationId = _course.Id,
                Lesson = lesson.Number,
                Step = step.Number,
                DoneAt = at,
                Response = step.Check is { } check ? DemoSitting.Right(check).Written : null,
                Correct = step.Check is null ? null : true,
                AnsweredAt = step.Check is null ? null : at,
            };
        }
    }

    private int StepsDone(DemoHistory history) => (int)Math.Round(history.Learned * _steps.Length);

    /// <summary>Two minutes a step, and all before the test.</summary>
    private DateTime StepAt(DemoHistory history, DateTime started, int step)
    {
        var at = started.AddMinutes(2 * (step + 1));
        var latest = history.TestedAt?.AddMinutes(-20) ?? now;
        return at < latest ? at : latest;
    }

    private Evidence Observed(DemoHistory history, Attempt? attempt, DateTime at)
    {
        var source = attempt is null ? $"mo-phong:{history.Who.Person.Id}" : attempt.Id.ToString("N");
        return new Evidence
        {
            Id = Evidence.IdFor(history.Kind, source),
            PersonId = history.Who.Person.Id,
            Kind = history.Kind,
            SourceId = source,
            CourseKey = _course.Course.Key,
            FormKey = _course.Course.Form!.Key,
            Passed = history.Passed,
            Score = attempt?.Score ?? history.Score,
            Assurance = history.Assurance,
            ObservedOn = VietnamDay.DayOf(at),
            RecordedAt = at,
        };
    }

    private Deed Confirm(Deed deed, DemoHistory history, DateTime at)
    {
        var (person, day) = (history.Who.Person, VietnamDay.DayOf(at));
        var rule = framework.RuleFor(history.Frame)!;
        var home = (person.Residences.LastOrDefault(r => r.From <= day) ?? person.Residences[0]).UnitId;
        var candidate = new Candidate(
            person.Id,
            person.FullName,
            home,
            HasCitizenId: history.Who.Number is not null,
            Groups: [],
            [deed.Evidence!],
            Confirmations: []
        )
        {
            Synthetic = true,
        };
        var issued = Issued.By(
            framework,
            new Award(candidate, rule),
            new IssuedBy(
                rule.Decide,
                rule.Decide == DecidedBy.Officer ? DemoRole.Officer.AccountId : null,
                history.InBatch && _batches.TryGetValue(at, out var batch) ? batch.Id : null
            ),
            issuers.Of(home, day),
            at
        );
        var credential = Credential.Issue(issued.Claims, issued.Confirmation.Id, key, at);
        deed = deed with { Issued = issued, Credentials = [credential], Message = Send(issued, history) };
        if (history.RevokedOn is { } revoked)
        {
            issued.Confirmation.Revoke(history.RevokedBecause!, revoked);
            credential.Revoke(history.RevokedBecause!, revoked);
        }

        if (history.ReissuedAt is not { } reissuedAt)
        {
            return deed;
        }

        var claims = issued.Claims with { Code = ConfirmationCode.Random() };
        credential.ReplaceBy(claims.Code, LostPaper, VietnamDay.DayOf(reissuedAt));
        var next = Credential.Issue(claims, issued.Confirmation.Id, key, reissuedAt);
        return deed with { Credentials = [credential, next] };
    }

    /// <summary>How far the e-ID platform has it.</summary>
    /// <returns>What was sent or waits to be; null where nothing is, or is no longer.</returns>
    private static EIdMessage? Send(Issued issued, DemoHistory history)
    {
        var confirmation = issued.Confirmation;
        if (history.SubmittedOn is not { } submitted)
        {
            return history.RevokedOn is null ? issued.Message : null;
        }

        confirmation.SubmitToEId(submitted);
        if (issued.Message is { } message)
        {
            message.SentAt = VietnamDay.StartOf(submitted).AddHours(7);
            message.Tries = 1;
        }

        if (history.AnsweredOn is not { } answered)
        {
            return issued.Message;
        }

        if (history.RejectedBecause is { } reason)
        {
            confirmation.EIdRejected(answered, reason);
            return issued.Message;
        }

        confirmation.EIdAccepted(answered);
        if (history.ShownOn is { } shown)
        {
            confirmation.ShownOnEId(shown);
        }

        return issued.Message;
    }

    private sealed record Deed(
        Enrolment? Enrolment,
        DemoSitting? Sitting,
        Evidence? Evidence,
        Issued? Issued,
        IReadOnlyList<Credential> Credentials,
        EIdMessage? Message
    );
}
