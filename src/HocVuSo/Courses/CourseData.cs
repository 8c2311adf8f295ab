using HocVuSo.Database;
using HocVuSo.People.Mine;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

/// <summary>What a person learned in lessons, for the person to take away.</summary>
public static class CourseData
{
    public static Task<PersonDataTable> Enrolments(
        Db db,
        CourseLibrary library,
        IReadOnlyList<Guid> people
    ) =>
        Task.FromResult(
            new PersonDataTable(
                "courses",
                new("Khóa học", "Courses"),
                [
                    ("course", new("Khóa học", "Course")),
                    ("since", new("Bắt đầu lúc", "Begun at")),
                    ("completedAt", new("Học xong lúc", "Completed at")),
                ],
                db.Enrolments.AsNoTracking()
                    .Where(e => people.Contains(e.PersonId))
                    .OrderBy(e => e.StartedAt)
                    .ThenBy(e => e.CourseKey)
                    .ThenBy(e => e.PersonId)
                    .AsAsyncEnumerable()
                    .Select(e =>
                        new object?[]
                        {
                            library.Version(e.PublicationId).Course.Title,
                            e.StartedAt,
                            e.CompletedAt,
                        }
                    )
            )
        );

    public static Task<PersonDataTable> Steps(Db db, CourseLibrary library, IReadOnlyList<Guid> people) =>
        Task.FromResult(
            new PersonDataTable(
                "steps",
                new("Các bước đã học", "Steps learned"),
                [
                    ("course", new("Khóa học", "Course")),
                    ("lesson", new("Bài", "Lesson")),
                    ("step", new("Bước", "Step")),
                    ("doneAt", new("Học xong lúc", "Done at")),
                    ("answer", new("Trả lời câu hỏi", "Answer to the question")),
                    ("right", new("Đúng", "Right")),
                    ("answeredAt", new("Trả lời lúc", "Answered at")),
                ],
                db.StepProgress.AsNoTracking()
                    .Where(s => people.Contains(s.PersonId))
                    .OrderBy(s => s.PublicationId)
                    .ThenBy(s => s.Lesson)
                    .ThenBy(s => s.Step)
                    .ThenBy(s => s.PersonId)
                    .AsAsyncEnumerable()
                    .Select(s => Row(s, library.Version(s.PublicationId).Course))
            )
        );

    private static object?[] Row(StepProgress saved, Course course)
    {
        var lesson = course.Lessons.FirstOrDefault(l => l.Number == saved.Lesson);
        var step = lesson?.Steps.FirstOrDefault(s => s.Number == saved.Step);
        return
        [
            course.Title,
            lesson?.Title,
            step?.Title,
            saved.DoneAt,
            step?.Check is { } check ? Response.Read(check, saved.Response)?.InWords(check) : null,
            saved.Correct,
            saved.AnsweredAt,
        ];
    }
}
