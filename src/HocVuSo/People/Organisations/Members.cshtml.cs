using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Organisations;

/// <summary>Somebody joins: found by name or number in one's area, with a role and a first day.</summary>
[May(Role.TeamLeader, Role.Teacher, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
public sealed class MembersModel(
    Db db,
    Viewer viewer,
    Vault vault,
    Audit audit,
    PersonFollowers followers,
    TimeProvider clock
) : FormPage
{
    private const int MostShown = 30;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Sent, never linked to: it may be a number.</summary>
    [BindProperty]
    public string? Q { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public MembershipRole? As { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<Row> Found { get; private set; } = [];

    public override async Task Load()
    {
        var organisation = await viewer.RequireOrganisation(db, Id, Reach.Enrol);
        Name = organisation.Name;
        As ??= organisation.Kind.UsualRole;
        Day ??= VietnamDay.Show(clock.Today());
        if (!string.IsNullOrWhiteSpace(Q))
        {
            await Search(Q);
        }
    }

    /// <summary>Shows who is meant; changes nothing.</summary>
    public async Task<IActionResult> OnPostFind()
    {
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostJoin()
    {
        var organisation = await viewer.RequireOrganisation(db, Id, Reach.Enrol);
        var person = Person ?? throw Refusals.ChooseOne().At(nameof(Person));
        var role = As ?? throw Refusals.ChooseOne().At(nameof(As));
        var from = Typed.Day(nameof(Day), Day);
        await viewer.RequirePerson(db, person, Reach.Enrol);
        var membership = Typed.At(nameof(Day), () => organisation.Join(person, role, from, clock.Today()));
        if (
            await db.Memberships.AnyAsync(m =>
                m.OrganisationId == Id
                && m.PersonId == person
                && m.Role == role
                && (m.To == null || m.To >= from)
            )
        )
        {
            throw Refusals.MemberAlready();
        }

        db.Memberships.Add(membership);
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.MembershipBegun, person, $"organisation {Id}");
        await followers.Changed(db, [person]);
        return Redirect($"/organisations/{Id}");
    }

    private async Task Search(string q)
    {
        var people = db.People.AsNoTracking().Within(db, viewer, Reach.Enrol).Where(p => p.ErasedAt == null);
        if (CitizenId.TryParse(q, null, out var number))
        {
            var index = number.Index(vault);
            people = people.Where(p => p.CitizenIdIndex == index);
        }
        else
        {
            people = people.Called(q);
        }

        var found = await people
            .InOrder()
            .Take(MostShown)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.BirthYear,
                p.UnitId,
            })
            .ToListAsync();
        var places = await UnitNames.Of(db, found.Select(p => p.UnitId));
        Found = [.. found.Select(p => new Row(p.Id, p.FullName, p.BirthYear, places[p.UnitId]))];
        await audit.Saw(AuditAction.PeopleListed, [.. Found.Select(p => p.Id)], $"organisation {Id}");
    }

    public sealed record Row(Guid Id, string Name, int? BirthYear, string Place);
}
