using System.Net;
using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Places;

public sealed class PlacePagesTests
{
    private static Task<int> Id(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync());

    [Theory, BothEngines]
    public async Task Anyone_finds_a_place_of_either_era_and_what_became_of_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var page = await browser.Get("/places?q=tam+ky");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var rows = page
            .Document.QuerySelectorAll("tbody tr")
            .Select(r => r.Children.Select(c => Fold.Tidy(c.TextContent)).ToArray())
            .ToList();
        Assert.Equal(
            [
                "Thành phố Tam Kỳ",
                "tỉnh Quảng Nam",
                "trước 1/7/2025",
                "Từ 1/7/2025 thuộc phường Bàn Thạch, phường Hương Trà, phường Quảng Phú, phường Tam Kỳ, thành phố Đà Nẵng.",
            ],
            rows[0]
        );
        Assert.Equal(["Phường Tam Kỳ", "thành phố Đà Nẵng", "từ 1/7/2025"], rows[1][..3]);

        await browser.Get("/language/en?back=/");
        Assert.Contains(
            "from 1/7/2025",
            (await browser.Get("/places?q=tam+ky")).Text,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory, BothEngines]
    public async Task A_long_list_is_paged_and_nothing_found_says_so(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var second = await browser.Get("/places?q=xa&p=2");
        Assert.Equal(20, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("2", second.Document.QuerySelector("nav.pages [aria-current=page]")?.TextContent);
        Assert.Contains(
            "/places?q=xa&p=3",
            second.Html.Replace("&amp;", "&", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        // A page beyond the last is the last.
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/places?q=xa&p=999999")).Status);

        Assert.Contains(
            "Không tìm thấy",
            (await browser.Get("/places?q=qwertyuiop")).Text,
            StringComparison.Ordinal
        );
        // Other tests may have added provinces of their own.
        Assert.InRange(
            (await browser.Get("/places")).Document.QuerySelectorAll("main ul.links a").Length,
            34,
            1000
        );
        Assert.DoesNotContain(
            "<script>x",
            (await browser.Get("/places?q=%3Cscript%3Ex")).Html,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task The_page_of_a_unit_tells_its_past_its_parts_and_that_its_population_is_not_known(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var hoaLien = await browser.Get($"/places/{await Id(app, Eras.Before, "20296")}");
        Assert.Equal("Xã Hòa Liên", hoaLien.Document.QuerySelector("h1")?.TextContent);
        Assert.Contains(
            "Từ 1/7/2025 một phần thuộc phường Hải Vân, một phần thuộc phường Liên Chiểu, thành phố Đà Nẵng.",
            hoaLien.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("đến hết 30/06/2025", hoaLien.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu dân số", hoaLien.Text, StringComparison.Ordinal);

        var quangNam = await browser.Get($"/places/{await Id(app, Eras.Before, "49")}");
        Assert.Contains("Đơn vị bên dưới (17)", quangNam.Text, StringComparison.Ordinal);
        var elsewhere = quangNam.Document.QuerySelector("#elsewhere + ul");
        Assert.Equal(50, elsewhere?.QuerySelectorAll("li").Length);
        var more = await browser.Get($"/places/{await Id(app, Eras.Before, "49")}?e=2");
        Assert.Equal(28, more.Document.QuerySelector("#elsewhere + ul")?.QuerySelectorAll("li").Length);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/places/99999999")).Status);
    }

    [Theory, BothEngines]
    public async Task A_known_population_is_shown_with_its_day_and_source(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var tamKy = await Id(app, Eras.Now, "20341");
        await app.InDb(async db =>
        {
            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = tamKy,
                    Group = PopulationGroup.Adult,
                    Value = 21_480,
                    AsOf = new DateOnly(2025, 6, 30),
                    Source = "Công an thành phố",
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
        });
        using var browser = app.Browser();
        var rows = (await browser.Get($"/places/{tamKy}"))
            .Document.QuerySelectorAll("tbody tr")
            .Select(r => r.Children.Select(c => Fold.Tidy(c.TextContent)).ToArray())
            .ToList();
        Assert.Equal(["Người từ đủ 18 tuổi", "21.480", "30/06/2025", "Công an thành phố"], rows[0]);
        Assert.Equal(["Hộ gia đình", "— chưa có số liệu", "—", "—"], rows[4]);
    }

    [Theory, BothEngines]
    public async Task Other_programs_ask_the_api(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();
        var page = await browser.Get("/api/v1/places?q=phuong%20tam%20ky");
        var first = JsonDocument.Parse(page.Html).RootElement[0];
        Assert.Equal("2025", first.GetProperty("era").GetString());
        Assert.Equal("20341", first.GetProperty("code").GetString());
        Assert.Equal("phường Tam Kỳ, thành phố Đà Nẵng", first.GetProperty("path").GetString());
        Assert.Equal("2025-07-01", first.GetProperty("from").GetString());
        Assert.Equal("[]", (await browser.Get("/api/v1/places")).Html);
    }
}
