using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>What happens to attempts when facts about people change.</summary>
public static class AttemptFollower
{
    private const int Portion = 100;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// Of an erased person typed answers go, for they may say anything: from the attempt and from the record of each.
    /// What they were worth stays, so that every score and every statistic stays what it was.
    /// </summary>
    public static async Task Follow(Db db, CourseLibrary library, IReadOnlyCollection<Guid> personIds)
    {
        foreach (var people in personIds.Chunk(500))
        {
            var erased = db.Set<Person>().Where(p => people.Contains(p.Id) && p.ErasedAt != null);
            var attempts = await db
                .Attempts.Where(a => erased.Any(p => p.Id == a.PersonId))
                .OrderBy(a => a.Id)
                .Select(a => a.Id)
                .ToListAsync();
            foreach (var ids in attempts.Chunk(Portion))
            {
                await Forget(db, library, ids);
            }
        }
    }

    private static async Task Forget(Db db, CourseLibrary library, Guid[] ids)
    {
        var attempts = await Attempts.Locked(db, ids).ToListAsync();
        var answers = (
            await db
                .Answers.Where(a => ids.Contains(a.AttemptId) && a.Given != Answer.Forgotten)
                .ToListAsync()
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
        var told = new HashSet<Guid>();
        foreach (var attempt in attempts)
        {
            // Of a version that is not here nobody can say what was typed and what chosen: all of it goes.
            var version = library.Find(attempt.CourseHash)?.Course;
            var given = answers[attempt.Id].ToList();
            var last = Scoring.Last(given);
            var marked = version is null
                ? []
                : Scoring
                    .Mark(attempt, version, given, new Remarks(remarks[attempt.CourseKey], library.Get))
                    .ToDictionary(q => q.Number);
            foreach (var answer in given.Where(a => IsTyped(version?.Item(a.ItemKey))))
            {
                var entry = db.Entry(answer);
                entry.Property(a => a.Given).CurrentValue = Answer.Forgotten;
                if (
                    last[answer.Number] == answer
                    && marked.GetValueOrDefault(answer.Number) is { Voided: false } question
                )
                {
                    // What it is worth under the remarks made since can be asked of the text no more.
                    entry.Property(a => a.Points).CurrentValue = question.Mark.Points;
                }

                told.Add(Attempts.RecordOf(answer));
            }
        }

        var days = attempts.Select(a => a.Day).Distinct().ToList();
        foreach (var portion in told.Chunk(500))
        {
            foreach (
                var record in await db.Set<Record>()
                    .Where(r => portion.Contains(r.Id) && days.Contains(r.Day))
                    .ToListAsync()
            )
            {
                var result = JsonNode.Parse(record.Result!)!;
                result["response"] = Answer.Forgotten;
                db.Entry(record).Property(r => r.Result).CurrentValue = result.ToJsonString(Json);
            }
        }

        await db.SaveChangesAsync();
    }

    private static bool IsTyped(Item? item) => item is null or TextItem or NumberItem;
}
