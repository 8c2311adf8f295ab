using System.Net;
using HocVuSo.Courses.Collections;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HocVuSo.Tests.Courses.Collections;

public sealed class CollectionPageTests
{
    [Theory, BothEngines]
    public async Task Anybody_finds_a_scam_pattern_and_reads_what_to_do(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();

        var all = await stranger.Get("/scams");
        Assert.Equal(12, all.Document.QuerySelectorAll("li.card").Length);
        Assert.NotNull(all.Document.QuerySelector("nav.pages"));
        Assert.Null(all.Document.QuerySelector("a[href='/scams/edit']"));

        var found = await stranger.Get("/scams?q=bat+coc+onl&for=student");
        Assert.Equal(["/scams/bat-coc-online"], Cards(found));
        Assert.Empty(Cards(await stranger.Get("/scams?q=xyzzy")));
        // What somebody else typed into the address is no fault.
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get("/scams?for=ai&p=999999")).Status);

        var page = await stranger.Get("/scams/bat-coc-online");
        var scam = app.App.Services.GetRequiredService<CollectionLibrary>().Scams.Find("bat-coc-online")!;
        foreach (
            var said in (string[])
                [scam.Title, scam.How, scam.Sentence, .. scam.Signs, .. scam.Do, scam.Call, scam.Source]
        )
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }

        Assert.NotNull(page.Document.QuerySelector("[data-read] h1"));
        Assert.NotNull(page.Document.QuerySelector("[data-read-start]"));
        Assert.NotNull(page.Document.QuerySelector($".facts a[href='{scam.Url}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/scams/khong-co")).Status);
        Assert.NotNull((await stranger.Get("/")).Document.QuerySelector("main a[href='/scams']"));

        static IEnumerable<string?> Cards(TestPage list) =>
            list.Document.QuerySelectorAll("li.card a").Select(a => a.GetAttribute("href"));
    }

    [Theory, BothEngines]
    public async Task Anybody_looks_up_a_word_and_comes_to_the_lessons_that_use_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();

        var all = await stranger.Get("/glossary");
        Assert.NotNull(all.Document.QuerySelector(".letters a[href='/glossary?letter=%C4%90']"));
        Assert.All(
            (await stranger.Get("/glossary?letter=%C4%90")).Document.QuerySelectorAll("dl.glossary dt"),
            dt => Assert.StartsWith("đ", dt.TextContent, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            "/glossary/ma-otp",
            (await stranger.Get("/glossary?q=ma+otp"))
                .Document.QuerySelectorAll("dl.glossary a")
                .Select(a => a.GetAttribute("href"))
        );

        var page = await stranger.Get("/glossary/ma-otp");
        var lesson = page.Document.QuerySelector("ul.uses a[href^='/courses/']")!.GetAttribute("href")!;
        var step = await stranger.Get(lesson);
        Assert.Single(step.Document.QuerySelectorAll("[data-read] a.term[href='/glossary/ma-otp']"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/glossary/khong-co")).Status);
    }

    [Theory, BothEngines]
    public async Task A_lesson_leads_to_a_term_at_its_first_use_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        // A word of this test alone.
        var word = "xàphòng" + Guid.NewGuid().ToString("N")[..6];
        var course = "k" + Guid.NewGuid().ToString("N")[..10];
        var files = CourseSamples.Small(course);
        files["01-khi-nao.md"] = files["01-khi-nao.md"]
            .Replace(
                "Tay bẩn mang mầm bệnh",
                $"### Về {word}\n\n[Xem {word}](https://example.vn). Tay {word} bẩn, {word}, mang mầm bệnh",
                StringComparison.Ordinal
            )
            .Replace("Bé Na vừa", $"Bé {word} vừa", StringComparison.Ordinal)
            .Replace("Đặt một bánh", $"Đặt {word}", StringComparison.Ordinal);
        files["easy/01-khi-nao.md"] = files["easy/01-khi-nao.md"]
            .Replace("Tay bẩn", $"Tay {word} bẩn", StringComparison.Ordinal);
        await app.Publish(files);
        var (first, second) = ($"/courses/{course}/khi-nao/1", $"/courses/{course}/khi-nao/2");
        Assert.Empty((await editor.Get(first)).Document.QuerySelectorAll("a.term"));

        var saved = await editor.Submit(
            "/glossary/edit",
            ("Term", word),
            ("Meaning", "Vật để rửa tay."),
            ("Example", $"Rửa tay bằng {word}.")
        );
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);

        var link = Assert.Single((await editor.Get(first)).Document.QuerySelectorAll("a.term"));
        Assert.Equal(word, link.TextContent);
        Assert.StartsWith(
            $"Tay {word} bẩn",
            link.ParentElement!.TextContent[$"Xem {word}. ".Length..],
            StringComparison.Ordinal
        );
        Assert.Empty((await editor.Get(second)).Document.QuerySelectorAll("a.term"));
        var term = await editor.Get(link.GetAttribute("href")!);
        Assert.Equal(
            [first],
            term.Document.QuerySelectorAll("ul.uses a").Select(a => a.GetAttribute("href"))
        );
        await editor.Client.GetAsync("/reading/easy", TestContext.Current.CancellationToken);
        Assert.Empty((await editor.Get(first)).Document.QuerySelectorAll("a.term"));
    }

    [Theory, BothEngines]
    public async Task An_editor_adds_corrects_and_withdraws_a_pattern_in_the_browser(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var editor = await app.SignIn(Role.ContentEditor, places.Province);
        using var other = await app.SignIn(Role.ContentEditor, places.Province);
        using var learner = await app.NewLearner();
        Assert.Equal(HttpStatusCode.Forbidden, (await learner.Get("/scams/edit")).Status);
        var name = "Giả người đưa thư " + Guid.NewGuid().ToString("N")[..8];
        (string Name, string Value)[] typed =
        [
            ("Title", name),
            // A character that cannot be seen, as it comes along from elsewhere, ends no file.
            ("How", "Gọi\u0002 điện  báo có thư.\nRồi đòi tiền."),
            ("Sentence", "\"Bà chuyển phí trước nhé.\""),
            ("Signs", "Đòi phí\n\nGiục gấp\r\n"),
            ("Do", "Tắt máy\nHỏi bưu điện\nKể cho con cháu"),
            ("Call", "Bưu điện xã."),
            ("Source", "Công an tỉnh"),
            ("Url", ""),
            ("Date", "01/09/2025"),
            ("Checked", "22/09/2025"),
            ("For", "citizen"),
        ];

        // What is wrong is told at its field, and nothing typed is lost.
        var wrong = await editor.Submit(
            "/scams/edit",
            [.. typed.Select(f => f.Name is "Signs" or "Date" ? (f.Name, "31/02/2025") : f)]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(
            ["#Signs", "#Date"],
            wrong
                .Document.QuerySelectorAll(".error-summary a")
                .Select(a => a.GetAttribute("href"))
                .OrderDescending()
        );
        Assert.NotNull(wrong.Document.QuerySelector(".invalid #Date-error"));
        Assert.Equal(name, wrong.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.True(wrong.Document.QuerySelector("[name=For][value=citizen]")!.HasAttribute("checked"));

        var form = (await editor.Get("/scams/edit")).Document.QuerySelector(
            "form[method=post] button[formaction]"
        )!;
        var preview = await editor.Submit(
            await editor.Get("/scams/edit"),
            form.GetAttribute("formaction")!,
            typed
        );
        Assert.Contains(
            "“Bà chuyển phí trước nhé.”",
            preview.Document.QuerySelector("#preview")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(
            (await editor.Get("/scams?q=" + Uri.EscapeDataString(name))).Document.QuerySelectorAll("li.card")
        );

        var saved = await editor.Submit("/scams/edit", typed);
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var page = await editor.Follow(saved);
        Assert.Contains("Đã lưu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gọi điện báo có thư. Rồi đòi tiền.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("[data-read] ul li").Length);
        var key = saved.Location!.OriginalString.Split('?')[0]["/scams/".Length..];
        Assert.StartsWith("gia-nguoi-dua-thu-", key, StringComparison.Ordinal);

        // Two editors at once: the second one is told, and keeps what was typed.
        var (edit, tab) = ($"/scams/edit/{key}", await other.Get($"/scams/edit/{key}"));
        Assert.Equal("22/09/2025", tab.Document.QuerySelector("#Checked")!.GetAttribute("value"));
        var corrected = await editor.Submit(
            edit,
            [.. typed.Select(f => f.Name == "Call" ? (f.Name, "Bưu điện phường.") : f)]
        );
        Assert.Equal(HttpStatusCode.SeeOther, corrected.Status);
        // A look beforehand and a wrong day in between change nothing about what was seen.
        tab = await other.Submit(
            tab,
            edit + "?handler=Preview",
            [.. typed.Select(f => f.Name == "Call" ? (f.Name, "Tổng đài.") : f)]
        );
        tab = await other.Submit(
            tab,
            edit,
            [.. typed.Select(f => f.Name == "Date" ? (f.Name, "31/02/2025") : f)]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tab.Status);
        var late = await other.Submit(
            tab,
            edit,
            [.. typed.Select(f => f.Name == "Call" ? (f.Name, "Tổng đài.") : f)]
        );
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Tổng đài.", late.Document.QuerySelector("#Call")!.TextContent);
        Assert.Contains(
            "Bưu điện phường.",
            late.Document.QuerySelector("#theirs")!.TextContent,
            StringComparison.Ordinal
        );
        var earlier = await editor.Get(edit);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (
                await other.Submit(
                    late,
                    edit,
                    [.. typed.Select(f => f.Name == "Call" ? (f.Name, "Tổng đài.") : f)]
                )
            ).Status
        );
        Assert.Contains("Tổng đài.", (await editor.Get($"/scams/{key}")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await editor.Press(earlier, edit, "Rút")).Status);
        var withdrawn = await editor.Press(await editor.Get(edit), edit, "Rút");
        Assert.Equal("/collections/scams?done=true", withdrawn.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"/scams/{key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get(edit)).Status);

        Assert.Equal(
            [
                CollectionChange.Added,
                CollectionChange.Corrected,
                CollectionChange.Corrected,
                CollectionChange.Withdrawn,
            ],
            await app.InDb(db =>
                db.CollectionVersions.Where(v => v.Entry == name)
                    .OrderBy(v => v.Id)
                    .Select(v => v.Change)
                    .ToListAsync()
            )
        );
        var audited = await app.InDb(db =>
            db.AuditEntries.Where(e => e.Subject == $"scams/{key}")
                .Select(e => new
                {
                    e.AccountId,
                    e.Role,
                    e.Action,
                })
                .ToListAsync()
        );
        Assert.Equal(4, audited.Count);
        Assert.Equal(3, audited.Count(e => e.AccountId == editor.AccountId));
        Assert.All(
            audited,
            e => Assert.Equal((Role.ContentEditor, AuditAction.CollectionChanged), (e.Role, e.Action))
        );
    }

    [Theory, BothEngines]
    public async Task A_newer_file_of_the_program_waits_where_an_editor_was_and_versions_come_back(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var library = app.App.Services.GetRequiredService<CollectionLibrary>();
        var shipped = library.Glossary.File.Hash;
        using var node = new CollectionLibrary(
            app.App.Services.GetRequiredService<Engine>(),
            app.App.Services.GetRequiredService<IHostApplicationLifetime>()
        );
        await node.Refresh();
        Assert.Equal(shipped, node.Glossary.File.Hash);

        // As if an older program had brought another file.
        await app.InDb(db =>
            db.CollectionVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.Hash, "cu"))
        );
        await app.InScope<CollectionEditing>(e => e.PublishShipped());
        Assert.Equal(
            2,
            await app.InDb(db => db.CollectionVersions.CountAsync(v => v.Collection == "glossary"))
        );

        var path = "/glossary/edit/ma-otp";
        var form = await editor.Get(path);
        var saved = await editor.Submit(
            form,
            path,
            ("Term", "mã OTP"),
            ("Also", "OTP"),
            ("Meaning", "Mã dùng một lần."),
            ("Example", "Đừng đọc mã OTP cho ai.")
        );
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Equal("Mã dùng một lần.", library.Glossary.Find("ma-otp")!.Meaning);
        Assert.NotEqual("Mã dùng một lần.", node.Glossary.Find("ma-otp")!.Meaning);
        await node.Refresh();
        Assert.Equal("Mã dùng một lần.", node.Glossary.Find("ma-otp")!.Meaning);

        await app.InDb(db =>
            db.CollectionVersions.Where(v => v.Hash == shipped)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Hash, "cu hơn"))
        );
        await app.InScope<CollectionEditing>(e => e.PublishShipped());
        Assert.Equal("Mã dùng một lần.", library.Glossary.Find("ma-otp")!.Meaning);
        var history = await editor.Get("/collections/glossary");
        Assert.Contains("Chương trình mang theo một bản khác", history.Text, StringComparison.Ordinal);
        Assert.Equal(3, history.Document.QuerySelectorAll("tbody tr").Length);

        var used = await editor.Press(history, "/collections/glossary", "Dùng bản đi kèm");
        Assert.Equal(HttpStatusCode.SeeOther, used.Status);
        Assert.Equal(shipped, library.Glossary.File.Hash);
        var after = await editor.Get("/collections/glossary");
        Assert.DoesNotContain("Chương trình mang theo", after.Text, StringComparison.Ordinal);

        var edited = await app.InDb(db =>
            db.CollectionVersions.Where(v => v.Change == CollectionChange.Corrected)
                .Select(v => v.Id)
                .SingleAsync()
        );
        await editor.Submit(after, "/collections/glossary?handler=Restore", ("id", $"{edited}"));
        Assert.Equal("Mã dùng một lần.", library.Glossary.Find("ma-otp")!.Meaning);
        // Not that of the other collection.
        var refused = await editor.Submit(
            await editor.Get("/collections/scams?p=1"),
            "/collections/scams?handler=Restore",
            ("id", $"{edited}")
        );
        Assert.NotEqual(HttpStatusCode.SeeOther, refused.Status);
    }

    [Theory, BothEngines]
    public async Task What_a_command_imported_is_not_replaced_by_the_next_program(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var library = app.App.Services.GetRequiredService<CollectionLibrary>();
        const string Own = """
            - key: may
              term: "máy"
              meaning: "Cái máy ở nhà."
              example: "Máy chạy."

            """;
        await app.InScope<CollectionEditing, bool>(e => e.Import("glossary", "cua-xa", Own));
        await app.InDb(db =>
            db.CollectionVersions.Where(v => v.Change == CollectionChange.Shipped)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Hash, "cu"))
        );

        await app.InScope<CollectionEditing>(e => e.PublishShipped());

        Assert.Equal(["may"], library.Glossary.File.Entries.Select(e => e.Key));
        Assert.NotNull(await app.InScope<CollectionEditing, string?>(e => e.Waiting("glossary")));
    }
}
