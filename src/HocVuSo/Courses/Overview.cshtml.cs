using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses;

/// <summary>A course: where to go on, what is still missing, its lessons and what it is about.</summary>
[Anyone]
public sealed class OverviewModel(Journeys journeys, Viewer viewer, StillMissing missing) : FormPage
{
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
            Missing = await missing.Of(person, Journey);
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
}
