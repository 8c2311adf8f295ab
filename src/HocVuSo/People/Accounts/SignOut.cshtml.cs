using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Accounts;

[PasswordGiven]
public sealed class SignOutModel(SessionHandler sessions) : FormPage
{
    public override Task Load() => Task.CompletedTask;

    public async Task<IActionResult> OnPost()
    {
        await sessions.SignOut(HttpContext);
        return LocalRedirect("/");
    }
}
