using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Organisations;

/// <summary>One organisation: where it stands, what is below it, and who is in it.</summary>
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
    Audit audit,
    PersonFollowers followers,
    TimeProvider clock
) : FormPage
{
    private const int PageSize = 50;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public string Place { get; private set; } = "";
    public Named? Parent { get; private set; }
    public IReadOnlyList<Named> Children { get; private set; } = [];
    public IReadOnlyList<Row> Members { get; private set; } = [];
    public bool HasMore { get; private set; }
    public bool MayDecide { get; private set; }
    public bool MayEnrol { get; private set; }

    public override async Task Load()
    {
        Organisation = await viewer.RequireOrganisation(db, Id, Reach.See);
        MayDecide = await db.Organisations.Within(db, viewer, Reach.Decide).AnyAsync(o => o.Id == Id);
        MayEnrol =
            Organisation.ClosedOn is null
            && await db.Organisations.Within(db, viewer, Reach.Enrol).AnyAsync(o => o.Id == Id);
        Place = await UnitNames.Of(db, Organisation.UnitId);
        Parent = await db
            .Organisations.Where(o => o.Id == Organisation.ParentId)
            .Select(o => new Named(o.Id, o.Name))
            .SingleOrDefaultAsync();
        Children = await db
            .Organisations.Where(o => o.ParentId == Id)
            .OrderBy(o => EF.Functions.Collate(o.Name, "vi"))
            .ThenBy(o => o.Id)
            .Select(o => new Named(o.Id, o.Name))
            .Take(500)
            .ToListAsync();
        Day ??= VietnamDay.Show(clock.Today());
        await LoadMembers();
    }

    /// <summary>Ends the organisation and all memberships in it on one day.</summary>
    public async Task<IActionResult> OnPostClose()
    {
        var organisation = await viewer.RequireOrganisation(db, Id, Reach.Decide);
        var lastDay = Typed.Day(nameof(Day), Day);
        Typed.At(nameof(Day), () => organisation.Close(lastDay, clock.Today()));
        var members = await db.Memberships.Where(m => m.OrganisationId == Id && m.To == null).ToListAsync();
        if (members.Count > 0 && members.Max(m => m.From) is var last && last > lastDay)
        {
            throw Refusals.ClosedBeforeItsMembers(last).At(nameof(Day));
        }

        members.ForEach(m => m.End(lastDay, clock.Today()));
        await db.SaveChangesAsync();
        var people = members.Select(m => m.PersonId).Distinct().ToList();
        await audit
            .Among(Reach.Decide)
            .About(organisation)
            .Changed(AuditAction.OrganisationChanged, people, $"organisation {Id}", "ngừng hoạt động");
        await followers.Changed(db, people);
        return Redirect($"/organisations/{Id}");
    }

    private async Task LoadMembers()
    {
        var today = clock.Today();
        var present = db.Memberships.Where(m => m.OrganisationId == Id && (m.To == null || m.To >= today));
        var all = db.Set<Person>();
        // One row a person: somebody may be in twice, as a leader and as a member.
        var people = db.People.Where(p =>
            p.MergedIntoId == null
            && present.Any(m =>
                m.PersonId == p.Id || all.Any(x => x.Id == m.PersonId && x.MergedIntoId == p.Id)
            )
        );
        var found = await (await people.AsNoTracking().After(db, After))
            .InOrder()
            .Take(PageSize + 1)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.BirthYear,
            })
            .ToListAsync();
        HasMore = found.Count > PageSize;
        var ids = found.Take(PageSize).Select(p => p.Id).ToList();
        var roles = await (
            from membership in present
            join person in all on membership.PersonId equals person.Id
            where ids.Contains(person.Id) || ids.Contains(person.MergedIntoId ?? person.Id)
            orderby membership.From, membership.Id
            select new
            {
                PersonId = person.MergedIntoId ?? person.Id,
                membership.Role,
                membership.From,
            }
        ).ToListAsync();
        var rolesOf = roles.ToLookup(r => r.PersonId);
        Members =
        [
            .. found
                .Take(PageSize)
                .Select(p => new Row(
                    p.Id,
                    p.FullName,
                    p.BirthYear,
                    [.. rolesOf[p.Id].Select(r => r.Role).Distinct()],
                    rolesOf[p.Id].Select(r => (DateOnly?)r.From).FirstOrDefault()
                )),
        ];
        await audit
            .About(Organisation)
            .Saw(AuditAction.PeopleListed, [.. Members.Select(m => m.Id)], $"organisation {Id}");
    }

    public sealed record Named(Guid Id, string Name);

    public sealed record Row(
        Guid Id,
        string Name,
        int? BirthYear,
        IReadOnlyList<MembershipRole> Roles,
        DateOnly? Since
    );
}
