using System.Net;
using HocVuSo.Courses;
using HocVuSo.Database;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

/// <summary>What a slow phone has to fetch, counted on every step of every lesson that ships.</summary>
public sealed class FirstVisitTests
{
    private const int MostBytes = 50 * 1024;
    private const int MostRequests = 6;

    [Theory, BothEngines]
    public async Task A_first_visit_to_any_step_is_small_and_asks_this_site_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        foreach (var lesson in library.Current("thanh-toan-so")!.Course.Lessons)
        {
            foreach (var step in lesson.Steps)
            {
                var path = $"/courses/thanh-toan-so/{lesson.Key}/{step.Number}";
                var (requests, bytes) = await Visit(app, path);
                Assert.True(requests <= MostRequests, $"{path}: {requests} requests");
                Assert.True(bytes <= MostBytes, $"{path}: {bytes} bytes");
            }
        }
    }

    /// <summary>Every step of all of them is weighed by the benchmark ("weight").</summary>
    [Fact]
    public async Task The_first_page_of_every_lesson_is_small_in_both_versions()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        var weighed = new Dictionary<string, long>(StringComparer.Ordinal);
        using var client = Client(app);
        foreach (
            var lesson in library.All.SelectMany(v => v.Course.Lessons, (v, l) => (v.Course.Key, Lesson: l))
        )
        {
            foreach (var reading in lesson.Lesson.HasEasy ? new[] { "full", "easy" } : ["full"])
            {
                var path = $"/courses/{lesson.Key}/{lesson.Lesson.Key}/1";
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Add("Cookie", $"reading={reading}");
                using var plain = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var html = await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var page = new TestPage(plain.StatusCode, null, html, plain);
                var bytes = await Weigh(client, path, reading);
                foreach (var file in Fetched(page))
                {
                    if (!weighed.TryGetValue(file, out var weight))
                    {
                        weighed[file] = weight = await Weigh(client, file, reading);
                    }

                    bytes += weight;
                }

                Assert.True(bytes <= MostBytes, $"{path} ({reading}): {bytes} bytes");
            }
        }

        Assert.True(weighed.Count > 50);
    }

    [Theory, BothEngines]
    public async Task Pages_and_files_leave_compressed_for_whoever_takes_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var client = Client(app);
        foreach (
            var (path, accepted, sent) in new[]
            {
                ("/courses", "gzip, deflate, br", "br"),
                ("/courses", "gzip", "gzip"),
                ("/courses", "identity", null),
                ("/app.css", "gzip, deflate, br", "br"),
                ("/app.css", "br;q=0, gzip", "gzip"),
                ("/app.css", "", null),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(sent, response.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    /// <summary>The page and everything it links that a browser fetches by itself: styles, scripts, icon, manifest, pictures.</summary>
    private static async Task<(int Requests, long Bytes)> Visit(TestApp app, string path)
    {
        using var client = Client(app);
        var requests = 0;
        var bytes = 0L;
        await Fetch(path);
        var html = await app.Browser().Get(path);
        foreach (var address in Fetched(html))
        {
            Assert.StartsWith("/", address, StringComparison.Ordinal);
            Assert.False(address.StartsWith("//", StringComparison.Ordinal));
            await Fetch(address);
        }

        return (requests, bytes);

        async Task Fetch(string address)
        {
            requests++;
            bytes += await Weigh(client, address, "full");
        }
    }

    /// <summary>As it is sent to a browser, with its head.</summary>
    private static async Task<long> Weigh(HttpClient client, string address, string reading)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        request.Headers.Add("Cookie", $"reading={reading}");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync()).Length
            + response
                .Headers.Concat(response.Content.Headers)
                .Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4));
    }

    private static IEnumerable<string> Fetched(TestPage page)
    {
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var element in page.Document.QuerySelectorAll(
                "link[rel=stylesheet], link[rel=icon], link[rel=manifest], link[rel=preload], script[src], img[src], source[src], use[href]"
            )
        )
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            if (!address.StartsWith('#'))
            {
                fetched.Add(address.Split('#')[0]);
            }
        }

        return fetched;
    }

    private static HttpClient Client(TestApp app) =>
        new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false })
        {
            BaseAddress = app.Address,
        };
}
