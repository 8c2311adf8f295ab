using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses;

/// <summary>All courses, with the reader's own progress.</summary>
[Anyone]
public sealed class IndexModel(Journeys journeys, Viewer viewer) : PageModel
{
    public IReadOnlyList<Journey> Journeys { get; private set; } = [];

    public bool MayEdit => viewer.Holds(Role.ContentEditor);

    public async Task OnGet() => Journeys = await journeys.All(viewer.PersonId);
}
