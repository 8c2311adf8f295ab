using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People.Accounts;

public sealed class PasskeyTests
{
    [Theory, BothEngines]
    public async Task A_passkey_is_made_signs_in_and_is_removed(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        using var device = new TestPasskey(Site(app));

        var made = await Add(browser, device);
        Assert.Equal("/account/passkeys", made.Location!.OriginalString);

        using var later = app.Browser();
        var signedIn = await Use(later, device, "/account/passkeys");
        Assert.Equal("/account/passkeys", signedIn.Location!.OriginalString);
        var list = await later.Get("/account/passkeys");
        Assert.Single(list.Document.QuerySelectorAll("input[name=Key]"));

        await later.Press(list, "/account/passkeys", "Xóa");
        Assert.Empty((await later.Get("/account/passkeys")).Document.QuerySelectorAll("input[name=Key]"));
        using var again = app.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Use(again, device)).Status);
    }

    [Theory, BothEngines]
    public async Task For_an_officer_a_passkey_is_the_second_factor_too(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var officer = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        using var device = new TestPasskey(Site(app));
        await Add(officer, device);

        using var later = app.Browser();
        await Use(later, device);

        Assert.Equal(HttpStatusCode.OK, (await later.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task With_the_password_alone_nobody_sets_up_an_app_beside_a_passkey(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var device = new TestPasskey(Site(app));
        await Add(officer, device);
        var name = await app.InDb(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == officer.AccountId);
            account.TwoFactorEnabled = false;
            await db.SaveChangesAsync();
            return account.UserName!;
        });

        using var thief = app.Browser();
        var asked = await thief.Follow(await thief.SignIn(name));

        Assert.Null(asked.Document.QuerySelector("#Code"));
        Assert.Null(asked.Document.QuerySelector("svg.qr"));
        Assert.NotNull(asked.Document.QuerySelector("form[data-passkey=get]"));
        var setUp = await thief.Get("/account/second-factor/new");
        Assert.Equal(HttpStatusCode.Forbidden, setUp.Status);
        using var holder = app.Browser();
        await Use(holder, device);
        Assert.Equal(HttpStatusCode.OK, (await holder.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_passkey_of_a_learner_ends_when_a_duty_is_given(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var learner = await app.NewLearner(places.Hamlet);
        using var device = new TestPasskey(Site(app));
        await Add(learner, device);

        await app.InScope(services =>
            services
                .GetRequiredService<AccountKeeping>()
                .Give(
                    services.GetRequiredService<Db>().Accounts.Single(a => a.Id == learner.AccountId),
                    Role.CommuneOfficer,
                    places.Commune,
                    null,
                    new Days(app.Clock.Today(), null)
                )
        );

        using var later = app.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Use(later, device)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await learner.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_device_that_did_not_ask_its_owner_is_refused(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        using var device = new TestPasskey(Site(app)) { AsksOwner = false };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Add(browser, device)).Status);
    }

    [Theory, BothEngines]
    public async Task A_passkey_made_on_another_site_is_refused(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        using var device = new TestPasskey(new Uri("https://localhost.example.org"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Add(browser, device)).Status);
    }

    [Theory, BothEngines]
    public async Task A_passkey_answers_only_the_question_of_this_site_and_this_browser(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        using var device = new TestPasskey(Site(app));
        await Add(browser, device);

        // An answer heard elsewhere, sent from another browser.
        using var victim = app.Browser();
        var answer = device.Get(await Options(victim, "/sign-in", "/sign-in/passkey?handler=Options"));
        using var thief = app.Browser();
        var replayed = await thief.Press(
            await thief.Get("/sign-in"),
            "/sign-in/passkey",
            "khóa truy cập",
            ("Credential", answer)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/account")).Status);

        using var nothing = app.Browser();
        var empty = await nothing.Press(await nothing.Get("/sign-in"), "/sign-in/passkey", "khóa truy cập");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var rubbish = await nothing.Press(
            await nothing.Get("/sign-in"),
            "/sign-in/passkey",
            "khóa truy cập",
            ("Credential", "{\"id\":1}")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, rubbish.Status);
    }

    /// <summary>Browsers make passkeys for https and for localhost only, never for a bare address.</summary>
    private static Uri Site(TestApp app) => new($"http://localhost:{app.Address.Port}");

    private static async Task<TestPage> Add(TestBrowser browser, TestPasskey device)
    {
        const string address = "/account/passkeys";
        var options = await Options(browser, address, address + "?handler=Options");
        return await browser.Submit(address, ("Credential", device.Create(options)));
    }

    private static async Task<TestPage> Use(TestBrowser browser, TestPasskey device, string returnUrl = "/")
    {
        var page = "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        var options = await Options(browser, page, "/sign-in/passkey?handler=Options");
        return await browser.Press(
            await browser.Get(page),
            "/sign-in/passkey",
            "khóa truy cập",
            ("Credential", device.Get(options))
        );
    }

    /// <summary>As passkey.js asks: the form's token in a header.</summary>
    private static async Task<string> Options(TestBrowser browser, string page, string address)
    {
        browser.Client.DefaultRequestHeaders.Host ??= "localhost:" + browser.Client.BaseAddress!.Port;
        var form = (await browser.Get(page)).Document.QuerySelector("form[data-passkey]")!;
        Assert.Equal(address, form.GetAttribute("data-options-url"));
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([]),
        };
        request.Headers.Add(
            "RequestVerificationToken",
            form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")
        );
        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
