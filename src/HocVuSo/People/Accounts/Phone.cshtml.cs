using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// A phone number to type instead of the name. Only its keyed index is stored. That a number is taken has to be said
/// (nothing is sent to it, so nobody else could say it) and tells that somebody signs in with it; so few numbers can
/// be asked for in a day.
/// </summary>
[SignedIn]
[ProvesAgain]
public sealed class PhoneModel(
    Db db,
    UserManager<Account> users,
    AccountActs acts,
    RateLimits.Targets targets,
    Vault vault,
    Viewer viewer
) : FormPage
{
    [BindProperty]
    public string? Phone { get; set; }

    public bool HasPhone { get; private set; }
    public bool HasPassword { get; private set; }

    public override async Task Load()
    {
        var account = await Mine();
        HasPhone = account.PhoneIndex is not null;
        HasPassword = account.PasswordHash is not null;
    }

    public async Task<IActionResult> OnPost()
    {
        var account = await Mine();
        var index = Number().Index(vault);
        targets.Take(HttpContext, RateLimits.Numbers, $"phone {account.Id}");
        if (await db.Accounts.AnyAsync(a => a.PhoneIndex == index && a.Id != account.Id))
        {
            throw Refusals.PhoneTaken();
        }

        account.PhoneIndex = index;
        await db.SaveChangesAsync();
        await acts.Note(AuditAction.SignInPhoneChanged, account);
        return LocalRedirect("/account?done=phone");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        var account = await Mine();
        account.PhoneIndex = null;
        await db.SaveChangesAsync();
        await acts.Note(AuditAction.SignInPhoneChanged, account);
        return LocalRedirect("/account?done=phone");
    }

    private PhoneNumber Number()
    {
        try
        {
            return PhoneNumber.Parse(Phone);
        }
        catch (Refusal refusal)
        {
            throw refusal.At(nameof(Phone));
        }
    }

    private async Task<Account> Mine() => (await users.FindByIdAsync(viewer.AccountId.ToString()))!;
}
