using System.Globalization;
using System.Net;
using HocVuSo.Database;
using HocVuSo.People;

namespace HocVuSo.Tests.Access;

public sealed class RateLimitTests
{
    [Theory, BothEngines]
    public async Task Tries_at_one_name_end_in_429_while_another_name_goes_on(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => s with { RateLimitFactor = 1 });
        using var browser = app.Browser();
        var statuses = new List<HttpStatusCode>();
        TestPage last = null!;
        for (var i = 0; i < 11; i++)
        {
            last = await browser.Submit("/sign-in", ("Name", "Một.Người"), ("Password", "sai"));
            statuses.Add(last.Status);
        }

        Assert.All(statuses[..10], s => Assert.Equal(HttpStatusCode.UnprocessableEntity, s));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.True(
            int.Parse(last.Response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture)
                > 0
        );
        Assert.Contains("Xin chờ một lát", last.Text, StringComparison.Ordinal);
        var other = await browser.Submit("/sign-in", ("Name", "nguoi-khac"), ("Password", "sai"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
    }

    [Theory, BothEngines]
    public async Task A_network_that_tries_too_often_waits_and_its_neighbour_does_not(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => s with { RateLimitFactor = 1 });
        using var browser = app.Browser();
        var page = await browser.Get("/sign-in");
        TestPage answer;
        var tries = 0;
        do
        {
            answer = await From("203.0.113." + (tries % 200));
            tries++;
        } while (answer.Status != HttpStatusCode.TooManyRequests && tries < 400);

        Assert.InRange(tries, 300, 399);
        Assert.True(answer.Response.Headers.Contains("Retry-After"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await From("203.0.114.1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/sign-in")).Status);

        async Task<TestPage> From(string address)
        {
            browser.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            // Without the form's token: refused at once, and counted all the same.
            using var response = await browser.Client.PostAsync(
                "/sign-in",
                new FormUrlEncodedContent([]),
                TestContext.Current.CancellationToken
            );
            return new(response.StatusCode, null, page.Html, response);
        }
    }

    [Theory, BothEngines]
    public async Task Uploads_are_limited_by_account(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => s with { RateLimitFactor = 1 });
        var here = await app.NewPlaces();
        foreach (var path in new[] { "/people/import", "/places/populations" })
        {
            // Other pages have given the account's session; the bucket of imports is full for each.
            using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
            var tries = 0;
            HttpStatusCode status;
            do
            {
                using var form = new MultipartFormDataContent
                {
                    { new ByteArrayContent([1, 2, 3]), "Upload", "x" },
                };
                using var response = await officer.Client.PostAsync(
                    path,
                    form,
                    TestContext.Current.CancellationToken
                );
                status = response.StatusCode;
                tries++;
            } while (status != HttpStatusCode.TooManyRequests && tries < 30);

            Assert.InRange(tries, 11, 13);
        }
    }

    [Theory, BothEngines]
    public async Task What_names_no_policy_and_changes_something_is_limited_by_account(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => s with { RateLimitFactor = 1 });
        using var one = await app.NewLearner();
        using var other = await app.NewLearner();
        var tries = 0;
        HttpStatusCode status;
        do
        {
            status = await Post(one);
            tries++;
        } while (status != HttpStatusCode.TooManyRequests && tries < 400);

        Assert.InRange(tries, 240, 399);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Post(other));

        static async Task<HttpStatusCode> Post(TestBrowser browser)
        {
            using var response = await browser.Client.PostAsync(
                "/account/phone",
                new FormUrlEncodedContent([]),
                TestContext.Current.CancellationToken
            );
            return response.StatusCode;
        }
    }
}
