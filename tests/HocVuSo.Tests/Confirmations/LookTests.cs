using System.Net;
using System.Text.Json;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Confirmations;

public sealed class LookTests
{
    [Theory, BothEngines]
    public async Task A_stranger_sees_the_six_things_and_nothing_else(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();

        var page = await stranger.Get("/c/" + code);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            [
                "Nội dung: Khung mẫu HocVuSo (không chính thức): Người dân từ đủ 18 tuổi",
                "Ngày cấp: 22/09/2025",
                "Đơn vị cấp: Xã Thử, Tỉnh Thử",
                "Cách đánh giá: Làm bài trực tuyến",
            ],
            page.Document.QuerySelectorAll("article dl > div")
                .Select(d => d.QuerySelector("dt")!.TextContent + ": " + d.QuerySelector("dd")!.TextContent)
        );
        Assert.Equal("Trần Thị Lài", page.Document.QuerySelector("article h1")!.TextContent);
        Assert.Equal("Giấy có hiệu lực", page.Document.QuerySelector(".verdict-state")!.TextContent);
        Assert.Equal("noindex, nofollow", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("1957", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(learner.PersonId.ToString(), page.Html, StringComparison.OrdinalIgnoreCase);

        var json = JsonDocument.Parse((await stranger.Get($"/c/{code}.json")).Html).RootElement;
        Assert.Equal(
            ["status", "name", "title", "from", "issuer", "assurance"],
            json.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("valid", json.GetProperty("status").GetString());
        Assert.Equal("2025-09-22", json.GetProperty("from").GetString());
    }

    [Theory, BothEngines]
    public async Task A_code_is_forgiven_its_spelling_and_a_wrong_one_is_no_such(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();

        var spelled = ConfirmationCode.Parse(code).ToString().ToLowerInvariant().Replace('0', 'o');
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get("/c/" + spelled)).Status);

        var wrong = code[..^1] + (code[^1] == '0' ? '1' : '0');
        string[] none = [ConfirmationCode.Random().Value, wrong, "x", "' OR 1=1 --", new string('7', 2000)];
        var pages = new List<string>();
        foreach (var typed in none)
        {
            var page = await stranger.Get("/c/" + Uri.EscapeDataString(typed));
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            pages.Add(page.Document.QuerySelector("main")!.InnerHtml);
            var json = await stranger.Get($"/c/{Uri.EscapeDataString(typed)}.json");
            Assert.Equal((HttpStatusCode.NotFound, """{"status":"none"}"""), (json.Status, json.Html));
        }

        // What is malformed and what does not exist look the same.
        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Contains("Không có giấy xác nhận với số này", pages[0], StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_is_malformed_never_reaches_the_database(EngineKind engine)
    {
        // An engine that no connection can be opened with: whoever asks it fails.
        using var nowhere = new Engine(
            engine == EngineKind.Sqlite
                ? "Data Source=/nowhere/at/all.db;Mode=ReadOnly"
                : "Host=127.0.0.1;Port=1;Username=x;Timeout=1"
        );
        using var reads = new HotReads(nowhere);
        var verification = new Verification(reads, TimeProvider.System);

        Assert.Equal(Verdict.None, await verification.Find("7QK2-M9XF-0000"));
        Assert.Equal(Verdict.None, await verification.Find(null));
        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await verification.Find(ConfirmationCode.Random().Value)
        );
    }

    [Theory, BothEngines]
    public async Task An_expired_one_says_so_from_the_day_after_its_last(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();

        app.Clock.Advance(TimeSpan.FromDays(729));
        Assert.Equal(new DateOnly(2027, 9, 21), app.Clock.Today());
        Assert.Contains(
            "Giấy có hiệu lực",
            (await stranger.Get("/c/" + code)).Text,
            StringComparison.Ordinal
        );
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(
            "Giấy đã hết hạn (có giá trị đến hết ngày 21/09/2027)",
            (await stranger.Get("/c/" + code)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Too_many_questions_from_one_network_are_put_off(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => s with { RateLimitFactor = 1 });
        using var stranger = app.Browser();

        // All at once: the limit counts within a minute of the real clock, however slow the machine.
        var pages = await Task.WhenAll(
            Enumerable
                .Range(0, 130)
                .Select(_ => stranger.Get("/c/" + ConfirmationCode.Random().Value + ".json"))
        );

        Assert.Contains(pages, p => p.Status == HttpStatusCode.NotFound);
        Assert.Contains(pages, p => p.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Get("/c/0123456789AM")).Status);
    }

    [Theory, BothEngines]
    public async Task The_lookup_form_takes_a_number_an_address_or_the_text_of_the_qr_code(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();
        var jws = await app.JwsOf(code);

        foreach (
            var typed in new[] { code, $" {code.ToLowerInvariant()} ", $"https://x.vn/c/{code}#{jws}", jws }
        )
        {
            var page = await stranger.Get("/verify?Code=" + Uri.EscapeDataString(typed));
            Assert.Equal("/c/" + code, page.Location?.OriginalString);
        }

        var wrong = await stranger.Get("/verify?Code=abc");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Số giấy không đúng", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("abc", wrong.Document.QuerySelector("#Code")!.GetAttribute("value"));
    }

    [Theory, BothEngines]
    public async Task An_erased_person_is_named_by_no_code_any_more(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        var jws = await app.JwsOf(code);
        await app.InDb(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == learner.PersonId);
            person.Erase(app.Clock.Now());
            await db.SaveChangesAsync();
            await app.App.Services.GetRequiredService<PersonFollowers>().Changed(db, [person.Id]);
        });

        using var stranger = app.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/c/" + code)).Status);
        var (verdict, row) = await app.InDb(async db =>
            (
                await OfflineVerdict.Of(
                    jws,
                    await SigningKeys.Public(db),
                    await StatusList.Of(db, app.Clock),
                    app.Clock.Today()
                ),
                await db.Credentials.SingleAsync(c => c.Code == code)
            )
        );
        Assert.Equal(VerdictKind.Revoked, verdict.Kind);
        Assert.Equal(("", ""), (row.Name, row.Jws));
        Assert.Equal(ConfirmationStatus.Valid, (await app.ConfirmationOf(learner.PersonId)).Status);
    }

    [Theory, BothEngines]
    public async Task In_english_too(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (learner, code) = await app.NewConfirmed();
        using var _ = learner;
        using var stranger = app.Browser();

        var page = await stranger.Get($"/c/{code}?lang=en");

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("This confirmation is valid", page.Text, StringComparison.Ordinal);
    }
}
