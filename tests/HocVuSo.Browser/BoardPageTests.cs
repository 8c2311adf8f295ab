using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Browser;

public sealed class BoardPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Province, city in the old geography, commune by its old parts, and an area from the chooser.</summary>
    [Theory]
    [InlineData(360, "vi", "province", Eras.Before)]
    [InlineData(1280, "en", "province", Eras.Now)]
    [InlineData(360, "vi", "city", Eras.Before)]
    [InlineData(1280, "en", "commune", Eras.Before)]
    [InlineData(1280, "vi", "area", Eras.Now)]
    public async Task The_dashboard_has_nothing_serious(
        int width,
        string language,
        string what,
        string geography
    )
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var units = await app.InDb(db =>
            db.Units.Where(u =>
                    (u.Era == Eras.Before && (u.Code == "49" || u.Code == "20296"))
                    || (u.Era == Eras.Now && (u.Code == "48" || u.Code == "20194"))
                )
                .ToDictionaryAsync(u => u.Code, u => u.Id)
        );
        var (of, title) = what switch
        {
            "province" => ($"unit={units["49"]}", "Tỉnh Quảng Nam"),
            "city" => ($"unit={units["48"]}", "Thành phố Đà Nẵng"),
            "commune" => ($"unit={units["20194"]}", "Phường Hải Vân"),
            _ => ("area=quang-nam-2024", "Tỉnh Quảng Nam trước 1/7/2025"),
        };
        await State(app, units["49"], 1_050_000);
        await State(app, units["20296"], 14_200);
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.As(app, Role.ProvincialOfficer, what == "province" ? units["49"] : units["48"]);

        await page.GotoAsync($"/targets?{of}&measure=K3&era={geography}");
        Assert.Equal(title, await page.InnerTextAsync("h1"));
        await Chromium.Look(page, $"targets-{what}-{width}-{language}-{geography}");

        Assert.Empty(await page.Serious());
        // Nothing but the maps is wider than the screen.
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    /// <summary>A population, and some who were counted on different days.</summary>
    private static Task State(TestApp app, int unit, long adults) =>
        app.InDb(async db =>
        {
            if (await db.Populations.AnyAsync(p => p.UnitId == unit))
            {
                return;
            }

            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = unit,
                    Group = PopulationGroup.Adult,
                    Value = adults,
                    AsOf = new DateOnly(2025, 6, 30),
                    Source = "Công an tỉnh",
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Records.Tally.Raise(
                db,
                Enumerable
                    .Range(0, 50)
                    .Select(day => new Records.TallyChange(
                        "K3",
                        unit,
                        app.Clock.Today().AddDays(-day),
                        adults / 100 - day * adults / 6000
                    ))
            );
            await transaction.CommitAsync();
        });
}
