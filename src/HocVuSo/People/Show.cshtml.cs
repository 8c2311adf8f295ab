using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Administration;
using HocVuSo.People.Duplicates;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>One person, for those in whose area the person lives or is a member. Each look is noted.</summary>
[May(
    Role.TeamLeader,
    Role.Teacher,
    Role.CommuneOfficer,
    Role.ProvincialOfficer,
    Role.Auditor,
    Role.Administrator
)]
public sealed class ShowModel(
    Db db,
    Viewer viewer,
    Vault vault,
    Audit audit,
    TimeProvider clock,
    IEnumerable<PersonLink> links
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PersonView View { get; private set; } = null!;

    /// <summary>Other pages about the person.</summary>
    public IEnumerable<PersonLink> Links =>
        links.OrderBy(l => l.Order).ThenBy(l => l.Label.En, StringComparer.Ordinal);
    public DateTime Now => clock.Now();
    public bool MayChange { get; private set; }
    public bool MayDecide { get; private set; }
    public bool MayBeTwo { get; private set; }
    public bool MaySeeAccount { get; private set; }
    public bool MayOpenAccount { get; private set; }
    public Guid? AccountId { get; private set; }
    public IReadOnlyList<PersonMerge> Merges { get; private set; } = [];

    public override async Task Load()
    {
        var id = await db.People.StandingFor(Id);
        var person = await db
            .People.AsNoTracking()
            .Within(db, viewer, Reach.See)
            .SingleOrDefaultAsync(p => p.Id == id);
        if (person is null)
        {
            throw Refusals.NoSuchPerson();
        }

        Id = person.Id;
        View = await PersonView.Of(db, person, vault, clock.Today());
        MayChange =
            person.ErasedAt is null
            && !await viewer.IsOneOf(db, id)
            && await viewer.Reaches(db, id, Reach.Change);
        MayDecide = MayChange && await viewer.Reaches(db, id, Reach.Decide);
        // A pair is told of only where both stand in the area: else it would tell who lives elsewhere.
        var mine = db.People.Within(db, viewer, Reach.SeeDecisions);
        MayBeTwo =
            person.ErasedAt is null
            && await db.Duplicates.AnyAsync(d =>
                d.State == DuplicateState.Open
                && (d.FirstId == id || d.SecondId == id)
                && mine.Any(p => p.Id == d.FirstId)
                && mine.Any(p => p.Id == d.SecondId)
            );
        MaySeeAccount = person.ErasedAt is null && viewer.Holds(Authority.See);
        MayOpenAccount = person.ErasedAt is null && viewer.Holds(Role.ProvincialOfficer, Role.Administrator);
        AccountId = await db
            .Accounts.Where(a => a.PersonId == id)
            .Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync();
        Merges = await PersonMerge.InForce(db, person.Id);
        await audit.Saw(AuditAction.PersonOpened, person.Id);
    }

    /// <summary>Ends a membership on the day that was typed.</summary>
    public async Task<IActionResult> OnPostLeave(
        Guid membership,
        string? day,
        [FromServices] PersonFollowers followers
    )
    {
        var lastDay = Typed.Day("Day", day);
        var found =
            await db.Memberships.SingleOrDefaultAsync(m => m.Id == membership && m.To == null)
            ?? throw Refusals.NoSuchMembership();
        var organisation = await viewer.RequireOrganisation(db, found.OrganisationId, Reach.Enrol);
        found.End(lastDay, clock.Today());
        await db.SaveChangesAsync();
        await audit
            .Among(Reach.Enrol)
            .About(organisation)
            .Changed(AuditAction.MembershipEnded, found.PersonId, $"organisation {found.OrganisationId}");
        await followers.Changed(db, [found.PersonId]);
        return Redirect($"/people/{Id}");
    }

    /// <summary>Undoes a merge into this record.</summary>
    public async Task<IActionResult> OnPostUndo(Guid merge, [FromServices] Merging merging)
    {
        var kept =
            await db
                .Merges.Where(m => m.Id == merge && m.UndoneAt == null)
                .Select(m => (Guid?)m.KeptId)
                .SingleOrDefaultAsync()
            ?? throw Refusals.NoSuchMerge();
        await viewer.RequirePerson(db, kept, Reach.Decide);
        await viewer.RequireOthers(db, kept);
        await merging.Undo(merge, viewer.AccountId);
        return Redirect($"/people/{Id}");
    }
}
