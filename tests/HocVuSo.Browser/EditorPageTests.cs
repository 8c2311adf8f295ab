using System.Globalization;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Tests;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>An editor's change from a draft to what learners read, with and without scripts.</summary>
public sealed class EditorPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task A_change_goes_from_draft_to_published(int width, bool scripts)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var province = (await app.NewPlaces()).Province;
        var key = (await TestCourse.Publish(app)).Key;
        var seen = string.Create(CultureInfo.InvariantCulture, $"{width}{(scripts ? "" : "-plain")}");
        var page = await chromium.Visitor(app.Address, width, scripts);
        await page.As(app, Role.ContentEditor, province);
        await page.GotoAsync("/courses/edit");
        await page.ClickAsync($"form:has([name=course][value={key}]) button");
        var draft = new Uri(page.Url).AbsolutePath;
        await Looked(page, $"edit-outline-{seen}");

        await page.ClickAsync("ol.outline h3 a");
        var text = await page.InputValueAsync("#Body");
        await page.FillAsync("#Body", text.Replace("Đọc đi", "Đọc thật chậm đi", StringComparison.Ordinal));
        if (!scripts)
        {
            await page.ClickAsync("text=Xem trước >> visible=true");
        }

        await page.Locator("#preview", new() { HasText = "Đọc thật chậm đi" }).WaitForAsync();
        Assert.Equal(scripts, await page.Locator("[data-marks]").IsVisibleAsync());
        Assert.Equal(!scripts, await page.Locator("[data-preview-button]").IsVisibleAsync());
        await Looked(page, $"edit-lesson-{seen}");
        await page.ClickAsync("button:text-is('Lưu')");
        await page.Locator(".notice.success").WaitForAsync();

        foreach (
            var (part, name) in new[]
            {
                ("about", "about"),
                ("items", "items"),
                ("item?key=single-a", "item"),
                ("pictures", "pictures"),
                ("facts", "facts"),
                ("fact", "fact"),
            }
        )
        {
            await page.GotoAsync($"{draft}/{part}");
            await Looked(page, $"edit-{name}-{seen}");
        }

        await page.GotoAsync($"{draft}/try?key=truefalse-a");
        await page.ClickAsync("label.choice");
        await page.ClickAsync("form.question button");
        await Looked(page, $"edit-try-{seen}");
        await page.GotoAsync(draft);
        await page.ClickAsync("text=Gửi duyệt");
        await page.ClickAsync("text=Xem khác gì bản đang dùng");
        Assert.Equal(0, await page.Locator("button:text-is('Công bố')").CountAsync());

        var second = await chromium.Visitor(app.Address, width, scripts);
        await second.As(app, Role.ContentEditor, province);
        await second.GotoAsync("/courses/edit/reviews");
        await second.ClickAsync($"main a[href='{draft}/review']");
        Assert.Equal(
            ["thật chậm"],
            (await second.Locator(".diff ins").AllInnerTextsAsync()).Select(t => t.Trim())
        );
        await Looked(second, $"edit-review-{seen}");
        await second.ClickAsync("button:text-is('Công bố')");
        await second.Locator(".notice.success").WaitForAsync();

        await page.GotoAsync($"/courses/{key}/bai/1");
        Assert.Contains("Đọc thật chậm đi", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task Looked(IPage page, string name)
    {
        await Chromium.Look(page, name);
        // axe is a script itself.
        if (!name.EndsWith("plain", StringComparison.Ordinal))
        {
            Assert.Empty((await page.Serious()).Select(f => $"{name}: {f}"));
        }
    }
}
