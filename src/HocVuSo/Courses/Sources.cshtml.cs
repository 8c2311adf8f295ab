using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses;

/// <summary>Everything the course claims, with source and date.</summary>
[Anyone]
public sealed class SourcesModel(Journeys journeys, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseKey { get; set; } = "";

    public CourseVersion Version { get; private set; } = null!;

    public async Task OnGet() => Version = (await journeys.Of(viewer.PersonId, CourseKey)).Version;
}
