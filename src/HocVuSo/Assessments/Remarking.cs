using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>What one pass over the attempts did.</summary>
/// <param name="Changed">Attempts whose score changed.</param>
/// <param name="NowPassed">People's attempts that pass now and did not before.</param>
/// <param name="Waiting">Passes that would be lost and wait for a decision.</param>
public sealed record RemarkOutcome(int Looked, int Changed, int NowPassed, int Waiting);

/// <summary>
/// Marks again what was answered to an item that turned out wrong. The decision is recorded first; then attempts are
/// gone through in portions, each a transaction, and going through them again changes nothing more.
/// </summary>
public sealed class Remarking(
    Db db,
    Engine engine,
    CourseLibrary library,
    Attempts attempts,
    Audit audit,
    TimeProvider clock
)
{
    private const int Portion = 500;

    /// <summary>
    /// Decides for every wording of the item that was ever drawn and is not the corrected one. Without a corrected item
    /// in the current version the question is void.
    /// </summary>
    /// <param name="voids">The question counts for nobody, even if there is a corrected one.</param>
    public Task<IReadOnlyList<Remark>> Decide(
        string course,
        string itemKey,
        bool voids,
        string because,
        Guid? account
    ) => db.InTransaction(engine, () => Decided(course, itemKey, voids, because, account));

    private async Task<IReadOnlyList<Remark>> Decided(
        string course,
        string itemKey,
        bool voids,
        string because,
        Guid? account
    )
    {
        var reason = Fold.Tidy(because);
        if (reason.Length == 0)
        {
            throw Refusals.ReasonMissing().At("Because");
        }

        var current = library.Current(course)?.Course;
        var corrected = current?.Item(itemKey);
        var drawn = (await VersionsThatDrew(course, itemKey)).ToLookup(v => v.Item(itemKey)!.Hash);
        if (drawn.Count == 0)
        {
            throw corrected is null ? Refusals.NoSuchItem().At("Item") : Refusals.NeverDrawn().At("Item");
        }

        voids |= corrected is null;
        var wrong = drawn.Where(w => w.Key != corrected?.Hash).ToList();
        if (voids && wrong.Count == 0)
        {
            wrong = [.. drawn];
        }

        if (wrong.Count == 0)
        {
            throw Refusals.NothingToRemark();
        }

        if (!voids && wrong.Exists(w => !Rekeying.CanTranslate(w.First().Item(itemKey)!, corrected!)))
        {
            throw Refusals.CorrectionAsksSomethingElse();
        }

        var remarks = wrong.ConvertAll(w => new Remark
        {
            Id = Guid.CreateVersion7(),
            CourseKey = course,
            ItemKey = itemKey,
            ItemHash = w.Key,
            Kind = voids ? RemarkKind.Void : RemarkKind.Rekey,
            CorrectedCourseHash = voids ? null : current!.Hash,
            Because = reason,
            ByAccountId = account,
            At = clock.Now(),
        });
        db.Remarks.AddRange(remarks);
        await db.SaveChangesAsync();
        return remarks;
    }

    /// <summary>Recomputes every attempt that drew a wording with a remark. May be stopped and run again at any time.</summary>
    public async Task<RemarkOutcome> Apply(string course, string itemKey, CancellationToken cancel = default)
    {
        var versions = (await VersionsThatDrew(course, itemKey)).Select(v => v.Hash).ToList();
        var mark = '"' + itemKey + '"';
        var drew = db.Attempts.Where(a =>
            a.CourseKey == course && versions.Contains(a.CourseHash) && a.FinishedAt != null
        );
        var outcome = new RemarkOutcome(0, 0, 0, 0);
        // An attempt that was being finished while the decision was made may have missed it: the second pass sees it.
        for (var pass = 0; pass < 2; pass++)
        {
            var after = Guid.Empty;
            while (true)
            {
                var from = after;
                var ids = await drew.Where(a => a.Id > from && a.ItemsText.Contains(mark))
                    .OrderBy(a => a.Id)
                    .Select(a => a.Id)
                    .Take(Portion)
                    .ToListAsync(cancel);
                if (ids.Count == 0)
                {
                    break;
                }

                after = ids[^1];
                var done = await db.InTransaction(engine, () => ApplyTo(ids, course, itemKey), cancel);
                db.ChangeTracker.Clear();
                outcome = new RemarkOutcome(
                    outcome.Looked + (pass == 0 ? ids.Count : 0),
                    outcome.Changed + done.Changed,
                    outcome.NowPassed + done.NowPassed,
                    outcome.Waiting + done.Waiting
                );
            }
        }

        return outcome;
    }

    private async Task<RemarkOutcome> ApplyTo(List<Guid> ids, string course, string itemKey)
    {
        var portion = await attempts.Locked(ids).ToListAsync();
        var remarks = await attempts.RemarksOf(course);
        var answers = (
            await db.Answers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).ToListAsync()
        ).ToLookup(a => a.AttemptId);
        var known = await db
            .RemarkedAttempts.Where(r => ids.Contains(r.AttemptId))
            .ToDictionaryAsync(r => (r.RemarkId, r.AttemptId));
        var records = new List<Record>();
        var people = new HashSet<Guid>();
        var (nowPassed, waiting) = (0, 0);
        foreach (var attempt in portion)
        {
            var version = library.Get(attempt.CourseHash);
            var pass = version.Form!.Pass;
            if (remarks.For(version.Item(itemKey)!) is not { } remark)
            {
                continue;
            }

            var score = Scoring.Score(attempt, version, answers[attempt.Id], remarks);
            if (score.Equals(attempt.Score))
            {
                continue;
            }

            var line = known.GetValueOrDefault((remark.Id, attempt.Id));
            if (line is null)
            {
                line = new RemarkedAttempt
                {
                    RemarkId = remark.Id,
                    AttemptId = attempt.Id,
                    PersonId = attempt.PersonId,
                    ScoreBefore = attempt.Score!.Value,
                    ScoreAfter = score,
                    PassedBefore = attempt.Passed == true,
                    PassedAfter = score >= pass,
                    Decision = RemarkDecision.NotNeeded,
                };
                db.RemarkedAttempts.Add(line);
            }

            (line.ScoreAfter, line.PassedAfter) = (score, score >= pass);
            var atStake = attempt.Passed == true && !line.PassedAfter;
            line.Decision = atStake ? RemarkDecision.Waiting : RemarkDecision.NotNeeded;
            waiting += atStake ? 1 : 0;
            nowPassed += attempt.Passed != true && line.PassedAfter ? 1 : 0;
            attempt.Rescore(score, pass);
            people.Add(attempt.PersonId);
            records.Add(
                Attempts.Said(
                    attempt,
                    remark.ByAccountId,
                    "rescored",
                    clock.Now(),
                    new
                    {
                        score = new { scaled = score / 100 },
                        success = attempt.Passed,
                        attempt = attempt.Id,
                        remark = remark.Id,
                    },
                    remark.Id
                )
            );
        }

        await db.SaveChangesAsync();
        await RecordLog.Append(db, records);
        if (people.Count > 0)
        {
            await audit.Changed(AuditAction.AttemptRemarked, people, $"courses/{course}/items/{itemKey}");
        }

        return new RemarkOutcome(ids.Count, records.Count, nowPassed, waiting);
    }

    /// <summary>Settles one pass that would be lost; within the POST's transaction.</summary>
    /// <param name="among">The people whom the one who decides may decide about.</param>
    public async Task Settle(
        Guid remarkId,
        Guid attemptId,
        bool withdraw,
        Guid account,
        IQueryable<Person> among
    )
    {
        var line =
            await db.RemarkedAttempts.SingleOrDefaultAsync(r =>
                r.RemarkId == remarkId && r.AttemptId == attemptId && among.Any(p => p.Id == r.PersonId)
            ) ?? throw Refusals.NoSuchRemark();
        if (line.Decision != RemarkDecision.Waiting)
        {
            throw Refusals.NothingToDecide();
        }

        line.Decision = withdraw ? RemarkDecision.Withdrawn : RemarkDecision.Kept;
        (line.DecidedByAccountId, line.DecidedAt) = (account, clock.Now());
        var attempt = await attempts.Locked([attemptId]).SingleAsync();
        if (withdraw)
        {
            attempt.Withdraw();
        }

        await db.SaveChangesAsync();
        await RecordLog.Append(
            db,
            Attempts.Said(
                attempt,
                account,
                withdraw ? "pass-withdrawn" : "pass-kept",
                clock.Now(),
                new
                {
                    success = attempt.Passed,
                    attempt = attempt.Id,
                    remark = remarkId,
                },
                remarkId
            )
        );
        await audit.Changed(
            withdraw ? AuditAction.PassWithdrawn : AuditAction.PassKept,
            line.PersonId,
            $"attempts/{attemptId}"
        );
    }

    /// <summary>The versions of the course under which this item was put to somebody.</summary>
    private async Task<List<Course>> VersionsThatDrew(string course, string itemKey)
    {
        var mark = '"' + itemKey + '"';
        var hashes = await db
            .Attempts.Where(a => a.CourseKey == course && a.ItemsText.Contains(mark))
            .Select(a => a.CourseHash)
            .Distinct()
            .ToListAsync();
        return [.. hashes.Order(StringComparer.Ordinal).Select(library.Get)];
    }
}
