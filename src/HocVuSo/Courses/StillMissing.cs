using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>What a person still has to do for a course: lessons, then what higher features ask for.</summary>
public sealed class StillMissing(Db db, IEnumerable<CourseNeeds> needs)
{
    /// <summary>Of the lessons missing, so many are named; the list of lessons shows them all.</summary>
    private const int MostLessons = 3;

    /// <param name="but">
    /// The lesson that is being finished: not counted. While others are left, what comes after the lessons is only
    /// pointed at, for the end of a lesson is read often and higher features take their time.
    /// </param>
    public async Task<IReadOnlyList<CourseNeed>> Of(Guid person, Journey journey, Lesson? but = null)
    {
        var lessons = journey.LessonsLeft.Where(l => l.Key != but?.Key).ToList();
        var missing = lessons.Take(MostLessons).Select(l => Learn(journey, l)).ToList();
        if (lessons.Count > MostLessons)
        {
            var more = lessons.Count - MostLessons;
            missing.Add(new(new($"và {more} bài nữa", $"and {more} more lessons")));
        }

        if (but is not null && lessons.Count > 0)
        {
            missing.Add(
                new(
                    new("Xem tất cả những gì còn thiếu", "See all that is missing"),
                    journey.Version.Lessons.TrimEnd('/')
                )
            );
            return missing;
        }

        foreach (var ask in needs)
        {
            missing.AddRange(await ask(db, person, journey.Version));
        }

        return missing;
    }

    private static CourseNeed Learn(Journey journey, Lesson lesson)
    {
        var left = lesson.Steps.Count - journey.DoneIn(lesson);
        var first = lesson.Steps.First(s => !journey.Done.Contains((lesson.Number, s.Number))).Number;
        return new(
            left == lesson.Steps.Count
                ? new($"Học bài {lesson.Number}: {lesson.Title}", $"Lesson {lesson.Number}: {lesson.Title}")
                : new(
                    $"Học nốt {left} bước của bài {lesson.Number}: {lesson.Title}",
                    $"{left} more steps of lesson {lesson.Number}: {lesson.Title}"
                ),
            $"{journey.Version.Lessons}{lesson.Key}/{first}"
        );
    }
}
