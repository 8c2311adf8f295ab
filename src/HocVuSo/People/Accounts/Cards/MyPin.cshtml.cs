using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Another PIN for one's own card.</summary>
[SignedIn]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class MyPinModel(CardChecking cards, Viewer viewer) : FormPage
{
    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty]
    public string? NewPin { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public override async Task Load()
    {
        if (await cards.OfAccount(viewer.AccountId) is null)
        {
            throw Refusals.NoCardOfMine();
        }
    }

    public async Task<IActionResult> OnPost()
    {
        var found = await cards.OfAccount(viewer.AccountId) ?? throw Refusals.NoCardOfMine();
        await cards.Check(found, Pin);
        await cards.ChangePin(found, Pin, NewPin, Again, except: viewer.SessionId);
        return LocalRedirect("/account?done=pin");
    }
}
