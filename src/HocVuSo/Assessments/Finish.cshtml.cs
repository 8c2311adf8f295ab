using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Assessments;

/// <summary>Asks once more before an attempt is handed in.</summary>
[SignedIn]
public sealed class FinishModel(Attempts attempts, CourseLibrary library, TimeProvider clock, Viewer viewer)
    : AttemptPage(attempts, library, clock, viewer)
{
    public IActionResult OnGet() => PageOrResult();

    public async Task<IActionResult> OnPostAsync()
    {
        await Attempts.HandIn(Id, Viewer.RequirePerson(), Viewer.AccountId);
        return SeeOther(Path + "/result");
    }
}
