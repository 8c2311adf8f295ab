using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses;

/// <summary>A course: where to go on, what is still missing, its lessons and what it is about.</summary>
[Anyone]
public sealed class OverviewModel(Journeys journeys, Viewer viewer, Db db, IEnumerable<CourseNeeds> needs)
    : FormPage
{
    /// <summary>Of the lessons missing, so many are named; the list of lessons shows them all.</summary>
    private const int MostLessons = 3;

    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseKey { get; set; } = "";

    /// <summary>Key of the lesson that was just finished.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Journey Journey { get; private set; } = null!;
    public Lesson? Finished { get; private set; }
    public IReadOnlyList<CourseNeed> Missing { get; private set; } = [];
    public bool KeepsProgress => viewer.PersonId is not null;

    public override async Task Load()
    {
        Journey = await journeys.Of(viewer.PersonId, CourseKey);
        Finished = After is null ? null : Journey.Version.Course.Lesson(After);
        if (viewer.PersonId is { } person)
        {
            var lessons = LessonsMissing().ToList();
            Missing =
            [
                .. lessons.Take(MostLessons),
                .. lessons.Count > MostLessons
                    ? [More(lessons.Count - MostLessons)]
                    : Array.Empty<CourseNeed>(),
                .. await OthersMissing(person),
            ];
        }
    }

    public void OnGet() { }

    /// <summary>Goes on in the newest version.</summary>
    public async Task<IActionResult> OnPostNewest()
    {
        await journeys.ChooseNewest(viewer.RequirePerson(), CourseKey);
        return SeeOther($"/courses/{CourseKey}");
    }

    public static Text NameOf(TargetGroup group) =>
        group switch
        {
            TargetGroup.PublicServant => new("cán bộ, công chức, viên chức", "public servants"),
            TargetGroup.Student => new("học sinh, sinh viên", "students"),
            TargetGroup.Worker => new("người lao động", "workers"),
            _ => new("mọi người dân", "all citizens"),
        };

    private IEnumerable<CourseNeed> LessonsMissing() =>
        Journey.LessonsLeft.Select(lesson =>
        {
            var left = lesson.Steps.Count - Journey.DoneIn(lesson);
            var href = $"{Journey.Version.Lessons}{lesson.Key}/{FirstMissing(lesson)}";
            return new CourseNeed(
                left == lesson.Steps.Count
                    ? new(
                        $"Học bài {lesson.Number}: {lesson.Title}",
                        $"Lesson {lesson.Number}: {lesson.Title}"
                    )
                    : new(
                        $"Học nốt {left} bước của bài {lesson.Number}: {lesson.Title}",
                        $"{left} more steps of lesson {lesson.Number}: {lesson.Title}"
                    ),
                href
            );
        });

    private static CourseNeed More(int lessons) =>
        new(new($"và {lessons} bài nữa", $"and {lessons} more lessons"));

    private int FirstMissing(Lesson lesson) =>
        lesson.Steps.First(s => !Journey.Done.Contains((lesson.Number, s.Number))).Number;

    private async Task<List<CourseNeed>> OthersMissing(Guid person)
    {
        var missing = new List<CourseNeed>();
        foreach (var ask in needs)
        {
            missing.AddRange(await ask(db, person, Journey.Version));
        }

        return missing;
    }
}
