using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.Places;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Demo;

/// <summary>An account to try the program with, as "demo accounts" shows it.</summary>
/// <param name="Name">What is typed at sign-in; null for those who have a card.</param>
/// <param name="CardAddress">What the card's QR code would open, as a path of this program.</param>
/// <param name="PinIsFirst">The card was never used: after the PIN another one is asked for.</param>
/// <param name="Jurisdiction">Where the role holds, in words; null for a learner.</param>
/// <param name="JurisdictionUnit">Era and code of the unit, "2025/20341"; null where the role holds over an organisation.</param>
/// <param name="TotpSecret">Base32, for RFC 6238 with its usual settings (SHA-1, 30 seconds, six digits); null = none is asked.</param>
public sealed record DemoAccount(
    string Role,
    string? Name,
    string? Password,
    string? CardCode,
    string? CardAddress,
    string? Pin,
    bool? PinIsFirst,
    string FullName,
    string? Jurisdiction,
    string? JurisdictionUnit,
    string? TotpSecret
);

/// <summary>The accounts of those who play a role. They are made with the made people and exist nowhere else.</summary>
public sealed class DemoAccounts(
    Db db,
    UserManager<Account> users,
    IUserStore<Account> store,
    Passwords passwords,
    Vault vault,
    SyntheticData synthetic,
    TimeProvider clock
)
{
    /// <summary>In the transaction that makes the people.</summary>
    internal async Task Make(IEnumerable<DemoPerson> people, DemoOrganisations organisations)
    {
        foreach (var person in people)
        {
            var role = person.Plays!;
            var account = new Account
            {
                Id = role.AccountId,
                UserName = role.Name ?? AccountName.Random().Value,
                DisplayName = role.FullName,
                PersonId = person.Person.Id,
                CreatedAt = DemoProvince.RegisteredAt(person.Commune, clock.Now()),
            };
            Passwords.Sure(await users.CreateAsync(account));
            if (role.Name is not null)
            {
                await passwords.Set(account, DemoRole.Password);
            }

            if (role.Card is { } card)
            {
                db.Cards.Add(CardOf(account, card));
                await db.SaveChangesAsync();
            }

            if (role.SecondFactor is { } secret)
            {
                await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(
                    account,
                    secret,
                    CancellationToken.None
                );
                Passwords.Sure(await users.SetTwoFactorEnabledAsync(account, true));
            }

            if (await GrantOf(role, person.Commune, organisations) is { } grant)
            {
                db.Grants.Add(grant);
                await db.SaveChangesAsync();
            }
        }
    }

    /// <exception cref="Refusal">The people of this database were not made.</exception>
    public async Task<IReadOnlyList<DemoAccount>> List()
    {
        if (!synthetic.Here)
        {
            throw Refusals.NotADemo();
        }

        var ids = DemoRole.All.Select(r => r.AccountId).ToArray();
        var unused = await db
            .Cards.Working()
            .Where(c => ids.Contains(c.AccountId) && c.PinIsFirst)
            .Select(c => c.AccountId)
            .ToListAsync();
        var grants = await (
            from granted in db.Grants
            where ids.Contains(granted.AccountId)
            join unit in db.Set<Unit>() on granted.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            join organisation in db.Set<Organisation>()
                on granted.OrganisationId equals organisation.Id
                into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new
            {
                granted.AccountId,
                Name = unit != null ? unit.FullName : organisation.Name,
                Unit = unit != null ? unit.Era + "/" + unit.Code : null,
            }
        ).ToDictionaryAsync(g => g.AccountId);
        return
        [
            .. DemoRole.All.Select(r =>
            {
                var over = grants.GetValueOrDefault(r.AccountId);
                return new DemoAccount(
                    r.Role.ToString(),
                    r.Name,
                    r.Name is null ? null : DemoRole.Password,
                    r.Card?.Code,
                    r.Card is null ? null : "/sign-in/card?k=" + r.Card.Token.Value,
                    r.Card?.Pin,
                    r.Card is null ? null : unused.Contains(r.AccountId),
                    r.FullName,
                    over?.Name,
                    over?.Unit,
                    r.SecondFactor
                );
            }),
        ];
    }

    private Card CardOf(Account account, DemoCard card) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            SheetId = account.Id,
            TokenHash = card.Token.Hash,
            CodeIndex = CardCode.Parse(card.Code).Index(vault),
            PinHash = users.PasswordHasher.HashPassword(account, Pin.Parse(card.Pin).Digits),
            PinIsFirst = card.PinIsFirst,
            CreatedAt = account.CreatedAt,
            CreatedById = DemoRole.Leader.AccountId,
        };

    private async Task<Grant?> GrantOf(DemoRole role, DemoCommune home, DemoOrganisations organisations)
    {
        if (role.Role == Role.Learner)
        {
            return null;
        }

        int? unit = role.Area is (var era, var code)
            ? await db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync()
            : null;
        return new Grant
        {
            Id = Guid.CreateVersion7(),
            AccountId = role.AccountId,
            Role = role.Role,
            UnitId = unit,
            OrganisationId = unit is null ? DemoRole.School(organisations, home) : null,
            From = DemoHistories.Launch < clock.Today() ? DemoHistories.Launch : clock.Today(),
        };
    }
}
