using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>One Chromium for all browser tests; each test opens its own visitor with nothing remembered.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Screenshots go here when HOCVUSO_SCREENSHOTS names a folder.</summary>
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("HOCVUSO_SCREENSHOTS");

    public async ValueTask InitializeAsync()
    {
        const string program = "/usr/bin/chromium";
        Assert.SkipWhen(!File.Exists(program), "Chromium is not installed (./test installs it).");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <param name="width">360 for a phone, 1280 for a desk.</param>
    public async Task<IPage> Visitor(Uri site, int width, bool scripts = true, string language = "vi")
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = site.ToString(),
                ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
                JavaScriptEnabled = scripts,
                Locale = language == "en" ? "en-GB" : "vi-VN",
                HasTouch = width < 600,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(15_000);
        if (language == "en")
        {
            await context.AddCookiesAsync([
                new()
                {
                    Name = "language",
                    Value = "en",
                    Url = site.ToString(),
                },
            ]);
        }

        return await context.NewPageAsync();
    }

    public static async Task Look(IPage page, string name)
    {
        if (Screenshots is not null)
        {
            Directory.CreateDirectory(Screenshots);
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Screenshots, name + ".png"), FullPage = true }
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
