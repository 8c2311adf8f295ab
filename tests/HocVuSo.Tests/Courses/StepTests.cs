using System.Net;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Courses;

public sealed class StepTests
{
    [Theory, BothEngines]
    public async Task A_stranger_reads_without_an_account_and_is_told_that_nothing_is_kept(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = app.Browser();

        var first = await browser.Get($"/courses/{key}/khi-nao/1");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("Ba lúc phải nhớ", first.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("chưa được lưu", first.Text, StringComparison.Ordinal);
        Assert.Equal("1 trên 2", first.Document.QuerySelector(".progress .num")!.TextContent);
        Assert.NotNull(
            first.Document.QuerySelector(
                "[data-read] figure img[alt^='Hai bàn tay'][width='360'][height='200']"
            )
        );
        Assert.Equal("remember", first.Document.QuerySelector("[data-read] .notice")!.ClassList[1]);
        Assert.Equal(
            "1. Cochrane: Hand washing promotion for preventing diarrhoea, 06/12/2021.",
            first.Document.QuerySelector("#fact-1")!.TextContent
        );
        var next = first.Document.QuerySelector(".step-nav a.go")!.GetAttribute("href");
        Assert.Equal($"/courses/{key}/khi-nao/2", next);

        var last = await browser.Get(next!);
        Assert.Equal($"/courses/{key}", last.Document.QuerySelector(".step-nav a.go")!.GetAttribute("href"));
        Assert.Equal(
            $"/courses/{key}/khi-nao/1",
            last.Document.QuerySelector(".step-nav a.secondary")!.GetAttribute("href")
        );
    }

    [Theory, BothEngines]
    public async Task One_tap_leads_to_the_easy_version_and_back_at_the_same_step_and_is_remembered(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var learner = await app.NewLearner();
        var here = $"/courses/{key}/khi-nao/1";

        var full = await learner.Get(here);
        var toEasy = full.Document.QuerySelector(".reader-tools a")!;
        Assert.Equal("Bản dễ đọc", toEasy.TextContent);
        var chosen = await learner.Get(toEasy.GetAttribute("href")!);
        Assert.Equal(here, chosen.Location?.OriginalString);

        var easy = await learner.Get(here);
        Assert.Contains("Tay bẩn làm mình ốm.", easy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mầm bệnh vào miệng", easy.Text, StringComparison.Ordinal);
        // The question of the step serves both, and a step done in one is done in the other.
        Assert.Contains("Bé Na vừa đi học về", easy.Text, StringComparison.Ordinal);
        await learner.Press(easy, here, "Tiếp");
        Assert.Equal(
            "2",
            (await learner.Get($"/courses/{key}")).Document.QuerySelector("#done")!.GetAttribute("max")
        );
        Assert.Equal(
            "1",
            (await learner.Get($"/courses/{key}")).Document.QuerySelector("#done")!.GetAttribute("value")
        );
        Assert.Contains(
            "Tay bẩn làm mình ốm.",
            (await learner.Get($"/courses/{key}/khi-nao/print")).Text,
            StringComparison.Ordinal
        );

        await learner.Get(easy.Document.QuerySelector(".reader-tools a")!.GetAttribute("href")!);
        Assert.Contains("mầm bệnh vào miệng", (await learner.Get(here)).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_page_before_answering_holds_neither_answer_nor_reasons(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = app.Browser();

        var page = await browser.Get($"/courses/{key}/khi-nao/1");

        Assert.DoesNotContain("Áo cũng bẩn", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("hai lúc trong một", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("correct", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothEngines]
    public async Task A_stranger_answers_the_check_question_and_hears_why(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = app.Browser();
        var path = $"/courses/{key}/khi-nao/1";
        var page = await browser.Get(path);

        var wrong = await browser.Press(page, path, "Trả lời", ("Answer", Value(page, "Lau tay vào áo")));

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("Chưa đúng.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Áo cũng bẩn", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("hai lúc trong một", wrong.Text, StringComparison.Ordinal);

        var right = await browser.Press(
            page,
            path,
            "Trả lời",
            ("Answer", Value(page, "Rửa tay bằng xà phòng"))
        );
        Assert.Contains("Đúng rồi!", right.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Áo cũng bẩn", right.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task An_empty_answer_is_refused_at_the_question(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        var page = await browser.Get(path);

        var refused = await browser.Press(page, path, "Trả lời");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("#Answer", refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(
            refused.Document.QuerySelector("form.question .error + fieldset#Answer input[type=radio]")
        );
    }

    [Theory, BothEngines]
    public async Task A_learner_goes_on_and_every_step_is_kept_with_a_record(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        var page = await browser.Get(path);
        Assert.DoesNotContain("chưa được lưu", page.Text, StringComparison.Ordinal);

        var next = await browser.Press(page, path, "Tiếp");

        Assert.Equal(HttpStatusCode.SeeOther, next.Status);
        Assert.Equal($"/courses/{key}/khi-nao/2", next.Location!.OriginalString);
        Assert.Equal(["experienced courses/{0}/khi-nao/1"], await Records(app, browser.PersonId, key));
        var overview = await browser.Get($"/courses/{key}");
        Assert.Equal(
            $"/courses/{key}/khi-nao/2",
            overview.Document.QuerySelector("a.button.big")!.GetAttribute("href")
        );
        Assert.Contains("Học nốt 1 bước của bài 1", overview.Text, StringComparison.Ordinal);

        var last = await browser.Get(next.Location.OriginalString);
        var done = await browser.Press(last, next.Location.OriginalString, "Xong");

        Assert.Equal($"/courses/{key}?after=khi-nao", done.Location!.OriginalString);
        Assert.Equal(
            [
                "completed courses/{0}",
                "completed courses/{0}/khi-nao",
                "experienced courses/{0}/khi-nao/1",
                "experienced courses/{0}/khi-nao/2",
            ],
            await Records(app, browser.PersonId, key)
        );
        var enrolment = await app.InDb(db =>
            db.Enrolments.SingleAsync(e => e.PersonId == browser.PersonId && e.CourseKey == key)
        );
        Assert.Equal(app.Clock.Now(), enrolment.CompletedAt);
        var finished = await browser.Follow(done);
        Assert.Contains("đã học xong cả khóa", finished.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Làm bài kiểm tra, đạt từ 80% số điểm",
            Assert.Single(finished.Document.QuerySelectorAll(".panel li")).TextContent.Trim()
        );
        Assert.Contains(
            "Đã học xong",
            (await browser.Get("/courses"))
                .Document.QuerySelectorAll(".card")
                .Single(c => c.InnerHtml.Contains($"/courses/{key}\"", StringComparison.Ordinal))
                .TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task A_step_sent_twice_and_from_two_tabs_at_once_counts_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        var (one, two) = ($"/courses/{key}/khi-nao/1", $"/courses/{key}/khi-nao/2");
        var (first, second) = (await browser.Get(one), await browser.Get(two));

        var sent = Enumerable
            .Range(0, 16)
            .Select(n => n % 2 == 0 ? browser.Press(first, one, "Tiếp") : browser.Press(second, two, "Xong"));
        Assert.All(await Task.WhenAll(sent), p => Assert.Equal(HttpStatusCode.SeeOther, p.Status));

        // Whichever came last has seen that the lesson is complete, and nothing is there twice.
        Assert.Equal(
            [
                "completed courses/{0}",
                "completed courses/{0}/khi-nao",
                "experienced courses/{0}/khi-nao/1",
                "experienced courses/{0}/khi-nao/2",
            ],
            await Records(app, browser.PersonId, key)
        );
    }

    [Theory, BothEngines]
    public async Task An_answer_is_kept_shown_again_and_may_be_given_anew(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        var page = await browser.Get(path);

        var sent = await browser.Press(page, path, "Trả lời", ("Answer", Value(page, "Lau tay vào áo")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await browser.Press(page, path, "Trả lời", ("Answer", Value(page, "Lau tay vào áo")));

        var again = await browser.Get(path);
        Assert.Contains("Áo cũng bẩn", again.Text, StringComparison.Ordinal);
        Assert.Equal(["answered courses/{0}/khi-nao/1/check"], await Records(app, browser.PersonId, key));

        var anew = await browser.Get(path + "?again=1");
        Assert.DoesNotContain("Áo cũng bẩn", anew.Text, StringComparison.Ordinal);
        await browser.Press(anew, path, "Trả lời", ("Answer", Value(anew, "Rửa tay bằng xà phòng")));
        Assert.Contains("Đúng rồi!", (await browser.Get(path)).Text, StringComparison.Ordinal);
        var state = await app.InDb(db => db.StepProgress.SingleAsync(s => s.PersonId == browser.PersonId));
        Assert.Equal((true, "0", null), (state.Correct, state.Response, state.DoneAt));
        Assert.Equal(2, (await Records(app, browser.PersonId, key)).Count);

        // Answering is not yet reading: the step is done when the learner goes on.
        await browser.Press(await browser.Get(path), path, "Tiếp");
        state = await app.InDb(db => db.StepProgress.SingleAsync(s => s.PersonId == browser.PersonId));
        Assert.Equal((true, app.Clock.Now()), (state.Correct, state.DoneAt));
    }

    [Theory, BothEngines]
    public async Task Nobody_saves_without_the_token_or_for_another_version(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        var page = await browser.Get(path);
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.Document.QuerySelector("[name=Version]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.BadRequest, await Post(("Version", version)));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await Post(("Version", new string('0', 64)), ("__RequestVerificationToken", token))
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await Post(("Version", "x"), ("__RequestVerificationToken", token))
        );
        Assert.Empty(await Records(app, browser.PersonId, key));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Post(("Version", version), ("__RequestVerificationToken", token))
        );

        async Task<HttpStatusCode> Post(params (string, string)[] fields)
        {
            using var content = new FormUrlEncodedContent(
                fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))
            );
            using var response = await browser.Client.PostAsync(path, content);
            return response.StatusCode;
        }
    }

    [Theory, BothEngines]
    public async Task Anothers_session_does_not_take_a_kept_token(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var one = await app.NewLearner();
        using var other = await app.NewLearner();
        var path = $"/courses/{key}/khi-nao/1";
        var token = Token(await one.Get(path));
        Assert.Equal(token, Token(await one.Get(path)));
        var theirs = await other.Get(path);
        Assert.NotEqual(token, Token(theirs));

        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create(
                "Version",
                theirs.Document.QuerySelector("[name=Version]")!.GetAttribute("value")!
            ),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        using var response = await other.Client.PostAsync(path, content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);

        static string Token(TestPage page) =>
            page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    [Theory, BothEngines]
    public async Task What_does_not_exist_is_not_found(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        foreach (
            var path in new[]
            {
                "/courses/khong-co",
                "/courses/khong-co/khi-nao/1",
                $"/courses/{key}/khong-co/1",
                $"/courses/{key}/khi-nao/0",
                $"/courses/{key}/khi-nao/3",
                $"/courses/{key}/khong-co/print",
                "/courses/khong-co/sources",
                $"/content/{new string('0', 64)}/images/hai-ban-tay.svg",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
        }
    }

    [Theory, BothEngines]
    public async Task The_page_speaks_english_around_a_vietnamese_lesson(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = await app.NewLearner();
        await browser.Get("/language/en?back=/");

        var page = await browser.Get($"/courses/{key}/khi-nao/1");

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("vi", page.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("vi", page.Document.QuerySelector("[data-read]")!.GetAttribute("lang"));
        Assert.Equal("Next", page.Document.QuerySelector(".step-nav button")!.TextContent);
        var overview = await browser.Get($"/courses/{key}");
        Assert.Contains("What is still missing?", overview.Text, StringComparison.Ordinal);
        Assert.Contains("Name three moments to wash one's hands.", overview.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_whole_lesson_can_be_printed_and_all_sources_are_listed(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = app.Browser();

        var print = await browser.Get($"/courses/{key}/khi-nao/print");
        Assert.Equal(
            ["Ba lúc phải nhớ", "Làm thử"],
            print.Document.QuerySelectorAll("section > h2").Select(h => h.TextContent)
        );
        Assert.DoesNotContain("Áo cũng bẩn", print.Html, StringComparison.Ordinal);
        Assert.Equal(
            print.Document.QuerySelectorAll("[id]").Length,
            print.Document.QuerySelectorAll("[id]").Select(e => e.Id).Distinct(StringComparer.Ordinal).Count()
        );

        var sources = await browser.Get($"/courses/{key}/sources");
        var row = Assert.Single(sources.Document.QuerySelectorAll("main li"));
        Assert.Contains("20/09/2025", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            "https://www.cochranelibrary.com/",
            row.QuerySelector("a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Pictures_are_kept_for_a_year_and_can_run_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var key = await app.NewCourse();
        using var browser = app.Browser();
        var page = await browser.Get($"/courses/{key}/khi-nao/1");
        var address = page.Document.QuerySelector("figure img")!.GetAttribute("src")!;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var response = await browser.Client.SendAsync(request);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal(
            "default-src 'none'; sandbox",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy"))
        );
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(
            "public, max-age=31536000, immutable",
            response
                .Headers.CacheControl!.ToString()
                .Replace(
                    "immutable, public, max-age=31536000",
                    "public, max-age=31536000, immutable",
                    StringComparison.Ordinal
                )
        );
        using var plain = await browser.Client.GetAsync(address);
        Assert.StartsWith("<svg ", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.TryAddWithoutValidation("If-None-Match", plain.Headers.ETag!.ToString());
        using var same = await browser.Client.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private static string Value(TestPage page, string option) =>
        page
            .Document.QuerySelectorAll("label.choice")
            .Single(l => l.TextContent.Trim() == option)
            .QuerySelector("input")!
            .GetAttribute("value")!;

    private static async Task<List<string>> Records(TestApp app, Guid person, string key) =>
        (
            await app.InDb(db =>
                db.Records.Where(r => r.PersonId == person)
                    .Select(r => r.Verb + " " + r.ObjectId)
                    .ToListAsync()
            )
        )
            .Select(r => r.Replace(key, "{0}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
}
