using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Course = HocVuSo.Courses.Course;

namespace HocVuSo.Assessments;

/// <summary>Before a test: its rules in plain words, then the start, or back to the attempt that is under way.</summary>
[SignedIn]
public sealed class TestModel(Attempts attempts, CourseLibrary library, TimeProvider clock, Viewer viewer)
    : FormPage
{
    private const int EarlierShown = 10;

    [BindProperty(SupportsGet = true)]
    public string Course { get; set; } = "";

    public Course Version { get; private set; } = null!;
    public Form Form { get; private set; } = null!;
    public Attempt? Running { get; private set; }

    /// <summary>The latest finished ones.</summary>
    public IReadOnlyList<Attempt> Earlier { get; private set; } = [];
    public int LeftToday { get; private set; }
    public bool HasPassed { get; private set; }

    public override async Task Load()
    {
        (Version, Form) = Find();
        var person = viewer.RequirePerson();
        var mine = attempts.Of(person, Version.Key, Form.Key);
        Running = await mine.FirstOrDefaultAsync(a => a.FinishedAt == null);
        if (Running?.IsOverdue(clock.Now()) == true)
        {
            await attempts.FinishOverdue([Running.Id]);
            Running = null;
        }

        Earlier = await mine.Where(a => a.FinishedAt != null).Take(EarlierShown).ToListAsync();
        HasPassed = await mine.AnyAsync(a => a.Passed == true);
        var today = clock.Today();
        LeftToday = Math.Max(0, Form.AttemptsPerDay - await mine.CountAsync(a => a.Day == today));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var attempt = await attempts.Start(viewer.RequirePerson(), viewer.AccountId, Find().Version);
        return SeeOther($"/attempts/{attempt.Id}/1");
    }

    private (Course Version, Form Form) Find()
    {
        var version = library.Current(Course)?.Course ?? throw Refusals.NoTest();
        return (version, version.Form ?? throw Refusals.NoTest());
    }
}
