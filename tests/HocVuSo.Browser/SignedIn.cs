using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

public static class SignedIn
{
    /// <summary>A new account that holds the role over the unit signs in through the page, second factor passed.</summary>
    public static async Task As(this IPage page, TestApp app, Role role, int unit)
    {
        var person = await app.NewPerson(unit);
        var (account, name) =
            role == Role.Learner ? await app.NewAccount(person) : await app.NewAccount(person, unit, role);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Name]", name);
        await page.FillAsync("[name=Password]", TestPeople.Password);
        await page.ClickAsync("main form button:not([type=button])");
        await app.InDb(db =>
            db.Sessions.Where(s => s.AccountId == account)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactor, true))
        );
        app.App.Services.GetRequiredService<Sessions>().Forget(account);
    }
}
