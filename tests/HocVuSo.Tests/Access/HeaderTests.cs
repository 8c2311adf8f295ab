using System.Net;
using System.Net.Sockets;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Access;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/account")]
    [InlineData("/health/ready")]
    [InlineData("/courses/thanh-toan-so")]
    public async Task Every_answer_carries_the_headers_that_protect_it(string path)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var browser = app.Browser();

        var headers = (await browser.Get(path)).Response.Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task What_is_announced_as_too_large_is_refused_before_it_is_read()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var line = new TcpClient();
        await line.ConnectAsync(app.Address.Host, app.Address.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /people/import HTTP/1.1\r\nHost: {app.Address.Authority}\r\nContent-Length: 70000000\r\nConnection: close\r\n\r\n"
            )
        );

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Tệp quá lớn", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_signed_in_stay_in_no_cache()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var learner = await app.NewLearner();

        foreach (var path in new[] { "/", "/account", "/courses/thanh-toan-so" })
        {
            var cache = (await learner.Get(path)).Response.Headers.CacheControl;
            Assert.True(cache?.NoStore, path);
        }
    }

    [Fact]
    public async Task Cookies_are_for_the_server_and_this_site_and_over_https_only_for_https()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var plain = app.Browser();
        using var secure = app.Browser();
        secure.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        foreach (var path in new[] { "/sign-in", "/language/en" })
        {
            foreach (var cookie in Cookies(await plain.Get(path)))
            {
                Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("; domain", cookie, StringComparison.OrdinalIgnoreCase);
            }

            Assert.All(
                Cookies(await secure.Get(path)),
                cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase)
            );
        }

        static List<string> Cookies(TestPage page)
        {
            List<string> cookies = page.Response.Headers.TryGetValues("Set-Cookie", out var set)
                ? [.. set]
                : [];
            Assert.NotEmpty(cookies);
            return cookies;
        }
    }

    [Fact]
    public async Task The_token_of_one_person_is_worth_nothing_to_another()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var one = await app.NewLearner();
        using var other = await app.NewLearner();
        var page = await one.Get("/account/phone");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await other.Client.PostAsync(
            "/account/phone",
            new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("Phone", "0905123456"),
            ]),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Over_https_and_only_there_browsers_are_told_to_stay_with_it()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var plain = app.Browser();
        using var secure = app.Browser();
        secure.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        foreach (var path in new[] { "/", "/health/ready", "/khong-co-trang-nay", "/app.css" })
        {
            Assert.False(
                (await plain.Get(path)).Response.Headers.Contains("Strict-Transport-Security"),
                path
            );
            Assert.Equal(
                "max-age=31536000",
                (await secure.Get(path)).Response.Headers.GetValues("Strict-Transport-Security").Single()
            );
        }
    }

    [Theory, BothEngines]
    public async Task A_fault_shows_a_page_and_nothing_of_what_went_wrong(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.Configure<MvcOptions>(o => o.Filters.Add(new PlantedFault()))
        );
        using var browser = app.Browser();

        foreach (
            var (language, sentence) in new[]
            {
                ("vi", "Hệ thống gặp trục trặc"),
                ("en", "Something went wrong"),
            }
        )
        {
            await browser.Get($"/language/{language}");
            var page = await browser.Get(PlantedFault.Here);

            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.Equal(sentence, page.Document.QuerySelector("h1")!.TextContent);
            Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(PlantedFault.Secret, page.Html, StringComparison.Ordinal);
            Assert.Contains(
                "default-src 'none'",
                page.Response.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }
    }

    private sealed class PlantedFault : IPageFilter
    {
        public const string Here = "/places";
        public const string Secret = "Host=10.1.2.3;Password=mat-khau";

        public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request.Path == Here)
            {
                throw new InvalidOperationException(Secret);
            }
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
    }

    [Fact]
    public async Task What_nobody_would_type_is_answered_without_a_fault()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        using var officer = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        foreach (
            var path in new[]
            {
                "/people?unit=999999999999",
                "/people?after=x",
                "/people/%00",
                "/targets?unit=-1&era=%27",
                "/accounts/00000000-0000-0000-0000-000000000000",
                "/sign-in/card?k=%FF%FE",
                "/language/%27",
            }
        )
        {
            var page = await officer.Get(path);
            Assert.True((int)page.Status < 500, $"{path}: {(int)page.Status}");
            Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
        }
    }
}
