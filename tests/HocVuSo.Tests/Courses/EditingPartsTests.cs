using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using HocVuSo.Courses;
using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

/// <summary>The parts of a draft: items, pictures, facts, what the course is about, and what others published meanwhile.</summary>
public sealed class EditingPartsTests
{
    private const string Svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 200\"><title>Ô vuông</title><rect width=\"90\" height=\"90\" fill=\"#0f4c5c\"/></svg>";

    public static TheoryData<string> Shipped =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(CourseSamples.RepositoryFolder, "content", "courses"))
                .Select(d => Path.GetFileName(d)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_item_fact_and_head_that_ships_is_written_back_without_loss(string key)
    {
        var files = CourseFiles.FromFolder(
            Path.Combine(CourseSamples.RepositoryFolder, "content", "courses", key)
        );
        var course = CourseReader.Read(files).Course!;

        var bank = YamlEntries.Of("bank.yaml", files.Text("bank.yaml"));
        Assert.Equal(course.Items.Select(i => i.Key), bank.All.Select(e => e.Key));
        var items = bank.All.ToDictionary(e => e.Key, e => ItemFields.From(e.Node)!.ToLines());
        foreach (var (item, lines) in items)
        {
            OnlyThisChanged(files.Text("bank.yaml")!, bank, item, bank.Replace(item, lines));
        }

        var facts = YamlEntries.Of("facts.yaml", files.Text("facts.yaml"));
        var claims = facts.All.ToDictionary(e => e.Key, e => FactEditModel.LinesOf(e.Node));
        foreach (var (fact, lines) in claims)
        {
            OnlyThisChanged(files.Text("facts.yaml")!, facts, fact, facts.Replace(fact, lines));
        }

        var head = HeadText.Of(files.Text("course.md")!);
        var fields = new AboutModelFields(head);
        Assert.True(fields.Fits);
        Assert.True(head.Set("outcomes", fields.OutcomesText) && head.Set("form", fields.TestText));
        var rewritten = files
            .With("bank.yaml", Whole(items.Values))
            .With("facts.yaml", Whole(claims.Values))
            .With("course.md", head.ToString());
        foreach (var lesson in course.Lessons)
        {
            var text = HeadText.Of(files.Text(lesson.File)!);
            Assert.Equal(files.Text(lesson.File), text.ToString());
            Assert.True(
                text.Set("title", " " + YamlLines.Quote(lesson.Title))
                    && text.Set("summary", " " + YamlLines.Quote(lesson.Summary))
                    && text.Set("outcomes", $" [{string.Join(", ", lesson.Outcomes)}]")
            );
            rewritten = rewritten.With(lesson.File, text.ToString());
        }

        var (again, faults) = CourseReader.Read(rewritten);
        Assert.Empty(faults);
        Assert.Equal(
            course.Items.Select(i => (i.Key, i.CanonicalText())),
            again!.Items.Select(i => (i.Key, i.CanonicalText()))
        );
        Assert.Equal(course.Facts, again.Facts);
        Assert.Equal(course.Title, again.Title);
        Assert.Equal(
            course.Outcomes.Select(o => (o.Key, o.Text, string.Join(' ', o.Covers))),
            again.Outcomes.Select(o => (o.Key, o.Text, string.Join(' ', o.Covers)))
        );
        Assert.Equivalent(course.Form, again.Form);
        Assert.Equal(
            course.Lessons.Select(l =>
                (l.Key, l.Title, l.Summary, string.Join(' ', l.Steps.Select(s => s.Hash)))
            ),
            again.Lessons.Select(l =>
                (l.Key, l.Title, l.Summary, string.Join(' ', l.Steps.Select(s => s.Hash)))
            )
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Comments_other_entries_and_line_ends_stay(string end)
    {
        var text = """
            # The bank of a course.

            - key: one # the first
              type: truefalse
              # inside
              prompt: |
                # no comment
              answer: true
            # between

            -
              key: two
              type: truefalse
              prompt: 'hai'
            """.ReplaceLineEndings(end);
        var list = YamlEntries.Of("bank.yaml", text);

        Assert.Equal(
            """
            # The bank of a course.

            # the first
            # inside
            - key: one
              prompt: "một"
            # between

            -
              key: two
              type: truefalse
              prompt: 'hai'
            """.ReplaceLineEndings(end),
            list.Replace("one", ["key: one", "prompt: \"một\""])
        );
        Assert.Equal(text + $"{end}- key: three", list.Add(["key: three"]));
        Assert.Equal("two", list.KeyAt(13));
        Assert.False(YamlEntries.Of("bank.yaml", "[{key: a}]").IsReadable);
        Assert.Equal("- key: a\n", YamlEntries.Of("bank.yaml", "[]\n").Add(["key: a"]));
        Assert.Equal("[]\n", YamlEntries.Of("bank.yaml", "- key: a\n").Remove("a"));

        var head = HeadText.Of(
            "---\n# who\ntitle: a # kept\nlist:\n  - x # y\n\n# last\nend: 1\n---\nbody\n".ReplaceLineEndings(
                end
            )
        );
        Assert.True(head.Set("list", "\n  - z\n") && head.SetWord("end", "1") && head.Set("more", " 2"));
        Assert.Equal(
            "---\n# who\ntitle: a # kept\n# y\nlist:\n  - z\n\n# last\nend: 1\nmore: 2\n---\nbody\n".ReplaceLineEndings(
                end
            ),
            head.ToString()
        );
        Assert.Equal("\"a \\\"b\\\" \\\\ \\n \\u2028 Ạ\"", YamlLines.Quote("a \"b\" \\ \n \u2028 Ạ"));
    }

    [Theory, BothEngines]
    public async Task Forms_of_all_types_save_what_they_show_try_it_and_record_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var course = await TestCourse.Publish(app);
        var draft = await editor.OpenDraft(course.Key);
        Assert.Equal(8, course.Version.Items.Select(i => i.Type).Distinct().Count());
        foreach (var item in course.Version.Items.DistinctBy(i => i.Type))
        {
            var page = await editor.Get($"{draft}/item?key={item.Key}");
            Assert.Equal(HttpStatusCode.SeeOther, (await editor.Fill(page, "Item.Prompt", "")).Status);
            var trial = await editor.Get($"{draft}/try?key={item.Key}");
            var typed = ItemForm.Typed(
                item,
                Arrangement.Of(item, draft[^36..].Replace("-", "", StringComparison.Ordinal)),
                TestCourse.Right(item)
            );
            var fields = Enumerable
                .Range(-1, 9)
                .Select(i => i < 0 ? ItemForm.Field : $"{ItemForm.Field}{i}")
                .SelectMany(name => typed(name).Select(value => (name, value!)));
            var answered = await editor.Fill(trial, "Asked", "", [.. fields]);
            Assert.True(
                answered.Text.Contains("Đúng rồi!", StringComparison.Ordinal),
                $"{item.Type}: {answered.Status}"
            );
        }

        foreach (
            var item in course.Version.Items.Where(i => i is OrderItem or MatchItem or NumberItem or TextItem)
        )
        {
            var bare = await editor.Submit($"{draft}/try?key={item.Key}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        }

        Assert.Equal(course.Version.Hash, await editor.HashOf(draft));
        Assert.Empty(await course.Records(editor.PersonId));

        var first = course.Version.Items[0].Key;
        var form = await editor.Get($"{draft}/item?key={first}");
        var more = await editor.Fill(
            form,
            "Item.Prompt",
            "handler=Rows",
            ("Item.Prompt", "Câu “mới”: hỏi gì?"),
            ("change", "add")
        );
        Assert.Equal("Câu “mới”: hỏi gì?", more.Value("Item.Prompt"));
        var rows = more.Document.QuerySelectorAll("fieldset.row-card").Length;
        var saved = await editor.Fill(
            more,
            "Item.Prompt",
            "",
            ($"Item.Options[{rows - 1}].Text", "Thêm \\ \"một\""),
            ($"Item.Options[{rows - 1}].Why", "Vì thêm."),
            ("andTry", "true")
        );
        Assert.EndsWith($"/try?key={first}", saved.Location!.OriginalString, StringComparison.Ordinal);
        var changed = (SingleItem)(await editor.CourseOf(draft)).Item(first)!;
        Assert.Equal(("Câu “mới”: hỏi gì?", "Thêm \\ \"một\""), (changed.Prompt, changed.Options[^1].Text));
        Assert.Equal(
            course.Version.Items.Skip(1).Select(i => i.Hash),
            (await editor.CourseOf(draft)).Items.Skip(1).Select(i => i.Hash)
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await editor.Fill(form, "Item.Prompt", "", ("Item.Prompt", "Đè?"))).Status
        );
    }

    [Theory, BothEngines]
    public async Task The_list_of_items_begins_with_those_to_mend_and_tells_how_learners_did(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        using var learner = await app.NewLearner();
        var course = await TestCourse.Publish(app);
        var attempt = await course.Start(learner);
        var number = course.NumberOf(attempt, ItemType.Single);
        await learner.Submit(
            $"/attempts/{attempt.Id}/{number}",
            course.Fields(attempt, number, right: false)
        );
        await learner.Submit($"/attempts/{attempt.Id}/finish");
        var met = course.Item(attempt, number);
        var draft = await editor.OpenDraft(course.Key);
        var last = course.Version.Items[^1].Key;

        var page = await editor.Get($"{draft}/item?key={last}");
        await editor.Fill(page, "Item.Prompt", "", ("Item.Prompt", ""));
        var list = await editor.Get($"{draft}/items");
        var rows = list.Document.QuerySelectorAll("tbody tr").ToList();
        Assert.Contains(last, rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 lỗi", rows[0].TextContent, StringComparison.Ordinal);
        var row = rows.Single(r => r.QuerySelector("a.mono")!.TextContent == met.Key);
        Assert.Equal(["1", "0%"], row.QuerySelectorAll("td.num").Take(2).Select(c => c.TextContent.Trim()));
        var one = await editor.Get($"{draft}/item?key={met.Key}");
        Assert.Contains("Người học đã trả lời thế nào", one.Text, StringComparison.Ordinal);
        // Adding them up takes long: not at every click.
        var clicked = await editor.Fill(one, "Item.Prompt", "handler=Rows", ("change", "add"));
        Assert.DoesNotContain("Người học đã trả lời thế nào", clicked.Text, StringComparison.Ordinal);
        Assert.All(
            (await editor.Get($"{draft}/items?outcome={met.Outcome}")).Document.QuerySelectorAll(
                "tbody a.mono"
            ),
            a => Assert.Equal(met.Outcome, course.Version.Item(a.TextContent)!.Outcome)
        );

        static ItemRow Rated(double facility, int faults, bool changed) =>
            new(
                "k",
                null,
                faults,
                new ItemStatistics(null!, true, ItemStatistics.Enough, 0, facility, 0.5, []),
                changed
            );
        Assert.Equal(
            [0, 1, 2, 2],
            new[]
            {
                Rated(0.5, 1, false),
                Rated(0.1, 0, false),
                Rated(0.1, 0, true),
                Rated(0.5, 0, false),
            }.Select(r => r.Urgency)
        );
    }

    [Theory, BothEngines]
    public async Task Items_and_facts_come_and_go(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var key = await app.NewCourse();
        var draft = await editor.OpenDraft(key);
        var empty = await editor.Get($"{draft}/item?type=text");
        Assert.Equal("rt-003", empty.Value("Item.Key"));
        await editor.Fill(
            empty,
            "Item.Prompt",
            "",
            ("Item.Prompt", "Rửa tay bằng gì?"),
            ("Item.Accept", "xà phòng\r\nxà bông")
        );
        var taken = await editor.Fill(
            empty,
            "Item.Prompt",
            "",
            ("Item.Prompt", "Khác?"),
            ("Item.Accept", "x")
        );
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        var item = Assert.IsType<TextItem>((await editor.CourseOf(draft)).Item("rt-003"));
        Assert.Equal("xà phòng|xà bông|True", $"{string.Join('|', item.Accept)}|{item.IgnoreAccents}");
        await editor.Press(await editor.Get($"{draft}/item?key=rt-003"), draft, "Bỏ khỏi ngân hàng");
        Assert.Equal(CourseSamples.Small(key).Files().Hash, await editor.HashOf(draft));

        var facts = await editor.Get($"{draft}/facts");
        Assert.DoesNotContain("Hơn một năm", facts.Text, StringComparison.Ordinal);
        var fact = await editor.Get($"{draft}/fact?key=xa-phong");
        Assert.Equal("06/12/2021", fact.Value("Day"));
        Assert.Contains("Bài 1: Rửa tay khi nào?", fact.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.Fill(fact, "Claim", "")).Status);
        Assert.Equal(CourseSamples.Small(key).Files().Hash, await editor.HashOf(draft));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await editor.Fill(fact, "Claim", "", ("Checked", "31/02/2025"))).Status
        );
        await editor.Fill(fact, "Claim", "", ("Checked", "01/03/2024"));
        Assert.Contains("Hơn một năm", (await editor.Get($"{draft}/facts")).Text, StringComparison.Ordinal);
        await editor.Fill(
            await editor.Get($"{draft}/fact"),
            "Claim",
            "",
            ("Claim", "Nước ấm không sạch hơn."),
            ("Source", "Sách"),
            ("Day", "1/2/2024"),
            ("NewKey", "nuoc-am")
        );
        Assert.Contains("Chưa dẫn", (await editor.Get($"{draft}/facts")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Không câu nào dẫn nguồn “nuoc-am”",
            (await editor.Get($"{draft}/fact?key=nuoc-am")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Pictures_are_judged_described_and_removed_when_nothing_shows_them(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var draft = await editor.OpenDraft(await app.NewCourse());
        var bad = await Upload(
            editor,
            draft,
            Svg.Replace("<rect", "<script>alert(1)</script><rect", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("Chưa nhận hình này", bad.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"{draft}/images/o-vuong.svg")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await Upload(editor, draft, Svg)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Upload(editor, draft, Svg)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Upload(editor, draft, Svg, "o-vuong", "")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await Upload(editor, draft, Svg, "o-vuong")).Status);
        var picture = await editor.Client.GetAsync(
            $"{draft}/images/o-vuong.svg",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            "default-src 'none'; sandbox",
            picture.Headers.GetValues("Content-Security-Policy").Single()
        );

        var page = await editor.Get($"{draft}/pictures");
        var uses = page.Document.QuerySelectorAll("form:has([name=Alt])").ToList();
        Assert.Equal(3, uses.Count);
        var said = await editor.Send(
            uses[0],
            uses[0].GetAttribute("action")!,
            ("Alt", "Hai [bàn] tay *sạch*")
        );
        Assert.Equal(HttpStatusCode.SeeOther, said.Status);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await editor.Send(uses[0], uses[0].GetAttribute("action")!, ("Alt", "Đè"))).Status
        );
        Assert.Contains(
            "Hai [bàn] tay *sạch*",
            (await editor.Get($"{draft}/pictures"))
                .Document.QuerySelectorAll("textarea")
                .Select(t => ((IHtmlTextAreaElement)t).Value)
        );

        var used = page.Document.QuerySelectorAll("form[action*=Remove]").Single();
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await editor.Send(used, $"{draft}/pictures?handler=Remove", ("Name", "hai-ban-tay.svg"))).Status
        );
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await editor.Send(used, $"{draft}/pictures?handler=Remove")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"{draft}/images/o-vuong.svg")).Status);
    }

    [Theory, BothEngines]
    public async Task What_a_course_is_about_changes_by_a_form_that_loses_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var editor = await app.SignIn(Role.ContentEditor, (await app.NewPlaces()).Province);
        var key = await app.NewCourse();
        var draft = await editor.OpenDraft(key);
        var page = await editor.Get($"{draft}/about");
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.Fill(page, "Title", "")).Status);
        Assert.Equal(CourseSamples.Small(key).Files().Hash, await editor.HashOf(draft));

        var more = await editor.Fill(
            page,
            "Title",
            "handler=Rows",
            ("Title", "Tay sạch"),
            ("change", "outcome")
        );
        Assert.Equal("Tay sạch", more.Value("Title"));
        await editor.Fill(
            more,
            "Title",
            "",
            ("Outcomes[1].Text", "Xoa đủ hai mươi giây."),
            ("Outcomes[1].TextEn", "Rub for twenty seconds."),
            ("Blueprint[0].Count", "2")
        );
        var course = await editor.CourseOf(draft);
        Assert.Equal(["biet-luc", "xoa-du-hai-muoi-giay"], course.Outcomes.Select(o => o.Key));
        Assert.Equal((2, 80), (course.Form!.Items, course.Form.Pass));
        var outline = await editor.Get(draft);
        Assert.Contains(
            "Không bài nào dạy mục tiêu “xoa-du-hai-muoi-giay”",
            outline.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("cần ít nhất gấp đôi", outline.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_draft_is_brought_up_to_what_others_published_meanwhile(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var editor = await app.SignIn(Role.ContentEditor, province);
        using var second = await app.SignIn(Role.ContentEditor, province);
        var key = await app.NewCourse();
        var draft = await editor.OpenDraft(key);
        var page = await editor.Get($"{draft}/text?file=01-khi-nao.md");
        await editor.Fill(page, "Body", "", ("Body", page.Value("Body") + "\nCâu của bản thảo.\n"));
        var easy = await editor.Get($"{draft}/text?file=easy/01-khi-nao.md");
        await editor.Fill(easy, "Body", "", ("Body", easy.Value("Body") + "\nCâu dễ.\n"));
        await editor.Press(await editor.Get(draft), draft, "Gửi duyệt");
        var theirs = CourseSamples.Small(key);
        theirs["01-khi-nao.md"] += "\nCâu của bản mới.\n";
        theirs["facts.yaml"] = theirs["facts.yaml"]
            .Replace("khoảng 30%", "chừng 30%", StringComparison.Ordinal);

        var read = await second.Get($"{draft}/review");
        await app.Publish(theirs);
        var refused = await second.Fill(read, "Remark", "handler=Publish");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("đã có bản mới hơn", refused.Text, StringComparison.Ordinal);
        Assert.Equal(
            theirs.Files().Hash,
            app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!.Course.Hash
        );
        await second.Fill(read, "Remark", "handler=Return", ("Remark", "Hãy cập nhật."));

        var meeting = await editor.Get($"{draft}/bring-up");
        Assert.Equal(
            ["mới"],
            meeting.Document.QuerySelectorAll(".diff ins").Select(i => i.TextContent.Trim())
        );
        Assert.EndsWith(
            "Câu của bản mới.",
            meeting.Document.QuerySelector(".diff-new")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Fill(meeting, "Seen", "")).Status);
        var brought = await editor.Fill(meeting, "Seen", "", ("Choices[0]", "mine"));
        Assert.Equal(HttpStatusCode.SeeOther, brought.Status);
        using var zip = new MemoryStream(await editor.Client.GetByteArrayAsync(draft + ".zip"));
        var files = CourseFiles.FromZip(zip);
        Assert.EndsWith("Câu của bản thảo.\n", files.Text("01-khi-nao.md"), StringComparison.Ordinal);
        Assert.EndsWith("Câu dễ.\n", files.Text("easy/01-khi-nao.md"), StringComparison.Ordinal);
        Assert.Equal(theirs["facts.yaml"], files.Text("facts.yaml"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"{draft}/bring-up")).Status);
        await editor.Press(await editor.Get(draft), draft, "Gửi duyệt");
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await second.Fill(await second.Get($"{draft}/review"), "Remark", "handler=Publish")).Status
        );
        Assert.Equal(
            files.Hash,
            app.App.Services.GetRequiredService<CourseLibrary>().Current(key)!.Course.Hash
        );
        var compared = await second.Get($"/courses/edit/compare?from={theirs.Files().Hash}");
        Assert.Contains(
            "Câu của bản thảo.",
            compared.Document.QuerySelector(".diff-new")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static void OnlyThisChanged(string before, YamlEntries list, string key, string after)
    {
        var at = before.IndexOf(list.TextOf(key)!, StringComparison.Ordinal);
        Assert.StartsWith(before[..at], after, StringComparison.Ordinal);
        Assert.EndsWith(before[(at + list.TextOf(key)!.Length)..], after, StringComparison.Ordinal);
    }

    private static string Whole(IEnumerable<IReadOnlyList<string>> entries) =>
        string.Concat(entries.SelectMany(e => e.Select((line, i) => (i == 0 ? "- " : "  ") + line + "\n")));

    private static async Task<TestPage> Upload(
        TestBrowser editor,
        string draft,
        string svg,
        string name = "",
        string? seen = null
    )
    {
        var page = await editor.Get($"{draft}/pictures");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(svg)), "File", "Ô vuông.svg" },
            { new StringContent(name), "Name" },
            { new StringContent(seen ?? page.Value("Seen")), "Seen" },
        };
        var response = await editor.Client.PostAsync($"{draft}/pictures?handler=Upload", content);
        return new TestPage(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );
    }
}
