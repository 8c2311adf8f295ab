using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Tests;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>The main links: one row that unfolds where they would fill a telephone, all of them where there is room.</summary>
public sealed class MenuTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Folded = ".main-nav .fold > summary";

    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    public async Task On_a_telephone_an_officers_menu_is_one_row_that_unfolds_by_the_keyboard(
        string language,
        bool scripts
    )
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var page = await chromium.Visitor(app.Address, 360, scripts, language);
        await page.As(app, Role.ProvincialOfficer, places.Province);
        await page.GotoAsync("/people");
        var links = page.Locator(".main-nav li a");
        Assert.InRange(await links.CountAsync(), 8, 20);
        Assert.InRange(await Rows(page), 0.9, 2);
        Assert.False(await links.First.IsVisibleAsync());
        Assert.Equal(language == "en" ? "Menu" : "Mục lục", await page.InnerTextAsync(Folded));
        await Chromium.Look(page, $"menu-360-{language}-folded");

        await page.FocusAsync(Folded);
        await page.Keyboard.PressAsync("Enter");
        await links.First.WaitForAsync();
        Assert.Equal(
            "/people",
            await page.Locator(".main-nav [aria-current=page]").GetAttributeAsync("href")
        );
        await Chromium.Look(page, $"menu-360-{language}-unfolded");
        if (scripts)
        {
            Assert.Empty(await page.Serious());
        }

        // What is unfolded comes next, and leads on.
        var first = await links.First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + first);
        await links.First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task On_a_desk_all_links_stand_open(string language)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var page = await chromium.Visitor(app.Address, 1280, scripts: false, language);
        await page.As(app, Role.ProvincialOfficer, places.Province);
        await page.GotoAsync("/people");
        await Chromium.Look(page, $"menu-1280-{language}");

        Assert.False(await page.IsVisibleAsync(Folded));
        foreach (var link in await page.Locator(".main-nav li a").AllAsync())
        {
            Assert.True(await link.IsVisibleAsync());
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_learners_few_links_stand_open_on_a_telephone_in_two_rows(string language)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, 360, language: language);
        await page.GotoAsync("/");
        Assert.InRange(await Rows(page), 0.9, 2.1);

        await page.As(app, Role.Learner, (await app.NewPlaces()).Hamlet);
        await page.GotoAsync("/confirmations");
        await Chromium.Look(page, $"menu-360-{language}-learner");
        Assert.True(await page.Locator(".main-nav li a").First.IsVisibleAsync());
        Assert.InRange(await Rows(page), 0.9, 2.1);
    }

    [Fact]
    public async Task The_list_under_ones_name_stays_on_the_page_of_a_telephone()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, 360);
        await page.As(app, Role.Learner, (await app.NewPlaces()).Hamlet);
        await page.GotoAsync("/courses");
        await page.ClickAsync(".site-header .menu > summary");
        await Chromium.Look(page, "menu-360-account");

        var list = (await page.Locator(".site-header .menu > ul").BoundingBoxAsync())!;

        Assert.InRange(list.X, 0, 360);
        Assert.InRange(list.X + list.Width, 200, 360);
        Assert.True(await page.Locator(".site-header .menu li").Last.IsVisibleAsync());
    }

    /// <summary>Height of the main links in heights of a link.</summary>
    private static async Task<double> Rows(IPage page) =>
        await page.EvaluateAsync<double>(
            """
            document.querySelector(".main-nav").getBoundingClientRect().height
              / parseFloat(getComputedStyle(document.querySelector(".main-nav a, .main-nav summary")).minHeight)
            """
        );
}
