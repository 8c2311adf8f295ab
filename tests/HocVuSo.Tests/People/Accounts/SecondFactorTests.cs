using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.People.Accounts;

public sealed class SecondFactorTests
{
    [Theory, BothEngines]
    public async Task After_the_password_an_officer_sees_nothing_until_the_app_is_set_up(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var (_, name) = await app.NewAccount(
            await app.NewPerson(places.Hamlet),
            places.Commune,
            Role.CommuneOfficer
        );
        using var browser = app.Browser();

        var signedIn = await browser.SignIn(name);
        Assert.StartsWith(
            "/account/second-factor",
            signedIn.Location!.OriginalString,
            StringComparison.Ordinal
        );
        var refused = await browser.Get("/account");
        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.StartsWith(
            "/account/second-factor",
            refused.Location!.OriginalString,
            StringComparison.Ordinal
        );
        var step = await browser.Follow(refused);
        Assert.NotNull(step.Document.QuerySelector("svg.qr path"));
        Assert.Null(step.Document.QuerySelector("[style]"));

        var (_, codes) = await browser.SetUpSecondFactor();

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_later_sign_in_asks_for_the_code_and_takes_each_code_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, phone, _) = await Officer(app);

        using var second = app.Browser();
        await second.SignIn(name);
        var code = phone.NextCode();
        var passed = await second.Submit("/account/second-factor?returnUrl=/account", ("Code", code));
        Assert.Equal("/account", passed.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await second.Get("/account")).Status);

        using var overheard = app.Browser();
        await overheard.SignIn(name);
        var again = await overheard.Submit("/account/second-factor", ("Code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await overheard.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_recovery_code_works_once_and_however_it_is_typed(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, _, codes) = await Officer(app);
        // One that could be taken for a code of the app, where there is one.
        var recovery = codes.OrderBy(c => c.Count(char.IsAsciiDigit) == 6 ? 0 : 1).First();
        var typed = " " + recovery.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);

        using var first = app.Browser();
        await first.SignIn(name);
        var passed = await first.Submit("/account/second-factor", ("Code", typed));
        Assert.Equal(HttpStatusCode.Redirect, passed.Status);
        Assert.Equal(HttpStatusCode.OK, (await first.Get("/account")).Status);

        using var second = app.Browser();
        await second.SignIn(name);
        var again = await second.Submit("/account/second-factor", ("Code", recovery));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Theory, BothEngines]
    public async Task Five_wrong_codes_lock_even_the_right_one_out(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, phone, _) = await Officer(app);
        using var browser = app.Browser();
        await browser.SignIn(name);

        for (var i = 0; i < 5; i++)
        {
            await browser.Submit("/account/second-factor", ("Code", "000000"));
        }

        var right = await browser.Submit("/account/second-factor", ("Code", phone.NextCode()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
    }

    [Theory, BothEngines]
    public async Task The_right_password_in_between_gives_no_more_tries_at_the_code(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, phone, _) = await Officer(app);
        for (var i = 0; i < 5; i++)
        {
            using var thief = app.Browser();
            await thief.SignIn(name);
            await thief.Submit("/account/second-factor", ("Code", "000000"));
        }

        using var browser = app.Browser();
        await browser.SignIn(name);
        var right = await browser.Submit("/account/second-factor", ("Code", phone.NextCode()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
    }

    [Theory, BothEngines]
    public async Task With_the_password_alone_nobody_replaces_the_app(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, _, _) = await Officer(app);
        using var thief = app.Browser();
        await thief.SignIn(name);

        var page = await thief.Get("/account/second-factor/new");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Null(page.Document.QuerySelector("svg.qr"));
    }

    [Theory, BothEngines]
    public async Task A_learner_may_have_one_and_is_then_asked_for_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        await browser.SignIn(name);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        await browser.SetUpSecondFactor();

        using var second = app.Browser();
        await second.SignIn(name);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task The_secret_and_the_recovery_codes_lie_sealed_on_the_disk(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (name, _, codes) = await Officer(app);

        var kept = await app.InDb(db =>
            (
                from token in db.Set<IdentityUserToken<Guid>>()
                join account in db.Set<Account>() on token.UserId equals account.Id
                where account.UserName == name
                select token.Value
            ).ToListAsync()
        );

        Assert.True(kept.Count >= 3);
        Assert.DoesNotContain(kept, v => codes.Any(c => v!.Contains(c, StringComparison.Ordinal)));
    }

    private static async Task<(string Name, TestAuthenticator Phone, List<string> Codes)> Officer(TestApp app)
    {
        var places = await app.NewPlaces();
        var (_, name) = await app.NewAccount(
            await app.NewPerson(places.Hamlet),
            places.Commune,
            Role.CommuneOfficer
        );
        using var browser = app.Browser();
        await browser.SignIn(name);
        var (phone, codes) = await browser.SetUpSecondFactor();
        return (name, phone, codes);
    }
}
