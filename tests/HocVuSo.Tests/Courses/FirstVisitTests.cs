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
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            requests++;
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length;
            bytes += response
                .Headers.Concat(response.Content.Headers)
                .Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4));
        }
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
