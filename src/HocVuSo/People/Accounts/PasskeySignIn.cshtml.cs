using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts;

[Anyone]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // Asking the device writes nothing.
public sealed class PasskeySignInModel(
    SignInManager<Account> passkeys,
    UserManager<Account> users,
    SessionHandler sessions,
    Engine engine
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public override Task Load() => Task.CompletedTask;

    /// <summary>What the device is asked, as JSON for passkey.js.</summary>
    public async Task<IActionResult> OnPostOptions() =>
        Content(await passkeys.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Credential))
        {
            throw Refusals.PasskeyNotTaken();
        }

        var (account, passkey) = await Assert(Credential);
        using (await engine.EnterWrite())
        {
            Passwords.Sure(await users.AddOrUpdatePasskeyAsync(account, passkey));
        }

        return LocalRedirect(
            await sessions.SignIn(HttpContext, account, kept: true, secondFactor: true, ReturnUrl)
        );
    }

    private async Task<(Account, UserPasskeyInfo)> Assert(string credential)
    {
        try
        {
            var answer = await passkeys.PerformPasskeyAssertionAsync(credential);
            return answer is { Succeeded: true, User.ClosedAt: null }
                ? (answer.User, answer.Passkey)
                : throw Refusals.PasskeyNotTaken();
        }
        catch (InvalidOperationException)
        {
            // The ceremony was not begun in this browser, or too long ago.
            throw Refusals.PasskeyNotTaken();
        }
    }
}
