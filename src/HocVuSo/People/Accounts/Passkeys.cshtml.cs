using System.Buffers.Text;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Accounts;

/// <summary>The passkeys of one's own account.</summary>
[SignedIn]
[ProvesAgain]
public sealed class PasskeysModel(
    UserManager<Account> users,
    SignInManager<Account> passkeys,
    AccountActs acts,
    Viewer viewer,
    TimeProvider clock
) : FormPage
{
    private const int Most = 20;

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<Row> Passkeys { get; private set; } = [];

    public override async Task Load()
    {
        var mine = await users.GetPasskeysAsync(await Mine());
        Passkeys =
        [
            .. mine.OrderBy(p => p.CreatedAt)
                .Select(p => new Row(
                    Base64Url.EncodeToString(p.CredentialId),
                    p.Name ?? "?",
                    p.CreatedAt.UtcDateTime
                )),
        ];
    }

    /// <summary>What the device is asked, as JSON for passkey.js.</summary>
    public async Task<IActionResult> OnPostOptions()
    {
        var account = await Mine();
        return Content(
            await passkeys.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = account.Id.ToString(),
                    Name = account.UserName!,
                    DisplayName = viewer.Name,
                }
            ),
            "application/json"
        );
    }

    public async Task<IActionResult> OnPost()
    {
        var account = await Mine();
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
        {
            throw Refusals.TooManyPasskeys();
        }

        var passkey = await Attest(account, Credential);
        passkey.Name = $"{Device.Describe(Request.Headers.UserAgent)} {VietnamDay.Show(clock.Today())}";
        Passwords.Sure(await users.AddOrUpdatePasskeyAsync(account, passkey));
        await acts.Note(AuditAction.PasskeyAdded, account);
        return LocalRedirect("/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        var account = await Mine();
        if (Base64Url.IsValid(Key ?? ""))
        {
            Passwords.Sure(await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(Key)));
            await acts.Note(AuditAction.PasskeyRemoved, account);
        }

        return LocalRedirect("/account/passkeys");
    }

    private async Task<UserPasskeyInfo> Attest(Account account, string? credential)
    {
        try
        {
            var answer = await passkeys.PerformPasskeyAttestationAsync(credential ?? "{}");
            return answer.Succeeded && answer.UserEntity.Id == account.Id.ToString()
                ? answer.Passkey
                : throw Refusals.PasskeyNotTaken();
        }
        catch (InvalidOperationException)
        {
            // The ceremony was not begun in this browser, or too long ago.
            throw Refusals.PasskeyNotTaken();
        }
    }

    private async Task<Account> Mine() => (await users.FindByIdAsync(viewer.AccountId.ToString()))!;

    public sealed record Row(string Key, string Name, DateTime Since);
}
