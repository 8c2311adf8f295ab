using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>A phone number to type instead of the name. Only its keyed index is stored.</summary>
[SignedIn]
public sealed class PhoneModel(Db db, UserManager<Account> users, Vault vault, Viewer viewer) : FormPage
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
        if (await db.Accounts.AnyAsync(a => a.PhoneIndex == index && a.Id != account.Id))
        {
            throw Refusals.PhoneTaken();
        }

        account.PhoneIndex = index;
        await db.SaveChangesAsync();
        return LocalRedirect("/account?done=phone");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        (await Mine()).PhoneIndex = null;
        await db.SaveChangesAsync();
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
