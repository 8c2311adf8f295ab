using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Bench;

/// <summary>
/// What a phone fetches on its first visit to a step of a lesson, as it is sent: the page, its style sheet, scripts, icon
/// and pictures, compressed, with the heads of the answers.
/// </summary>
public static partial class Weights
{
    private const int Bar = 50 * 1024;
    private static readonly bool[] FullOnly = [false];
    private static readonly bool[] BothVersions = [false, true];

    /// <summary>Every step of every lesson, in both versions.</summary>
    public static IReadOnlyList<Page> Pages(IServiceProvider services) =>
        [
            .. from course in services.GetRequiredService<CourseLibrary>().All.Select(v => v.Course)
            from lesson in course.Lessons
            from step in lesson.Steps
            from easy in lesson.HasEasy ? BothVersions : FullOnly
            select new Page(course.Key, $"/courses/{course.Key}/{lesson.Key}/{step.Number}", easy),
        ];

    /// <returns>A table in Markdown: the heaviest and the middle page of each topic and version.</returns>
    public static async Task<string> Table(IPEndPoint address, IReadOnlyList<Page> pages)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false }
        )
        {
            BaseAddress = new Uri($"http://{address}"),
        };
        // Files that do not change are weighed once; the pages all.
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        var weighed = new List<(Page Page, int Bytes)>();
        foreach (var page in pages)
        {
            var cookie = page.Easy ? "reading=easy" : "reading=full";
            var html = await client.SendAsync(Request(page.Path, cookie, "identity"));
            var bytes = await Weigh(client, page.Path, cookie);
            foreach (var file in Fetched(await html.Content.ReadAsStringAsync()))
            {
                if (!files.TryGetValue(file, out var weight))
                {
                    files[file] = weight = await Weigh(client, file, cookie);
                }

                bytes += weight;
            }

            weighed.Add((page, bytes));
        }

        var table = new StringBuilder();
        table.AppendLine("| topic | pages | full: median | heaviest | easy: median | heaviest | |");
        table.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var topic in weighed.GroupBy(w => w.Page.Topic))
        {
            var full = topic.Where(w => !w.Page.Easy).Select(w => w.Bytes).Order().ToList();
            var easy = topic.Where(w => w.Page.Easy).Select(w => w.Bytes).Order().ToList();
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {topic.Key} | {topic.Count()} | {Kilobytes(full[full.Count / 2])} | {Kilobytes(full[^1])} | {Kilobytes(easy[easy.Count / 2])} | {Kilobytes(easy[^1])} | {(topic.Max(w => w.Bytes) <= Bar ? "holds" : "TOO HEAVY")} |"
            );
        }

        var heaviest = weighed.MaxBy(w => w.Bytes);
        table.Append(
            CultureInfo.InvariantCulture,
            $"{weighed.Count} pages; the heaviest is {heaviest.Page.Path}{(heaviest.Page.Easy ? " (easy)" : "")} with {Kilobytes(heaviest.Bytes)}, the bar {Bar / 1024} KB"
        );
        return table.ToString();
    }

    private static async Task<int> Weigh(HttpClient client, string path, string cookie)
    {
        using var response = await client.SendAsync(Request(path, cookie, "gzip, deflate, br"));
        response.EnsureSuccessStatusCode();
        var heads = response
            .Headers.Concat(response.Content.Headers)
            .Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4));
        return heads + (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static HttpRequestMessage Request(string path, string cookie, string encodings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return request;
    }

    private static IEnumerable<string> Fetched(string html) =>
        Fetching()
            .Matches(html)
            .Where(m => !m.Value.Contains("apple-touch-icon", StringComparison.Ordinal))
            .Select(m => WebUtility.HtmlDecode(m.Groups["address"].Value).Split('#')[0])
            .Where(a => a.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string Kilobytes(int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB");

    [GeneratedRegex(
        "<(link|script|img|source|use)\\b[^>]*?(src|href)=\"(?<address>[^\"]*)\"[^>]*>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Fetching();

    public sealed record Page(string Topic, string Path, bool Easy);
}
