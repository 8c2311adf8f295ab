using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Name and password to account. A wrong password, an unknown name, a locked and a closed account get the same
/// sentence after the same work, so that nobody learns here who has an account.
/// </summary>
public sealed class Passwords(UserManager<Account> users, Db db, Engine engine)
{
    /// <summary>What an unknown name's password is checked against: as costly as a real one, and nobody's.</summary>
    private static readonly Lazy<string> Nobodys = new(() =>
        new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString())
    );

    public async Task<Account> Check(string? name, string? password)
    {
        var account = await users.FindByNameAsync(Fold.Tidy(name ?? ""));
        var known = account?.PasswordHash ?? Nobodys.Value;
        var matches =
            users.PasswordHasher.VerifyHashedPassword(account!, known, password ?? "")
            != PasswordVerificationResult.Failed;
        if (account is null || account.ClosedAt is not null || await users.IsLockedOutAsync(account))
        {
            throw Refusals.WrongNameOrPassword();
        }

        if (account.PasswordHash is null || !matches)
        {
            await CountFailure(account);
            throw Refusals.WrongNameOrPassword();
        }

        if (account.AccessFailedCount > 0)
        {
            using var gate = await engine.EnterWrite();
            await users.ResetAccessFailedCountAsync(account);
        }

        return account;
    }

    /// <summary>Counts also when several guesses come at once and one row is changed under the other.</summary>
    private async Task CountFailure(Account account)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            using var gate = await engine.EnterWrite();
            if ((await users.AccessFailedAsync(account)).Succeeded)
            {
                return;
            }

            await db.Entry(account).ReloadAsync();
        }
    }
}
