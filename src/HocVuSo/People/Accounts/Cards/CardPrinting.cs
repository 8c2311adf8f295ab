using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>A card as it comes from the printer; what is secret on it exists nowhere else.</summary>
/// <param name="Place">"Thôn Hà Bình, Xã Thăng Bình"</param>
public sealed record PrintedCard(string Name, string Place, Pin FirstPin, CardCode Code, CardToken Token);

/// <summary>Prints cards, and ends them.</summary>
public sealed class CardPrinting(
    Db db,
    Engine engine,
    Vault vault,
    UserManager<Account> users,
    Sessions sessions,
    Audit audit,
    Viewer viewer,
    TimeProvider clock
)
{
    public const int MostOnASheet = 50;

    /// <summary>
    /// One new card for each; the old one of each ends, and so do the sessions it may have opened. Commits by itself:
    /// hashing the PINs takes a while and keeps no other writer waiting.
    /// </summary>
    /// <param name="sheet">Names this sheet: sent twice, it is printed once.</param>
    /// <param name="people">In whose area the caller has found the viewer to be.</param>
    public async Task<IReadOnlyList<PrintedCard>> Print(Guid sheet, IReadOnlyList<Person> people)
    {
        var secrets = people.Select(_ => Secret.New(users.PasswordHasher)).ToList();
        var places = await UnitNames.Of(db, people.Select(p => p.UnitId));

        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var accounts = await AccountsOf(people);
        Guid[] ids = [.. accounts.Values.Select(a => a.Id)];
        await RequireCardsOnly(ids);
        var renewed = await EndCards(ids);
        for (var i = 0; i < people.Count; i++)
        {
            db.Cards.Add(
                secrets[i].Card(accounts[people[i].Id].Id, sheet, vault, viewer.AccountId, clock.Now())
            );
        }

        await db.SaveChangesAsync();
        var before = people.Where(p => renewed.Contains(accounts[p.Id].Id)).Select(p => p.Id).ToList();
        var first = people.Select(p => p.Id).Except(before).ToList();
        if (first.Count > 0)
        {
            await audit.Changed(AuditAction.CardPrinted, first);
        }

        if (before.Count > 0)
        {
            await audit.Changed(AuditAction.CardReset, before);
        }

        await transaction.CommitAsync();
        return
        [
            .. people.Select(
                (p, i) =>
                    new PrintedCard(
                        p.FullName,
                        string.Join(", ", places[p.UnitId].Split(", ").Take(2)),
                        secrets[i].Pin,
                        secrets[i].Code,
                        secrets[i].Token
                    )
            ),
        ];
    }

    /// <summary>A lost card: it works no more, and whoever came in with it is out. Inside the caller's transaction.</summary>
    public async Task End(Person person)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == person.Id);
        if (account is null || (await EndCards([account.Id])).Count == 0)
        {
            throw Refusals.NoCard();
        }

        await audit.Changed(AuditAction.CardReset, person.Id);
    }

    /// <summary>By person; people without an account get one.</summary>
    private async Task<Dictionary<Guid, Account>> AccountsOf(IReadOnlyList<Person> people)
    {
        var ids = people.Select(p => p.Id).ToArray();
        var accounts = await db
            .Accounts.Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value))
            .ToDictionaryAsync(a => a.PersonId!.Value);
        foreach (var person in people.Where(p => !accounts.ContainsKey(p.Id)))
        {
            var name = AccountName.Random().Value;
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                NormalizedUserName = users.NormalizeName(name),
                DisplayName = person.FullName,
                PersonId = person.Id,
                LockoutEnabled = true,
                CreatedAt = clock.Now(),
            };
            db.Accounts.Add(account);
            accounts.Add(person.Id, account);
        }

        await db.SaveChangesAsync();
        return accounts.Values.Any(a => a.ClosedAt is not null) ? throw Refusals.AccountClosed() : accounts;
    }

    /// <summary>
    /// Whoever prints a card could use it: nobody comes so to duties that are not his, nor into the account of
    /// somebody who signs in another way and would not notice.
    /// </summary>
    private async Task RequireCardsOnly(Guid[] accounts)
    {
        if (await db.WithDuty(accounts, clock.Today()).AnyAsync())
        {
            throw Refusals.CardForDuties();
        }

        if (await db.WithOwnWay(accounts).AnyAsync())
        {
            throw Refusals.CardBesideOwnWay();
        }
    }

    /// <summary>Also every session, however it was begun.</summary>
    /// <returns>The accounts that had a card.</returns>
    private async Task<HashSet<Guid>> EndCards(Guid[] accounts)
    {
        var had = await db
            .Cards.Working()
            .Where(c => accounts.Contains(c.AccountId))
            .Select(c => c.AccountId)
            .ToListAsync();
        await db.EndCards(accounts, clock.Now());
        await sessions.EndAll(db, accounts);
        return [.. had];
    }

    private sealed record Secret(Pin Pin, CardCode Code, CardToken Token, string PinHash)
    {
        public static Secret New(IPasswordHasher<Account> hasher)
        {
            var pin = Pin.Random();
            return new(pin, CardCode.Random(), CardToken.Random(), hasher.HashPassword(null!, pin.Digits));
        }

        public Card Card(Guid account, Guid sheet, Vault vault, Guid by, DateTime now) =>
            new()
            {
                Id = Guid.CreateVersion7(),
                AccountId = account,
                SheetId = sheet,
                TokenHash = Token.Hash,
                CodeIndex = Code.Index(vault),
                PinHash = PinHash,
                PinIsFirst = true,
                CreatedAt = now,
                CreatedById = by,
            };
    }
}
