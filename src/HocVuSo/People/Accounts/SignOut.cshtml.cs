using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.People.Accounts;

[SignedIn]
public sealed class SignOutModel(Db db, Viewer viewer, Sessions sessions) : FormPage
{
    public override Task Load() => Task.CompletedTask;

    public async Task<IActionResult> OnPost()
    {
        await sessions.End(db, viewer.AccountId, viewer.SessionId);
        await HttpContext.SignOutAsync(SessionHandler.Scheme);
        return LocalRedirect("/");
    }
}
