using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Assessments;

/// <summary>One question of an attempt. What is answered is on the disk before the next question comes.</summary>
[SignedIn]
[OwnTransaction]
public sealed class AnswerModel(Attempts attempts, CourseLibrary library, TimeProvider clock, Viewer viewer)
    : AttemptPage(attempts, library, clock, viewer)
{
    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    public override async Task Load()
    {
        await base.Load();
        Attempt.Question(N, Version);
    }

    public IActionResult OnGet() => PageOrResult();

    public async Task<IActionResult> OnPostAsync()
    {
        var (_, attempt) = await Attempts.Answer(
            Id,
            Viewer.RequirePerson(),
            Viewer.AccountId,
            N,
            (attempt, version) => [(N, Read(attempt, version, N, ""))]
        );
        return SeeOther(N < attempt.Items.Count ? $"{Path}/{N + 1}" : Path);
    }
}
