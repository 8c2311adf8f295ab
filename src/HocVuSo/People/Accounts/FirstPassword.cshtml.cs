using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Accounts;

/// <summary>A password of one's own, in place of the one that was given out.</summary>
[PasswordGiven]
public sealed class FirstPasswordModel(
    Db db,
    UserManager<Account> users,
    Passwords passwords,
    Sessions sessions,
    AccountActs acts,
    SessionHandler handler
) : FormPage
{
    public const string Address = "/account/first-password";

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override Task Load() => Task.CompletedTask;

    public IActionResult OnGet() => Pending is null ? LocalRedirect(SessionHandler.Local(ReturnUrl)) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (Pending is not { } pending)
        {
            return LocalRedirect(SessionHandler.Local(ReturnUrl));
        }

        if (NewPassword != Again)
        {
            throw Refusals.PasswordsDiffer();
        }

        var account = (await users.FindByIdAsync(pending.AccountId.ToString()))!;
        if (await users.CheckPasswordAsync(account, NewPassword ?? ""))
        {
            throw Refusals.PasswordUnchanged();
        }

        await passwords.Set(account, NewPassword);
        await sessions.EndAll(db, account.Id, except: null);
        await acts.Note(AuditAction.PasswordChosen, account);
        return LocalRedirect(
            await handler.SignIn(HttpContext, account, pending.Kept, secondFactor: false, ReturnUrl)
        );
    }

    private PendingViewer? Pending =>
        HttpContext.Features.Get<PendingViewer>() is { Owes: Owed.Password } pending ? pending : null;
}
