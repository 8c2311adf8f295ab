using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Card (its QR code or its letters) and PIN; the first time also a PIN of one's own.</summary>
[Anyone]
[EnableRateLimiting(RateLimits.SignIn)]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class CardSignInModel(CardChecking cards, SessionHandler sessions, RateLimits.Targets targets)
    : FormPage
{
    /// <summary>Who signs in with a card came to learn.</summary>
    private const string Lessons = "/courses";

    /// <summary>What the QR code carries.</summary>
    [BindProperty(SupportsGet = true)]
    public string? K { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty]
    public string? NewPin { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public bool Kept { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The name on the scanned card; null while nothing was scanned.</summary>
    public string? Name { get; private set; }

    /// <summary>Scanned, but it is no card that works: an old one, perhaps.</summary>
    public bool Unknown { get; private set; }

    /// <summary>The printed PIN was right: now for one's own.</summary>
    public bool ChoosesPin { get; private set; }

    public override async Task Load()
    {
        if (K is not null)
        {
            Name = (await Scanned())?.Name;
            Unknown = Name is null;
        }
    }

    public async Task<IActionResult> OnPost()
    {
        var found = K is null ? await cards.Find(CardCode.Parse(Code)) : await Scanned();
        targets.Take(HttpContext, RateLimits.SignIn, "card " + (found?.Card.Id.ToString() ?? Code ?? K));
        await cards.Check(found, Pin);
        if (found!.Card.PinIsFirst)
        {
            ChoosesPin = true;
            Name = found.Name;
            if (NewPin is null && Again is null)
            {
                return Page();
            }

            await cards.ChangePin(found, Pin, NewPin, Again);
        }

        return LocalRedirect(
            await sessions.SignIn(HttpContext, found.Account, Kept, secondFactor: false, ReturnUrl ?? Lessons)
        );
    }

    private async Task<CardChecking.Found?> Scanned() =>
        CardToken.TryParse(K, null, out var token) ? await cards.Find(token) : null;
}
