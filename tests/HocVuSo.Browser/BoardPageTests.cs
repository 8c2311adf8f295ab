using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Browser;

public sealed class BoardPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, "vi", Eras.Before)]
    [InlineData(1280, "vi", Eras.Now)]
    [InlineData(1280, "en", Eras.Before)]
    public async Task The_dashboard_has_nothing_serious(int width, string language, string geography)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var province = await app.InDb(db =>
            db.Units.Where(u => u.Era == Eras.Before && u.Code == "49").Select(u => u.Id).SingleAsync()
        );
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.As(app, Role.ProvincialOfficer, province);

        await page.GotoAsync($"/targets?unit={province}&measure=K3&era={geography}");
        Assert.Equal("Tỉnh Quảng Nam", await page.InnerTextAsync("h1"));
        await Chromium.Look(page, $"targets-{width}-{language}-{geography}");

        Assert.Empty(await page.Serious());
    }
}
