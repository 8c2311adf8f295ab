using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>The sign-in card of one person of one's area: print, print again, end.</summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
[OwnTransaction] // Printing hashes PINs before it opens its transaction.
public sealed class CardOfPersonModel(
    Db db,
    Engine engine,
    Viewer viewer,
    CardPrinting printing,
    Audit audit,
    Settings settings,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Sheet { get; set; }

    public string Name { get; private set; } = "";
    public CardStatus Status { get; private set; } = CardStatus.None;

    /// <summary>Why none is printed for this person; null when one may be.</summary>
    public Text? Barred { get; private set; }

    /// <summary>Null until printed; shown in this answer and never again.</summary>
    public CardSheet? Printed { get; private set; }

    public override async Task Load()
    {
        Name = (await viewer.RequirePerson(db, Id, Reach.Change)).FullName;
        Sheet = Guid.NewGuid();
        Status =
            await (
                from card in db.Cards.Working()
                join account in db.Set<Account>() on card.AccountId equals account.Id
                where account.PersonId == Id
                select CardStatus.Of(card.PinIsFirst, card.WrongPins, card.CreatedAt)
            ).SingleOrDefaultAsync() ?? CardStatus.None;
        var accounts = await db.Accounts.Where(a => a.PersonId == Id).Select(a => a.Id).ToListAsync();
        Barred =
            await db.WithDuty(accounts, clock.Today()).AnyAsync() ? CardBar.Duty
            : await db.WithOwnWay(accounts).AnyAsync() ? CardBar.OwnWay
            : null;
        if (HttpMethods.IsGet(Request.Method))
        {
            await audit.Saw(AuditAction.PersonOpened, Id);
        }
    }

    public async Task OnPost()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Change);
        Name = person.FullName;
        Printed = new CardSheet(Address, await printing.Print(Sheet, [person]));
    }

    public async Task<IActionResult> OnPostEnd()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Change);
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await printing.End(person);
        await transaction.CommitAsync();
        return LocalRedirect($"/people/{Id}/card");
    }

    private string Address => settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}";
}
