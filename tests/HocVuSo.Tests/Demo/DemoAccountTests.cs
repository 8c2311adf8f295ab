using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.Demo;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Demo;

public sealed class DemoAccountTests
{
    /// <summary>A code is taken once: the phones are kept from test to test.</summary>
    private static readonly ConcurrentDictionary<(TestApp, string), TestAuthenticator> Phones = new();

    [Theory, BothEngines]
    public async Task Each_account_signs_in_through_the_page_with_its_code_where_one_is_asked(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        var accounts = await List(app);

        foreach (var account in accounts.Where(a => a.Name is not null))
        {
            using var browser = app.Browser();
            await SignIn(app, browser, account);
            var mine = await browser.Get("/account");
            Assert.Equal(HttpStatusCode.OK, mine.Status);
            Assert.Contains(account.FullName, mine.Text, StringComparison.Ordinal);
        }
    }

    [Theory, BothEngines]
    public async Task The_cards_sign_in_by_letters_and_by_the_address_in_the_qr_code(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);
        var accounts = await List(app);
        var used = accounts.Single(a => a.PinIsFirst == false);
        var unused = accounts.Single(a => a.PinIsFirst == true);

        using var byLetters = app.Browser();
        var entered = await byLetters.Submit("/sign-in/card", ("Code", used.CardCode!), ("Pin", used.Pin!));
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
        Assert.Contains(used.FullName, (await byLetters.Get("/account")).Text, StringComparison.Ordinal);

        using var byQr = app.Browser();
        var scanned = await byQr.Get(unused.CardAddress!);
        Assert.Contains(unused.FullName, scanned.Text, StringComparison.Ordinal);
        var first = await byQr.Submit(scanned, unused.CardAddress!, ("Pin", unused.Pin!));
        Assert.NotNull(first.Document.QuerySelector("#NewPin"));
    }

    [Theory, BothEngines]
    public async Task What_is_taken_away_says_that_it_is_made_up(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);
        using var officer = app.Browser();
        await SignIn(app, officer, (await List(app)).Single(a => a.Role == nameof(Role.ProvincialOfficer)));

        var table = await officer.Get("/targets/export.csv?measure=K3");
        var credential = await app.InDb(db => db.Credentials.AsNoTracking().FirstAsync());

        Assert.Equal(HttpStatusCode.OK, table.Status);
        Assert.EndsWith("Dữ liệu mô phỏng", table.Html.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("(Dữ liệu mô phỏng)", credential.Title, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Every_role_has_an_account_and_each_role_but_the_learners_holds_somewhere(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        var accounts = await List(app);

        Assert.Equal(Enum.GetNames<Role>().Order(), accounts.Select(a => a.Role).Distinct().Order());
        Assert.All(accounts, a => Assert.Equal(a.Role == nameof(Role.Learner), a.Jurisdiction is null));
        Assert.All(
            accounts,
            a => Assert.Equal(Enum.Parse<Role>(a.Role).SeesOthers, a.TotpSecret is not null)
        );
        Assert.All(
            await app.InDb(db =>
                (
                    from account in db.Set<HocVuSo.People.Accounts.Account>()
                    join person in db.People on account.PersonId equals person.Id
                    select new { person.Synthetic, account.PersonId }
                ).ToListAsync()
            ),
            a => Assert.True(a.Synthetic)
        );
    }

    [Theory, BothEngines]
    public async Task The_command_lists_them_as_json(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);

        var output = await Tool.Run(
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
            "demo",
            "accounts",
            "--json",
            "--data",
            app.Settings.DataFolder,
            "--database",
            app.Settings.Database
        );

        using var json = JsonDocument.Parse(output);
        var officer = json
            .RootElement.EnumerateArray()
            .Single(a => a.GetProperty("name").GetString() == "can.bo.tinh");
        Assert.Equal("ProvincialOfficer", officer.GetProperty("role").GetString());
        Assert.Equal("2024/49", officer.GetProperty("jurisdictionUnit").GetString());
        Assert.Equal(32, officer.GetProperty("totpSecret").GetString()!.Length);
    }

    [Theory, BothEngines]
    public async Task There_are_none_where_the_people_are_real(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        await using var scope = app.App.Services.CreateAsyncScope();

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            scope.ServiceProvider.GetRequiredService<DemoAccounts>().List()
        );

        Assert.Equal("not-a-demo", refusal.Name);
        var names = (await List(await TestDemo.Of(engine))).Select(a => a.Name).ToArray();
        Assert.Equal(
            0,
            await app.InDb(db =>
                db.Set<HocVuSo.People.Accounts.Account>().CountAsync(a => names.Contains(a.UserName))
            )
        );
    }

    private static async Task SignIn(TestApp app, TestBrowser browser, DemoAccount account)
    {
        var page = await browser.Submit("/sign-in", ("Name", account.Name!), ("Password", account.Password!));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        if (account.TotpSecret is not { } secret)
        {
            return;
        }

        var address = page.Location!.OriginalString;
        Assert.StartsWith("/account/second-factor", address, StringComparison.Ordinal);
        page = await browser.Submit(
            address,
            ("Code", Phones.GetOrAdd((app, secret), p => new(p.Item2)).NextCode())
        );
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    private static async Task<IReadOnlyList<DemoAccount>> List(TestApp app)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoAccounts>().List();
    }
}
