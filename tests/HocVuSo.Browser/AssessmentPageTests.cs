using System.Globalization;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Tests;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

public sealed class AssessmentPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, "vi", true)]
    [InlineData(360, "en", false)]
    [InlineData(1280, "vi", false)]
    [InlineData(1280, "en", true)]
    public async Task A_test_from_start_to_result_has_nothing_serious(
        int width,
        string language,
        bool scripts
    )
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var course = await TestCourse.Publish(app);
        var seen = string.Create(
            CultureInfo.InvariantCulture,
            $"{width}-{language}{(scripts ? "" : "-plain")}"
        );
        var page = await chromium.Visitor(app.Address, width, scripts, language);
        await page.As(app, Role.Learner, (await app.NewPlaces()).Hamlet);
        await page.GotoAsync(course.TestPath);
        await Looked(page, $"test-start-{seen}");

        await page.ClickAsync("main form button");
        var attempt = await course.Stored(Guid.Parse(page.Url.Split('/')[4]));
        for (var n = 1; n <= 8; n++)
        {
            Assert.EndsWith(
                string.Create(CultureInfo.InvariantCulture, $"/attempts/{attempt.Id}/{n}"),
                page.Url,
                StringComparison.Ordinal
            );
            var type = course.Item(attempt, n).Type.ToString();
            await Looked(page, $"test-{type}-{seen}");
            if (n == 3)
            {
                // Nothing chosen: the page comes back with the sentence.
                await page.ClickAsync("form.question button");
                await Looked(page, $"test-{type}-refused-{seen}");
                await page.ClickAsync("form.question .actions a");
                continue;
            }

            await Fill(page, course.Fields(attempt, n, right: n != 5));
            await page.ClickAsync("form.question button");
        }

        await Looked(page, $"test-all-{seen}");
        await page.ClickAsync(".actions a");
        await Looked(page, $"test-finish-{seen}");
        await page.ClickAsync("main form button");
        Assert.EndsWith("/result", page.Url, StringComparison.Ordinal);
        await Looked(page, $"test-result-{seen}");
        await page.GotoAsync(course.TestPath);
        await Looked(page, $"test-again-{seen}");
    }

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task The_editors_pages_have_nothing_serious(int width, string language)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var course = await TestCourse.Publish(app);
        using (var learner = await app.NewLearner(places.Hamlet))
        {
            var attempt = await course.Start(learner);
            await learner.Submit(
                $"/attempts/{attempt.Id}",
                [.. Enumerable.Range(1, 8).SelectMany(n => course.Fields(attempt, n, n > 2, $"q{n}-"))]
            );
            await learner.Submit($"/attempts/{attempt.Id}/finish");
            var page = await chromium.Visitor(app.Address, width, language: language);
            await page.As(app, Role.ContentEditor, places.Province);

            await page.GotoAsync($"/assessments/statistics?course={course.Key}");
            await page.ClickAsync("details:has(ol.bars) summary");
            await Looked(page, $"statistics-{width}-{language}");

            await page.GotoAsync("/assessments/remarks");
            await page.SelectOptionAsync("#Course", course.Key);
            await page.FillAsync("#Item", attempt.Items[5]);
            await page.CheckAsync("[name=Voids]");
            await page.ClickAsync("main form button");
            await Looked(page, $"remark-refused-{width}-{language}");
            await page.FillAsync("#Because", "Hai lựa chọn đều đúng.");
            await page.ClickAsync("main form button");
            await Looked(page, $"remarked-{width}-{language}");
            await page.GotoAsync("/assessments/remarks");
            await Looked(page, $"remarks-{width}-{language}");
        }
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

    private static async Task Fill(IPage page, (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"[name='{name}']").First;
            switch (await field.EvaluateAsync<string>("f => f.type || f.tagName"))
            {
                case "radio" or "checkbox":
                    await page.CheckAsync($"[name='{name}'][value='{value}']", new() { Force = true });
                    break;
                case "select-one":
                    await field.SelectOptionAsync(value);
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }
}
