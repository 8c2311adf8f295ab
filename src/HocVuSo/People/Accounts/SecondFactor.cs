using System.Security.Cryptography;
using System.Text;
using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;

namespace HocVuSo.People.Accounts;

/// <summary>
/// The six digits of an authenticator app (TOTP, RFC 6238) and the recovery codes; both are Identity's. A code is
/// taken once: the same digits a second time are refused, although they hold for a minute or two.
/// </summary>
public sealed class SecondFactor(
    UserManager<Account> users,
    IUserStore<Account> store,
    Tries tries,
    Engine engine,
    Vault vault
)
{
    private const string Issuer = "HocVuSo";
    private const string LastCode = "LastCode";
    private const int RecoveryCodes = 10;

    /// <param name="Secret">Base32, in groups of four for typing.</param>
    /// <param name="Address">otpauth://… for the QR code.</param>
    /// <param name="Sealed">The secret as the form brings it back.</param>
    public sealed record Offer(string Secret, string Address, string Sealed);

    /// <summary>A new secret; nothing is stored until a code from it was given.</summary>
    /// <param name="again">The sealed secret of an offer shown before, so that what was scanned stays good.</param>
    public Offer NewOffer(Account account, string? again = null)
    {
        var secret = again is null ? NewSecret() : Open(account, again);
        var address =
            $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={secret}&issuer={Issuer}";
        return new Offer(
            string.Join(' ', secret.Chunk(4).Select(c => new string(c))),
            address,
            again
                ?? Convert.ToBase64String(vault.Seal(Encoding.ASCII.GetBytes(secret), OfferPurpose(account)))
        );
    }

    /// <summary>Takes the offered secret when the code shows that the app has it.</summary>
    /// <returns>Recovery codes, shown once.</returns>
    public async Task<IReadOnlyList<string>> Accept(Account account, string? offered, string? code)
    {
        var secret = Open(account, offered ?? throw Refusals.WrongCode());
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(
            account,
            secret,
            CancellationToken.None
        );
        var digits = Digits(code);
        if (!await Fits(account, digits))
        {
            throw Refusals.WrongCode();
        }

        await users.SetAuthenticationTokenAsync(account, Issuer, LastCode, digits);
        Passwords.Sure(await users.SetTwoFactorEnabledAsync(account, true));
        return [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <summary>An app or a passkey: with the password alone nobody sets up another.</summary>
    public async Task<bool> IsSetUp(Account account) =>
        account.TwoFactorEnabled || (await users.GetPasskeysAsync(account)).Count > 0;

    /// <summary>A code of the app, or one of the recovery codes (which is then used up).</summary>
    public async Task Check(Account account, string? code)
    {
        var target = $"code {account.Id}";
        if (!await tries.Take(target, Tries.All))
        {
            throw Refusals.WrongCode();
        }

        var digits = Digits(code);
        // A recovery code has digits too, now and then six of them.
        var isOfApp = digits.Length == 6 && !(code ?? "").Any(char.IsAsciiLetter);
        var right = isOfApp
            ? await Fits(account, digits)
                && digits != await users.GetAuthenticationTokenAsync(account, Issuer, LastCode)
            : await Redeem(account, code);
        if (!right)
        {
            throw Refusals.WrongCode();
        }

        if (isOfApp)
        {
            using var gate = await engine.EnterWrite();
            Passwords.Sure(await users.SetAuthenticationTokenAsync(account, Issuer, LastCode, digits));
        }

        await tries.Forget(target, Tries.All);
    }

    /// <summary>For one who lost the telephone: the next sign-in sets up a new one.</summary>
    public async Task Reset(Account account)
    {
        Passwords.Sure(await users.SetTwoFactorEnabledAsync(account, false));
        Passwords.Sure(await users.ResetAuthenticatorKeyAsync(account));
        foreach (var passkey in await users.GetPasskeysAsync(account))
        {
            Passwords.Sure(await users.RemovePasskeyAsync(account, passkey.CredentialId));
        }
    }

    private async Task<bool> Redeem(Account account, string? code)
    {
        using var gate = await engine.EnterWrite();
        var typed = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return typed.Length == 10
            && (
                await users.RedeemTwoFactorRecoveryCodeAsync(account, $"{typed[..5]}-{typed[5..]}")
            ).Succeeded;
    }

    private Task<bool> Fits(Account account, string digits) =>
        users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits);

    private string Open(Account account, string offered)
    {
        try
        {
            return Encoding.ASCII.GetString(
                vault.Open(Convert.FromBase64String(offered), OfferPurpose(account))
            );
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw Refusals.WrongCode();
        }
    }

    private string NewSecret() => users.GenerateNewAuthenticatorKey();

    private static string OfferPurpose(Account account) => $"second-factor-offer {account.Id}";

    private static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit)]);
}
