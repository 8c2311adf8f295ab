using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Assessments;

/// <summary>What a framework asks of whom, and which courses teach it; for anyone.</summary>
[Anyone]
public sealed class FrameworkOneModel(Db db, FrameworkLibrary library, CourseLibrary courses) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    /// <param name="key">Key of the framework.</param>
    /// <param name="version">Null: the one in use.</param>
    public async Task<IActionResult> OnGetAsync(string key, int? version)
    {
        if (await library.Find(db, key, version) is not { } framework)
        {
            return NotFound();
        }

        Framework = framework;
        return Page();
    }

    public Text CourseTitle(string key) => courses.Current(key)?.Course.Title ?? new(key, key);

    /// <summary>The courses with an outcome that serves this one, in the order of the list of courses.</summary>
    public IEnumerable<(Course Course, IReadOnlyList<Outcome> Outcomes)> Teaching(string outcome) =>
        from version in courses.All
        let serving = version.Course.Outcomes.Where(o => o.IsFor(Framework.Key, outcome)).ToList()
        where serving.Count > 0
        select (version.Course, (IReadOnlyList<Outcome>)serving);
}
