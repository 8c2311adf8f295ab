using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Organisations;

[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
public sealed class EditModel(Db db, Viewer viewer, Audit audit) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public string Name { get; private set; } = "";
    public UnitChoice Choice { get; private set; } = null!;

    public override async Task Load()
    {
        var organisation = await viewer.RequireOrganisation(db, Id, Reach.Decide);
        Name = organisation.Name;
        Choice = await UnitChoice.Of(db, viewer, await db.CommuneOf(organisation.UnitId), Reach.Decide);
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new OrganisationForm
            {
                Name = organisation.Name,
                Code = organisation.Code,
                Unit = organisation.UnitId,
                Parent = await db
                    .Organisations.Where(o => o.Id == organisation.ParentId)
                    .Select(o => o.Code ?? o.Name)
                    .SingleOrDefaultAsync(),
            };
        }
    }

    public async Task<IActionResult> OnPost()
    {
        var organisation = await viewer.RequireOrganisation(db, Id, Reach.Decide);
        var unit = Form.Unit ?? organisation.UnitId;
        if (unit != organisation.UnitId)
        {
            await viewer.RequireUnit(db, unit, Reach.Decide);
        }

        var parent = await Form.TypedParent(db, viewer);
        if (await db.OrganisationTree.AnyAsync(t => t.Id == parent && t.AncestorId == Id))
        {
            throw Refusals.ParentWithinItself().At(nameof(Form.Parent));
        }

        Typed.At(nameof(Form.Name), () => organisation.Describe(Form.Name, unit, Form.Code, parent));
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.OrganisationChanged, [], $"organisation {Id}");
        return Redirect($"/organisations/{Id}");
    }
}
