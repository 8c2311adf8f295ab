using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// The password or the PIN once more, before what would let somebody else come back (<see cref="ProvesAgainAttribute"/>).
/// A passkey is used through the page that signs in with it.
/// </summary>
[SignedIn]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class ProveModel(
    Db db,
    Passwords passwords,
    CardChecking cards,
    Sessions sessions,
    Viewer viewer
) : FormPage
{
    public const string Address = "/account/prove";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPassword { get; private set; }
    public bool HasCard { get; private set; }
    public bool HasPasskey { get; private set; }

    public override async Task Load()
    {
        HasPassword = await db.Accounts.AnyAsync(a => a.Id == viewer.AccountId && a.PasswordHash != null);
        HasCard = await db.Cards.Working().AnyAsync(c => c.AccountId == viewer.AccountId);
        HasPasskey = await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == viewer.AccountId);
    }

    public async Task<IActionResult> OnPost()
    {
        await Load();
        if (HasPassword)
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == viewer.AccountId);
            await passwords.CheckOwn(
                account,
                Password,
                AddressPrefix.Of(HttpContext.Connection.RemoteIpAddress)
            );
        }
        else
        {
            await cards.Check(await cards.OfAccount(viewer.AccountId), Pin);
        }

        await sessions.Proved(db, viewer);
        return LocalRedirect(SessionHandler.Local(ReturnUrl));
    }

    /// <summary>Where to confirm, and then back to this address.</summary>
    public static string AddressFor(string returnUrl) =>
        $"{Address}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
