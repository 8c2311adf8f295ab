using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts;

/// <summary>The name and password of one's own account; whoever came with a card may set them here.</summary>
[SignedIn]
[ProvesAgain]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel(
    Db db,
    UserManager<Account> users,
    Passwords passwords,
    Sessions sessions,
    AccountActs acts,
    RateLimits.Targets targets,
    Viewer viewer
) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool HasPassword { get; private set; }

    public override async Task Load()
    {
        var account = await Mine();
        HasPassword = account.PasswordHash is not null;
        Name ??= HasPassword ? account.UserName : null;
    }

    public async Task<IActionResult> OnPost()
    {
        targets.Take(HttpContext, RateLimits.SignIn, "current " + viewer.AccountId);
        var account = await Mine();
        if (account.PasswordHash is not null && !await users.CheckPasswordAsync(account, Current ?? ""))
        {
            throw Refusals.CurrentPasswordWrong();
        }

        if (NewPassword != Again)
        {
            throw Refusals.PasswordsDiffer();
        }

        var name = AccountName.Parse(Name).Value;
        if (name != account.UserName && await users.FindByNameAsync(name) is not null)
        {
            throw Refusals.NameTaken();
        }

        account.UserName = name;
        await passwords.Set(account, NewPassword);
        await sessions.EndAll(db, account.Id, except: viewer.SessionId);
        await acts.Note(AuditAction.PasswordChosen, account);
        return LocalRedirect("/account?done=password");
    }

    private async Task<Account> Mine() => (await users.FindByIdAsync(viewer.AccountId.ToString()))!;
}
