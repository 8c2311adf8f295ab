using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>The main job as its people do it, from the printed card to the figure that moves by one.</summary>
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Course = "/courses/thanh-toan-so";

    [Theory]
    [InlineData(360, true, "vi")]
    [InlineData(360, false, "vi")]
    [InlineData(1280, true, "en")]
    public async Task A_citizen_with_a_card_learns_passes_and_is_confirmed_and_the_province_moves_by_one(
        int width,
        bool scripts,
        string language
    )
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var look = $"journey-{width}-{(scripts ? "js" : "nojs")}{(language == "en" ? "-en" : "")}-";
        var (province, commune) = await Places(app);
        var person = await app.NewPerson(commune, "Trần Thị Lài");
        var officer = await chromium.Visitor(app.Address, width, scripts, language);
        await officer.As(app, Role.ProvincialOfficer, province);
        Assert.Equal("0", await Counted(officer, province, commune, language));

        // The team leader prints the card; the citizen signs in and chooses a PIN.
        var (code, pin) = await PrintCard(app, commune, person, width, scripts, language);
        var citizen = await chromium.Visitor(app.Address, width, scripts, language);
        await SignInWithCard(citizen, code, pin, look);

        // Learns a lesson step by step.
        await citizen.GotoAsync(Course);
        await Chromium.Look(citizen, look + "course");
        Assert.Empty(await Serious(citizen, scripts));
        await citizen.Locator("ol.steps a").First.ClickAsync();
        var lesson = LessonOf(citizen);
        var steps = 0;
        while (LessonOf(citizen) == lesson && steps < 12)
        {
            if (steps == 0)
            {
                await Chromium.Look(citizen, look + "step");
                Assert.Empty(await Serious(citizen, scripts));
            }

            steps++;
            var before = citizen.Url;
            await citizen.Locator(".step-nav form button").ClickAsync();
            await citizen.WaitForURLAsync(u => u != before);
        }

        Assert.InRange(steps, 4, 11);

        // Passes the test.
        await citizen.GotoAsync(Course + "/test");
        await citizen.Locator("main form button.big").ClickAsync();
        await citizen.WaitForURLAsync("**/attempts/**");
        var attempt = Guid.Parse(new Uri(citizen.Url).AbsolutePath.Split('/')[2]);
        for (var n = 1; n <= 20; n++)
        {
            await citizen.GotoAsync($"/attempts/{attempt}/{n}");
            await citizen.AnswerRightly(app, attempt, n);
            if (n == 1)
            {
                await Chromium.Look(citizen, look + "question");
                Assert.Empty(await Serious(citizen, scripts));
            }

            await citizen.Locator("form.question button.big").ClickAsync();
        }

        await citizen.GotoAsync($"/attempts/{attempt}/finish");
        await citizen.Locator("main form button.big").ClickAsync();
        await citizen.WaitForURLAsync("**/result");
        await Chromium.Look(citizen, look + "result");
        Assert.Empty(await Serious(citizen, scripts));

        // Claims the confirmation.
        await citizen.GotoAsync("/confirmations");
        await citizen
            .GetByRole(
                AriaRole.Button,
                new() { Name = In(language, "Nhận giấy xác nhận", "Get the confirmation") }
            )
            .First.ClickAsync();
        await Chromium.Look(citizen, look + "confirmation");
        Assert.Empty(await Serious(citizen, scripts));
        var verification = await citizen.Locator(".verdict.valid a[href^='/c/']").GetAttributeAsync("href");

        Assert.Equal(language, await citizen.Locator("html").GetAttributeAsync("lang"));

        // A stranger checks it.
        var stranger = await chromium.Visitor(app.Address, width, scripts, language);
        await stranger.GotoAsync(verification!);
        await Chromium.Look(stranger, look + "verification");
        Assert.Empty(await Serious(stranger, scripts));
        Assert.Contains(
            "Trần Thị Lài",
            await stranger.InnerTextAsync(".verdict.valid"),
            StringComparison.Ordinal
        );

        // Commune and province have moved by one.
        Assert.Equal("1", await Counted(officer, province, commune, language));
        await Chromium.Look(officer, look + "targets");

        // Revoked, it says so, and the figure moves back.
        await officer.GotoAsync($"/people/{person}");
        await officer.Locator($"main a[href='/confirmations/of/{person}']").ClickAsync();
        Assert.Empty(await Serious(officer, scripts));
        await officer.Locator("a[href$='/revoke']").ClickAsync();
        await officer.FillAsync("[name=Reason]", "Ghi nhầm người");
        await officer.Locator("main form button.danger").ClickAsync();
        await officer.WaitForURLAsync("**/confirmations/of/**");
        await stranger.ReloadAsync();
        await Chromium.Look(stranger, look + "revoked");
        Assert.Equal(1, await stranger.Locator(".verdict.revoked").CountAsync());
        Assert.Equal("0", await Counted(officer, province, commune, language));
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task A_roster_with_bad_rows_is_tried_first_and_then_imported(int width, bool scripts)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var commune = await app.InDb(db =>
            db.Units.Where(u => u.Era == Eras.Now && u.Code == "20341").Select(u => u.Id).SingleAsync()
        );
        var (era, code) = await app.InDb(db =>
            db.Units.Where(u => u.Id == commune).Select(u => ValueTuple.Create(u.Era, u.Code)).SingleAsync()
        );
        var file = Path.Combine(Path.GetTempPath(), $"roster-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(
            file,
            $"""
            Họ và tên,Ngày sinh,Giới tính,Mã xã,Địa giới
            Nguyễn Văn Sáu,12/03/1960,Nam,{code},{era}
            Lê Thị Bưởi,31/02/1970,Nữ,{code},{era}
            Phạm Thị Hồng,05/09/1985,Nữ,{code},{era}
            """
        );
        var officer = await chromium.Visitor(app.Address, width, scripts);
        await officer.As(app, Role.CommuneOfficer, commune);

        await officer.GotoAsync("/people/import");
        Assert.Empty(await Serious(officer, scripts));
        await officer.SetInputFilesAsync("input[type=file]", file);
        await officer.Locator("main form button").First.ClickAsync();
        await Settled(officer);
        await Chromium.Look(officer, $"import-{width}-{(scripts ? "js" : "nojs")}-tried");
        Assert.Empty(await Serious(officer, scripts));
        Assert.Equal(0, await app.InDb(db => db.People.CountAsync(p => p.NameKey == "nguyen van sau")));

        await officer.Locator("main form button.button:not(.danger):not(.secondary)").First.ClickAsync();
        await Settled(officer);
        await Chromium.Look(officer, $"import-{width}-{(scripts ? "js" : "nojs")}-done");
        Assert.Equal(
            2,
            await app.InDb(db =>
                db.People.CountAsync(p => p.NameKey == "nguyen van sau" || p.NameKey == "pham thi hong")
            )
        );
        File.Delete(file);
    }

    [Theory]
    [InlineData(360, true, "vi")]
    [InlineData(1280, false, "en")]
    public async Task An_officer_sets_up_a_second_factor_and_signs_in_with_its_code(
        int width,
        bool scripts,
        string language
    )
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var (_, name) = await app.NewAccount(
            await app.NewPerson(places.Hamlet),
            places.Commune,
            Role.CommuneOfficer
        );
        var officer = await chromium.Visitor(app.Address, width, scripts, language);
        await Password(officer, name);
        await officer.GotoAsync("/account/second-factor/new");
        var phone = new TestAuthenticator(await officer.Locator(".code-text").First.InnerTextAsync());
        await officer.FillAsync("[name=Code]", phone.NextCode());
        await officer.Locator("main form:has([name=Code]) button:not([type=button])").First.ClickAsync();
        Assert.Equal(10, await officer.Locator(".code-text li").CountAsync());

        // Another day, another browser: the password alone opens nothing.
        var later = await chromium.Visitor(app.Address, width, scripts, language);
        await Password(later, name);
        await later.GotoAsync("/people");
        Assert.Contains("/account/second-factor", later.Url, StringComparison.Ordinal);
        Assert.Empty(await Serious(later, scripts));
        await later.FillAsync("[name=Code]", phone.NextCode());
        await later.Locator("main form:has([name=Code]) button:not([type=button])").First.ClickAsync();
        await later.GotoAsync("/people");
        Assert.Equal("/people", new Uri(later.Url).AbsolutePath);
        Assert.Equal(language, await later.Locator("html").GetAttributeAsync("lang"));

        static async Task Password(IPage page, string name)
        {
            await page.GotoAsync("/sign-in");
            await page.FillAsync("[name=Name]", name);
            await page.FillAsync("[name=Password]", TestPeople.Password);
            await page.ClickAsync("main form button:not([type=button])");
        }
    }

    /// <summary>An import works in the background; its page is opened again until it says that it has come to an end.</summary>
    private static async Task Settled(IPage page)
    {
        for (var i = 0; i < 40 && await page.Locator("[data-running], progress").CountAsync() > 0; i++)
        {
            await page.WaitForTimeoutAsync(250);
            await page.ReloadAsync();
        }
    }

    /// <summary>"/courses/thanh-toan-so/ma-qr/3" → "ma-qr"; null on other pages.</summary>
    private static string? LessonOf(IPage page) =>
        new Uri(page.Url).AbsolutePath.Split('/').ElementAtOrDefault(3);

    /// <summary>axe is a script: without scripts the same page was looked at with them.</summary>
    private static async Task<List<string>> Serious(IPage page, bool scripts) =>
        scripts ? await page.Serious() : [];

    private static string In(string language, string vietnamese, string english) =>
        language == "en" ? english : vietnamese;

    private static async Task<string> Counted(IPage officer, int province, int commune, string language)
    {
        await officer.GotoAsync($"/targets?unit={commune}&measure=K3");
        var here = await officer.Locator(".stat").Nth(2).InnerTextAsync();
        var district = await officer.Locator(".breadcrumb a").Last.GetAttributeAsync("href");
        await officer.GotoAsync(district!);
        var row = officer.Locator($"table.stack tr:has(a[href*='unit={commune}&'])");
        var count = (await row.Locator("td").Nth(1).InnerTextAsync()).Trim();
        Assert.Contains(
            count + In(language, " trên 200 người", " of 200 people"),
            here,
            StringComparison.Ordinal
        );
        await officer.GotoAsync($"/targets?unit={province}&measure=K3");
        Assert.Contains(
            count + In(language, " người", " people"),
            await officer.Locator(".stat").Nth(2).InnerTextAsync(),
            StringComparison.Ordinal
        );
        return count;
    }

    private async Task<(string Code, string Pin)> PrintCard(
        TestApp app,
        int commune,
        Guid person,
        int width,
        bool scripts,
        string language
    )
    {
        var leader = await chromium.Visitor(app.Address, width, scripts, language);
        await leader.As(app, Role.TeamLeader, commune);
        await leader.GotoAsync($"/people/{person}/card");
        await leader
            .GetByRole(AriaRole.Button, new() { Name = In(language, "In thẻ", "Print a card") })
            .ClickAsync();
        var code = await leader.Locator(".wallet .code-text").First.InnerTextAsync();
        var pin = await leader.Locator(".wallet-pin b").First.InnerTextAsync();
        await Chromium.Look(leader, $"journey-{width}-{(scripts ? "js" : "nojs")}-card");
        return (code, pin);
    }

    private static async Task SignInWithCard(IPage citizen, string code, string pin, string look)
    {
        await citizen.GotoAsync("/sign-in/card");
        await Chromium.Look(citizen, look + "sign-in");
        await citizen.FillAsync("#Code", code);
        await citizen.FillAsync("#Pin", pin);
        await citizen.Locator("main form button.big").ClickAsync();
        await citizen.FillAsync("#NewPin", "739152");
        await citizen.FillAsync("#Again", "739152");
        await citizen.Locator("main form button.big").ClickAsync();
        await citizen.WaitForURLAsync(u => !u.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static Task<(int Province, int Commune)> Places(TestApp app) =>
        app.InDb(async db =>
        {
            var province = await db.Units.SingleAsync(u => u.Era == Eras.Before && u.Code == "49");
            var commune = await db
                .Units.Where(u => u.Era == Eras.Before && u.Level == UnitLevel.Commune)
                .Where(u => db.Set<UnitFlow>().Any(f => f.SourceId == u.Id && f.TargetId == province.Id))
                .OrderBy(u => u.Code)
                .FirstAsync();
            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = commune.Id,
                    Group = PopulationGroup.Adult,
                    Value = 200,
                    AsOf = new DateOnly(2025, 6, 30),
                    Source = "Thử nghiệm",
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
            return (province.Id, commune.Id);
        });
}
