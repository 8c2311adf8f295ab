using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Duplicates;

/// <summary>Two records side by side, and the decision: one person, or two.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class CompareModel(
    Db db,
    Viewer viewer,
    Vault vault,
    Merging merging,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Keep { get; set; }

    public Duplicate Pair { get; private set; } = null!;
    public PersonView First { get; private set; } = null!;
    public PersonView Second { get; private set; } = null!;
    public bool MayDecide { get; private set; }

    public override async Task Load()
    {
        Pair = await Find(Reach.SeeDecisions);
        var people = await db
            .People.AsNoTracking()
            .Where(p => p.Id == Pair.FirstId || p.Id == Pair.SecondId)
            .ToDictionaryAsync(p => p.Id);
        First = await PersonView.Of(db, people[Pair.FirstId], vault, clock.Today());
        Second = await PersonView.Of(db, people[Pair.SecondId], vault, clock.Today());
        MayDecide = (await viewer.Reached(db, [Pair.FirstId, Pair.SecondId], Reach.Decide)).Count == 2;
        Keep ??= First.CitizenId is null && Second.CitizenId is not null ? Second.Id : First.Id;
        await audit.Saw(AuditAction.DuplicatesCompared, [First.Id, Second.Id]);
    }

    public async Task<IActionResult> OnPostMerge()
    {
        var pair = await Find(Reach.Decide);
        await viewer.RequireOthers(db, pair.FirstId, pair.SecondId);
        if (Keep is not { } keep || (keep != pair.FirstId && keep != pair.SecondId))
        {
            throw Refusals.ChooseOne().At(nameof(Keep));
        }

        pair.Decide(DuplicateState.Merged, viewer.AccountId, clock.Now());
        await merging.Join(keep, keep == pair.FirstId ? pair.SecondId : pair.FirstId, viewer.AccountId);
        return Redirect($"/people/{keep}");
    }

    public async Task<IActionResult> OnPostApart()
    {
        var pair = await Find(Reach.Decide);
        await viewer.RequireOthers(db, pair.FirstId, pair.SecondId);
        pair.Decide(DuplicateState.KeptApart, viewer.AccountId, clock.Now());
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.DuplicatesKeptApart, [pair.FirstId, pair.SecondId]);
        return Redirect("/people/duplicates");
    }

    /// <summary>A pair is seen and decided by somebody in whose area both stand; it is no pair any more when one was merged away.</summary>
    private async Task<Duplicate> Find(Role[] roles)
    {
        var mine = db.People.Within(db, viewer, roles);
        return await db.Duplicates.SingleOrDefaultAsync(d =>
                d.Id == Id && mine.Any(p => p.Id == d.FirstId) && mine.Any(p => p.Id == d.SecondId)
            ) ?? throw Refusals.NoSuchDuplicate();
    }
}
