using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.People.Accounts;

/// <summary>Sets up the authenticator app: at the first sign-in of whoever sees others' data, or by free choice.</summary>
[PasswordGiven]
[ProvesAgain] // Of a session that has passed already.
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorNewModel(
    UserManager<Account> users,
    SecondFactor secondFactor,
    SessionHandler sessions,
    Sessions all,
    AccountActs acts,
    Db db
) : FormPage
{
    public const string Address = "/account/second-factor/new";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Offered { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SecondFactor.Offer Offer { get; private set; } = null!;
    public QrPicture Qr { get; private set; } = null!;

    /// <summary>Null until the app is set up; then shown, this once.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }
    public string Next { get; private set; } = "/";

    public override async Task Load()
    {
        Offer = secondFactor.NewOffer(await Mine(), Offered);
        Qr = QrPicture.Of(Offer.Address);
    }

    public async Task<IActionResult> OnPost()
    {
        var account = await Mine();
        RecoveryCodes = await secondFactor.Accept(account, Offered, Code);
        await all.EndAll(db, account.Id, except: null);
        await acts.Note(AuditAction.SecondFactorSet, account);
        Next = await sessions.SignIn(HttpContext, account, Kept, secondFactor: true, ReturnUrl);
        return Page();
    }

    private bool Kept =>
        HttpContext.Features.Get<PendingViewer>()?.Kept ?? HttpContext.Features.Get<Viewer>()!.Kept;

    /// <summary>With a second factor set up, a new one needs the old one first.</summary>
    private async Task<Account> Mine()
    {
        var account = (await users.FindByIdAsync($"{SessionHandler.AccountOf(HttpContext)}"))!;
        var pending = HttpContext.Features.Get<PendingViewer>();
        return
            pending is { Owes: Owed.Password } || (pending is not null && await secondFactor.IsSetUp(account))
            ? throw Refusals.SecondFactorFirst()
            : account;
    }
}
