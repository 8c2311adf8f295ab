using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Confirmations;

/// <summary>The learner's own: what is confirmed, what may be had, what is missing.</summary>
[SignedIn]
public sealed class MineModel(
    Db db,
    FrameworkLibrary frameworks,
    CourseLibrary courses,
    Claiming claiming,
    Viewer viewer,
    TimeProvider clock
) : FormPage
{
    [BindProperty]
    public string? Framework { get; set; }

    [BindProperty]
    public TargetGroup Group { get; set; }

    public IReadOnlyList<Offer> Offers { get; private set; } = [];
    public IReadOnlyList<Held> Papers { get; private set; } = [];

    public override async Task Load()
    {
        var candidate = await Candidate.Load(db, viewer.RequirePerson(), clock.Today());
        Offers = await Offer.Of(db, frameworks, candidate, clock.Today());
        Papers = await Held.Of(db, candidate, clock.Today());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await claiming.Claim(viewer.RequirePerson(), Framework, Group);
        return SeeOther("/confirmations");
    }

    public Text CourseTitle(string key) => courses.Current(key)?.Course.Title ?? new(key, key);
}
