using System.Globalization;
using HocVuSo.Database;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Cards for many people of a place at once, on sheets of ten.</summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
[OwnTransaction] // Printing hashes PINs before it opens its transaction.
public sealed class CardsOfUnitModel(
    Db db,
    Viewer viewer,
    CardPrinting printing,
    Audit audit,
    Settings settings,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int? Commune { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty]
    public Guid Sheet { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    public UnitChoice Choice { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Of those shown, for whom the viewer may print.</summary>
    public HashSet<Guid> Printable { get; private set; } = [];
    public bool MayPrint => viewer.Holds(Reach.Change);
    public bool HasMore { get; private set; }
    public CardSheet? Printed { get; private set; }

    public override async Task Load()
    {
        Sheet = Guid.NewGuid();
        Choice = await UnitChoice.Of(db, viewer, Commune, Reach.SeeChanges);
        var found = await (await InPlace().After(db, After))
            .InOrder()
            .Take(CardPrinting.MostOnASheet + 1)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.BirthYear,
                p.UnitId,
            })
            .ToListAsync();
        HasMore = found.Count > CardPrinting.MostOnASheet;
        found = [.. found.Take(CardPrinting.MostOnASheet)];
        var places = await UnitNames.Of(db, found.Select(p => p.UnitId));
        var (cards, barred) = await Known([.. found.Select(p => p.Id)]);
        Rows =
        [
            .. found.Select(p => new Row(
                p.Id,
                p.FullName,
                p.BirthYear,
                places[p.UnitId],
                cards.GetValueOrDefault(p.Id, CardStatus.None),
                barred.TryGetValue(p.Id, out var bar) ? bar : null
            )),
        ];
        Printable = await viewer.Reached(db, [.. Rows.Select(r => r.Id)], Reach.Change);
        await audit.Saw(AuditAction.PeopleListed, [.. Rows.Select(r => r.Id)]);
    }

    public async Task OnPost()
    {
        var chosen = People.Distinct().ToArray();
        if (chosen.Length == 0)
        {
            throw Refusals.NobodyChosen();
        }

        if (chosen.Length > CardPrinting.MostOnASheet)
        {
            throw Refusals.TooManyCards(CardPrinting.MostOnASheet);
        }

        var people = await db
            .People.Within(db, viewer, Reach.Change)
            .Where(p => chosen.Contains(p.Id) && p.ErasedAt == null)
            .InOrder()
            .ToListAsync();
        if (people.Count < chosen.Length)
        {
            throw HocVuSo.People.Refusals.NoSuchPerson();
        }

        Printed = new CardSheet(
            settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}",
            await printing.Print(Sheet, people)
        );
    }

    public string Address(Guid? after)
    {
        var query = QueryString.Empty;
        query = Commune is { } c ? query.Add("commune", c.ToString(CultureInfo.InvariantCulture)) : query;
        query = Unit is { } u ? query.Add("unit", u.ToString(CultureInfo.InvariantCulture)) : query;
        query = after is { } last ? query.Add("after", last.ToString()) : query;
        return "/people/cards" + query;
    }

    private IQueryable<Person> InPlace()
    {
        var people = db
            .People.AsNoTracking()
            .Within(db, viewer, Reach.SeeChanges)
            .Where(p => p.ErasedAt == null);
        var flows = db.Set<UnitFlow>();
        return (Unit ?? Choice.Commune) is { } unit
            ? people.Where(p => flows.Any(f => f.SourceId == p.UnitId && f.TargetId == unit))
            : people;
    }

    /// <returns>By person: the card that works; and why no card is printed.</returns>
    private async Task<(Dictionary<Guid, CardStatus> Cards, Dictionary<Guid, Text> Barred)> Known(
        Guid[] people
    )
    {
        var accounts = db.Set<Account>();
        var cards = await (
            from card in db.Cards.Working()
            join account in accounts on card.AccountId equals account.Id
            where people.Contains(account.PersonId!.Value)
            select new
            {
                Person = account.PersonId!.Value,
                card.PinIsFirst,
                card.WrongPins,
                card.CreatedAt,
            }
        ).ToDictionaryAsync(c => c.Person, c => CardStatus.Of(c.PinIsFirst, c.WrongPins, c.CreatedAt));
        var theirs = await accounts
            .Where(a => people.Contains(a.PersonId!.Value))
            .ToDictionaryAsync(a => a.Id, a => a.PersonId!.Value);
        var barred = (await db.WithOwnWay(theirs.Keys).ToListAsync()).ToDictionary(
            a => theirs[a],
            _ => CardBar.OwnWay
        );
        foreach (var account in await db.WithDuty(theirs.Keys, clock.Today()).ToListAsync())
        {
            barred[theirs[account]] = CardBar.Duty;
        }

        return (cards, barred);
    }

    public sealed record Row(
        Guid Id,
        string Name,
        int? BirthYear,
        string Place,
        CardStatus Card,
        Text? Barred
    );
}
