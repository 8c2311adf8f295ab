using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HocVuSo.Courses;
using HocVuSo.Courses.Exporting;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;

namespace HocVuSo.Tests.Courses;

/// <summary>A course on a memory stick: everything in it leads somewhere, and it comes back as the very same version.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hocvuso.dll");
    private static readonly string Content = Path.Combine(
        CourseSamples.RepositoryFolder,
        "content",
        "courses"
    );

    private readonly string _work = Directory.CreateTempSubdirectory("hocvuso-export-").FullName;

    public static TheoryData<string> Topics() =>
        [.. Publishing.Shipped(Content).Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task What_is_exported_leads_nowhere_outside_and_comes_back_as_the_same_version(string key)
    {
        var files = CourseFiles.FromFolder(Path.Combine(Content, key));
        var course = CourseReader.Read(files).Course!;
        var (folder, zip) = (Path.Combine(_work, "folder"), Path.Combine(_work, "course.zip"));
        var export = Of(course, files);

        ExportTarget.Write(folder, export);
        ExportTarget.Write(zip, export);

        Assert.Equal(course.Hash, CourseFiles.From(folder).Hash);
        Assert.Equal(course.Hash, CourseFiles.From(zip).Hash);
        Assert.Equal(["course.zip", "folder"], Names(_work));
        Assert.Equal(
            course.Lessons.Count + course.Lessons.Count(l => l.HasEasy),
            Directory.EnumerateFiles(Path.Combine(folder, "lessons")).Count()
        );
        Assert.DoesNotMatch(
            @"url\(|@import",
            await File.ReadAllTextAsync(
                Path.Combine(folder, "app.css"),
                TestContext.Current.CancellationToken
            )
        );
        foreach (var page in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var document = new HtmlParser().ParseDocument(
                await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)
            );
            // A link may lead to a source; nothing that the page itself needs may.
            foreach (
                var address in document
                    .QuerySelectorAll("[href],[src]")
                    .Where(e =>
                        e is not IHtmlAnchorElement anchor || anchor.Protocol is not ("http:" or "https:")
                    )
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            )
            {
                var at = address.Split('#');
                Assert.True(
                    at[0].Length == 0
                        ? document.GetElementById(at[1]) is not null
                        : File.Exists(Path.Combine(Path.GetDirectoryName(page)!, at[0])),
                    $"{page}: {address}"
                );
            }

            // The answer can be reached without JavaScript.
            Assert.All(
                document.QuerySelectorAll("form.question"),
                q => Assert.NotNull(q.QuerySelector("details .choice, details ol, details p"))
            );
        }
    }

    [Fact]
    public async Task The_command_writes_a_course_once_and_says_why_it_does_not()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var target = Path.Combine(_work, "ra", "thanh-toan-so");

        var (exit, said, wrong) = await Tool.Hocvuso(app, "export", "course", "thanh-toan-so", target);
        Assert.Equal((0, ""), (exit, wrong));
        Assert.Contains("index.html", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(target, "index.html")));
        (exit, said, _) = await Tool.RunWith("", "dotnet", Program, "import", "course", target, "--check");
        Assert.Equal(0, exit);
        Assert.StartsWith("thanh-toan-so ", said, StringComparison.Ordinal);

        (exit, _, wrong) = await Tool.Hocvuso(app, "export", "course", "thanh-toan-so", target);
        Assert.Equal(1, exit);
        Assert.Contains("đã có rồi", wrong, StringComparison.Ordinal);
        (exit, _, wrong) = await Tool.Hocvuso(app, "export", "course", "khong-co", target + "2");
        Assert.Equal(1, exit);
        Assert.Contains("Không tìm thấy khóa học", wrong, StringComparison.Ordinal);
        Assert.Equal(["thanh-toan-so"], Names(Path.Combine(_work, "ra")));
    }

    [Fact]
    public void A_disk_that_refuses_leaves_nothing_behind()
    {
        var inTheWay = Path.Combine(_work, "file");
        File.WriteAllText(inTheWay, "x");

        var refusal = Assert.Throws<Refusal>(() =>
            ExportTarget.Write(
                Path.Combine(inTheWay, "below"),
                new Dictionary<string, byte[]> { ["a"] = [1] }
            )
        );

        Assert.Equal("cannot-write", refusal.Name);
        Assert.Equal(["file"], Names(_work));
        // In the middle of it: a name that no disk takes.
        refusal = Assert.Throws<Refusal>(() =>
            ExportTarget.Write(
                Path.Combine(_work, "to"),
                new Dictionary<string, byte[]> { ["a"] = [1], [new string('b', 300)] = [2] }
            )
        );
        Assert.Equal("cannot-write", refusal.Name);
        Assert.Equal(["file"], Names(_work));
    }

    private static IReadOnlyDictionary<string, byte[]> Of(Course course, CourseFiles files) =>
        CourseExport.Of(
            new CourseVersion(1, new DateTime(2025, 9, 22, 1, 0, 0, DateTimeKind.Utc), course),
            files,
            Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            "https://hocvuso.danang.gov.vn"
        );

    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_work, recursive: true);
}
