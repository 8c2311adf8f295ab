using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Name (or phone number) and password to account. A wrong password, an unknown name, a locked and a closed account
/// get the same sentence after the same work, so that nobody learns here who has an account.
/// </summary>
public sealed class Passwords(UserManager<Account> users, Db db, Tries tries, Vault vault)
{
    private const int LongestName = 100;

    /// <summary>What an unknown name's password is checked against: as costly as a real one, and nobody's.</summary>
    private static readonly Lazy<string> Nobodys = new(() =>
        new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString())
    );

    /// <summary>Does not forget wrong codes of the second factor: those are counted by themselves.</summary>
    /// <param name="network">Where the try comes from.</param>
    public async Task<Account> Check(string? name, string? password, string network)
    {
        var account = await Find(name);
        var target = account is null ? $"name {Fold.Key(Short(name))}" : TargetOf(account.Id);
        var allowed =
            await tries.Take(target, network)
            && (
                await IsKnownFrom(account, network) || await tries.Take(target, Tries.All, Tries.MostFromAll)
            );
        var known = account?.PasswordHash ?? Nobodys.Value;
        var matches =
            users.PasswordHasher.VerifyHashedPassword(account!, known, password ?? "")
            != PasswordVerificationResult.Failed;
        if (!allowed || !matches || account is not { ClosedAt: null, PasswordHash: not null })
        {
            throw Refusals.WrongNameOrPassword();
        }

        await tries.Forget(target, network);
        return account;
    }

    /// <summary>The password of the account that is signed in, once more.</summary>
    public async Task CheckOwn(Account account, string? password, string network)
    {
        if (
            !await tries.Take(TargetOf(account.Id), network)
            || !await users.CheckPasswordAsync(account, password ?? "")
        )
        {
            throw Refusals.CurrentPasswordWrong().At("Password");
        }

        await tries.Forget(TargetOf(account.Id), network);
    }

    /// <summary>Wrong passwords so far count no more, from wherever. Inside the caller's transaction.</summary>
    public Task ForgetTries(Guid account) => tries.ForgetAll(TargetOf(account));

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

    private static string TargetOf(Guid account) => $"password {account}";

    /// <summary>Longer than any name, and not as long as somebody likes.</summary>
    private static string Short(string? name) =>
        name is { Length: > LongestName } ? name[..LongestName] : name ?? "";

    /// <summary>Was the account signed in from there before?</summary>
    private Task<bool> IsKnownFrom(Account? account, string network)
    {
        var id = account?.Id ?? Guid.Empty;
        return db.Sessions.AnyAsync(s => s.AccountId == id && s.AddressPrefix == network);
    }

    private async Task<Account?> Find(string? name)
    {
        if (name is null or { Length: > LongestName })
        {
            return null;
        }

        if (PhoneNumber.TryParse(name, null, out var phone))
        {
            var index = phone.Index(vault);
            return await db.Accounts.SingleOrDefaultAsync(a => a.PhoneIndex == index);
        }

        return await users.FindByNameAsync(name.Trim());
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
