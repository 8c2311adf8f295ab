using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts;

/// <summary>After the password: the code of the authenticator app, or a recovery code.</summary>
[PasswordGiven]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class SecondFactorModel(
    UserManager<Account> users,
    SecondFactor secondFactor,
    SessionHandler sessions,
    RateLimits.Targets targets
) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Else the second factor is a passkey and nothing else.</summary>
    public bool HasApp { get; private set; } = true;

    public override Task Load() => Task.CompletedTask;

    public async Task<IActionResult> OnGet()
    {
        if (HttpContext.Features.Get<PendingViewer>() is not { Owes: Owed.SecondFactor } pending)
        {
            return LocalRedirect(SessionHandler.Local(ReturnUrl));
        }

        var account = await users.FindByIdAsync(pending.AccountId.ToString());
        HasApp = account!.TwoFactorEnabled;
        return await secondFactor.IsSetUp(account)
            ? Page()
            : LocalRedirect(
                $"{SecondFactorNewModel.Address}?returnUrl={Uri.EscapeDataString(SessionHandler.Local(ReturnUrl))}"
            );
    }

    public async Task<IActionResult> OnPost()
    {
        if (HttpContext.Features.Get<PendingViewer>() is not { Owes: Owed.SecondFactor } pending)
        {
            return LocalRedirect(SessionHandler.Local(ReturnUrl));
        }

        targets.Take(HttpContext, RateLimits.SignIn, "code " + pending.AccountId);
        var account = (await users.FindByIdAsync(pending.AccountId.ToString()))!;
        await secondFactor.Check(account, Code);
        return LocalRedirect(
            await sessions.SignIn(HttpContext, account, pending.Kept, secondFactor: true, ReturnUrl)
        );
    }
}
