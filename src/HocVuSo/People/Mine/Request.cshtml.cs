using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>One erasure request: who asks, what will be gone, and the answer.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class RequestModel(
    Db db,
    Viewer viewer,
    Vault vault,
    Erasing erasing,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ErasureRequest Asked { get; private set; } = null!;
    public PersonView View { get; private set; } = null!;
    public DateOnly Today => clock.Today();
    public bool MayDecide { get; private set; }

    public override async Task Load()
    {
        Asked = await Find(Reach.SeeDecisions);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == Asked.PersonId);
        View = await PersonView.Of(db, person, vault, clock.Today());
        MayDecide = await viewer.Reaches(db, person.Id, Reach.Decide);
        await audit.Saw(AuditAction.PersonOpened, person.Id);
    }

    public async Task<IActionResult> OnPostErase()
    {
        var request = await Find(Reach.Decide);
        await viewer.RequireOthers(db, request.PersonId);
        request.Grant(viewer.AccountId, clock.Now());
        await db.SaveChangesAsync();
        await erasing.Erase(request.PersonId);
        return Redirect("/people/requests");
    }

    public async Task<IActionResult> OnPostRefuse()
    {
        var request = await Find(Reach.Decide);
        await viewer.RequireOthers(db, request.PersonId);
        Typed.At(nameof(Reason), () => request.Refuse(Reason, viewer.AccountId, clock.Now()));
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.ErasureRefused, request.PersonId);
        return Redirect("/people/requests");
    }

    private async Task<ErasureRequest> Find(Role[] roles)
    {
        var mine = db.People.Within(db, viewer, roles);
        return await db.ErasureRequests.SingleOrDefaultAsync(r =>
                r.Id == Id && mine.Any(p => p.Id == r.PersonId)
            ) ?? throw Refusals.NoSuchRequest();
    }
}
