using HocVuSo.Database;
using HocVuSo.People.Duplicates;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People;

[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
[OwnTransaction] // That a number was asked about is noted even if nobody is added.
public sealed class AddModel(
    Db db,
    Engine engine,
    Viewer viewer,
    Vault vault,
    Audit audit,
    SyntheticData synthetic,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int? Commune { get; set; }

    [BindProperty]
    public int? Unit { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public UnitChoice Choice { get; private set; } = null!;

    public override async Task Load() => Choice = await UnitChoice.Of(db, viewer, Commune, Reach.Change);

    public async Task<IActionResult> OnPost()
    {
        if (Form.TypedCitizenId() is { } number)
        {
            await Typed.At(
                nameof(PersonForm.CitizenId),
                () => viewer.RequireFreeNumber(db, audit, number.Index(vault), null, clock)
            );
        }

        return await db.InTransaction(engine, Save);
    }

    private async Task<IActionResult> Save()
    {
        var unit = Unit ?? throw Refusals.ChooseUnit().At(nameof(Unit));
        await viewer.RequireUnit(db, unit, Reach.Change);
        await db.RequireHome(unit, nameof(Unit));
        var typed = Form.TypedCitizenId();
        var person = Person.Create(
            Form.TypedName(),
            Form.TypedBirth(),
            Form.Sex,
            unit,
            clock.Today(),
            clock.Now(),
            // A made-up number is taken only where all people are made up.
            synthetic: synthetic.Here && typed?.IsSynthetic == true
        );
        if (typed is { } number)
        {
            Typed.At(nameof(PersonForm.CitizenId), () => person.Identify(number, vault));
        }

        person.Call(Form.TypedPhone(), vault);
        db.People.Add(person);
        await db.SaveChangesAsync();
        await DuplicateSearch.Offer(db, [person.Id], clock.Now());
        await audit.Changed(AuditAction.PersonAdded, person.Id);
        return Redirect($"/people/{person.Id}");
    }
}
