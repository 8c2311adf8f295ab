using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Mine;

/// <summary>Somebody who has no account asks for erasure at an officer's desk.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
public sealed class AtDeskModel(Db db, Viewer viewer, Audit audit, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public override async Task Load()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Decide);
        if (person.ErasedAt is not null)
        {
            throw Refusals.PersonErased();
        }

        Name = person.FullName;
        await audit.Saw(AuditAction.PersonOpened, Id);
    }

    public async Task<IActionResult> OnPost()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Decide);
        if (person.ErasedAt is not null)
        {
            throw Refusals.PersonErased();
        }

        var request = ErasureRequest.Ask(Id, viewer.AccountId, clock.Now());
        db.ErasureRequests.Add(request);
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.ErasureAsked, Id);
        return Redirect($"/people/requests/{request.Id}");
    }
}
