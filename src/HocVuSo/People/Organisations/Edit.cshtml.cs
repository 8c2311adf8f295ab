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

        var parent = await Parent(organisation);
        if (await db.OrganisationTree.AnyAsync(t => t.Id == parent && t.AncestorId == Id))
        {
            throw Refusals.ParentWithinItself().At(nameof(Form.Parent));
        }

        if (parent != organisation.ParentId)
        {
            await RequireNotOnesOwn(parent);
        }

        Typed.At(nameof(Form.Name), () => organisation.Describe(Form.Name, unit, Form.Code, parent));
        await db.SaveChangesAsync();
        await audit.About(organisation).Changed(AuditAction.OrganisationChanged, [], $"organisation {Id}");
        return Redirect($"/organisations/{Id}");
    }

    /// <summary>What stood there before needs no power: who corrects a name leaves the tree as it is.</summary>
    private async Task<Guid?> Parent(Organisation organisation)
    {
        var above = await db
            .Organisations.Where(o => o.Id == organisation.ParentId)
            .Select(o => new { o.Code, o.Name })
            .SingleOrDefaultAsync();
        return above is not null && Fold.Tidy(Form.Parent ?? "") == Fold.Tidy(above.Code ?? above.Name)
            ? organisation.ParentId
            : await Form.TypedParent(db, viewer, organisation.Kind);
    }

    private async Task RequireNotOnesOwn(Guid? parent)
    {
        var own = viewer.Organisations(Enum.GetValues<Role>());
        if (await db.OrganisationTree.AnyAsync(t => t.Id == parent && own.Contains(t.AncestorId)))
        {
            throw Refusals.ParentIsOnesOwn().At(nameof(Form.Parent));
        }
    }
}
