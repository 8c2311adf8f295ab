using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses;

/// <summary>How a volunteer holds a class on the topic, to be read by anyone and printed.</summary>
[Anyone]
public sealed class ClassModel(CourseLibrary library) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseKey { get; set; } = "";

    public CourseVersion Version { get; private set; } = null!;
    public ClassPlan Plan { get; private set; } = null!;

    /// <summary>From and until in minutes since the beginning; texts as HTML.</summary>
    public IReadOnlyList<(ClassPart Part, int From, int Until, string Text)> Parts => Version.Class!.Parts;

    /// <summary>Texts as HTML.</summary>
    public IReadOnlyList<(string Title, string Text)> Notes => Version.Class!.Notes;

    public void OnGet()
    {
        Version = library.Current(CourseKey) ?? throw Refusals.NoSuchCourse();
        Plan = Version.Course.Class ?? throw Refusals.NoClassPlan();
    }
}
