using HocVuSo.Courses;
using HocVuSo.Courses.Exporting;
using HocVuSo.Courses.Reading;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>An exported course as it is opened from a memory stick, with no network at all.</summary>
public sealed class ExportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("hocvuso-stick-").FullName;

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_course_is_learned_from_a_disk_without_a_network(int width)
    {
        var folder = Path.Combine(_work, "stick");
        var files = CourseFiles.FromFolder(
            Path.Combine(AppContext.BaseDirectory, "content", "courses", "buoc-dau")
        );
        var course = CourseReader.Read(files).Course!;
        ExportTarget.Write(
            folder,
            CourseExport.Of(
                new CourseVersion(1, DateTime.UnixEpoch, course),
                files,
                Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                site: null
            )
        );
        var page = await chromium.Visitor(new Uri("http://127.0.0.1:9"), width);
        await page.Context.SetOfflineAsync(true);
        var failed = new List<string>();
        page.RequestFailed += (_, request) =>
        {
            // Axe itself tries to read the style sheet, which no page from a disk may.
            if (request.ResourceType != "xhr")
            {
                failed.Add(request.Url);
            }
        };
        page.PageError += (_, error) => failed.Add(error);

        await page.GotoAsync("file://" + Path.Combine(folder, "index.html"));
        await Chromium.Look(page, $"export-index-{width}");
        Assert.Empty(await page.Serious());
        await page.GetByRole(AriaRole.Link, new() { Name = course.Lessons[0].Title, Exact = true })
            .ClickAsync();

        Assert.Equal(course.Lessons[0].Title, await page.Locator("h1").InnerTextAsync());
        await page.Locator("[data-read-start]").WaitForAsync();
        var check = course.Lessons[0].Steps.Select(s => s.Check).OfType<SingleItem>().First();
        var question = page.Locator("form.question").Filter(new() { HasText = check.Options[0].Text }).First;
        var verdict = question.Locator("[data-verdict]");
        await question.GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
        Assert.Equal("Hãy chọn hoặc điền câu trả lời trước đã.", await verdict.InnerTextAsync());
        foreach (var option in check.Options.OrderBy(o => o.Correct))
        {
            await question.Locator("label.choice").Filter(new() { HasText = option.Text }).First.ClickAsync();
            await question.GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
            Assert.StartsWith(
                option.Correct ? "Đúng rồi!" : "Chưa đúng.",
                await verdict.InnerTextAsync(),
                StringComparison.Ordinal
            );
        }

        Assert.True(await question.Locator("details").EvaluateAsync<bool>("d => d.open"));
        await Chromium.Look(page, $"export-lesson-{width}");
        Assert.Empty(await page.Serious());
        Assert.Empty(failed);
        Assert.True(
            await page.Locator("img").First.EvaluateAsync<bool>("i => i.complete && i.naturalWidth > 0")
        );
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);
}
