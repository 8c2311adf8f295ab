using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>One request, closely: the evidence, then yes, or no with a reason.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor)]
public sealed class DecideOneModel(
    Db db,
    FrameworkLibrary frameworks,
    CourseLibrary courses,
    Deciding deciding,
    Viewer viewer,
    Audit audit
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Case Case { get; private set; } = null!;
    public Framework Framework { get; private set; } = null!;
    public string Place { get; private set; } = "";
    public bool MayDecide { get; private set; }
    public bool IsMine => Case.Candidate.PersonId == viewer.PersonId;

    public override async Task Load()
    {
        var request =
            await deciding.Waiting(Deciders.Readers).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id)
            ?? throw Refusals.NoSuchRequest();
        Case = (await deciding.Cases([request])).Single();
        Framework = await frameworks.Get(db, request.FrameworkHash);
        Place = await UnitNames.Of(db, Case.Candidate.UnitId);
        MayDecide = await viewer.Reaches(db, Case.Candidate.PersonId, Deciders.Roles);
        await audit.Saw(AuditAction.ResultsOpened, Case.Candidate.PersonId, "confirmation request");
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await deciding.Confirm([Id]);
        return SeeOther("/confirmations/decide");
    }

    public async Task<IActionResult> OnPostRefuseAsync()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            throw Refusals.ReasonMissing().At(nameof(Reason));
        }

        await deciding.Refuse(Id, Reason);
        return SeeOther("/confirmations/decide");
    }

    public Text CourseTitle(string key) => courses.Current(key)?.Course.Title ?? new(key, key);
}
