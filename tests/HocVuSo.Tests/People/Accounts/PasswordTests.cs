using System.Net;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.People.Accounts;

public sealed class PasswordTests
{
    [Theory, BothEngines]
    public async Task Five_wrong_passwords_lock_their_network_out_for_a_while(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        for (var i = 0; i < 5; i++)
        {
            await browser.Submit("/sign-in", ("Name", name), ("Password", "sai"));
        }

        var right = await browser.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);

        // Whoever knows a name cannot keep its owner out.
        using var elsewhere = From(app, "203.0.113.7");
        await elsewhere.SignIn(name);

        app.Clock.Advance(Tries.Wait);
        await browser.SignIn(name);
    }

    [Theory, BothEngines]
    public async Task Guesses_from_many_networks_are_stopped_but_not_where_one_was_before(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using (var home = From(app, "203.0.113.7"))
        {
            await home.SignIn(name);
        }

        for (var i = 0; i < Tries.MostFromAll; i++)
        {
            using var bot = From(app, $"198.51.{i}.1");
            var wrong = await bot.Submit("/sign-in", ("Name", name), ("Password", "sai"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        }

        using var guess = From(app, "198.52.0.1");
        var right = await guess.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        using var again = From(app, "203.0.113.9");
        await again.SignIn(name);
    }

    [Theory, BothEngines]
    public async Task Known_and_unknown_names_leave_the_same_trace(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        foreach (var tried in new[] { name, "khong-co-ai", new string('x', 100_000), "" })
        {
            var before = await Count();
            await browser.Submit("/sign-in", ("Name", tried), ("Password", "sai"));
            Assert.Equal(before + 2, await Count());
        }

        Task<int> Count() => app.InDb(db => db.Set<SignInTry>().CountAsync());
    }

    [Theory, BothEngines]
    public async Task Guesses_that_come_at_once_are_all_counted(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        var browsers = Enumerable.Range(0, 5).Select(_ => app.Browser()).ToList();

        await Task.WhenAll(browsers.Select(b => b.Submit("/sign-in", ("Name", name), ("Password", "sai"))));

        var right = await browsers[0].Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        browsers.ForEach(b => b.Dispose());
    }

    [Theory, BothEngines]
    public async Task Whoever_has_a_phone_number_may_type_it_instead_of_the_name(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        var number = "09" + Random.Shared.Next(10_000_000, 99_999_999);
        var saved = await browser.Submit("/account/phone", ("Phone", number));
        Assert.Equal("/account?done=phone", saved.Location!.OriginalString);

        using var phone = app.Browser();
        await phone.SignIn($"+84 {number[1..4]} {number[4..]}");
        Assert.Equal(HttpStatusCode.OK, (await phone.Get("/account")).Status);

        using var other = await app.NewLearner();
        var taken = await other.Submit("/account/phone", ("Phone", number));
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Contains("đăng nhập một tài khoản khác", taken.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_new_password_needs_the_old_one_and_signs_other_devices_out(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        await browser.SignIn(name);
        using var other = app.Browser();
        await other.SignIn(name);

        var wrong = await Change("sai", "nước chảy đá mòn");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/account")).Status);

        var changed = await Change(TestPeople.Password, "nước chảy đá mòn");
        Assert.Equal("/account?done=password", changed.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Get("/account")).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await other.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password))).Status
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await other.Submit("/sign-in", ("Name", name), ("Password", "nước chảy đá mòn"))).Status
        );

        Task<TestPage> Change(string current, string next) =>
            browser.Submit(
                "/account/password",
                ("Name", name),
                ("Current", current),
                ("NewPassword", next),
                ("Again", next)
            );
    }

    private static TestBrowser From(TestApp app, string address)
    {
        var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    [Theory]
    [InlineData("ngắn")]
    [InlineData("12345678")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("Mật khẩu 123")]
    [InlineData("Trần Thị Lài")]
    public async Task Passwords_that_everybody_tries_first_are_refused(string password)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        await browser.SignIn(name);

        var refused = await browser.Submit(
            "/account/password",
            ("Name", name),
            ("Current", TestPeople.Password),
            ("NewPassword", password),
            ("Again", password)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#NewPassword-error"));
    }
}
