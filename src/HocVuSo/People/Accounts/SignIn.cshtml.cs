using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts;

[Anyone]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class SignInModel(Passwords passwords, SessionHandler sessions, RateLimits.Targets targets)
    : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Kept { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override Task Load() => Task.CompletedTask;

    public async Task<IActionResult> OnPost()
    {
        var network = AddressPrefix.Of(HttpContext.Connection.RemoteIpAddress);
        targets.Take(HttpContext, RateLimits.SignIn, $"name {network} {Name?.Trim().ToUpperInvariant()}");
        var account = await passwords.Check(Name, Password, network);
        return LocalRedirect(
            await sessions.SignIn(
                HttpContext,
                account,
                Kept,
                secondFactor: false,
                ReturnUrl,
                firstPassword: account.PasswordIsFirst
            )
        );
    }
}
