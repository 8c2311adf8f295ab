using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Accounts;

[Anyone]
[OwnTransaction] // A wrong try is counted although it is refused.
public sealed class SignInModel(Passwords passwords, SessionHandler sessions) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Kept { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override Task Load() => Task.CompletedTask;

    public async Task<IActionResult> OnPost()
    {
        var account = await passwords.Check(Name, Password);
        await sessions.SignIn(HttpContext, account, Kept);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
