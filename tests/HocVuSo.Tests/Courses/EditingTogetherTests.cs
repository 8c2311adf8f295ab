using System.Net;
using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses;

/// <summary>Several people write in one draft, read it and decide over it at the same time.</summary>
public sealed class EditingTogetherTests
{
    private const string Lesson = "01-khi-nao.md";

    [Theory, BothEngines]
    public async Task Nothing_is_decided_over_but_what_the_second_person_has_read(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var writer = await app.SignIn(Role.ContentEditor, province);
        using var second = await app.SignIn(Role.ContentEditor, province);
        using var third = await app.SignIn(Role.ContentEditor, province);
        var draft = await writer.OpenDraft(await app.NewCourse());
        await Add(writer, draft, Lesson, "Câu đã đọc.");
        await writer.Press(await writer.Get(draft), draft, "Gửi duyệt");
        var review = await second.Get($"{draft}/review");

        // Whoever has not written in it neither takes it back nor becomes its writer by that.
        var taken = await third.Send(
            (await third.Get($"{draft}/review")).Document.QuerySelector("main form")!,
            $"{draft}?handler=TakeBack"
        );
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Equal(
            (DraftState.InReview, 1),
            await app.InDb(async db =>
                (
                    (await db.CourseDrafts.SingleAsync(d => d.Id == IdOf(draft))).State,
                    await db.DraftWriters.CountAsync(w => w.DraftId == IdOf(draft))
                )
            )
        );

        await writer.Press(await writer.Get(draft), draft, "Rút lại");
        await Add(writer, draft, Lesson, "Câu chưa ai đọc.");
        var submitted = await writer.Press(await writer.Get(draft), draft, "Gửi duyệt");
        Assert.Contains(
            "Đã gửi duyệt",
            (await writer.Get(submitted.Location!.OriginalString)).Text,
            StringComparison.Ordinal
        );
        foreach (var handler in new[] { "Publish", "Return" })
        {
            var late = await second.Fill(review, "Remark", $"handler={handler}", ("Remark", "Chưa rõ."));
            Assert.Equal(HttpStatusCode.Conflict, late.Status);
            Assert.Contains("Bản thảo đã đổi", late.Text, StringComparison.Ordinal);
        }

        // Also where the page was asked before the change: the act itself compares.
        await As(
            app,
            second,
            async drafts =>
            {
                var read = review.Value("Read");
                foreach (
                    var act in new[]
                    {
                        () => drafts.Publish(IdOf(draft), read, ""),
                        () => drafts.Return(IdOf(draft), read, "Chưa rõ."),
                    }
                )
                {
                    Assert.Equal("read-again", (await Assert.ThrowsAsync<Refusal>(act)).Name);
                }
            }
        );
        var again = await second.Fill(await second.Get($"{draft}/review"), "Remark", "handler=Publish");
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
    }

    [Theory, BothEngines]
    public async Task Others_write_while_a_draft_is_changed_and_both_changes_stay(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var one = await app.SignIn(Role.ContentEditor, province);
        using var other = await app.SignIn(Role.ContentEditor, province);
        var draft = await one.OpenDraft(await app.NewCourse());
        var stamp = Drafts.Stamp((await one.FilesOf(draft)).Text(Lesson));
        var tries = 0;

        await As(
            app,
            one,
            drafts =>
                drafts.SaveText(
                    IdOf(draft),
                    Lesson,
                    stamp,
                    text =>
                    {
                        if (tries++ == 0)
                        {
                            Done(Add(other, draft, "easy/" + Lesson, "Câu ngắn."));
                        }

                        return text + "\nCâu của người thứ nhất.\n";
                    }
                )
        );

        Assert.Equal(2, tries);
        var files = await one.FilesOf(draft);
        Assert.Contains("Câu của người thứ nhất.", files.Text(Lesson), StringComparison.Ordinal);
        Assert.Contains("Câu ngắn.", files.Text("easy/" + Lesson), StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_was_typed_over_a_part_that_another_changed_or_removed_is_shown_again(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var province = (await app.NewPlaces()).Province;
        using var one = await app.SignIn(Role.ContentEditor, province);
        using var other = await app.SignIn(Role.ContentEditor, province);
        var draft = await one.OpenDraft(await app.NewCourse());
        var parts = new[]
        {
            (Path: "/item?key=rt-001", Field: "Item.Prompt"),
            (Path: "/fact?key=xa-phong", Field: "Claim"),
            (Path: "/about", Field: "Title"),
        };
        foreach (var (path, field) in parts)
        {
            var mine = await one.Get(draft + path);
            var saved = await other.Fill(await other.Get(draft + path), field, "", (field, "Lời người kia"));
            Assert.Equal(HttpStatusCode.SeeOther, saved.Status);

            var met = await one.Fill(mine, field, "", (field, "Lời của tôi"));

            Assert.Equal(HttpStatusCode.Conflict, met.Status);
            Assert.Equal("Lời của tôi", met.Value(field));
            Assert.Contains(
                "Lời người kia",
                met.Document.QuerySelector("details pre")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Equal(
                draft + path,
                met.Document.QuerySelector("details a[target=_blank]")!.GetAttribute("href")
            );
        }

        foreach (var (path, field) in parts[..2])
        {
            var mine = await one.Get(draft + path);
            await other.Send(
                (await other.Get(draft + path)).Document.QuerySelector("form[action*=Remove]")!,
                $"{draft}{path}&handler=Remove"
            );

            var met = await one.Fill(mine, field, "", (field, "Lời của tôi"));

            Assert.Equal(HttpStatusCode.Conflict, met.Status);
            Assert.Contains("vừa bị bỏ khỏi bản thảo", met.Text, StringComparison.Ordinal);
            Assert.Equal("Lời của tôi", met.Value(field));
        }

        // A lesson that somebody has just saved is not removed by who has not seen that.
        var outline = await other.Get(draft);
        var text = await one.Get($"{draft}/text?file={Lesson}");
        await Add(one, draft, Lesson, "Vừa viết.");
        var form = outline.Document.QuerySelector("ol.outline form")!;
        Assert.Equal(HttpStatusCode.Conflict, (await other.Send(form, $"{draft}?handler=Remove")).Status);
        form = (await other.Get(draft)).Document.QuerySelector("ol.outline form")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await other.Send(form, $"{draft}?handler=Remove")).Status);
        var gone = await one.Fill(text, "Body", "", ("Body", "## Bước\n\nLời của tôi.\n"));
        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Contains("Lời của tôi.", gone.Value("Body"), StringComparison.Ordinal);
        Assert.Contains("vừa bị bỏ khỏi bản thảo", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_without_end_are_not_compared_word_by_word()
    {
        var words = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"từ{i} "));
        var others = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"chữ{i} "));

        var row = Difference.Of(words, others).Single().Single();

        Assert.Equal((1, 1), (row.Old.Parts.Count, row.New.Parts.Count));
        var file = Difference
            .Between(
                CourseFiles.Of([("facts.yaml", new string('a', 400_000))]),
                CourseFiles.Of([("facts.yaml", new string('b', 400_000))]),
                null
            )
            .Single();
        Assert.True(file.TooLong);
    }

    private static Guid IdOf(string draft) => Guid.Parse(draft[^36..]);

    private static void Done(Task work) => work.GetAwaiter().GetResult();

    private static async Task Add(TestBrowser editor, string draft, string file, string sentence)
    {
        var page = await editor.Get($"{draft}/text?file={file}");
        var saved = await editor.Fill(page, "Body", "", ("Body", $"{page.Value("Body")}\n{sentence}\n"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
    }

    private static async Task As(TestApp app, TestBrowser who, Func<Drafts, Task> act)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        await act(
            ActivatorUtilities.CreateInstance<Drafts>(
                scope.ServiceProvider,
                new Viewer
                {
                    AccountId = who.AccountId,
                    PersonId = null,
                    SessionId = Guid.Empty,
                    Name = "",
                    Grants = [],
                }
            )
        );
    }
}
