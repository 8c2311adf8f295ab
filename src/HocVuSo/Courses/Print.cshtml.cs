using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses;

/// <summary>A whole lesson on one page, for paper. Its check questions are there to be answered with a pen.</summary>
[Anyone]
public sealed class PrintModel(Progress progress, Viewer viewer, Settings settings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseKey { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "lesson")]
    public string LessonKey { get; set; } = "";

    public CourseVersion Version { get; private set; } = null!;
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>The reader's choice, where the lesson has an easy version.</summary>
    public bool IsEasy { get; private set; }
    public string Body { get; private set; } = "";
    public ToPhone Code { get; private set; } = null!;

    public async Task OnGet()
    {
        (Version, Lesson, _, _) = await progress.At(viewer.PersonId, CourseKey, LessonKey, 1);
        IsEasy = Lesson.HasEasy && HttpContext.PrefersEasy();
        Body = WholeLesson.Html(Version.Course, Lesson, IsEasy, Version.Files, Version.Lessons);
        Code = ToPhone.Of(Version.Course, Lesson, PublicAddress.Of(Request, settings));
    }
}
