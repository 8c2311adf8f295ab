using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People.Accounts;

public sealed class SessionTests
{
    [Theory, BothEngines]
    public async Task Name_and_password_open_the_account_page(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();

        var page = await browser.Get("/account");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Trần Thị Lài", page.Text, StringComparison.Ordinal);
        Assert.Contains("Máy này", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Without_a_session_a_page_of_ones_own_leads_to_sign_in_and_back(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();

        var asked = await browser.Get("/account?x=1");
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Equal("/sign-in", asked.Location!.AbsolutePath);

        var signedIn = await browser.Submit(
            asked.Location.PathAndQuery,
            ("Name", name),
            ("Password", TestPeople.Password)
        );
        Assert.Equal("/account?x=1", signedIn.Location!.OriginalString);
    }

    [Theory, BothEngines]
    public async Task Sign_in_leads_to_this_site_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        foreach (
            var back in new[] { "https://example.org/", "//example.org", "/\\example.org", "javascript:1" }
        )
        {
            using var browser = app.Browser();
            var page = await browser.Submit(
                "/sign-in?returnUrl=" + Uri.EscapeDataString(back),
                ("Name", name),
                ("Password", TestPeople.Password)
            );
            Assert.Equal("/", page.Location!.OriginalString);
        }
    }

    [Theory, BothEngines]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();

        var wrong = await browser.Submit("/sign-in", ("Name", name), ("Password", "sai"));
        var unknown = await browser.Submit("/sign-in", ("Name", "khong-co-ai"), ("Password", "sai"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(Sentence(wrong), Sentence(unknown));
        Assert.NotEqual("", Sentence(wrong));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task Signing_out_ends_the_session_on_the_server_too(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = await app.NewLearner();
        using var thief = app.Browser();
        thief.Cookies.Add(app.Address, browser.Cookies.GetCookies(app.Address));
        Assert.Equal(HttpStatusCode.OK, (await thief.Get("/account")).Status);

        var signedOut = await browser.Submit("/sign-out");
        Assert.Equal("/", signedOut.Location?.OriginalString);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task Another_device_can_be_signed_out_and_everything_at_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var phone = app.Browser();
        using var laptop = app.Browser();
        using var tablet = app.Browser();
        await phone.SignIn(name);
        await laptop.SignIn(name);
        await tablet.SignIn(name);

        var list = await phone.Get("/account");
        var others = list
            .Document.QuerySelectorAll("input[name=session]")
            .Select(i => i.GetAttribute("value"))
            .ToList();
        Assert.Equal(2, others.Count);
        await phone.Submit(list, "/account", ("session", others[0]!));
        var open = new[] { await laptop.Get("/account"), await tablet.Get("/account") };
        Assert.Single(open, p => p.Status == HttpStatusCode.OK);

        await phone.Press(await phone.Get("/account"), "/account", "Đăng xuất khỏi mọi máy");
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await laptop.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task Nobody_ends_the_session_of_another_account(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var mine = await app.NewLearner();
        var account = await app.NewAccount(await app.NewPerson());
        using var second = app.Browser();
        await second.SignIn(account.Name);
        using var third = app.Browser();
        await third.SignIn(account.Name);
        using var stranger = await app.NewLearner();
        var session = await app.InDb(db =>
            db.Sessions.Where(s => s.AccountId == stranger.AccountId).Select(s => s.Id).SingleAsync()
        );

        await second.Submit("/account", ("session", session.ToString()));

        Assert.Equal(HttpStatusCode.OK, (await stranger.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await third.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_request_of_a_known_session_reads_no_database(EngineKind engine)
    {
        var commands = new CommandCounter();
        await using var app = await TestApp.Fresh(
            engine,
            services: b =>
                b.Services.ConfigureDbContext<Db>(
                    (_, o) => o.AddInterceptors(commands),
                    ServiceLifetime.Singleton
                )
        );
        using var browser = await app.NewLearner();
        await browser.Get("/account");

        var before = commands.Count;
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/")).Status);
        Assert.Equal(before, commands.Count);

        app.Clock.Advance(Sessions.Freshness);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/")).Status);
        Assert.NotEqual(before, commands.Count);
    }

    [Theory, BothEngines]
    public async Task What_another_node_ends_is_over_here_within_the_time_of_freshness(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        using var browser = await app.NewLearner();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        await app.InDb(db =>
            db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, app.Clock.Now()))
        );

        app.Clock.Advance(Sessions.Freshness);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task A_session_that_is_not_kept_ends_after_twelve_hours_unseen(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var shared = app.Browser();
        await shared.SignIn(name);
        using var own = app.Browser();
        var signedIn = await own.Submit(
            "/sign-in",
            ("Name", name),
            ("Password", TestPeople.Password),
            ("Kept", "true")
        );
        var cookie = signedIn
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("max-age=", cookie, StringComparison.OrdinalIgnoreCase);

        await Later(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await shared.Get("/account")).Status);
        await Later(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await shared.Get("/account")).Status);
        await Later(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Redirect, (await shared.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Get("/account")).Status);
        await Later(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.Redirect, (await own.Get("/account")).Status);

        async Task Later(TimeSpan by)
        {
            await app
                .App.Services.GetRequiredService<Sessions>()
                .WriteSeen(TestContext.Current.CancellationToken);
            app.Clock.Advance(by);
        }
    }

    [Theory, BothEngines]
    public async Task A_session_with_a_duty_ends_after_two_weeks_however_often_it_is_used(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        using var officer = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        for (var i = 0; i < 2 * 14 - 1; i++)
        {
            app.Clock.Advance(TimeSpan.FromHours(11.5));
            Assert.Equal(HttpStatusCode.OK, (await officer.Get("/account")).Status);
            await app
                .App.Services.GetRequiredService<Sessions>()
                .WriteSeen(TestContext.Current.CancellationToken);
        }

        app.Clock.Advance(TimeSpan.FromHours(11.5));
        await officer.Get("/account");
        app.Clock.Advance(TimeSpan.FromHours(11.5));
        await officer.Get("/account");
        app.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Get("/account")).Status);
    }

    [Theory, BothEngines]
    public async Task What_would_let_somebody_come_back_asks_for_the_password_again(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        using var learner = await app.NewLearner();
        Assert.Equal(HttpStatusCode.OK, (await learner.Get("/me/data.json")).Status);

        app.Clock.Advance(Viewer.ProofHolds);
        foreach (
            var address in new[]
            {
                "/account/passkeys",
                "/account/phone",
                "/account/password",
                "/account/second-factor/new",
                "/me/data.json",
                "/me/data.html",
            }
        )
        {
            var asked = await learner.Get(address);
            Assert.Equal(HttpStatusCode.Redirect, asked.Status);
            Assert.Equal(
                "/account/prove?returnUrl=" + Uri.EscapeDataString(address),
                asked.Location!.OriginalString
            );
        }

        const string prove = "/account/prove?returnUrl=/account/phone";
        var wrong = await learner.Submit(prove, ("Password", "sai"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await learner.Get("/account/phone")).Status);
        var right = await learner.Submit(prove, ("Password", TestPeople.Password));
        Assert.Equal("/account/phone", right.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await learner.Get("/account/phone")).Status);

        for (var i = 0; i < Tries.Most; i++)
        {
            await learner.Submit(prove, ("Password", "sai"));
        }

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await learner.Submit(prove, ("Password", TestPeople.Password))).Status
        );
    }

    [Theory, BothEngines]
    public async Task The_cookie_is_for_the_server_and_this_site_alone(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (_, name) = await app.NewAccount(await app.NewPerson());
        using var browser = app.Browser();
        var page = await browser.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password));
        var cookie = page
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);

        using var proxied = app.Browser();
        proxied.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var form = await proxied.Get("/sign-in");
        var token = form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([
                KeyValuePair.Create("Name", name),
                KeyValuePair.Create("Password", TestPeople.Password),
                KeyValuePair.Create("__RequestVerificationToken", token),
            ]),
        };
        // A real browser sends the Secure cookie over the proxy's https; this client sees only http.
        request.Headers.Add("Cookie", form.Response.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var answer = await proxied.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var host = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", host, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", host, StringComparison.OrdinalIgnoreCase);
    }

    private static string Sentence(TestPage page) =>
        page.Document.QuerySelector(".error-summary li")?.TextContent.Trim() ?? "";
}
