using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

public sealed class EditingTests
{
    private const string Lesson = "01-khi-nao.md";

    [Theory, BothEngines]
    public async Task A_change_goes_from_draft_to_published_by_a_second_person(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        var key = await app.NewCourse();
        using var editor = await app.SignIn(Role.ContentEditor, province);
        using var second = await app.SignIn(Role.ContentEditor, province);
        var draft = await editor.OpenDraft(key);
        var page = await editor.Get($"{draft}/text?file={Lesson}");
        var body = page.Value("Body").Replace("bánh xà phòng", "cục xà phòng thơm", StringComparison.Ordinal);

        var preview = await editor.Fill(page, "Body", "handler=Show", ("Body", body));
        Assert.Contains(
            "cục xà phòng thơm",
            preview.Document.QuerySelector("#preview .lesson-text")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(preview.Document.QuerySelector($"#preview img[src='{draft}/images/hai-ban-tay.svg']"));
        Assert.Equal(HttpStatusCode.OK, (await editor.Get($"{draft}/images/hai-ban-tay.svg")).Status);
        Assert.Contains("cục xà phòng thơm", preview.Value("Body"), StringComparison.Ordinal);
        var live = await editor.Fill(page, "Body", "handler=Live", ("Body", body));
        Assert.DoesNotContain("<html", live.Html, StringComparison.Ordinal);
        Assert.Contains("cục xà phòng thơm", live.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "cục xà phòng thơm",
            (await editor.Get($"{draft}/review")).Text,
            StringComparison.Ordinal
        );

        var saved = await editor.Fill(page, "Body", "", ("Body", body), ("Minutes", "3"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        await editor.Press(await editor.Get(draft), draft, "Gửi duyệt");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"{draft}/text?file=09-khong-co.md")).Status);

        var own = await editor.Get($"{draft}/review");
        Assert.Contains("phải để người khác duyệt", own.Text, StringComparison.Ordinal);
        Assert.Empty(own.Document.QuerySelectorAll("[formaction$='Publish']"));
        var review = await second.Get($"{draft}/review");
        Assert.Equal(
            ["3", "cục", "thơm"],
            review.Document.QuerySelectorAll(".diff ins").Select(i => i.TextContent.Trim())
        );
        Assert.Equal(
            ["2", "bánh"],
            review.Document.QuerySelectorAll(".diff del").Select(i => i.TextContent.Trim())
        );
        Assert.Contains("Bài 1: Rửa tay khi nào?", review.Text, StringComparison.Ordinal);

        // The author's own form would be sent with the second person's fields.
        var forged = await editor.Fill(
            review,
            "Remark",
            "handler=Publish",
            $"{draft}/review",
            await editor.Get(draft)
        );
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        var published = await second.Fill(review, "Remark", "handler=Publish");
        Assert.Equal(HttpStatusCode.SeeOther, published.Status);
        var twice = await second.Fill(review, "Remark", "handler=Publish");
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);

        using var learner = await app.NewLearner();
        Assert.Contains(
            "cục xà phòng thơm",
            (await learner.Get($"/courses/{key}/khi-nao/2")).Text,
            StringComparison.Ordinal
        );
        var version = app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!;
        Assert.Equal(3, version.Course.Lessons[0].Minutes);
        using var zip = new MemoryStream(await second.Client.GetByteArrayAsync(draft + ".zip"));
        Assert.Equal(version.Course.Hash, CourseFiles.FromZip(zip).Hash);
        Assert.Equal(
            second.AccountId,
            await app.InDb(db =>
                db.Publications.Where(p => p.Hash == version.Course.Hash)
                    .Select(p => p.ByAccountId)
                    .SingleAsync()
            )
        );
        var noted = await app.InDb(db =>
            db.AuditEntries.AsNoTracking()
                .Where(a => a.Action == AuditAction.CoursePublished && a.AccountId == second.AccountId)
                .Select(a => a.Subject)
                .SingleAsync()
        );
        Assert.Equal($"courses/{key}/versions/{version.Course.Hash[..12]}", noted);
    }

    [Theory, BothEngines]
    public async Task Of_two_who_save_the_same_part_the_second_keeps_what_was_typed_and_sees_why(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var one = await app.SignIn(Role.ContentEditor, province);
        using var other = await app.SignIn(Role.ContentEditor, province);
        var draft = await one.OpenDraft(await app.NewCourse());
        var first = await one.Get($"{draft}/text?file={Lesson}");
        var late = await other.Get($"{draft}/text?file={Lesson}");
        var easy = await other.Get($"{draft}/text?file=easy/{Lesson}");

        await one.Fill(first, "Body", "", ("Body", first.Value("Body") + "\nLời của người thứ nhất.\n"));
        var refused = await other.Fill(
            late,
            "Body",
            "",
            ("Body", late.Value("Body") + "\nLời của người thứ hai.\n")
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("vừa được lưu ở nơi khác", refused.Text, StringComparison.Ordinal);
        Assert.Contains("người thứ hai", refused.Value("Body"), StringComparison.Ordinal);
        Assert.Contains(
            "người thứ nhất",
            refused.Document.QuerySelector("pre")!.TextContent,
            StringComparison.Ordinal
        );
        var again = await other.Fill(refused, "Body", "", ("Body", "## Đè\n\nĐè.\n"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        // Another part of the same draft is nobody's business.
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await other.Fill(easy, "Body", "", ("Body", easy.Value("Body") + "\n"))).Status
        );
        Assert.Contains(
            "người thứ nhất",
            (await one.Get($"{draft}/text?file={Lesson}")).Value("Body"),
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task What_a_preview_shows_runs_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var draft = await editor.OpenDraft(await app.NewCourse());
        var page = await editor.Get($"{draft}/text?file={Lesson}");
        const string hostile = """
            ## Bước <img src=x onerror=alert(1)>

            <script>alert(1)</script> [bấm](javascript:alert(1)) <javascript:alert(1)> ![x](javascript:alert(1))
            ![x](../../../../sign-out) [b][1] [^<b>]

            <div onclick="alert(1)">x</div>

            ```"><script>alert(1)</script>
            x
            ```

            ```check
            type: single
            prompt: "[bấm](javascript:alert(1)) <javascript:alert(2)> <b onclick=x>"
            options:
              - text: "<img src=x onerror=alert(1)>"
                correct: true
            ```

            [1]: javascript:alert(1)
            """;

        var live = await editor.Fill(page, "Body", "handler=Live", ("Body", hostile));
        var shown = await editor.Fill(page, "Body", "handler=Show", ("Body", hostile));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.Status, shown.Status));
        foreach (
            var preview in new IParentNode[] { live.Document, shown.Document.QuerySelector("#preview")! }
        )
        {
            Assert.Empty(preview.QuerySelectorAll("script, img, [onclick], [onerror], b, div[onclick]"));
            Assert.DoesNotContain(
                preview.QuerySelectorAll("[src], [action], [formaction]"),
                a => a.OuterHtml.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            );
            Assert.All(
                preview.QuerySelectorAll("a"),
                a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal)
            );
        }
    }

    [Theory, BothEngines]
    public async Task A_draft_with_faults_says_where_they_are_and_is_not_submitted(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var draft = await editor.OpenDraft(await app.NewCourse());
        var outline = await editor.Get(draft);
        var empty = await editor.Press(outline, draft, "Gửi duyệt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("giống hệt bản đang dùng", empty.Text, StringComparison.Ordinal);

        var page = await editor.Get($"{draft}/text?file=easy/{Lesson}");
        await editor.Fill(
            page,
            "Body",
            "",
            (
                "Body",
                page.Value("Body")
                    .Replace(
                        "Hãy rửa tay",
                        "Hãy rửa tay thật kỹ thật lâu thật đều thật sạch mỗi ngày nhiều lần",
                        StringComparison.Ordinal
                    )
            )
        );
        var faulty = await editor.Get(draft);
        Assert.Contains("Còn 1 chỗ cần sửa", faulty.Text, StringComparison.Ordinal);
        Assert.Contains(
            "bản dễ đọc: Rửa tay khi nào?, dòng 3",
            faulty.Document.QuerySelector("#main")!.TextContent.Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var refused = await editor.Press(outline, draft, "Gửi duyệt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Còn 1 chỗ cần sửa; sửa hết", refused.Text, StringComparison.Ordinal);
        var link = faulty.Document.QuerySelector("#main .notice.warning a")!.GetAttribute("href")!;
        Assert.Contains("có 18 chữ", (await editor.Get(link)).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_draft_is_returned_with_a_word_taken_back_and_dropped_by_its_writers(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var editor = await app.SignIn(Role.ContentEditor, province);
        using var administrator = await app.SignIn(Role.Administrator, province);
        using var learner = await app.NewLearner();
        var draft = await editor.OpenDraft(await app.NewCourse());
        var page = await editor.Get($"{draft}/text?file={Lesson}");
        await editor.Fill(page, "Body", "", ("Body", page.Value("Body") + "\nThêm một câu.\n"));
        await editor.Press(await editor.Get(draft), draft, "Gửi duyệt");

        Assert.Equal(HttpStatusCode.Forbidden, (await learner.Get($"{draft}/review")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get(draft)).Status);
        Assert.Contains(
            $"{draft}/review",
            (await administrator.Get("/courses/edit/reviews")).Html,
            StringComparison.Ordinal
        );
        var review = await administrator.Get($"{draft}/review");
        var wordless = await administrator.Fill(review, "Remark", "handler=Return");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.Contains("Hãy ghi vì sao trả lại", wordless.Text, StringComparison.Ordinal);
        await administrator.Fill(review, "Remark", "handler=Return", ("Remark", "Câu thêm chưa rõ."));
        Assert.Contains("Câu thêm chưa rõ.", (await editor.Get(draft)).Text, StringComparison.Ordinal);

        var locked = await editor.Press(await editor.Get(draft), draft, "Gửi duyệt");
        Assert.Equal(HttpStatusCode.SeeOther, locked.Status);
        page = await editor.Get($"{draft}/text?file={Lesson}");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent == "Lưu");
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await editor.Fill(page, "Body", "", ("Body", page.Value("Body") + "\nNữa.\n"))).Status
        );
        await editor.Press(await editor.Get(draft), draft, "Rút lại");
        var late = await administrator.Fill(review, "Remark", "handler=Publish");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);

        using var stranger = await app.SignIn(Role.ContentEditor, province);
        Assert.DoesNotContain("Bỏ bản thảo", (await stranger.Get(draft)).Text, StringComparison.Ordinal);
        var outline = await editor.Get(draft);
        await editor.Press(outline, draft, "Bỏ bản thảo");
        Assert.Equal(HttpStatusCode.Conflict, (await editor.Press(outline, draft, "Gửi duyệt")).Status);
    }

    [Theory, BothEngines]
    public async Task Lessons_are_added_moved_and_removed_and_a_new_course_begins_without_fault(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var title = "Gửi thư điện tử " + Guid.NewGuid().ToString("N")[..6];
        var taken = await editor.Submit(
            "/courses/edit/new",
            ("Title", title),
            ("TitleEn", "E-mail"),
            ("Key", "thanh-toan-so")
        );
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        var begun = await editor.Submit(
            "/courses/edit/new",
            ("Title", title),
            ("TitleEn", "E-mail"),
            ("Key", "")
        );
        var draft = begun.Location!.OriginalString;

        var added = await editor.Submit(draft, ("Title", "Viết thư “đầu tiên”"));
        Assert.EndsWith("02-viet-thu-dau-tien.md", added.Location!.OriginalString, StringComparison.Ordinal);
        await editor.Send(
            (await editor.Get(draft)).Document.QuerySelectorAll("ol.outline form")[1],
            $"{draft}?handler=Up"
        );
        Assert.Equal(
            ["Viết thư “đầu tiên”", "Bài đầu"],
            (await editor.Get(draft)).Document.QuerySelectorAll("ol.outline h3").Select(h => h.TextContent)
        );
        var outline = await editor.Get(draft);
        Assert.DoesNotContain("chỗ cần sửa", outline.Text, StringComparison.Ordinal);
        var form = outline.Document.QuerySelectorAll("ol.outline form")[1];
        var removed = await editor.Send(form, $"{draft}?handler=Remove");
        Assert.Equal(HttpStatusCode.SeeOther, removed.Status);
        using var zip = new MemoryStream(await editor.Client.GetByteArrayAsync(draft + ".zip"));
        var (course, faults) = CourseReader.Read(CourseFiles.FromZip(zip));
        Assert.Empty(faults);
        Assert.Equal(["02-viet-thu-dau-tien.md"], course!.Lessons.Select(l => l.File));
    }
}

internal static class EditingPages
{
    /// <returns>Address of the outline.</returns>
    public static async Task<string> OpenDraft(this TestBrowser editor, string course)
    {
        var begun = await editor.Press(
            await editor.Get("/courses/edit"),
            "/courses/edit",
            "Mở bản thảo",
            ("course", course)
        );
        Assert.Equal(HttpStatusCode.SeeOther, begun.Status);
        return begun.Location!.OriginalString;
    }

    public static async Task<CourseFiles> FilesOf(this TestBrowser editor, string draft)
    {
        using var zip = new MemoryStream(await editor.Client.GetByteArrayAsync(draft + ".zip"));
        return CourseFiles.FromZip(zip);
    }

    public static async Task<string> HashOf(this TestBrowser editor, string draft) =>
        (await editor.FilesOf(draft)).Hash;

    public static async Task<Course> CourseOf(this TestBrowser editor, string draft) =>
        CourseReader.ReadDraft(await editor.FilesOf(draft)).Course!;

    public static string Value(this TestPage page, string name) =>
        page.Document.QuerySelector($"main [name='{name}']") switch
        {
            IHtmlTextAreaElement text => text.Value,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => throw new InvalidOperationException($"The page has no {name}."),
        };

    /// <summary>Sends the form that has the field as it stands there, but for what is given, to a handler of the page.</summary>
    public static Task<TestPage> Fill(
        this TestBrowser browser,
        TestPage page,
        string field,
        string handler,
        params (string Name, string Value)[] changed
    )
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector($"main form:has([name='{field}'])")!;
        var path = form.GetAttribute("action") is { Length: > 0 } action
            ? action
            : page.Response.RequestMessage!.RequestUri!.PathAndQuery;
        return browser.Send(form, Address(path, handler), changed);
    }

    /// <summary>… with the token of another page.</summary>
    public static Task<TestPage> Fill(
        this TestBrowser browser,
        TestPage page,
        string field,
        string handler,
        string path,
        TestPage own
    ) =>
        browser.Send(
            (IHtmlFormElement)page.Document.QuerySelector($"main form:has([name='{field}'])")!,
            Address(path, handler),
            (
                "__RequestVerificationToken",
                own.Document.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value
            )
        );

    public static async Task<TestPage> Send(
        this TestBrowser browser,
        IElement form,
        string address,
        params (string Name, string Value)[] changed
    )
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = element.GetAttribute("name");
            if (name is null || changed.Any(c => c.Name == name))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
                or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement text:
                    fields.Add(new(name, text.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
            }
        }

        fields.AddRange(changed.Select(c => KeyValuePair.Create(c.Name, c.Value)));
        using var content = new FormUrlEncodedContent(fields);
        var response = await browser.Client.PostAsync(address, content);
        return new TestPage(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );
    }

    private static string Address(string path, string handler) =>
        handler.Length == 0
            ? path
            : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + handler;
}
