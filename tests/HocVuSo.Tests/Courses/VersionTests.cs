using System.Net;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HocVuSo.Tests.Courses;

public sealed class VersionTests
{
    [Theory, BothEngines]
    public async Task What_ships_is_published_at_the_first_start_and_once(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var before = await app.InDb(db => db.Publications.Select(p => p.CourseKey).ToListAsync());
        Assert.Contains("thanh-toan-so", before);

        await CoursesWiring.Prepare(app.App.Services.CreateScope().ServiceProvider);

        Assert.Equal(before.Count, await app.InDb(db => db.Publications.CountAsync()));
        var version = app.App.Services.GetRequiredService<CourseLibrary>().Current("thanh-toan-so")!;
        Assert.True(version.Course.Lessons.Count >= 6);
        Assert.True(version.Course.Items.Count >= 60);
        foreach (var lesson in version.Course.Lessons)
        {
            foreach (var step in lesson.Steps)
            {
                var page = version.Page(lesson.Number, step.Number);
                Assert.DoesNotContain("[^", page.Full.Text + page.Full.After, StringComparison.Ordinal);
                Assert.DoesNotContain(" style=", page.Full.Text + page.Full.After, StringComparison.Ordinal);
            }
        }
    }

    [Theory, BothEngines]
    public async Task Where_somebody_published_the_shipped_version_waits_for_an_editor(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var shipped = app
            .App.Services.GetRequiredService<CourseLibrary>()
            .Current("thanh-toan-so")!
            .Course.Hash;
        await app.InDb(db =>
            db.Publications.ExecuteUpdateAsync(set =>
                set.SetProperty(p => p.Hash, new string('e', 64)).SetProperty(p => p.IsShipped, false)
            )
        );

        await app.InScope<Publishing>(p => p.PublishShipped());
        Assert.Equal(0, await app.InDb(db => db.Publications.CountAsync(p => p.Hash == shipped)));
        Assert.Contains(
            shipped,
            (await app.InScope<Publishing, IReadOnlyList<WaitingVersion>>(p => p.Waiting())).Select(w =>
                w.Hash
            )
        );

        // Without anybody's hand in it, what the program brings replaces what an older program brought.
        await app.InDb(db =>
            db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.IsShipped, true))
        );
        await app.InScope<Publishing>(p => p.PublishShipped());
        Assert.Equal(1, await app.InDb(db => db.Publications.CountAsync(p => p.Hash == shipped)));
    }

    [Fact]
    public void What_the_program_brings_is_read_once()
    {
        var root = Directory.CreateTempSubdirectory("hocvuso-shipped-").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, "content", "courses", "rua-tay"));
            foreach (var (path, text) in CourseSamples.Small())
            {
                var file = new FileInfo(Path.Combine(folder.FullName, path));
                file.Directory!.Create();
                File.WriteAllText(file.FullName, text);
            }

            var shipped = new ShippedCourses(
                new Settings
                {
                    DataFolder = root,
                    Database = "",
                    ShippedFolder = root,
                }
            );
            var version = Assert.Single(shipped.All);
            Assert.Equal(CourseSamples.Small().Files().Hash, version.Hash);
            Assert.Equal("Rửa tay đúng cách", version.Title);
            Directory.Delete(folder.FullName, recursive: true);

            Assert.Same(version, Assert.Single(shipped.All));
            Assert.Equal("Rửa tay đúng cách", version.Title);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Theory, BothEngines]
    public async Task A_learner_keeps_the_version_until_choosing_the_newer_one(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var learner = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        await learner.Press(await learner.Get(path), path, "Tiếp");

        // The second step says something else, a third one comes in, the first one stays as it was.
        var newer = CourseSamples.Small(key);
        newer["01-khi-nao.md"] =
            newer["01-khi-nao.md"].Replace("bánh xà phòng", "bánh xà phòng mới", StringComparison.Ordinal)
            + "\n## Bước thứ ba\n\nThêm.\n";
        newer.Remove("easy/01-khi-nao.md");
        await app.Publish(newer);

        Assert.Equal(
            "1 trên 2",
            (await learner.Get(path)).Document.QuerySelector(".progress .num")!.TextContent
        );
        Assert.DoesNotContain(
            "xà phòng mới",
            (await learner.Get($"/courses/{key}/khi-nao/2")).Text,
            StringComparison.Ordinal
        );
        using (var stranger = app.Browser())
        {
            Assert.Contains(
                "xà phòng mới",
                (await stranger.Get($"/courses/{key}/khi-nao/2")).Text,
                StringComparison.Ordinal
            );
        }

        var overview = await learner.Get($"/courses/{key}");
        Assert.Contains("Trong 1 bước bạn đã học, 1 bước không đổi", overview.Text, StringComparison.Ordinal);
        var chosen = await learner.Press(overview, $"/courses/{key}", "Chuyển sang bản mới");
        Assert.Equal(HttpStatusCode.SeeOther, chosen.Status);

        var after = await learner.Get($"/courses/{key}");
        Assert.DoesNotContain("Chuyển sang bản mới", after.Text, StringComparison.Ordinal);
        Assert.Contains("Đang học · 1/3 bước", after.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"/courses/{key}/khi-nao/2",
            after.Document.QuerySelector("a.button.big")!.GetAttribute("href")
        );
        Assert.Contains(
            "xà phòng mới",
            (await learner.Get($"/courses/{key}/khi-nao/2")).Text,
            StringComparison.Ordinal
        );

        var again = await learner.Press(overview, $"/courses/{key}", "Chuyển sang bản mới");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Theory, BothEngines]
    public async Task A_page_of_the_other_version_saves_what_is_the_same_in_the_learners_own(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var learner = await app.NewLearner();
        var (one, two) = ($"/courses/{key}/khi-nao/1", $"/courses/{key}/khi-nao/2");
        var (oldFirst, oldSecond) = (await learner.Get(one), await learner.Get(two));
        var newer = CourseSamples.Small(key);
        newer["01-khi-nao.md"] = newer["01-khi-nao.md"]
            .Replace("bánh xà phòng", "cục xà phòng", StringComparison.Ordinal);
        await app.Publish(newer);

        // Begun in the newer version, while pages of the older one are still open in other tabs.
        await learner.Press(await learner.Get(two), two, "Xong");
        var same = await learner.Press(oldFirst, one, "Tiếp");
        Assert.Equal(HttpStatusCode.SeeOther, same.Status);
        var other = await learner.Press(oldSecond, two, "Xong");
        Assert.Equal(HttpStatusCode.SeeOther, other.Status);

        var current = app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!;
        var done = await app.InDb(db =>
            db.StepProgress.Where(s => s.PersonId == learner.PersonId).OrderBy(s => s.Step).ToListAsync()
        );
        Assert.Equal([(current.Id, 1), (current.Id, 2)], done.Select(s => (s.PublicationId, s.Step)));
    }

    [Theory, BothEngines]
    public async Task Another_node_notices_a_new_version_and_finds_an_unknown_one_at_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        var services = app.App.Services;
        using var other = new CourseLibrary(
            services.GetRequiredService<Engine>(),
            services.GetRequiredService<IHostApplicationLifetime>(),
            services.GetRequiredService<HocVuSo.Courses.Collections.CollectionLibrary>()
        );
        await other.Refresh();
        var first = other.Current(key)!.Course.Hash;
        var newer = CourseSamples.Small(key);
        newer["bank.yaml"] = newer["bank.yaml"].Replace("Tay cầm", "Tay ta cầm", StringComparison.Ordinal);

        await app.Publish(newer);

        Assert.Equal(first, other.Current(key)!.Course.Hash);
        Assert.Equal(newer.Files().Hash, other.Get(newer.Files().Hash).Hash);
        Assert.Equal(newer.Files().Hash, other.Current(key)!.Course.Hash);
        Assert.Equal(first, other.Get(first).Hash);
        Assert.Equal("no-such-version", Assert.Throws<Refusal>(() => other.Get(new string('f', 64))).Name);
    }

    [Theory, BothEngines]
    public async Task An_upload_becomes_a_draft_with_its_faults_and_an_earlier_version_one_again(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var editor = await app.SignIn(Role.ContentEditor, places.Province);
        var key = "k" + Guid.NewGuid().ToString("N")[..8];
        var files = CourseSamples.Small(key);
        var faulty = new Dictionary<string, string>(files)
        {
            ["bank.yaml"] = files["bank.yaml"]
                .Replace("difficulty: 2", "difficulty: 7", StringComparison.Ordinal),
        };

        var none = await editor.Press(await editor.Get("/courses/edit"), "/courses/edit", "Kiểm tra");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        var nonsense = await Upload(editor, "nothing of a zip"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nonsense.Status);
        Assert.Contains("không phải là tệp zip", nonsense.Text, StringComparison.Ordinal);
        var headless = await Upload(editor, new Dictionary<string, string> { ["x.md"] = "x" }.Zip());
        Assert.Contains("không có course.md", headless.Text, StringComparison.Ordinal);
        var draft = await editor.Follow(await Upload(editor, faulty.Zip("khoa-hoc/")));
        Assert.Contains("dòng 19", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gửi duyệt", draft.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"/courses/{key}")).Status);

        await app.Publish(files);
        Assert.EndsWith(
            "done=same",
            (await Upload(editor, files.Zip())).Location!.OriginalString,
            StringComparison.Ordinal
        );
        var newer = new Dictionary<string, string>(files) { ["facts.yaml"] = files["facts.yaml"] + "\n" };
        await app.Publish(newer);
        var history = await editor.Get("/courses/edit");
        var rows = history
            .Document.QuerySelectorAll("tbody tr")
            .Where(r => r.QuerySelector("a.mono") is not null)
            .Where(r => r.InnerHtml.Contains($"/courses/{key}\"", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Đang dùng", rows[0].TextContent, StringComparison.Ordinal);

        var zip = await editor.Client.GetByteArrayAsync(
            rows[1].QuerySelector("a.mono")!.GetAttribute("href")
        );
        using var stream = new MemoryStream(zip);
        Assert.Equal(files.Files().Hash, CourseFiles.FromZip(stream).Hash);

        var again = await editor.Press(
            history,
            "/courses/edit",
            "Dùng lại bản này",
            ("hash", files.Files().Hash)
        );
        zip = await editor.Client.GetByteArrayAsync(again.Location!.OriginalString + ".zip");
        using var stream2 = new MemoryStream(zip);
        Assert.Equal(files.Files().Hash, CourseFiles.FromZip(stream2).Hash);
        Assert.Equal(
            newer.Files().Hash,
            app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!.Course.Hash
        );

        using var learner = await app.NewLearner();
        Assert.Equal(HttpStatusCode.Forbidden, (await learner.Get("/courses/edit")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await learner.Get($"/courses/edit/{files.Files().Hash}.zip")).Status
        );
    }

    [Theory, BothEngines]
    public async Task Whom_another_is_merged_into_has_learned_what_either_had(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var one = await app.NewLearner();
        using var other = await app.NewLearner();
        var (first, second) = ($"/courses/{key}/khi-nao/1", $"/courses/{key}/khi-nao/2");
        await one.Press(await one.Get(first), first, "Tiếp");
        await other.Press(await other.Get(second), second, "Xong");
        await app.InDb(db =>
            db.Set<Person>()
                .Where(p => p.Id == other.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedIntoId, one.PersonId))
        );

        await app.InDb(async db => await CourseFollower.Follow(db, [one.PersonId, other.PersonId]));
        await app.InDb(async db => await CourseFollower.Follow(db, [one.PersonId, other.PersonId]));

        Assert.Contains(
            "Xong",
            (await one.Get($"/courses/{key}")).Document.QuerySelector("ol.steps .tag")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await app.InDb(db => db.StepProgress.CountAsync(s => s.PersonId == other.PersonId)));
    }

    private static async Task<TestPage> Upload(TestBrowser editor, byte[] zip)
    {
        var page = await editor.Get("/courses/edit");
        using var content = new MultipartFormDataContent
        {
            {
                new StringContent(
                    page.Document.QuerySelector("form[enctype] [name=__RequestVerificationToken]")!
                        .GetAttribute("value")!
                ),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(zip), "File", "khoa-hoc.zip" },
        };
        using var response = await editor.Client.PostAsync("/courses/edit?handler=Upload", content);
        return new TestPage(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );
    }
}
