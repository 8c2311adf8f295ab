using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>A change of the score that the learner is told of.</summary>
public sealed record MarkedAgain(double Before, double After, string Because);

/// <summary>What is done with attempts, each with its records in the same transaction.</summary>
public sealed class Attempts(
    Db db,
    Engine engine,
    AnswerWriter writer,
    CourseLibrary library,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Within the POST's transaction. One that is overdue is ended first.</summary>
    public async Task<Attempt> Start(Guid person, Guid? account, Course version)
    {
        var now = clock.Now();
        var form = version.Form ?? throw Refusals.NoTest();
        var earlier = await Of(person, version.Key, form.Key)
            .Select(a => new
            {
                a.Id,
                a.Day,
                a.ItemsText,
                a.EndsAt,
                a.FinishedAt,
            })
            .ToListAsync();
        if (earlier.Find(a => a.FinishedAt is null) is { } running)
        {
            if (running.EndsAt > now)
            {
                throw Refusals.OneRunningAttempt();
            }

            await FinishOverdue([running.Id]);
        }

        var today = VietnamDay.DayOf(now);
        var attempt = Attempt.Start(
            person,
            account,
            version,
            Attempt.NewSeed(),
            earlier
                .SelectMany(a => JsonSerializer.Deserialize<string[]>(a.ItemsText)!)
                .CountBy(key => key)
                .ToDictionary(),
            earlier.Count(a => a.Day == today),
            now
        );
        db.Attempts.Add(attempt);
        await db.SaveChangesAsync();
        await RecordLog.Append(db, Said(attempt, account, "attempted", now, null));
        return attempt;
    }

    /// <summary>
    /// Takes answers of a running attempt. When this returns they are on the disk, once each, however often they are sent.
    /// </summary>
    /// <param name="number">Of the only question that may be answered; null = of several.</param>
    /// <param name="read">Turns what was sent into responses, now that it is known which questions these are.</param>
    /// <returns>How many of them were new, and the attempt.</returns>
    public async Task<(int Taken, Attempt Attempt)> Answer(
        Guid id,
        Guid person,
        Guid? account,
        int? number,
        Func<Attempt, Course, IReadOnlyList<(int Number, Response Response)>> read
    )
    {
        var (taken, attempt) = await writer.Write(
            new AnswerRequest(id, person, account, number, read, clock.Now())
        );
        if (taken < 0)
        {
            await FinishOverdue([id]);
            throw Refusals.TimeIsUp();
        }

        return (taken, attempt);
    }

    /// <summary>The learner hands it in. Doing so twice is doing so once.</summary>
    public async Task HandIn(Guid id, Guid person, Guid? account)
    {
        var attempt =
            await Locked([id]).SingleOrDefaultAsync(a => a.PersonId == person)
            ?? throw Refusals.NoSuchAttempt();
        if (!attempt.IsFinished)
        {
            await Finish([attempt], account);
        }
    }

    /// <summary>Ends those of these attempts whose time is over.</summary>
    /// <returns>How many it ended.</returns>
    public Task<int> FinishOverdue(IReadOnlyCollection<Guid> ids) =>
        db.InTransaction(
            engine,
            async () =>
            {
                var now = clock.Now();
                var overdue = (await Locked(ids).ToListAsync()).FindAll(a => a.IsOverdue(now));
                await Finish(overdue, account: null);
                return overdue.Count;
            }
        );

    /// <summary>All attempts whose time is over and that nobody has touched since, in portions.</summary>
    public async Task<int> FinishAllOverdue(CancellationToken cancel)
    {
        const int portion = 200;
        var all = 0;
        while (!cancel.IsCancellationRequested)
        {
            var now = clock.Now();
            var ids = await db
                .Attempts.Where(a => a.FinishedAt == null && a.EndsAt <= now)
                .OrderBy(a => a.EndsAt)
                .ThenBy(a => a.Id)
                .Select(a => a.Id)
                .Take(portion)
                .ToListAsync(cancel);
            if (ids.Count == 0)
            {
                break;
            }

            all += await FinishOverdue(ids);
            db.ChangeTracker.Clear();
        }

        return all;
    }

    /// <summary>This person's attempts at a form, the latest first.</summary>
    public IQueryable<Attempt> Of(Guid person, string course, string form) =>
        db
            .Attempts.AsNoTracking()
            .Where(a => a.PersonId == person && a.CourseKey == course && a.FormKey == form)
            .OrderByDescending(a => a.StartedAt)
            .ThenByDescending(a => a.Id);

    /// <summary>This person's attempt, ended if its time is over; another's is not found.</summary>
    public async Task<Attempt> Find(Guid id, Guid person)
    {
        var mine = db.Attempts.AsNoTracking().Where(a => a.Id == id && a.PersonId == person);
        var attempt = await mine.SingleOrDefaultAsync() ?? throw Refusals.NoSuchAttempt();
        if (attempt.IsOverdue(clock.Now()))
        {
            await FinishOverdue([id]);
            attempt = await mine.SingleAsync();
        }

        return attempt;
    }

    public async Task<IReadOnlyList<Answer>> AnswersOf(Guid id) =>
        await db
            .Answers.AsNoTracking()
            .Where(a => a.AttemptId == id)
            .OrderBy(a => a.Number)
            .ThenBy(a => a.Revision)
            .ToListAsync();

    /// <summary>What remarks changed in an attempt, the first one first.</summary>
    public async Task<IReadOnlyList<MarkedAgain>> MarkedAgain(Guid id) =>
        await db
            .RemarkedAttempts.AsNoTracking()
            .Where(r => r.AttemptId == id)
            .Join(db.Set<Remark>(), r => r.RemarkId, r => r.Id, (line, remark) => new { line, remark })
            .OrderBy(r => r.remark.At)
            .ThenBy(r => r.remark.Id)
            .Select(r => new MarkedAgain(r.line.ScoreBefore, r.line.ScoreAfter, r.remark.Because))
            .ToListAsync();

    /// <summary>The remarks that hold for a course.</summary>
    public async Task<Remarks> RemarksOf(string course) =>
        new(
            await db
                .Remarks.AsNoTracking()
                .Where(r => r.CourseKey == course)
                .OrderBy(r => r.At)
                .ThenBy(r => r.Id)
                .ToListAsync(),
            library.Get
        );

    private async Task Finish(IReadOnlyList<Attempt> attempts, Guid? account)
    {
        if (attempts.Count == 0)
        {
            return;
        }

        var now = clock.Now();
        var ids = attempts.Select(a => a.Id).ToList();
        var answers = (
            await db.Answers.AsNoTracking().Where(a => ids.Contains(a.AttemptId)).ToListAsync()
        ).ToLookup(a => a.AttemptId);
        var courses = attempts.Select(a => a.CourseKey).Distinct().ToList();
        var remarks = (
            await db
                .Remarks.AsNoTracking()
                .Where(r => courses.Contains(r.CourseKey))
                .OrderBy(r => r.At)
                .ThenBy(r => r.Id)
                .ToListAsync()
        ).ToLookup(r => r.CourseKey);
        var records = new List<Record>(attempts.Count);
        foreach (var attempt in attempts)
        {
            attempt.Finish(
                library.Get(attempt.CourseHash),
                answers[attempt.Id],
                new Remarks(remarks[attempt.CourseKey], library.Get),
                now
            );
            records.Add(Ended(attempt, account));
        }

        await db.SaveChangesAsync();
        await RecordLog.Append(db, records);
    }

    /// <summary>Tracked, and nobody else changes them until the transaction ends.</summary>
    internal IQueryable<Attempt> Locked(IReadOnlyCollection<Guid> ids) => Locked(db, ids);

    internal static IQueryable<Attempt> Locked(Db db, IReadOnlyCollection<Guid> ids)
    {
        if (!db.IsPostgres)
        {
            return db.Attempts.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id);
        }

        var all = ids.ToArray();
        return db.Attempts.FromSql($"SELECT * FROM attempts WHERE id = ANY({all}) ORDER BY id FOR UPDATE");
    }

    /// <param name="cause">What makes it another deed when the same is done to the attempt again.</param>
    internal static Record Said(
        Attempt attempt,
        Guid? account,
        string verb,
        DateTime at,
        object? result,
        Guid? cause = null
    ) =>
        new()
        {
            Id = RecordId.For(verb, attempt.Id.ToString(), cause?.ToString() ?? ""),
            Day = attempt.Day,
            PersonId = attempt.PersonId,
            ByAccountId = account,
            Verb = verb,
            ObjectId = $"courses/{attempt.CourseKey}/tests/{attempt.FormKey}",
            Result = result is null ? null : JsonSerializer.Serialize(result, Json),
            At = at,
        };

    internal static Record Ended(Attempt attempt, Guid? account) =>
        Said(
            attempt,
            account,
            attempt.Passed == true ? "passed" : "failed",
            attempt.FinishedAt!.Value,
            new
            {
                score = new { scaled = attempt.Score / 100 },
                success = attempt.Passed,
                completion = true,
                attempt = attempt.Id,
                ending = attempt.Ending.ToString(),
            }
        );

    internal static Guid RecordOf(Answer answer) =>
        RecordId.For("answered", answer.AttemptId.ToString(), $"{answer.Number}", $"{answer.Revision}");

    internal static Record Said(Attempt attempt, Answer answer) =>
        new()
        {
            Id = RecordOf(answer),
            Day = attempt.Day,
            PersonId = attempt.PersonId,
            ByAccountId = answer.ByAccountId,
            Verb = "answered",
            ObjectId = $"courses/{attempt.CourseKey}/items/{answer.ItemKey}",
            Result = JsonSerializer.Serialize(
                new AnswerResult(
                    answer.Given,
                    new ScoreResult(answer.Points),
                    attempt.Id,
                    answer.Number,
                    answer.Revision
                ),
                Json
            ),
            At = answer.At,
        };

    private sealed record ScoreResult(double Scaled);

    private sealed record AnswerResult(
        string Response,
        ScoreResult Score,
        Guid Attempt,
        int Number,
        int Revision
    );
}
