using System.Net;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

/// <summary>The plan of a class, the hand-out and the printed lesson, as somebody without an account opens them.</summary>
public sealed class OnPaperTests
{
    [Theory, BothEngines]
    public async Task The_plan_of_a_class_tells_the_time_of_each_part_and_what_to_do_when_it_goes_wrong(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();
        var course = app.App.Services.GetRequiredService<CourseLibrary>().Current("buoc-dau")!.Course;

        var overview = await stranger.Get("/courses/buoc-dau");
        Assert.NotNull(overview.Document.QuerySelector("a[href='/courses/buoc-dau/class']"));
        var page = await stranger.Get("/courses/buoc-dau/class");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var times = page.Document.QuerySelectorAll(".timeline h3 .num").Select(t => t.TextContent).ToList();
        Assert.Equal(course.Class!.Parts.Count, times.Count);
        Assert.Equal("0:00–0:10", times[0]);
        Assert.EndsWith("–1:30", times[^1], StringComparison.Ordinal);
        Assert.All(
            times.Zip(times.Skip(1)),
            t => Assert.Equal(t.First.Split('–')[1], t.Second.Split('–')[0])
        );
        foreach (
            var heading in new[]
            {
                "Mang theo",
                "Người lớn tuổi hay vướng gì",
                "Ba điện thoại cho hai mươi người",
                "Khi không có mạng",
            }
        )
        {
            Assert.Contains(page.Document.QuerySelectorAll("h2"), h => h.TextContent == heading);
        }

        // "Dùng bài 2": a tap leads there.
        var second = course.Lessons[1];
        Assert.Contains(
            page.Document.QuerySelectorAll(".timeline a"),
            a => a.TextContent == "bài 2" && a.GetAttribute("href") == $"/courses/buoc-dau/{second.Key}/1"
        );
    }

    [Theory, BothEngines]
    public async Task The_hand_out_is_read_printed_and_opened_from_its_code(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();

        var page = await stranger.Get("/courses/thanh-toan-so/handout");

        Assert.Contains("Khi mất tiền", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".lesson-text img[alt]"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/courses/thanh-toan-so/handout.pdf']"));
        using var sheet = await stranger.Client.GetAsync(
            "/courses/thanh-toan-so/handout.pdf",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("application/pdf", sheet.Content.Headers.ContentType!.MediaType);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(
                file,
                await sheet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
            await Tool.Run("pdftoppm", "-r", "110", "-png", "-singlefile", file, file);
            var address = (await Tool.Run("zbarimg", "-q", "--raw", "--nodbus", file + ".png")).Trim();
            Assert.Equal(page.Document.QuerySelector(".to-phone a")!.GetAttribute("href"), address);
            Assert.Equal(HttpStatusCode.OK, (await stranger.Get(address)).Status);
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + ".png");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/courses/khong-co/handout")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/courses/khong-co/handout.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/courses/khong-co/class")).Status);
    }

    [Fact]
    public void Both_are_rendered_once_for_a_version()
    {
        var course = CourseReader.Read(CourseSamples.Small().Files()).Course!;
        var version = new CourseVersion(1, DateTime.UnixEpoch, course);

        Assert.NotNull(version.Class);
        Assert.Same(version.Class, version.Class);
        Assert.NotNull(version.Handout);
        Assert.Same(version.Handout, version.Handout);
        var bare = new CourseVersion(1, DateTime.UnixEpoch, course with { Class = null, Handout = null });
        Assert.Null(bare.Class);
        Assert.Null(bare.Handout);
    }

    [Theory, BothEngines]
    public async Task The_hand_out_is_in_easy_reach_and_a_printed_lesson_ends_with_its_code(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();
        var lesson = app
            .App.Services.GetRequiredService<CourseLibrary>()
            .Current("thanh-toan-so")!
            .Course.Lessons[0];
        const string handout = "a[href='/courses/thanh-toan-so/handout']";

        Assert.NotNull((await stranger.Get("/courses/thanh-toan-so")).Document.QuerySelector(handout));
        var first = await stranger.Get($"/courses/thanh-toan-so/{lesson.Key}/1");
        var last = await stranger.Get($"/courses/thanh-toan-so/{lesson.Key}/{lesson.Steps.Count}");
        // Beside what is said where a device has no voice.
        Assert.DoesNotContain(
            first.Document.QuerySelectorAll(handout),
            a => a.Closest("[data-read-missing]") is null
        );
        Assert.Contains(
            last.Document.QuerySelectorAll(handout),
            a => a.Closest("[data-read-missing]") is null
        );
        var print = await stranger.Get($"/courses/thanh-toan-so/{lesson.Key}/print");
        Assert.NotNull(print.Document.QuerySelector(".no-print " + handout));
        Assert.EndsWith(
            $"/courses/thanh-toan-so/{lesson.Key}/1",
            print.Document.QuerySelector(".to-phone a")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
