using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>A person's confirmations, for those in whose area the person is; officers change them. Each look is noted.</summary>
[May(
    Role.TeamLeader,
    Role.Teacher,
    Role.CommuneOfficer,
    Role.ProvincialOfficer,
    Role.Auditor,
    Role.Administrator
)]
public sealed class OfModel(
    Db db,
    FrameworkLibrary frameworks,
    CourseLibrary courses,
    Issuing issuing,
    Claiming claiming,
    Viewer viewer,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid PersonId { get; set; }

    [BindProperty]
    public string? Framework { get; set; }

    [BindProperty]
    public TargetGroup Group { get; set; }

    public Candidate Person { get; private set; } = null!;
    public bool MayDecide { get; private set; }
    public IReadOnlyList<Offer> Offers { get; private set; } = [];
    public IReadOnlyList<Held> Papers { get; private set; } = [];

    public override async Task Load()
    {
        Person = await Find(Reach.See);
        MayDecide = await viewer.Reaches(db, Person.PersonId, Deciders.Roles);
        Offers = await Offer.Of(db, frameworks, Person, clock.Today());
        Papers = await Held.Of(db, Person, clock.Today());
        await audit.Saw(AuditAction.ResultsOpened, Person.PersonId, "confirmations");
    }

    /// <summary>An officer decides for the person who stands before the desk.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var person = await Find(Deciders.Roles);
        var (framework, rule) = await claiming.Find(Framework, Group);
        var units = await Deciders.UnitsFor(db, viewer, [person.UnitId]);
        var byRule = rule.Decide == DecidedBy.Rule && !person.WasRevoked(framework, rule.Group);
        if (!byRule && await viewer.IsOneOf(db, person.PersonId))
        {
            throw Refusals.NotAboutOneself();
        }

        await issuing.Issue(
            framework,
            [
                new Award(
                    person,
                    rule,
                    !byRule && units.TryGetValue(person.UnitId, out var unit) ? unit : null
                ),
            ],
            new IssuedBy(byRule ? DecidedBy.Rule : DecidedBy.Officer, viewer.AccountId)
        );
        await audit
            .Among(Deciders.Roles)
            .Changed(AuditAction.ConfirmationIssued, person.PersonId, framework.Name);
        return SeeOther($"/confirmations/of/{person.PersonId}");
    }

    public Text CourseTitle(string key) => courses.Current(key)?.Course.Title ?? new(key, key);

    private async Task<Candidate> Find(Role[] roles)
    {
        var id = await db.People.StandingFor(PersonId);
        return await db.People.Within(db, viewer, roles).AnyAsync(p => p.Id == id)
            ? await Candidate.Load(db, id, clock.Today())
            : throw People.Refusals.NoSuchPerson();
    }
}
