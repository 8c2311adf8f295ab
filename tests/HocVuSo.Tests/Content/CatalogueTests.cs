using System.Net;
using System.Text.Json;
using HocVuSo.Courses;
using HocVuSo.Database;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Content;

public sealed class CatalogueTests
{
    [Theory, BothEngines]
    public async Task Other_programs_read_what_the_library_holds(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();

        var catalogue = JsonDocument.Parse((await stranger.Get("/api/v1/catalogue")).Html).RootElement;

        var topic = catalogue
            .GetProperty("topics")
            .EnumerateArray()
            .Single(t => t.GetProperty("code").GetString() == "buoc-dau");
        var handout = Assert.Single(topic.GetProperty("handouts").EnumerateArray());
        foreach (
            var address in new[]
            {
                topic.GetProperty("classPlan"),
                handout.GetProperty("url"),
                handout.GetProperty("pdf"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await stranger.Get(address.GetString()!)).Status);
        }

        var items = topic.GetProperty("items");
        Assert.Equal(
            items.GetProperty("total").GetInt32(),
            items.GetProperty("byType").EnumerateObject().Sum(t => t.Value.GetInt32())
        );
        Assert.Equal(
            items.GetProperty("total").GetInt32(),
            items.GetProperty("byDifficulty").EnumerateObject().Sum(t => t.Value.GetInt32())
        );
        var lesson = topic.GetProperty("lessons")[0];
        Assert.True(lesson.GetProperty("easy").GetBoolean());
        Assert.Contains(
            lesson.GetProperty("title").GetString()!,
            (await stranger.Get(lesson.GetProperty("url").GetString()!)).Text,
            StringComparison.Ordinal
        );
        Assert.Empty(catalogue.GetProperty("practices").EnumerateArray());
        Assert.Contains(
            catalogue.GetProperty("glossary").EnumerateArray(),
            t => t.GetProperty("term").GetString() == "mã OTP"
        );
        Assert.Contains(
            catalogue.GetProperty("scams").EnumerateArray(),
            s =>
                s.GetProperty("code").GetString() == "bat-coc-online"
                && s.GetProperty("title").GetString() == "Bắt cóc online"
        );
        Assert.All(
            catalogue.GetProperty("facts").EnumerateArray(),
            f => Assert.NotEqual("", f.GetProperty("source").GetString())
        );
    }

    [Theory, BothEngines]
    public async Task A_course_names_the_parts_of_frameworks_that_it_serves(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();

        var page = await stranger.Get("/courses/buoc-dau");

        Assert.Contains("Khung năng lực số cho người học: ", page.Text, StringComparison.Ordinal);
        Assert.Contains("DigComp 2.2: ", page.Text, StringComparison.Ordinal);
        var references = app.App.Services.GetRequiredService<References>();
        Assert.Equal([6, 5], references.All.Select(r => r.Parts.Count));
        // Whatever a course names of them is there.
        foreach (
            var covered in app
                .App.Services.GetRequiredService<CourseLibrary>()
                .All.SelectMany(v => v.Course.Outcomes)
                .SelectMany(o => o.Covers)
        )
        {
            Assert.True(
                references.Find(covered) is not null
                    || !references.All.Any(r => covered.StartsWith(r.Key + "/", StringComparison.Ordinal)),
                covered
            );
        }
    }
}
