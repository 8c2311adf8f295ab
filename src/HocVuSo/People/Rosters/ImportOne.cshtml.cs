using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>How far a roster is, what the trial found, and the yes or no to it. For the account that brought it; who reads all in its area looks on.</summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
[OwnTransaction] // The worker is called after the commit.
public sealed class ImportOneModel(
    Db db,
    Engine engine,
    Viewer viewer,
    Vault vault,
    RosterWorker worker,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    private const int FaultsShown = 20;

    [FromRoute]
    public Guid Id { get; set; }

    public Roster Roster { get; private set; } = null!;
    public bool IsMine => Roster.ByAccountId == viewer.AccountId;
    public IReadOnlyList<BadRow> Faults { get; private set; } = [];

    public override async Task Load()
    {
        Roster =
            await db.RostersSeen(viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id)
            ?? throw Refusals.NoSuchRoster();
        Faults = await RosterFaults.First(db, vault, Id, FaultsShown);
        if (!IsMine)
        {
            await audit.Saw(AuditAction.PeopleListed, [], $"roster {Id}");
        }

        if (Roster.IsAtWork)
        {
            Response.Headers["Refresh"] = "2";
        }
    }

    public async Task<IActionResult> OnPostConfirm()
    {
        await Change(roster => RosterDecision.Confirm(db, roster));
        worker.Ring();
        return Redirect($"/people/import/{Id}");
    }

    public async Task<IActionResult> OnPostCancel()
    {
        await Change(roster => RosterDecision.Cancel(db, roster, clock.Now()));
        return Redirect("/people/import");
    }

    private async Task Change(Func<Roster, Task> change)
    {
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(await Mine());
        await transaction.CommitAsync();
    }

    private async Task<Roster> Mine() =>
        await db.Rosters.SingleOrDefaultAsync(r => r.Id == Id && r.ByAccountId == viewer.AccountId)
        ?? throw Refusals.NoSuchRoster();
}
