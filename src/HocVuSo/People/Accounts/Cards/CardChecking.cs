using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Card and PIN to account.</summary>
public sealed class CardChecking(
    Db db,
    Engine engine,
    Vault vault,
    UserManager<Account> users,
    Sessions sessions,
    AccountActs acts
)
{
    /// <summary>What the PIN of an unknown card is checked against: as costly as a real one, and nobody's.</summary>
    private static readonly Lazy<string> Nobodys = new(() =>
        new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString())
    );

    /// <summary>A card that works, with its account and the name on it; null = there is none.</summary>
    public sealed record Found(Card Card, Account Account, string Name, DateOnly? Birth);

    public Task<Found?> Find(CardToken token) => Find(c => c.TokenHash == token.Hash);

    public Task<Found?> Find(CardCode code)
    {
        var index = code.Index(vault);
        return Find(c => c.CodeIndex == index);
    }

    public Task<Found?> OfAccount(Guid account) => Find(c => c.AccountId == account);

    /// <summary>
    /// A try is counted before the PIN is looked at, so that tries that come at once count like tries in a row.
    /// Commits by itself.
    /// </summary>
    public async Task Check(Found? found, string? pin)
    {
        var counted = found is not null && await Count(found.Card.Id);
        var right =
            users.PasswordHasher.VerifyHashedPassword(
                null!,
                found?.Card.PinHash ?? Nobodys.Value,
                Pin.Typed(pin)
            ) != PasswordVerificationResult.Failed;
        if (found is null)
        {
            throw Refusals.WrongCardOrPin();
        }

        if (!counted)
        {
            throw Refusals.CardLocked();
        }

        if (!right)
        {
            throw found.Card.WrongPins + 1 >= Card.MostWrongPins
                ? Refusals.CardLocked()
                : Refusals.WrongCardOrPin();
        }

        using var gate = await engine.EnterWrite();
        await db
            .Cards.Where(c => c.Id == found.Card.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.WrongPins, 0));
    }

    /// <summary>
    /// The bearer's own PIN in place of the printed or an earlier one; whoever came in with that is out. Commits by itself.
    /// </summary>
    /// <param name="except">The session that goes on.</param>
    /// <exception cref="Refusal">Not six digits, too easy, the same as before, or typed differently the second time.</exception>
    public async Task ChangePin(Found found, string? before, string? pin, string? again, Guid? except = null)
    {
        var chosen = Pin.Parse(pin);
        if (chosen.Digits != Pin.Typed(again))
        {
            throw Refusals.PinsDiffer();
        }

        if (chosen.Digits == Pin.Typed(before))
        {
            throw Refusals.PinUnchanged();
        }

        if (chosen.IsBirthday(found.Birth))
        {
            throw Refusals.PinTooEasy();
        }

        var hash = users.PasswordHasher.HashPassword(null!, chosen.Digits);
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = await db
            .Cards.Working()
            .Where(c => c.Id == found.Card.Id && c.PinHash == found.Card.PinHash)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.PinHash, hash).SetProperty(c => c.PinIsFirst, false)
            );
        if (changed == 0)
        {
            // Somebody else has chosen another since it was looked at.
            throw Refusals.WrongCardOrPin();
        }

        await sessions.EndAll(db, found.Account.Id, except);
        await acts.Note(AuditAction.PinChosen, found.Account);
        await transaction.CommitAsync();
    }

    /// <returns>False when the card has no try left.</returns>
    private async Task<bool> Count(Guid card)
    {
        using var gate = await engine.EnterWrite();
        return 1
            == await db
                .Cards.Working()
                .Where(c => c.Id == card && c.WrongPins < Card.MostWrongPins)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.WrongPins, c => c.WrongPins + 1));
    }

    private async Task<Found?> Find(System.Linq.Expressions.Expression<Func<Card, bool>> which)
    {
        var (accounts, people) = (db.Set<Account>(), db.Set<Person>());
        return await (
            from card in db.Cards.AsNoTracking().Working().Where(which)
            join account in accounts on card.AccountId equals account.Id
            join person in people on account.PersonId equals (Guid?)person.Id
            where account.ClosedAt == null && person.ErasedAt == null
            select new Found(card, account, person.FullName, person.BirthDate)
        ).SingleOrDefaultAsync();
    }
}
