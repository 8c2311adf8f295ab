using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Organisations;

[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
public sealed class AddModel(Db db, Viewer viewer, Audit audit, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int? Commune { get; set; }

    [BindProperty]
    public OrganisationKind? Kind { get; set; }

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public UnitChoice Choice { get; private set; } = null!;

    public override async Task Load() => Choice = await UnitChoice.Of(db, viewer, Commune, Reach.Decide);

    public async Task<IActionResult> OnPost()
    {
        var kind = Kind ?? throw Refusals.ChooseOne().At(nameof(Kind));
        var unit = Form.Unit ?? throw Refusals.ChooseUnit().At(nameof(Form.Unit));
        await viewer.RequireUnit(db, unit, Reach.Decide);
        var parent = await Form.TypedParent(db, viewer, kind);
        var organisation = Typed.At(
            nameof(Form.Name),
            () => Organisation.Create(kind, Form.Name, unit, clock.Now(), Form.Code, parent)
        );
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        await audit
            .About(organisation)
            .Changed(AuditAction.OrganisationAdded, [], $"organisation {organisation.Id}");
        return Redirect($"/organisations/{organisation.Id}");
    }
}
