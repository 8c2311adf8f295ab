using HocVuSo.Database;
using HocVuSo.Tests;

namespace HocVuSo.Browser;

public sealed class FirstPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, "vi")]
    [InlineData(360, "en")]
    [InlineData(1280, "vi")]
    [InlineData(1280, "en")]
    public async Task The_first_page_has_nothing_serious(int width, string language)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, width, language: language);

        await page.GotoAsync("/");
        await Chromium.Look(page, $"first-{width}-{language}");

        Assert.Empty(await page.Serious());
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, 360);
        await page.GotoAsync("/");

        await page.EvaluateAsync(
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=\"text\">')"
        );

        Assert.Contains(await page.Serious(), f => f.StartsWith("label", StringComparison.Ordinal));
    }
}
