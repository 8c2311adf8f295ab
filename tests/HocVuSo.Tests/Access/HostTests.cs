using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Access;

/// <summary>Under which name this site goes is not for a stranger to say.</summary>
public sealed partial class HostTests
{
    private const string Evil = "evil.example";

    [Theory, BothEngines]
    public async Task A_host_that_a_stranger_forwards_stands_in_no_link_code_or_redirect(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, services: FromAfar);
        var own = app.Address.GetLeftPart(UriPartial.Authority);

        var found = await Everything(app, "203.0.113.7");

        Assert.DoesNotContain(found, f => f.Contains(Evil, StringComparison.Ordinal));
        Assert.All(found[..2], qr => Assert.StartsWith(own + "/", qr, StringComparison.Ordinal));

        // The proxy of this machine is believed: what a stranger says would have been seen above.
        var proxied = await Everything(app, "127.0.0.1");
        Assert.All(proxied[..2], qr => Assert.StartsWith($"http://{Evil}/", qr, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_public_address_no_other_host_is_taken_from_the_proxy_either()
    {
        await using var app = await TestApp.Fresh(
            EngineKind.Sqlite,
            settings => settings with { PublicAddress = "https://hocvuso.example.vn" },
            FromAfar
        );
        foreach (var sender in new[] { "127.0.0.1", "203.0.113.7" })
        {
            var found = await Everything(app, sender);
            Assert.DoesNotContain(found, f => f.Contains(Evil, StringComparison.Ordinal));
            Assert.All(
                found[..2],
                qr => Assert.StartsWith("https://hocvuso.example.vn/", qr, StringComparison.Ordinal)
            );
        }
    }

    /// <summary>First what the codes on a paper and on a card lead to, then pages that know addresses, and redirects.</summary>
    private static async Task<List<string>> Everything(TestApp app, string sender)
    {
        var places = await app.NewPlaces();
        var (learner, code) = await app.NewConfirmed(places.Hamlet);
        using var _ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        var paper = (await app.ConfirmationOf(learner.PersonId)).Id;
        var neighbour = await app.NewPerson(places.Hamlet);
        using var stranger = app.Browser();
        foreach (var browser in new[] { learner, officer, stranger })
        {
            browser.Client.DefaultRequestHeaders.Add(Afar.Header, sender);
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", Evil);
        }

        var card = $"/people/{neighbour}/card";
        var printed = await officer.Press(await officer.Get(card), card, "In thẻ");
        Assert.Equal(HttpStatusCode.OK, printed.Status);
        var found = new List<string> { await OnPaper(officer, paper), await OnCard(printed) };
        Add(printed);
        foreach (
            var (browser, path) in new[]
            {
                (stranger, "/"),
                (stranger, "/c/" + code),
                (stranger, $"/c/{code}.json"),
                (stranger, "/verify"),
                (stranger, "/.well-known/jwks.json"),
                (stranger, "/people"),
                (stranger, "/language/en?back=%2Fverify"),
                (stranger, "/khong-co-trang-nay"),
                (learner, "/confirmations"),
                (learner, "/account"),
                (officer, $"/confirmations/of/{learner.PersonId}"),
                (officer, "/confirmations/batches"),
            }
        )
        {
            Add(await browser.Get(path));
        }

        var (_, name) = await app.NewAccount(await app.NewPerson(places.Hamlet));
        Add(await stranger.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password)));
        return found;

        void Add(TestPage page)
        {
            found.Add($"{page.Location} {page.Response.Headers} {page.Html}");
        }
    }

    private static Task<string> OnPaper(TestBrowser officer, Guid paper) =>
        Scanned(async folder =>
        {
            var file = Path.Combine(folder, "giay");
            await File.WriteAllBytesAsync(
                file + ".pdf",
                await officer.Client.GetByteArrayAsync(
                    $"/confirmations/{paper}.pdf",
                    TestContext.Current.CancellationToken
                ),
                TestContext.Current.CancellationToken
            );
            await Tool.Run("pdftoppm", "-r", "150", "-png", "-singlefile", file + ".pdf", file);
            return file + ".png";
        });

    /// <summary>The picture in the page is one path of "M{x} {y}h{width}v1h-{width}z"; drawn as a bitmap.</summary>
    private static Task<string> OnCard(TestPage printed) =>
        Scanned(async folder =>
        {
            const int dot = 8;
            var picture = printed.Document.QuerySelector(".wallet-qr svg")!;
            var path = picture.QuerySelector("path[fill='#000']")!.GetAttribute("d")!;
            var runs = Runs()
                .Matches(path)
                .Select(m =>
                    m.Groups.Values.Skip(1)
                        .Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))
                        .ToArray()
                )
                .ToList();
            var size = (runs.Max(r => Math.Max(r[0] + r[2], r[1] + 1)) + 8) * dot;
            var dark = new bool[size, size];
            foreach (var run in runs)
            {
                for (var i = 0; i < run[2] * dot * dot; i++)
                {
                    dark[(run[1] + 4) * dot + i / (run[2] * dot), (run[0] + 4) * dot + i % (run[2] * dot)] =
                        true;
                }
            }

            var bitmap = new StringBuilder($"P1\n{size} {size}\n");
            for (var i = 0; i < size * size; i++)
            {
                bitmap.Append(dark[i / size, i % size] ? "1\n" : "0\n");
            }

            var file = Path.Combine(folder, "the.pbm");
            await File.WriteAllTextAsync(file, bitmap.ToString(), TestContext.Current.CancellationToken);
            return file;
        });

    /// <summary>What a telephone reads.</summary>
    private static async Task<string> Scanned(Func<string, Task<string>> draw)
    {
        var folder = Directory.CreateTempSubdirectory("hocvuso-host-").FullName;
        try
        {
            return await Tool.Run("zbarimg", "-q", "--raw", "--nodbus", await draw(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(
        @"M(?<x>\d+) (?<y>\d+)h(?<w>\d+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Runs();

    private static void FromAfar(WebApplicationBuilder builder) =>
        builder.Services.AddTransient<IStartupFilter, Afar>();

    /// <summary>Lets a request come from the address that its header names, as the network would.</summary>
    private sealed class Afar : IStartupFilter
    {
        public const string Header = "Test-Sender";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, following) =>
                    {
                        if (http.Request.Headers[Header].ToString() is { Length: > 0 } sender)
                        {
                            http.Connection.RemoteIpAddress = IPAddress.Parse(sender);
                        }

                        return following(http);
                    }
                );
                next(app);
            };
    }
}
