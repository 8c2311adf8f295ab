using System.Globalization;
using HocVuSo.Database;
using HocVuSo.People.Duplicates;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
[OwnTransaction] // That a number was asked about is noted even if nothing is changed.
public sealed class EditModel(
    Db db,
    Engine engine,
    Viewer viewer,
    Vault vault,
    Audit audit,
    PersonFollowers followers,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty]
    public bool DropCitizenId { get; set; }

    [BindProperty]
    public bool DropPhone { get; set; }

    public string Name { get; private set; } = "";
    public string? MaskedCitizenId { get; private set; }
    public string? MaskedPhone { get; private set; }

    public override async Task Load()
    {
        var person =
            await db
                .People.AsNoTracking()
                .Within(db, viewer, Reach.Change)
                .SingleOrDefaultAsync(p => p.Id == Id)
            ?? throw Refusals.NoSuchPerson();
        if (person.ErasedAt is not null)
        {
            throw Refusals.PersonErased();
        }

        (Name, MaskedCitizenId, MaskedPhone) = (
            person.FullName,
            person.OpenCitizenId(vault)?.Masked,
            person.OpenPhone(vault)?.Masked
        );
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new PersonForm
            {
                Name = person.FullName,
                BirthDay = person.BirthDate?.Day.ToString(CultureInfo.InvariantCulture),
                BirthMonth = person.BirthDate?.Month.ToString(CultureInfo.InvariantCulture),
                BirthYear = person.BirthYear?.ToString(CultureInfo.InvariantCulture),
                Sex = person.Sex,
            };
            await audit.Saw(AuditAction.PersonOpened, Id);
        }
    }

    public async Task<IActionResult> OnPost()
    {
        if (Form.TypedCitizenId() is { } number)
        {
            await viewer.RequirePerson(db, Id, Reach.Change);
            await Typed.At(
                nameof(PersonForm.CitizenId),
                () => viewer.RequireFreeNumber(db, audit, number.Index(vault), Id, clock)
            );
            db.ChangeTracker.Clear();
        }

        return await db.InTransaction(engine, Save);
    }

    private async Task<IActionResult> Save()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Change);
        await viewer.RequireOthers(db, Id);
        var number = Form.TypedCitizenId();
        var phone = Form.TypedPhone();
        if (DropCitizenId || number is not null)
        {
            person.Unidentify();
        }

        person.Correct(Form.TypedName(), Form.TypedBirth(), Form.Sex, vault, clock.Now());
        if (number is not null)
        {
            Typed.At(nameof(PersonForm.CitizenId), () => person.Identify(number, vault));
        }

        if (DropPhone || phone is not null)
        {
            person.Call(phone, vault);
        }

        await db.SaveChangesAsync();
        await DuplicateSearch.Offer(db, [Id], clock.Now());
        await audit.Changed(AuditAction.PersonCorrected, Id);
        if (number is not null)
        {
            await audit.Changed(AuditAction.CitizenIdGiven, Id);
        }

        if (phone is not null)
        {
            await audit.Changed(AuditAction.PhoneChanged, Id);
        }

        await followers.Changed(db, [Id]);
        return Redirect($"/people/{Id}");
    }
}
