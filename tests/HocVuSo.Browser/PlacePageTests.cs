using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

public sealed class PlacePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static Task<int> Id(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync());

    [Theory]
    [InlineData(360, "vi", false)]
    [InlineData(1280, "vi", true)]
    [InlineData(360, "en", true)]
    public async Task A_visitor_finds_what_became_of_tam_ky(int width, string language, bool scripts)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, width, scripts, language);
        await page.GotoAsync("/places");
        await Chromium.Look(page, $"places-start-{width}-{language}");
        await page.FillAsync("[name=q]", "tam ky");
        await page.ClickAsync("main form button");
        await Chromium.Look(page, $"places-found-{width}-{language}");
        if (scripts)
        {
            Assert.Empty(await page.Serious());
        }

        await page.ClickAsync("tbody tr:first-child a");
        Assert.Equal("Thành phố Tam Kỳ", await page.InnerTextAsync("h1"));
        await Chromium.Look(page, $"places-unit-{width}-{language}");
        if (scripts)
        {
            Assert.Empty(await page.Serious());
        }
    }

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task An_officer_tries_a_table_of_populations_and_imports_it(int width, string language)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.As(app, Role.ProvincialOfficer, await Id(app, Eras.Now, "48"));

        await page.GotoAsync("/places/populations");
        await page.SetInputFilesAsync(
            "[name=Upload]",
            new FilePayload
            {
                Name = "dân số.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(
                    "Mã đơn vị,Người lớn,Hộ gia đình\n20341,21480,7012\n20350,mười,3\n99999,1,1\n"
                ),
            }
        );
        await page.FillAsync("[name=AsOf]", "30/06/2025");
        await page.FillAsync("[name=Source]", "Công an thành phố");
        await page.ClickAsync("main form button");
        await Chromium.Look(page, $"populations-trial-{width}-{language}");
        Assert.Empty(await page.Serious());

        await page.ClickAsync("main .actions form:first-child button");
        await page.WaitForURLAsync("**/places/populations?done=true");
        await Chromium.Look(page, $"populations-{width}-{language}");
        Assert.Empty(await page.Serious());

        await page.GotoAsync($"/places/{await Id(app, Eras.Now, "20341")}/populations");
        Assert.Contains(
            language == "vi" ? "21.480" : "21,480",
            await page.InnerTextAsync("tbody"),
            StringComparison.Ordinal
        );
        // An empty form is told at each field.
        await page.ClickAsync("main form button");
        await Chromium.Look(page, $"populations-unit-{width}-{language}");
        Assert.Empty(await page.Serious());

        await page.GotoAsync($"/places/{await Id(app, Eras.Now, "20341")}");
        await Chromium.Look(page, $"places-tam-ky-{width}-{language}");
        Assert.Empty(await page.Serious());
    }
}
