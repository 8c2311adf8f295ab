using System.IO.Compression;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.Tests;
using HocVuSo.Tests.Courses;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>
/// What is heard where: the device's own voice sentence by sentence, a person's where there is one, and a plain word
/// where there is none. The voices are made up, for a machine without a loudspeaker has none.
/// </summary>
public sealed class ListeningTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Start = "[data-read-start]";
    private const string Stop = "[data-read-stop]";

    [Fact]
    public async Task Without_a_Vietnamese_voice_the_page_says_so_and_offers_the_hand_out()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await Visitor(app, voices: "[{ lang: 'en-US' }]");
        await page.GotoAsync("/courses/buoc-dau");
        await page.ClickAsync("ol.steps a");

        await page.ClickAsync(Start);

        var missing = page.Locator("[data-read-missing]");
        await missing.WaitForAsync();
        Assert.StartsWith(
            "Máy này chưa có giọng đọc tiếng Việt",
            await missing.InnerTextAsync(),
            StringComparison.Ordinal
        );
        await Chromium.Look(page, "listening-no-voice");
        Assert.Empty(await page.Serious());
        await missing.Locator("a").ClickAsync();
        await page.WaitForURLAsync("**/courses/buoc-dau/handout");
    }

    [Fact]
    public async Task A_Vietnamese_voice_reads_sentence_by_sentence_at_the_speed_that_was_chosen()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await Visitor(app, voices: "[{ lang: 'en-US' }, { lang: 'vi-VN' }]");
        foreach (var path in new[] { "/", "/scams/bat-coc-online", "/glossary/ma-otp" })
        {
            await page.GotoAsync(path);
            await page.ClickAsync(Start);
            await page.Locator(".speaking").First.WaitForAsync();
            Assert.Equal(
                (await page.EvaluateAsync<string>("spoken.at(-1).text")).Trim(),
                string.Concat(await page.Locator(".speaking").AllTextContentsAsync()).Trim()
            );
        }

        var first = await page.EvaluateAsync<string>("spoken.at(-1).text");
        await page.ClickAsync("[data-read-rate]");
        await page.EvaluateAsync("spoken.at(-1).onend()");
        var next = await page.EvaluateAsync<string>("spoken.at(-1).text");
        Assert.NotEqual(first, next);
        Assert.Equal(
            next.Trim(),
            string.Concat(await page.Locator(".speaking").AllTextContentsAsync()).Trim()
        );
        Assert.Equal(
            "vi-VN 1.2",
            await page.EvaluateAsync<string>("`${spoken.at(-1).lang} ${spoken.at(-1).rate}`")
        );
        await Chromium.Look(page, "listening-sentence");
        await page.ClickAsync(Stop);
        Assert.Equal(0, await page.Locator(".speaking").CountAsync());
        await page.ReloadAsync();
        Assert.Equal("Đọc nhanh", await page.InnerTextAsync("[data-read-rate]"));
    }

    [Fact]
    public async Task Question_options_and_button_are_read_too()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await Visitor(app, voices: "[{ lang: 'vi' }]");
        await page.GotoAsync($"/courses/{await WithRecording(app, none: true)}/khi-nao/1");

        await page.ClickAsync(Start);
        await page.EvaluateAsync(
            "() => { for (let i = 0; i < 60 && document.querySelector('.speaking'); i++) spoken.at(-1).onend() }"
        );

        var said = string.Join('|', await page.EvaluateAsync<string[]>("spoken.map(s => s.text)"));
        foreach (var part in new[] { "Việc đầu tiên là gì?", "Lau tay vào áo", "Trả lời" })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }

        await page.ClickAsync("text=Lau tay vào áo");
        await page.ClickAsync("form.question button");
        await page.WaitForURLAsync("**#check");
        await page.ClickAsync(Start);
        await page.EvaluateAsync(
            "() => { for (let i = 0; i < 60 && document.querySelector('.speaking'); i++) spoken.at(-1).onend() }"
        );
        Assert.Contains(
            "lau không làm sạch tay",
            string.Join('|', await page.EvaluateAsync<string[]>("spoken.map(s => s.text)")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_recorded_voice_wins_over_the_devices_own()
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var page = await Visitor(app, voices: "[{ lang: 'vi-VN' }]");
        await page.GotoAsync($"/courses/{await WithRecording(app)}/khi-nao/1");
        Assert.Empty(await page.Serious());
        await Chromium.Look(page, "listening-recording");

        await page.ClickAsync(Start);
        await page.Locator(Stop).WaitForAsync();
        Assert.Equal("1, 0", await page.EvaluateAsync<string>("`${played}, ${spoken.length}`"));
        await page.ClickAsync(Stop);
        await page.Locator(Start).WaitForAsync();

        // It cannot come: the device reads.
        await page.EvaluateAsync(
            "() => { document.querySelector('audio').play = () => Promise.reject(new Error()) }"
        );
        await page.ClickAsync(Start);
        await page.Locator(".speaking").First.WaitForAsync();
    }

    private async Task<IPage> Visitor(TestApp app, string voices)
    {
        var page = await chromium.Visitor(app.Address, 360);
        await page.AddInitScriptAsync(
            $$"""
            window.spoken = [];
            window.played = 0;
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => {{voices}},
              speak: words => spoken.push(words),
              cancel: () => {},
              addEventListener: () => {},
            } });
            HTMLMediaElement.prototype.play = function () { played++; this.dispatchEvent(new Event("play")); return Promise.resolve() };
            HTMLMediaElement.prototype.pause = function () { this.dispatchEvent(new Event("pause")) };
            """
        );
        return page;
    }

    /// <summary>The small course, its first step read by a person.</summary>
    private static async Task<string> WithRecording(TestApp app, bool none = false)
    {
        var key = "k" + Guid.NewGuid().ToString("N")[..10];
        using var zip = new MemoryStream();
        zip.Write(CourseSamples.Small(key).Zip());
        if (!none)
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true);
            foreach (var name in new[] { "audio/khi-nao-1.vi.mp3", "audio/khi-nao-1.ktv.mp3" })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write([.. "ID3"u8, .. Guid.NewGuid().ToByteArray()]);
            }
        }

        zip.Position = 0;
        await app.InScope<Publishing>(p => p.Publish(CourseFiles.FromZip(zip), byAccount: null));
        return key;
    }
}
