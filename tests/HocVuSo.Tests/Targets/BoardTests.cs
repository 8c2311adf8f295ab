using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Targets;

/// <summary>The dashboard on the real units of old Quảng Nam, each test on a database of its own.</summary>
public sealed class BoardTests
{
    private const string TamKyDistrict = "502";

    [Theory, BothEngines]
    public async Task A_confirmation_moves_commune_district_and_province_by_one_in_both_geographies(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        var newCommune = await Successor(app, commune);
        await Populate(app, commune, 200);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));

        await Confirm(app, await app.NewPerson(commune));

        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={province}&measure=K3", district));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={province}&measure=K3&era=2025", newCommune));
        var own = await officer.Get($"/targets?unit={commune}&measure=K3");
        Assert.Contains("1 trên 200 người", own.Text, StringComparison.Ordinal);
        Assert.Contains("0,5%", own.Text, StringComparison.Ordinal);
        // K4 is another measure: nothing was accepted by VNeID.
        Assert.Contains("0 trên 200 người", own.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task More_people_than_the_population_says_so(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, _, commune) = await OldQuangNam(app);
        await Populate(app, commune, 1);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        const string over = "nhiều hơn số dân đã nhập";

        await Confirm(app, await app.NewPerson(commune));
        Assert.DoesNotContain(
            over,
            (await officer.Get($"/targets?unit={commune}")).Text,
            StringComparison.Ordinal
        );
        await Confirm(app, await app.NewPerson(commune));
        Assert.Contains(over, (await officer.Get($"/targets?unit={commune}")).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_share_is_withheld_while_the_population_of_a_part_is_missing(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        await Populate(app, commune, 200);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);

        var partly = await officer.Get($"/targets?unit={district}&measure=K3");
        Assert.Contains("Chưa có đủ số dân", partly.Text, StringComparison.Ordinal);

        var others = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == district && u.Id != commune).Select(u => u.Id).ToListAsync()
        );
        foreach (var other in others)
        {
            await Populate(app, other, 100);
        }

        var whole = await officer.Get($"/targets?unit={district}&measure=K3");
        Assert.Contains(
            $"0 trên {200 + 100 * others.Count:N0} người".Replace(',', '.'),
            whole.Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Rebuilding_finds_no_difference_and_mends_a_planted_one(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, _, commune) = await OldQuangNam(app);
        var people = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await app.NewPerson(commune));
            await Confirm(app, people[i]);
        }

        Assert.Equal((5L, 5L, 0L), await Rebuild(app));
        await app.InDb(db =>
            db.Database.ExecuteSqlAsync($"UPDATE tallies SET delta = delta + 1 WHERE span = 'D'")
        );
        Assert.Equal((5L, 5L, 1L), await Rebuild(app));
        Assert.Equal((5L, 5L, 0L), await Rebuild(app));
    }

    [Theory, BothEngines]
    public async Task One_who_moves_counts_at_the_new_home_and_the_day_before_still_at_the_old_one(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        var other = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == district && u.Id != commune)
                .OrderBy(u => u.Id)
                .Select(u => u.Id)
                .FirstAsync()
        );
        var person = await app.NewPerson(commune);
        await Confirm(app, person);
        var before = app.Clock.Today();
        app.Clock.Advance(TimeSpan.FromDays(3));

        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var moving = await db.People.Include(p => p.Residences).SingleAsync(p => p.Id == person);
            moving.Move(other, app.Clock.Today(), app.Clock.Now());
            await db.SaveChangesAsync();
            await app.App.Services.GetRequiredService<PersonFollowers>().Changed(db, [person]);
            await transaction.CommitAsync();
        });

        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3", other));
        var then = Uri.EscapeDataString(VietnamDay.Show(before));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3&on={then}", commune));
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3&on={then}", other));
    }

    [Theory, BothEngines]
    public async Task An_officer_sees_the_own_area_and_no_other(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        using var officer = await app.SignIn(Role.CommuneOfficer, commune);

        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/targets")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/targets?unit={district}")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await officer.Get($"/targets/export.csv?unit={province}")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?unit=999999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?measure=K99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?on=31/02/2025")).Status);
        using var learner = await app.NewLearner();
        Assert.Equal(HttpStatusCode.Forbidden, (await learner.Get("/targets")).Status);
    }

    [Theory, BothEngines]
    public async Task While_a_year_has_no_targets_the_last_ones_hold_and_the_page_says_so(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, _, commune) = await OldQuangNam(app);
        await Populate(app, province, 1000);
        app.Clock.Advance(new DateTime(2026, 11, 22) - new DateTime(2025, 9, 22));
        Assert.Equal(new DateOnly(2026, 11, 22), app.Clock.Today());
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        await Confirm(app, await app.NewPerson(commune));

        var page = await officer.Get("/targets?measure=K3");

        Assert.Contains("Chỉ tiêu năm 2025", Tidy(page, ".kicker"), StringComparison.Ordinal);
        Assert.Equal(
            "Chưa có chỉ tiêu của năm 2026; số liệu được so với chỉ tiêu năm 2025.",
            Tidy(page, ".notice")
        );
        Assert.Contains("80% năm 2025", page.Text, StringComparison.Ordinal);
        // 1,000 adults, of whom 80% are to be reached: the line stands at 800, the top of the scale.
        Assert.Equal("M0 0H100", page.Document.QuerySelector("path.goal")?.GetAttribute("d"));
        Assert.Equal("Chỉ tiêu 800", Tidy(page, ".trend .y0.end"));

        // In a year with targets nothing is said, and in one before them there are none.
        var then = await officer.Get("/targets?measure=K3&on=22/09/2025");
        Assert.Null(then.Document.QuerySelector(".notice"));
        Assert.NotNull(then.Document.QuerySelector("path.goal"));
        var before = await officer.Get("/targets?measure=K3&on=31/12/2024");
        Assert.Null(before.Document.QuerySelector("path.goal"));
        Assert.Contains("chưa đặt cho địa bàn này", before.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Shades_follow_the_target_and_without_one_they_are_equal_steps(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        var daNang = await Id(app, Eras.Before, "48");
        using var officer = await app.SignIn(Role.ProvincialOfficer, await Id(app, Eras.Now, "48"));

        string[] Legend(TestPage page) =>
            [.. page.Document.QuerySelectorAll(".legend li").Skip(1).Select(l => Fold.Tidy(l.TextContent))];
        async Task<TestPage> Of(int unit, string measure) =>
            await officer.Get($"/targets?unit={unit}&measure={measure}");

        Assert.Equal(
            ["dưới 20%", "20% đến dưới 40%", "40% đến dưới 60%", "60% đến dưới 80%", "từ 80% (đạt chỉ tiêu)"],
            Legend(await Of(province, "K3"))
        );
        Assert.Equal("từ 100% (đạt chỉ tiêu)", Legend(await Of(province, "K2"))[4]);
        Assert.Equal(
            ["dưới 12,5%", "12,5% đến dưới 25%", "25% đến dưới 37,5%"],
            Legend(await Of(province, "K4"))[..3]
        );
        var untold = await Of(daNang, "K4");
        Assert.Equal(["dưới 20%", "từ 80%"], [Legend(untold)[0], Legend(untold)[4]]);
        Assert.Contains("Chưa đặt chỉ tiêu cho địa bàn này", untold.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đạt chỉ tiêu)", untold.Text, StringComparison.Ordinal);

        // Half of two people: of a target of 80% that is the third step, of the whole the third fifth; of 50% the last.
        await Populate(app, commune, 2);
        await Confirm(app, await app.NewPerson(commune));
        var tile = $".tile[href*='unit={commune}&']";
        var shaded = await Of(district, "K3");
        Assert.Contains("q3", shaded.Document.QuerySelector(tile)!.ClassName!, StringComparison.Ordinal);
        Assert.Equal("50%", Tidy(shaded, tile + " .tile-figure"));
        var other = shaded.Document.QuerySelectorAll(".tile").First(t => !t.Matches(tile));
        Assert.Contains("q0", other.ClassName!, StringComparison.Ordinal);
        Assert.Contains("—", other.TextContent, StringComparison.Ordinal);
        await app.InDb(db =>
            db.Targets.Where(t => t.Measure == "K3").ExecuteUpdateAsync(s => s.SetProperty(t => t.Share, 0.5))
        );
        Assert.Contains(
            "q5",
            (await Of(district, "K3")).Document.QuerySelector(tile)!.ClassName!,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Reporting_areas_within_the_own_units_can_be_chosen(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, _, commune) = await OldQuangNam(app);
        var (now, oldDaNang) = (await Id(app, Eras.Now, "48"), await Id(app, Eras.Before, "48"));
        await app.InDb(async db =>
        {
            db.Add(
                new ReportingArea
                {
                    Key = "ca-hai",
                    NameVi = "Hai tỉnh cũ",
                    NameEn = "Both",
                    Levels = "Province",
                }
            );
            db.Add(new ReportingAreaUnit { AreaKey = "ca-hai", UnitId = province });
            db.Add(new ReportingAreaUnit { AreaKey = "ca-hai", UnitId = oldDaNang });
            await db.SaveChangesAsync();
        });
        await Populate(app, province, 300);
        using var officer = await app.SignIn(Role.ProvincialOfficer, now);
        await Confirm(app, await app.NewPerson(commune));

        var first = await officer.Get("/targets?measure=K3");
        Assert.Equal(
            [
                "Thành phố Đà Nẵng",
                "Hai tỉnh cũ",
                "Thành phố Đà Nẵng trước 1/7/2025",
                "Tỉnh Quảng Nam trước 1/7/2025",
            ],
            first.Document.QuerySelectorAll("nav.tabs a").Select(a => Fold.Tidy(a.TextContent))
        );
        Assert.Equal("Thành phố Đà Nẵng", Tidy(first, "nav.tabs [aria-current]"));

        var old = await officer.Get(first.Document.QuerySelectorAll("nav.tabs a")[^1].GetAttribute("href")!);
        Assert.Equal("Tỉnh Quảng Nam trước 1/7/2025", Tidy(old, "h1"));
        Assert.Equal(17, old.Document.QuerySelectorAll("table.stack tbody th a[href*='unit=']").Length);
        Assert.Contains("1 trên 300 người", old.Text, StringComparison.Ordinal);
        Assert.Contains("80% năm 2025", old.Text, StringComparison.Ordinal);
        var inNew = await officer.Get("/targets?area=quang-nam-2024&era=2025&measure=K3");
        Assert.Equal(78, inNew.Document.QuerySelectorAll("table.stack tbody th a[href*='unit=']").Length);

        // Two units: added up, and withheld while the population of one is missing.
        var both = await officer.Get("/targets?area=ca-hai&measure=K3");
        Assert.Contains("1 người. Chưa có đủ số dân", Tidy(both, "main"), StringComparison.Ordinal);
        await Populate(app, oldDaNang, 100);
        both = await officer.Get("/targets?area=ca-hai&measure=K3");
        Assert.Contains("1 trên 400 người", both.Text, StringComparison.Ordinal);
        Assert.Contains("chưa đặt cho địa bàn này", both.Text, StringComparison.Ordinal);

        using var neighbour = await app.SignIn(Role.ProvincialOfficer, oldDaNang);
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.Get("/targets?area=quang-nam-2024")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.Get("/targets?area=ca-hai")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get("/targets?area=khong-co")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get("/targets?era=1802")).Status);
        // What is nothing but the own unit is not offered twice.
        Assert.Null((await neighbour.Get("/targets")).Document.QuerySelector("nav.tabs"));
    }

    [Theory, BothEngines]
    public async Task The_city_in_the_old_geography_is_two_provinces_with_a_map_each(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, _, commune) = await OldQuangNam(app);
        var city = await Id(app, Eras.Now, "48");
        using var officer = await app.SignIn(Role.ProvincialOfficer, city);
        await Confirm(app, await app.NewPerson(commune));

        var page = await officer.Get($"/targets?unit={city}&era=2024&measure=K3");

        var rows = page.Document.QuerySelectorAll("table.stack")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(
            ["Thành phố Đà Nẵng 0", "Tỉnh Quảng Nam 1"],
            rows.Select(r =>
                Fold.Tidy(r.QuerySelector("th")!.TextContent + " " + r.QuerySelectorAll("td")[1].TextContent)
            )
        );
        Assert.Equal(
            ["Thành phố Đà Nẵng", "Tỉnh Quảng Nam"],
            page.Document.QuerySelectorAll("main > h3").Select(h => Fold.Tidy(h.TextContent))
        );
        var maps = page.Document.QuerySelectorAll(".tilemap");
        Assert.Equal([8, 17], maps.Select(m => m.QuerySelectorAll("li").Length));
        foreach (var map in maps)
        {
            var places = map.QuerySelectorAll("li").Select(l => l.ClassName).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
        }
    }

    [Theory, BothEngines]
    public async Task A_divided_commune_is_withheld_and_with_stated_shares_an_estimate(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (hoaLien, haiVan) = (await Id(app, Eras.Before, "20296"), await Id(app, Eras.Now, "20194"));
        await Populate(app, hoaLien, 1000);
        for (var i = 0; i < 5; i++)
        {
            await Confirm(app, await app.NewPerson(hoaLien));
        }

        using var officer = await app.SignIn(Role.CommuneOfficer, haiVan);
        var path = $"/targets?unit={haiVan}&era=2024&measure=K3";
        var withheld = await officer.Get(path);
        Assert.Equal(
            ["Xã Hòa Liên (một phần, chưa rõ tỷ lệ chia)", "—", "—", "—", "—"],
            Cells(withheld, hoaLien)
        );
        Assert.Contains("Chưa cộng được", withheld.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa vẽ được", withheld.Text, StringComparison.Ordinal);
        Assert.Null(withheld.Document.QuerySelector(".trend"));

        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db
                .Successions.Where(s => s.PredecessorId == hoaLien && s.SuccessorId == haiVan)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Share, 0.4m));
            await db
                .Successions.Where(s => s.PredecessorId == hoaLien && s.SuccessorId != haiVan)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Share, 0.6m));
            await Flows.Refresh(db);
            await transaction.CommitAsync();
        });
        var shared = await officer.Get(path);
        Assert.Equal(
            ["Xã Hòa Liên (một phần: 40%, ước tính)", "1", "≈ 2", "≈ 400", "≈ 0,5%"],
            Cells(shared, hoaLien)
        );
        Assert.Contains("Ước tính theo tỷ lệ chia", Tidy(shared, ".stats"), StringComparison.Ordinal);
        Assert.Contains("≈ 2 người", Tidy(shared, ".stats"), StringComparison.Ordinal);
        Assert.Contains("Số ước tính", Tidy(shared, "figcaption"), StringComparison.Ordinal);

        // One who is known to live in today's commune counts there wholly, and in the old one by nobody's share.
        await Confirm(app, await app.NewPerson(haiVan));
        Assert.Equal("—", Cells(await officer.Get(path), hoaLien)[2]);
        Assert.Contains("≈ 3 người", Tidy(await officer.Get(path), ".stats"), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Units_are_ranked_and_the_days_are_drawn(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, district, commune) = await OldQuangNam(app);
        var others = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == district && u.Id != commune)
                .OrderBy(u => u.Id)
                .Select(u => u.Id)
                .ToListAsync()
        );
        await Populate(app, commune, 100);
        await Populate(app, others[0], 10);
        await Populate(app, others[1], 10);
        foreach (var home in new[] { commune, others[0], others[1] })
        {
            await Confirm(app, await app.NewPerson(home));
        }

        app.Clock.Advance(TimeSpan.FromDays(2));
        await Confirm(app, await app.NewPerson(commune));

        using var officer = await app.SignIn(Role.CommuneOfficer, district);
        var page = await officer.Get($"/targets?unit={district}&measure=K3");
        Assert.Equal(
            ["3", "1", "1", "—"],
            new[] { commune, others[0], others[1], others[2] }.Select(u => Cells(page, u)[1])
        );
        Assert.Equal(["2,0%", "10,0%"], [Cells(page, commune)[4], Cells(page, others[0])[4]]);
        var own = await officer.Get($"/targets?unit={commune}&measure=K3");
        Assert.Contains(
            $"đứng thứ 3 trong {1 + others.Count} đơn vị cùng cấp",
            own.Text,
            StringComparison.Ordinal
        );
        var days = page.Document.QuerySelectorAll("details tbody tr");
        Assert.Equal(
            ["24/09/2025 4 +1", "23/09/2025 3 0", "22/09/2025 3 +3", "21/09/2025 0 0"],
            days.Take(4).Select(d => Fold.Tidy(string.Join(' ', d.Children.Select(c => c.TextContent))))
        );
        Assert.EndsWith(
            "L96.6 25L98.3 25L100 0",
            page.Document.QuerySelector("path.line")!.GetAttribute("d"),
            StringComparison.Ordinal
        );
        // A district's officer has nothing above to open.
        Assert.Empty(page.Document.QuerySelectorAll(".breadcrumb a").Skip(1));
    }

    [Theory, BothEngines]
    public async Task Every_view_can_be_taken_as_csv_and_as_xlsx_with_the_same_cells(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        await Populate(app, commune, 200);
        await app.InDb(async db =>
        {
            db.Targets.Add(
                new Target
                {
                    Measure = "K3",
                    Year = 2025,
                    UnitId = commune,
                    Persons = 150,
                    Source = "Kế hoạch của xã",
                }
            );
            await db.SaveChangesAsync();
        });
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        await Confirm(app, await app.NewPerson(commune));
        var code = await app.InDb(db =>
            db.Units.Where(u => u.Id == commune).Select(u => u.Code).SingleAsync()
        );

        var ask = $"unit={district}&measure=K3";
        var below = await Both(
            officer,
            ask + "&view=below",
            "chi-tieu-K3-cap-duoi-dia-gioi-2024-2024-502-20250922"
        );
        var row = below.Single(r => r[2] == "2024" && r[3] == code);
        Assert.Equal(["", "1", "1", "", "200", "0.5", "", "150", "2025"], row[5..14]);
        // The others stand under the province's share; the last line is the district's own.
        Assert.Equal(["80", "", "2025"], below[0][3] == code ? below[1][11..14] : below[0][11..14]);
        Assert.Equal(["502", "1", ""], [below[^1][3], below[^1][7], below[^1][10]]);
        Assert.Equal("22/09/2025", row[15]);
        Assert.Equal(["Thử nghiệm", "30/06/2025"], row[16..18]);

        var own = await Both(officer, $"unit={commune}&view=own", $"chi-tieu-dia-ban-2024-{code}-20250922");
        Assert.Equal(["K1", "K2", "K3", "K4", "K5"], own.Select(r => r[0]));
        Assert.Equal(["1", "", "200", "0.5", "", "150"], own[2][7..13]);
        Assert.Equal(["0", "", "200", "0", "50", ""], own[3][7..13]);

        var trend = await Both(officer, ask + "&view=trend", "chi-tieu-K3-theo-ngay-2024-502-20250922");
        Assert.Equal(60, trend.Count);
        Assert.Equal(["22/09/2025", "1", "1"], trend[^1][4..7]);
        Assert.Equal(["21/09/2025", "0", "0"], trend[^2][4..7]);

        var area = await Both(
            officer,
            "area=quang-nam-2024&era=2025",
            "chi-tieu-K1-cap-duoi-dia-gioi-2025-quang-nam-2024-20250922"
        );
        Assert.Equal(79, area.Count);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await officer.Get($"/targets/export.csv?{ask}&view=khac")).Status
        );
        // Each link of the page leads to a file.
        var page = await officer.Get("/targets?" + ask);
        var links = page.Document.QuerySelectorAll("a[href^='/targets/export.']");
        Assert.Equal(6, links.Length);
        foreach (var link in links)
        {
            Assert.Equal(
                HttpStatusCode.OK,
                (await officer.Client.GetAsync(link.GetAttribute("href"))).StatusCode
            );
        }
    }

    /// <summary>The rows of a view, which are the same in both formats.</summary>
    private static async Task<List<string[]>> Both(TestBrowser browser, string ask, string name)
    {
        var kinds = new List<List<string[]>>();
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            var response = await browser.Client.GetAsync($"/targets/export.{kind}?{ask}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal($"{name}.{kind}", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
            using var stream = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
            using var table = TableFile.Open(stream, new Column(new("Chỉ tiêu", "Measure")));
            var width = table.Header.Count;
            kinds.Add([
                .. table
                    .Rows()
                    .Select(r => r.Cells.Concat(Enumerable.Repeat("", width)).Take(width).ToArray()),
            ]);
        }

        Assert.Equal(kinds[0], kinds[1]);
        return kinds[0];
    }

    /// <summary>The name and the cells in the row of the unit.</summary>
    private static string[] Cells(TestPage page, int unit) =>
        [
            .. page
                .Document.QuerySelectorAll("table.stack tbody tr")
                .Single(r => r.QuerySelector($"th a[href*='unit={unit}&']") is not null)
                .Children.Select(c => Fold.Tidy(c.TextContent)),
        ];

    private static string Tidy(TestPage page, string selector) =>
        Fold.Tidy(page.Document.QuerySelector(selector)?.TextContent ?? "");

    private static Task<int> Id(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync());

    /// <summary>The count in the row of the unit.</summary>
    private static async Task<string> Cell(TestBrowser browser, string path, int unit)
    {
        var page = await browser.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var row = page
            .Document.QuerySelectorAll("table.stack tbody tr")
            .Single(r =>
                r.QuerySelector("th a")
                    ?.GetAttribute("href")
                    ?.Contains($"unit={unit}&", StringComparison.Ordinal) == true
            );
        return row.QuerySelectorAll("td")[1].TextContent.Trim();
    }

    private static Task<(int Province, int District, int Commune)> OldQuangNam(TestApp app) =>
        app.InDb(async db =>
        {
            var province = await db.Units.SingleAsync(u => u.Era == Eras.Before && u.Code == "49");
            var district = await db.Units.SingleAsync(u => u.Era == Eras.Before && u.Code == TamKyDistrict);
            var commune = await db
                .Units.Where(u => u.ParentId == district.Id)
                .OrderBy(u => u.Code)
                .FirstAsync();
            return (province.Id, district.Id, commune.Id);
        });

    private static Task<int> Successor(TestApp app, int commune) =>
        app.InDb(db =>
            (
                from flow in db.UnitFlows
                join unit in db.Units on flow.TargetId equals unit.Id
                where flow.SourceId == commune && unit.Era == Eras.Now && unit.Level == UnitLevel.Commune
                select unit.Id
            ).SingleAsync()
        );

    private static Task Populate(TestApp app, int unit, long adults) =>
        app.InDb(async db =>
        {
            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = unit,
                    Group = PopulationGroup.Adult,
                    Value = adults,
                    AsOf = new DateOnly(2025, 6, 30),
                    Source = "Thử nghiệm",
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
        });

    private static Task Confirm(TestApp app, Guid person) =>
        app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var framework = await db.FrameworkVersions.FirstAsync();
            var home = await db.People.Where(p => p.Id == person).Select(p => p.UnitId).SingleAsync();
            db.Confirmations.Add(
                new Confirmation
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person,
                    FrameworkHash = framework.Hash,
                    FrameworkKey = framework.Key,
                    FrameworkVersion = framework.Version,
                    Group = TargetGroup.Adult,
                    From = app.Clock.Today(),
                    Assurance = Assurance.Online,
                    UnitId = home,
                    IssuerUnitId = home,
                    DecidedBy = DecidedBy.Rule,
                    IssuedAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
            await app.App.Services.GetRequiredService<StandingKeeper>().Refresh(db, [person]);
            await transaction.CommitAsync();
        });

    private static Task<(long, long, long)> Rebuild(TestApp app) =>
        app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var result = await app.App.Services.GetRequiredService<StandingKeeper>().Rebuild(db);
            await transaction.CommitAsync();
            return result;
        });
}
