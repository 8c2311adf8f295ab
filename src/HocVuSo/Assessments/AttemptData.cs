using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People.Mine;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>A person's attempts and answers, for the person to take away.</summary>
public static class AttemptData
{
    public static Task<PersonDataTable> Attempts(Db db, CourseLibrary library, IReadOnlyList<Guid> people) =>
        Task.FromResult(
            new PersonDataTable(
                "attempts",
                new("Các lần làm bài", "Attempts"),
                [
                    ("test", new("Bài kiểm tra", "Test")),
                    ("at", new("Bắt đầu lúc", "Begun at")),
                    ("finishedAt", new("Kết thúc lúc", "Finished at")),
                    ("score", new("Điểm (trên 100)", "Score of 100")),
                    ("passed", new("Đạt", "Passed")),
                    ("assurance", new("Cách làm bài", "How it was taken")),
                ],
                Of(db, people)
                    .OrderBy(a => a.StartedAt)
                    .ThenBy(a => a.Id)
                    .AsAsyncEnumerable()
                    .Select(a =>
                        new object?[]
                        {
                            library.Find(a.CourseHash)?.Course.Title ?? new Text(a.CourseKey, a.CourseKey),
                            a.StartedAt,
                            a.FinishedAt,
                            a.Score,
                            a.Passed,
                            a.Assurance.Label,
                        }
                    )
            )
        );

    public static Task<PersonDataTable> Answers(Db db, CourseLibrary library, IReadOnlyList<Guid> people) =>
        Task.FromResult(
            new PersonDataTable(
                "answers",
                new("Câu trả lời trong bài kiểm tra", "Answers in tests"),
                [
                    ("test", new("Bài kiểm tra", "Test")),
                    ("question", new("Câu", "Question")),
                    ("asked", new("Câu hỏi", "Asked")),
                    ("answer", new("Trả lời", "Answer")),
                    ("at", new("Lúc", "At")),
                ],
                Of(db, people)
                    .Join(
                        db.Set<Answer>(),
                        a => a.Id,
                        r => r.AttemptId,
                        (attempt, answer) => new { attempt, answer }
                    )
                    .OrderBy(x => x.attempt.StartedAt)
                    .ThenBy(x => x.attempt.Id)
                    .ThenBy(x => x.answer.Number)
                    .ThenBy(x => x.answer.Revision)
                    .Select(x => new
                    {
                        x.attempt.CourseHash,
                        x.attempt.CourseKey,
                        x.answer,
                    })
                    .AsAsyncEnumerable()
                    .Select(x => Row(library.Find(x.CourseHash)?.Course, x.CourseKey, x.answer))
            )
        );

    public static async Task<PersonDataTable> Remarks(Db db, IReadOnlyList<Guid> people)
    {
        var changed = await db
            .RemarkedAttempts.AsNoTracking()
            .Where(r => people.Contains(r.PersonId))
            .Join(db.Set<Remark>(), r => r.RemarkId, r => r.Id, (line, remark) => new { line, remark })
            .OrderBy(x => x.remark.At)
            .ThenBy(x => x.remark.Id)
            .ThenBy(x => x.line.AttemptId)
            .ToListAsync();
        return new(
            "markedAgain",
            new("Chấm lại", "Marked again"),
            [
                ("at", new("Lúc", "At")),
                ("because", new("Lý do", "Reason")),
                ("before", new("Điểm trước", "Score before")),
                ("after", new("Điểm sau", "Score after")),
            ],
            [
                .. changed.Select(x =>
                    new object?[] { x.remark.At, x.remark.Because, x.line.ScoreBefore, x.line.ScoreAfter }
                ),
            ]
        );
    }

    private static IQueryable<Attempt> Of(Db db, IReadOnlyList<Guid> people) =>
        db.Set<Attempt>().AsNoTracking().Where(a => people.Contains(a.PersonId));

    private static object?[] Row(Course? version, string course, Answer answer)
    {
        var item = version?.Item(answer.ItemKey);
        return
        [
            version?.Title ?? new Text(course, course),
            answer.Number,
            item?.Prompt,
            item is null ? answer.Given : Response.Read(item, answer.Given)?.InWords(item),
            answer.At,
        ];
    }
}
