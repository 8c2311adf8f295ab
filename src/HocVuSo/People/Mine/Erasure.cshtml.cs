using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>What would go and what the law makes us keep; then the request, its state, and the way back.</summary>
[SignedIn]
[ProvesAgain] // What is granted cannot be taken back.
public sealed class ErasureModel(Db db, Viewer viewer, Audit audit, TimeProvider clock) : FormPage
{
    public ErasureRequest? Last { get; private set; }

    public override async Task Load()
    {
        var id = await Me();
        Last = await db
            .ErasureRequests.AsNoTracking()
            .Where(r => r.PersonId == id)
            .OrderByDescending(r => r.AskedAt)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync();
    }

    public async Task<IActionResult> OnPostAsk()
    {
        var id = await Me();
        db.ErasureRequests.Add(ErasureRequest.Ask(id, viewer.AccountId, clock.Now()));
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.ErasureAsked, id);
        return Redirect("/me/erasure");
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        var id = await Me();
        var open =
            await db.ErasureRequests.SingleOrDefaultAsync(r =>
                r.PersonId == id && r.State == ErasureState.Open
            ) ?? throw Refusals.ErasureAnswered();
        open.Withdraw(viewer.AccountId, clock.Now());
        await db.SaveChangesAsync();
        return Redirect("/me/erasure");
    }

    private Task<Guid> Me() => db.People.StandingFor(viewer.RequirePerson());
}
