using System.Diagnostics;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>The page that checks a confirmation on the device itself, also when the network is gone.</summary>
public sealed class VerifyPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Verdict = "[data-verify-result] .verdict-state";

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task Once_opened_it_works_without_a_network(int width, string language)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var (other, revokedCode) = await app.NewConfirmed();
        using var __ = other;
        var (jws, revoked) = (await app.JwsOf(code), await app.JwsOf(revokedCode));
        await app.InDb(async db =>
        {
            await using var scope = app.App.Services.CreateAsyncScope();
            var issuing = scope.ServiceProvider.GetRequiredService<Issuing>();
            var services = scope.ServiceProvider.GetRequiredService<Db>();
            await using var transaction = await services.Database.BeginTransactionAsync();
            var confirmation = services.Confirmations.Single(c => c.PersonId == other.PersonId);
            await issuing.Revoke(confirmation, "Thử");
            await transaction.CommitAsync();
        });
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.GotoAsync("/verify");
        await page.Locator("[data-verify-ready]").WaitForAsync();
        Assert.Contains(
            "22/09/2025",
            await page.InnerTextAsync("[data-verify-ready]"),
            StringComparison.Ordinal
        );
        await Chromium.Look(page, $"verify-{width}-{language}-ready");
        Assert.Empty(await page.Serious());

        // No server any more, and the page is opened anew.
        await app.App.StopAsync(TestContext.Current.CancellationToken);
        await page.ReloadAsync();
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Check(
            page,
            $"https://hocvuso.vn/c/{code}#{jws}",
            language == "en" ? "This confirmation is valid" : "Giấy có hiệu lực"
        );
        var shown = await page.InnerTextAsync("[data-verify-result]");
        Assert.Contains("Trần Thị Lài", shown, StringComparison.Ordinal);
        Assert.Contains("22/09/2025", shown, StringComparison.Ordinal);
        Assert.Contains("08:00 22/09/2025", shown, StringComparison.Ordinal);
        await Chromium.Look(page, $"verify-{width}-{language}-valid");
        Assert.Empty(await page.Serious());

        await Check(page, revoked, language == "en" ? "This confirmation was revoked" : "Giấy đã bị thu hồi");
        await Chromium.Look(page, $"verify-{width}-{language}-revoked");
        var parts = jws.Split('.');
        var forged = $"{parts[0]}.{Forged(parts[1])}.{parts[2]}";
        await Check(
            page,
            forged,
            language == "en" ? "Not valid: the signature is wrong" : "Không hợp lệ: chữ ký không đúng"
        );
        await Check(page, "chữ gì đó", language == "en" ? "The code could not be read" : "Không đọc được mã");
    }

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task What_a_revoked_key_has_signed_is_believed_no_more_once_the_lists_were_fetched_again(
        int width,
        string language
    )
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var early = await app.JwsOf(code);
        var page = await chromium.Visitor(app.Address, width, language: language);
        await page.GotoAsync("/verify");
        await page.Locator("[data-verify-ready]").WaitForAsync();
        await Check(page, early, language == "en" ? "This confirmation is valid" : "Giấy có hiệu lực");

        await app.InDb(async db =>
        {
            var keys = app.App.Services.GetRequiredService<SigningKeys>();
            var kid = (await keys.Current(db)).Key.KeyId;
            await keys.Revoke(db, kid, app.Clock.Today(), "Mất máy chủ dự phòng");
        });
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var (other, newCode) = await app.NewConfirmed();
        using var __ = other;
        var late = await app.JwsOf(newCode);

        // A minute later: so long a browser asks for no new lists.
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Network.clearBrowserCache");
        await page.ReloadAsync();
        await page.Locator("[data-verify-ready]").WaitForAsync();
        await IsOfRevokedKey();
        await Check(page, late, language == "en" ? "This confirmation is valid" : "Giấy có hiệu lực");

        await app.App.StopAsync(TestContext.Current.CancellationToken);
        await page.ReloadAsync();
        await IsOfRevokedKey();
        await Chromium.Look(page, $"verify-{width}-{language}-revoked-key");
        Assert.Empty(await page.Serious());
        await Check(page, late, language == "en" ? "This confirmation is valid" : "Giấy có hiệu lực");

        async Task IsOfRevokedKey()
        {
            await Check(page, early, OfflineVerdict.OfRevokedKey.In(Spoken(language)));
            var shown = await page.InnerTextAsync("[data-verify-result]");
            Assert.Contains(
                language == "en" ? "The key that signed it was revoked" : "Khóa ký giấy này đã bị thu hồi",
                shown,
                StringComparison.Ordinal
            );
            // Nothing of what it says is shown as if it were so.
            Assert.DoesNotContain("Trần Thị Lài", shown, StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("[data-verify-result] .verdict.valid").CountAsync());
        }
    }

    private static Language Spoken(string language) => language == "en" ? Language.En : Language.Vi;

    [Fact]
    public async Task A_photo_of_the_card_is_read_on_the_device()
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var folder = Directory.CreateTempSubdirectory("hocvuso-photo-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "card.pdf");
            var id = (await app.ConfirmationOf(learner.PersonId)).Id;
            await File.WriteAllBytesAsync(
                pdf,
                await learner.Client.GetByteArrayAsync(
                    $"/confirmations/{id}/card.pdf",
                    TestContext.Current.CancellationToken
                ),
                TestContext.Current.CancellationToken
            );
            using (var draw = Process.Start("pdftoppm", ["-r", "300", "-png", "-singlefile", pdf, pdf]))
            {
                await draw.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var page = await chromium.Visitor(app.Address, 360);
            await page.GotoAsync("/verify");
            await page.Locator("[data-verify-ready]").WaitForAsync();
            await app.App.StopAsync(TestContext.Current.CancellationToken);
            await page.SetInputFilesAsync("#photo", pdf + ".png");
            await page.Locator(Verdict).WaitForAsync();

            Assert.Equal("Giấy có hiệu lực", await page.InnerTextAsync(Verdict));
            Assert.NotEmpty(code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Without_scripts_a_number_is_looked_up(int width)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var page = await chromium.Visitor(app.Address, width, scripts: false);
        await page.GotoAsync("/verify");
        Assert.False(await page.IsVisibleAsync("[data-verify]"));
        await Chromium.Look(page, $"verify-{width}-nojs");

        await page.FillAsync("#Code", ConfirmationCode.Parse(code).ToString());
        await page.ClickAsync("main form button");

        Assert.Equal("Giấy có hiệu lực", await page.InnerTextAsync(".verdict-state"));
    }

    private static async Task Check(IPage page, string text, string verdict)
    {
        await page.FillAsync("#scanned", text);
        await page.ClickAsync("[data-verify-check]");
        await page.GetByText(verdict, new() { Exact = true }).WaitForAsync();
    }

    /// <summary>Another name under the same signature.</summary>
    private static string Forged(string body)
    {
        var json = System.Text.Encoding.UTF8.GetString(
            Convert.FromBase64String(
                body.Replace('-', '+').Replace('_', '/').PadRight((body.Length + 3) / 4 * 4, '=')
            )
        );
        return Convert
            .ToBase64String(
                System.Text.Encoding.UTF8.GetBytes(json.Replace("Lài", "Ly", StringComparison.Ordinal))
            )
            .Replace('+', '-')
            .Replace('/', '_')
            .TrimEnd('=');
    }
}
