using HocVuSo.Database;
using HocVuSo.Tests;
using HocVuSo.Tests.Access;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>Every page that somebody can open, opened by one who may, looked at by axe.</summary>
public sealed class EveryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Each width and each language once: how wide a page is does not depend on what it says but for long words, and
    // those are longer in Vietnamese tables on a phone.
    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task Axe_finds_nothing_serious_on_any_page(int width, string language)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        using var world = await RouteWorld.Make(app);
        var visitors = new Dictionary<Caller, IPage>();
        var found = new List<string>();
        var opened = 0;
        foreach (
            var route in (await RouteTable.Of(app.App.Services)).Where(r =>
                r is { Reads: true, IsSampled: true }
            )
        )
        {
            var path = RouteSamples.All.TryGetValue(route.Pattern, out var sample)
                ? sample.Path(world)
                : route.Pattern;
            if (await WhoOpens(world, path) is not { } caller)
            {
                continue;
            }

            if (!visitors.TryGetValue(caller, out var page))
            {
                visitors[caller] = page = await Sit(app, caller, width, language);
            }

            await page.GotoAsync(path);
            opened++;
            await Chromium.Look(page, $"every{Name(route.Pattern)}-{width}-{language}");
            found.AddRange((await page.Serious()).Select(f => $"{path}: {f}"));
            var said = await page.EvaluateAsync<string>("document.documentElement.lang");
            // The page that does nothing says nothing, in no language.
            if (said != language && route.Pattern != "/health/hello")
            {
                found.Add($"{path}: is in {said}");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        // Were the pages not found any more, there would be nothing to complain about either.
        Assert.InRange(opened, 60, 1000);
    }

    /// <summary>Somebody signed in who is shown a page there, else whoever is; null = it is no page (a file, a redirect).</summary>
    private static async Task<Caller?> WhoOpens(RouteWorld world, string path)
    {
        foreach (var caller in world.Callers.Where(c => c.Here).OrderBy(c => c.Role is null))
        {
            using var answer = await caller.Browser.Client.GetAsync(
                path,
                TestContext.Current.CancellationToken
            );
            if (
                answer is
                {
                    IsSuccessStatusCode: true,
                    Content.Headers: { ContentType.MediaType: "text/html", ContentDisposition: null }
                }
            )
            {
                return caller;
            }
        }

        return null;
    }

    private async Task<IPage> Sit(TestApp app, Caller caller, int width, string language)
    {
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.Context.AddCookiesAsync(
            caller
                .Browser.Cookies.GetAllCookies()
                .Where(c => c.Name != "language")
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = app.Address.ToString(),
                })
        );
        return page;
    }

    private static string Name(string pattern) =>
        string.Concat(pattern.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
