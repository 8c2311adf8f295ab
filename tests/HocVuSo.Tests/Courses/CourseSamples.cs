using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

/// <summary>Courses to be read: the one that docs/content.md shows, as it is written there, and changes of it.</summary>
internal static partial class CourseSamples
{
    public static string RepositoryFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "HocVuSo.slnx")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    /// <summary>The files of the complete small course in docs/content.md.</summary>
    public static Dictionary<string, string> Small()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFolder, "docs", "content.md"));
        var files = File_()
            .Matches(page)
            .ToDictionary(m => m.Groups["path"].Value, m => m.Groups["text"].Value);
        Assert.Equal(
            [
                "01-khi-nao.md",
                "bank.yaml",
                "class.md",
                "course.md",
                "easy/01-khi-nao.md",
                "facts.yaml",
                "handout.md",
                "images/hai-ban-tay.svg",
            ],
            files.Keys.Order(StringComparer.Ordinal)
        );
        return files;
    }

    /// <summary>The small course under another key, so that tests do not meet.</summary>
    public static Dictionary<string, string> Small(string key)
    {
        var files = Small();
        files["course.md"] = files["course.md"]
            .Replace("key: rua-tay\n", $"key: {key}\n", StringComparison.Ordinal);
        return files;
    }

    public static CourseFiles Files(this IReadOnlyDictionary<string, string> files)
    {
        using var zip = new MemoryStream(files.Zip());
        return CourseFiles.FromZip(zip);
    }

    public static byte[] Zip(this IReadOnlyDictionary<string, string> files, string around = "")
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = archive.CreateEntry(around + path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return zip.ToArray();
    }

    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`\n\n````\n(?<text>.*?)^````$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex File_();
}

internal static class TestCourses
{
    /// <summary>A course of this test alone, published.</summary>
    public static async Task<string> NewCourse(this TestApp app)
    {
        var key = "k" + Guid.NewGuid().ToString("N")[..10];
        await app.Publish(CourseSamples.Small(key));
        return key;
    }

    public static Task Publish(this TestApp app, IReadOnlyDictionary<string, string> files) =>
        app.InScope<Publishing>(p => p.Publish(files.Files(), byAccount: null));

    public static Task InScope<T>(this TestApp app, Func<T, Task> work)
        where T : notnull =>
        app.InScope<T, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public static async Task<TResult> InScope<T, TResult>(this TestApp app, Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
