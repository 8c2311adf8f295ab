using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Courses.Recordings;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses.Recordings;

public sealed class RecordingTests
{
    [Theory, BothEngines]
    public async Task A_recorded_voice_is_played_on_its_step_in_the_language_that_was_chosen(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var key = NewKey();
        var (vi, katu, easy) = (Voice("ID3"), Voice("OggS"), Voice("ID3"));
        await Publish(
            app,
            Files(
                CourseSamples.Small(key),
                ("audio/khi-nao-1.vi.mp3", vi),
                ("audio/khi-nao-1.ktv.ogg", katu),
                ("audio/khi-nao-1-easy.vi.mp3", easy)
            )
        );
        using var learner = app.Browser();
        var step = $"/courses/{key}/khi-nao/1";

        var page = await learner.Get(step);
        Assert.Equal(Address(vi), Played(page));
        Assert.NotNull(page.Document.QuerySelector("audio[controls][preload=none]"));
        var other = page.Document.QuerySelector(".recording a.tool")!;
        Assert.Contains("tiếng Cơ Tu", other.TextContent, StringComparison.Ordinal);
        Assert.Empty((await learner.Get($"/courses/{key}/khi-nao/2")).Document.QuerySelectorAll("audio"));

        // Chosen once, remembered.
        var chosen = await learner.Get(other.GetAttribute("href")!);
        Assert.Equal(step, chosen.Location!.OriginalString);
        Assert.Equal(Address(katu), Played(await learner.Get(step)));
        await learner.Get("/listening/xyz?back=/");
        Assert.Equal(Address(katu), Played(await learner.Get(step)));
        await learner.Get("/reading/easy?back=/");
        Assert.Equal(Address(easy), Played(await learner.Get(step)));

        using var request = new HttpRequestMessage(HttpMethod.Get, Address(katu));
        request.Headers.Range = new RangeHeaderValue(4, 9);
        using var part = await learner.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(
            katu[4..10],
            await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("audio/ogg", part.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", part.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(TimeSpan.FromDays(365), part.Headers.CacheControl!.MaxAge);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await learner.Get("/content/recordings/" + new string('0', 64))).Status
        );
        // The page's policy lets the browser play it.
        Assert.Contains(
            "media-src 'self'",
            page.Response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task The_bytes_lie_in_the_database_once_and_go_out_with_the_course(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var key = NewKey();
        var voice = Voice("ID3", 300_000);
        var whole = Files(CourseSamples.Small(key), ("audio/khi-nao-1.vi.mp3", voice));
        await Publish(app, whole);
        var second = CourseSamples.Small(key);
        second["01-khi-nao.md"] = second["01-khi-nao.md"]
            .Replace("bánh xà phòng", "cục xà phòng", StringComparison.Ordinal);
        await Publish(app, Files(second, ("audio/khi-nao-1.vi.mp3", voice)));

        var zips = await app.InDb(db =>
            db.Publications.Where(p => p.CourseKey == key).Select(p => p.Files.Length).ToListAsync()
        );
        Assert.Equal(2, zips.Count);
        Assert.All(zips, length => Assert.True(length < 50_000));
        var hash = RecordingFile.HashOf(voice);
        Assert.Equal(1, await app.InDb(db => db.Set<StoredRecording>().CountAsync(r => r.Hash == hash)));

        var version = app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!;
        var zip = await editor.Client.GetByteArrayAsync(
            $"/courses/edit/{version.Course.Hash}.zip",
            TestContext.Current.CancellationToken
        );
        var taken = CourseFiles.FromZip(new MemoryStream(zip));
        Assert.Equal(voice, taken.Given("audio/khi-nao-1.vi.mp3"));
        // The same identity with the bytes and without them; a line alone is enough where the bytes are known.
        Assert.Equal(version.Course.Hash, taken.Hash);
        Assert.Equal(version.Course.Hash, CourseFiles.FromZip(new MemoryStream(taken.ToZip())).Hash);
        var elsewhere = Files(
            CourseSamples.Small(NewKey()),
            ("audio/khi-nao-1.vi.mp3", RecordingFile.LineFor(Voice("ID3")))
        );
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Publish(app, elsewhere));
        Assert.Equal("no-such-recording", refusal.Name);
    }

    [Theory, BothEngines]
    public async Task An_editor_is_told_which_recordings_are_older_than_the_words(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var key = NewKey();
        var (first, second) = (Voice("ID3"), Voice("ID3"));
        await Publish(
            app,
            Files(
                CourseSamples.Small(key),
                ("audio/khi-nao-1.vi.mp3", first),
                ("audio/khi-nao-2.vi.mp3", second)
            )
        );
        var changed = CourseSamples.Small(key);
        changed["01-khi-nao.md"] = changed["01-khi-nao.md"]
            .Replace("Tay bẩn", "Bàn tay bẩn", StringComparison.Ordinal)
            .Replace("bánh xà phòng", "cục xà phòng", StringComparison.Ordinal);
        // The second step was recorded anew.
        var zip = Files(changed, ("audio/khi-nao-1.vi.mp3", first), ("audio/khi-nao-2.vi.mp3", Voice("ID3")))
            .ToZip(withRecordings: true);
        var begun = await Send(
            editor,
            "/courses/edit",
            "/courses/edit?handler=Upload",
            new ByteArrayContent(zip),
            "khoa.zip"
        );
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);

        var draft = await editor.Get(begun.Headers.Location!.OriginalString);

        Assert.Contains("Bản ghi âm thu trước khi lời thay đổi", draft.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["audio/khi-nao-1.vi.mp3"],
            draft.Document.QuerySelectorAll(".notice.warning li a").Select(a => a.TextContent)
        );
        using var taken = new MemoryStream(
            await editor.Client.GetByteArrayAsync(
                begun.Headers.Location!.OriginalString + ".zip",
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(first, CourseFiles.FromZip(taken).Given("audio/khi-nao-1.vi.mp3"));
    }

    [Theory, BothEngines]
    public async Task An_editor_adds_a_voice_to_a_draft_replaces_it_and_takes_it_out(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var key = NewKey();
        await Publish(app, Files(CourseSamples.Small(key)));
        var begun = await Send(
            editor,
            "/courses/edit",
            "/courses/edit?handler=Upload",
            new ByteArrayContent(
                Files(CourseSamples.Small(key), ("audio/khi-nao-2.vi.mp3", Voice("ID3")))
                    .ToZip(withRecordings: true)
            ),
            "khoa.zip"
        );
        var page = begun.Headers.Location!.OriginalString + "/recordings";

        var wrong = await Add(Voice("<htm"), "giong.mp3");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Add(Voice("ID3"), "giong.MP3")).StatusCode);
        var better = Voice("OggS");
        Assert.Equal(HttpStatusCode.SeeOther, (await Add(better, "giong.ogg")).StatusCode);

        var heard = await editor.Get(page);
        Assert.Equal(
            ["audio/khi-nao-1-easy.ktv.ogg", "audio/khi-nao-2.vi.mp3"],
            heard.Document.QuerySelectorAll("audio").Select(a => a.GetAttribute("aria-label"))
        );
        Assert.Equal(
            better,
            await editor.Client.GetByteArrayAsync(Address(better), TestContext.Current.CancellationToken)
        );
        await editor.Press(heard, page, "Bỏ bản ghi này");
        Assert.Single((await editor.Get(page)).Document.QuerySelectorAll("audio"));

        Task<HttpResponseMessage> Add(byte[] bytes, string name) =>
            Send(
                editor,
                page,
                page + "?handler=Add",
                new ByteArrayContent(bytes),
                name,
                ("Place", "khi-nao-1-easy"),
                ("Spoken", "ktv")
            );
    }

    [Fact]
    public void What_is_wrong_with_a_recording_is_told_at_its_file()
    {
        var faults = CourseReader
            .Read(
                Files(
                    CourseSamples.Small(),
                    ("audio/khi-nao-1.vi.mp3", Voice("<htm")),
                    ("audio/khi-nao-1.xx.mp3", Voice("ID3")),
                    ("audio/khi-nao-2.vi.wav", Voice("RIFF")),
                    ("audio/khi-nao-9.vi.mp3", Voice("ID3")),
                    ("audio/khi-nao-2.vi.mp3", Voice("ID3")),
                    ("audio/khi-nao-2.vi.ogg", Voice("OggS"))
                )
            )
            .Faults.Select(f => f.ToString())
            .ToList();

        Assert.Equal(5, faults.Count);
        Assert.StartsWith(
            "audio/khi-nao-1.vi.mp3:1: Tệp này không phải âm thanh",
            faults[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "audio/khi-nao-1.xx.mp3:1: Tên bản ghi âm phải là",
            faults[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith("audio/khi-nao-2.vi.ogg:1: Bước này đã có", faults[2], StringComparison.Ordinal);
        Assert.StartsWith(
            "audio/khi-nao-2.vi.wav:1: Tên bản ghi âm phải là",
            faults[3],
            StringComparison.Ordinal
        );
        Assert.StartsWith("audio/khi-nao-9.vi.mp3:1: Không có bước nào", faults[4], StringComparison.Ordinal);
        Assert.Equal(
            "recording-too-large",
            Assert
                .Throws<Refusal>(() =>
                    Files(
                        CourseSamples.Small(),
                        ("audio/khi-nao-1.vi.mp3", Voice("ID3", CourseFiles.LargestRecording + 1))
                    )
                )
                .Name
        );
    }

    private static async Task<HttpResponseMessage> Send(
        TestBrowser browser,
        string page,
        string address,
        HttpContent file,
        string name,
        params (string Name, string Value)[] fields
    )
    {
        var shown = await browser.Get(page);
        using var form = new MultipartFormDataContent();
        form.Add(
            new StringContent(
                shown.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            "__RequestVerificationToken"
        );
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(file, "File", name);
        return await browser.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    private static string NewKey() => "k" + Guid.NewGuid().ToString("N")[..10];

    private static string? Played(TestPage page) =>
        page.Document.QuerySelectorAll("audio[data-recording]").Single().GetAttribute("src");

    private static string Address(byte[] voice) => "/content/recordings/" + RecordingFile.HashOf(voice);

    private static byte[] Voice(string begins, int length = 5000)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        System.Text.Encoding.ASCII.GetBytes(begins).CopyTo(bytes, 0);
        return bytes;
    }

    private static Task Publish(TestApp app, CourseFiles files) =>
        app.InScope<Publishing>(p => p.Publish(files, byAccount: null));

    private static CourseFiles Files(
        IReadOnlyDictionary<string, string> texts,
        params (string Path, byte[] Bytes)[] voices
    )
    {
        using var zip = new MemoryStream();
        zip.Write(texts.Zip());
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (path, bytes) in voices)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        zip.Position = 0;
        return CourseFiles.FromZip(zip);
    }
}
