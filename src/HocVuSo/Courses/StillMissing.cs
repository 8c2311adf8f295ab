using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>What a person still has to do for a course: lessons, then what higher features ask for.</summary>
public sealed class StillMissing(Db db, Progress progress, IEnumerable<CourseNeeds> needs)
{
    /// <summary>Of the lessons missing, so many are named; the list of lessons shows them all.</summary>
    private const int MostLessons = 3;

    public async Task<IReadOnlyList<CourseNeed>> Of(Guid person, Journey journey) =>
        [.. Lessons(journey, [.. journey.LessonsLeft]), .. await AfterLessons(person, journey)];

    /// <summary>
    /// At the end of a lesson, which counts as done. While others are left, what comes after the lessons is only pointed
    /// at: the end of a lesson is read often, and higher features take their time.
    /// </summary>
    public async Task<IReadOnlyList<CourseNeed>> After(Guid person, CourseVersion version, Lesson lesson)
    {
        var journey = new Journey(version, version, null, await progress.Done(person, version));
        var lessons = journey.LessonsLeft.Where(l => l.Key != lesson.Key).ToList();
        return lessons.Count == 0
            ? await AfterLessons(person, journey)
            :
            [
                .. Lessons(journey, lessons),
                new(
                    new("Xem tất cả những gì còn thiếu", "See all that is missing"),
                    version.Lessons.TrimEnd('/')
                ),
            ];
    }

    private static IEnumerable<CourseNeed> Lessons(Journey journey, List<Lesson> lessons)
    {
        var named = lessons.Take(MostLessons).Select(l => Learn(journey, l));
        var more = lessons.Count - MostLessons;
        return more > 0 ? named.Append(new(new($"và {more} bài nữa", $"and {more} more lessons"))) : named;
    }

    private async Task<List<CourseNeed>> AfterLessons(Guid person, Journey journey)
    {
        var missing = new List<CourseNeed>();
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
