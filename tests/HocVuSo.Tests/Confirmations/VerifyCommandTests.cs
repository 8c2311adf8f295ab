using AngleSharp.Html.Dom;
using HocVuSo.Database;
using HocVuSo.People;

namespace HocVuSo.Tests.Confirmations;

/// <summary>The command says what the pages say, with the exit code beside it.</summary>
public sealed class VerifyCommandTests
{
    [Theory, BothEngines]
    public async Task A_number_a_text_and_a_paper_are_checked_in_the_words_of_the_pages(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        // The command goes by the clock of the machine.
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        var places = await app.NewPlaces();
        var (learner, code) = await app.NewConfirmed(places.Hamlet);
        using var _ = learner;
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var stranger = app.Browser();
        var confirmation = await app.ConfirmationOf(learner.PersonId);
        var jws = await app.JwsOf(code);
        var folder = Directory.CreateTempSubdirectory("hocvuso-verify-").FullName;
        try
        {
            var paper = Path.Combine(folder, "giay.pdf");
            await File.WriteAllBytesAsync(
                paper,
                await learner.Client.GetByteArrayAsync(
                    $"/confirmations/{confirmation.Id}.pdf",
                    TestContext.Current.CancellationToken
                ),
                TestContext.Current.CancellationToken
            );
            foreach (var what in new[] { code, $"https://hocvuso.example.vn/c/{code}#{jws}", jws, paper })
            {
                var (exit, output, error) = await Tool.Hocvuso(app, "verify", what);
                Assert.Equal((0, ""), (exit, error));
                Assert.StartsWith(
                    "Giấy có hiệu lực / This confirmation is valid\n",
                    output,
                    StringComparison.Ordinal
                );
                Assert.Contains("Trần Thị Lài", output, StringComparison.Ordinal);
            }

            Assert.Contains(
                "Giấy có hiệu lực",
                (await stranger.Get("/c/" + code)).Text,
                StringComparison.Ordinal
            );
            var parts = jws.Split('.');
            await Says(
                1,
                "Không hợp lệ: chữ ký không đúng / ",
                $"{parts[0]}.{parts[1]}.{new string('A', 86)}"
            );
            await Says(1, "Không có giấy xác nhận với số này / ", "0123456789AM");
            Assert.Equal((1, ""), await Refused("chữ gì đó"));

            await officer.Submit($"/confirmations/{confirmation.Id}/revoke", ("Reason", "Thi hộ"));
            await Says(1, $"Giấy đã bị thu hồi ngày {VietnamDay.Show(app.Clock.Today())} / ", code);
            await Says(1, "Giấy đã bị thu hồi / This confirmation was revoked\n", jws);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task Says(int code, string sentence, string what)
        {
            var (exit, output, _) = await Tool.Hocvuso(app, "verify", what);
            Assert.StartsWith(sentence, output, StringComparison.Ordinal);
            Assert.Equal(code, exit);
        }

        async Task<(int, string)> Refused(string what)
        {
            var (exit, output, error) = await Tool.Hocvuso(app, "verify", what);
            Assert.Single(error.TrimEnd().Split('\n'));
            return (exit, output);
        }
    }

    [Fact]
    public async Task Without_a_database_the_words_are_those_of_the_page_that_checks_without_a_network()
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();
        var page = await stranger.Get("/verify");
        var jws = await app.JwsOf(code);
        var folder = Directory.CreateTempSubdirectory("hocvuso-verify-").FullName;
        try
        {
            var (keys, status) = (Path.Combine(folder, "jwks.json"), Path.Combine(folder, "status-list"));
            await File.WriteAllTextAsync(
                keys,
                (await stranger.Get("/.well-known/jwks.json")).Html,
                TestContext.Current.CancellationToken
            );
            await File.WriteAllTextAsync(
                status,
                (await stranger.Get("/.well-known/status-list")).Html,
                TestContext.Current.CancellationToken
            );

            var listed = await Check(jws, "--keys", keys, "--status", status);
            Assert.Equal((0, SentenceOf("valid")), (listed.Exit, listed.Sentence));
            Assert.Contains("By data as of", listed.Output, StringComparison.Ordinal);
            var alone = await Check(jws, "--keys", keys);
            Assert.Equal((0, SentenceOf("valid-unlisted")), (alone.Exit, alone.Sentence));
            var forged = await Check(jws[..^86] + new string('A', 86), "--keys", keys, "--status", status);
            Assert.Equal((1, SentenceOf("forged")), (forged.Exit, forged.Sentence));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string SentenceOf(string verdict) =>
            ((IHtmlTemplateElement)page.Document.QuerySelector($"template[data-verdict='{verdict}']")!)
                .Content.QuerySelector(".verdict-state")!
                .TextContent;

        async Task<(int Exit, string Sentence, string Output)> Check(params string[] what)
        {
            var (exit, output, _) = await Tool.RunWith(
                "",
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"), "verify", .. what]
            );
            return (exit, output.Split(" / ")[0], output);
        }
    }
}
