using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>A lesson of each topic, as it is opened from a link: by nobody known, on a phone and on a desk.</summary>
public sealed class LessonPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_lesson_of_each_topic_reads_well_in_both_versions(int width)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await chromium.Visitor(app.Address, width);
        var found = new List<string>();
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        var topics = Publishing
            .Shipped(Path.Combine(app.Settings.ShippedFolder, "content", "courses"))
            .Select(folder => library.Current(Path.GetFileName(folder))!.Course)
            .ToList();
        Assert.True(topics.Count >= 11);
        foreach (var course in topics)
        {
            // Another lesson at each width; a step with a question, where there is most to look at.
            var lesson = course.Lessons[width % course.Lessons.Count];
            var step = lesson.Steps.First(s => s.Check is not null).Number;
            var path = $"/courses/{course.Key}/{lesson.Key}/{step}";
            foreach (var version in new[] { "easy", "full" })
            {
                await page.GotoAsync($"/reading/{version}?back={path}");
                Assert.Equal(
                    version,
                    await page.Locator(".lesson-text.easy").CountAsync() > 0 ? "easy" : "full"
                );
                await Chromium.Look(page, $"lesson-{course.Key}-{version}-{width}");
                found.AddRange((await page.Serious()).Select(f => $"{path} ({version}): {f}"));
                found.AddRange((await Unseen(page)).Select(p => $"{path} ({version}): {p} is not seen"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Pictures that did not come, or came without a word for those who do not see.</summary>
    private static Task<string[]> Unseen(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            async () => {
              const pictures = [...document.querySelectorAll('main img')];
              for (const picture of pictures) picture.loading = 'eager';
              await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
              return pictures.filter((p) => !p.naturalWidth || !p.alt).map((p) => p.src);
            }
            """
        );
}
