using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Name (or phone number) and password to account. A wrong password, an unknown name, a locked and a closed account
/// get the same sentence after the same work, so that nobody learns here who has an account.
/// </summary>
public sealed class Passwords(UserManager<Account> users, Db db, Engine engine, Vault vault)
{
    /// <summary>What an unknown name's password is checked against: as costly as a real one, and nobody's.</summary>
    private static readonly Lazy<string> Nobodys = new(() =>
        new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString())
    );

    public async Task<Account> Check(string? name, string? password)
    {
        var account = await Find(name);
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

        await ForgetFailures(account);
        return account;
    }

    /// <summary>Counts also when several guesses come at once and one row is changed under the other.</summary>
    public async Task CountFailure(Account account)
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

    public async Task ForgetFailures(Account account)
    {
        if (account.AccessFailedCount > 0)
        {
            using var gate = await engine.EnterWrite();
            await users.ResetAccessFailedCountAsync(account);
        }
    }

    /// <summary>Sets a password; the caller has made sure that it may.</summary>
    public async Task Set(Account account, string? password)
    {
        if ((password ?? "").Length < users.Options.Password.RequiredLength)
        {
            throw Refusals.PasswordTooShort();
        }

        if (IsCommon(account, password!))
        {
            throw Refusals.PasswordTooCommon();
        }

        if (account.PasswordHash is not null)
        {
            Sure(await users.RemovePasswordAsync(account));
        }

        account.PasswordIsFirst = false;
        Sure(await users.AddPasswordAsync(account, password!));
    }

    /// <summary>Of Identity's refusals those that the house's own rules do not catch are bugs.</summary>
    public static void Sure(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(result.ToString());
        }
    }

    private async Task<Account?> Find(string? name)
    {
        if (PhoneNumber.TryParse(name, null, out var phone))
        {
            var index = phone.Index(vault);
            return await db.Accounts.SingleOrDefaultAsync(a => a.PhoneIndex == index);
        }

        return await users.FindByNameAsync((name ?? "").Trim());
    }

    /// <summary>What guessers try first: one sign repeated, a run of digits, the name itself, the usual words.</summary>
    private static bool IsCommon(Account account, string password)
    {
        var bare = Fold.Key(password).Replace(" ", "", StringComparison.Ordinal);
        return bare.Distinct().Count() < 4
            || "01234567890123456789".Contains(bare, StringComparison.Ordinal)
            || "98765432109876543210".Contains(bare, StringComparison.Ordinal)
            || bare == account.UserName
            || bare == Fold.Key(account.DisplayName).Replace(" ", "", StringComparison.Ordinal)
            || Usual.Any(u => bare.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) == u);
    }

    private static readonly string[] Usual =
    [
        "password",
        "matkhau",
        "matkhaumoi",
        "anhyeuem",
        "emyeuanh",
        "iloveyou",
        "qwerty",
        "qwertyuiop",
        "vietnam",
        "quangnam",
        "danang",
        "admin",
        "abc",
        "abcd",
        "hocvuso",
        "binhdanhocvuso",
    ];
}
