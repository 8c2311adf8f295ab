using System.Text;
using HocVuSo.Courses.Handouts;
using HocVuSo.Courses.Reading;
using HocVuSo.Web;

namespace HocVuSo.Courses.Exporting;

/// <summary>
/// A course as files that a browser opens from a disk or a memory stick, without a server and without a network: pages of
/// all lessons in both versions, the plan of the class, the hand-out, the sources; and the course's own files, from which
/// the very same version is published elsewhere ("import course").
/// </summary>
public sealed class CourseExport
{
    /// <summary>The course's own files lie here, byte for byte.</summary>
    public const string FilesFolder = CourseFiles.ExportedFolder + "/";
    private const string LessonsFolder = "lessons/";
    private const string Style = "app.css";
    private const string Script = "course.js";
    private const string Icon = "icon.svg";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly CourseVersion _version;
    private readonly Course _course;

    private CourseExport(CourseVersion version) => (_version, _course) = (version, version.Course);

    /// <param name="assets">Folder of the style sheet and scripts.</param>
    /// <param name="site">Public address of this program, to which the hand-out's code leads; null = it has none yet.</param>
    /// <returns>By path inside the export.</returns>
    public static IReadOnlyDictionary<string, byte[]> Of(
        CourseVersion version,
        CourseFiles files,
        string assets,
        string? site
    )
    {
        var export = new CourseExport(version);
        foreach (var path in files.Paths)
        {
            export._files[FilesFolder + path] = files.Given(path) ?? files.Bytes(path)!;
        }

        export._files[Style] = File.ReadAllBytes(Path.Combine(assets, "app.css"));
        export._files[Script] = File.ReadAllBytes(Path.Combine(assets, "takeaway.js"));
        export._files[Icon] = File.ReadAllBytes(Path.Combine(assets, "icon.svg"));
        export.Index(site);
        foreach (var lesson in version.Course.Lessons)
        {
            export.LessonPage(lesson, easy: false);
            if (lesson.HasEasy)
            {
                export.LessonPage(lesson, easy: true);
            }
        }

        export.ClassPage();
        export.HandoutPage(site);
        export.SourcesPage();
        return export._files;
    }

    private string Title => _course.Title.In(_course.Language);

    private void Index(string? site)
    {
        var main = new StringBuilder();
        main.Append($"<h1>{Encode(Title)}</h1><p class=\"lead\">{Encode(_course.Summary)}</p>");
        main.Append(Prose.Html(_course.Introduction, Context("")));
        main.Append($"<h2>{Say("Các bài", "Lessons")}</h2><ol class=\"steps\">");
        foreach (var lesson in _course.Lessons)
        {
            main.Append($"<li><a href=\"{PageOf(lesson, easy: false)}\">{Encode(lesson.Title)}</a>")
                .Append($"<p class=\"soft\">{Encode(lesson.Summary)}</p>")
                .Append($"<p class=\"soft small\">{lesson.Minutes} {Say("phút", "minutes")}");
            if (lesson.HasEasy)
            {
                main.Append(
                    $" · <a href=\"{PageOf(lesson, easy: true)}\">{Say("Bản dễ đọc", "Easy version")}<span class=\"unseen\">: {Encode(lesson.Title)}</span></a>"
                );
            }

            main.Append("</p></li>");
        }

        main.Append($"</ol><h2>{Say("In ra, dạy một buổi", "On paper, in a class")}</h2><ul>");
        if (_course.Handout is { } handout)
        {
            main.Append(
                $"<li><a href=\"handout.html\">{Say("Tờ phát tay", "Hand-out")}: {Encode(handout.Title)}</a>"
            );
            main.Append(site is null ? "" : " · <a href=\"handout.pdf\">PDF A4</a>").Append("</li>");
        }

        if (_course.Class is { } plan)
        {
            main.Append(
                $"<li><a href=\"class.html\">{Say("Kế hoạch dạy một buổi", "Plan of a class")}</a> · {plan.Minutes} {Say("phút", "minutes")}</li>"
            );
        }

        main.Append($"<li><a href=\"sources.html\">{Say("Nguồn thông tin", "Sources")}</a></li></ul>");
        main.Append($"<h2>{Say("Học xong, bạn làm được gì?", "What you can do afterwards")}</h2><ul>");
        foreach (var outcome in _course.Outcomes)
        {
            main.Append($"<li>{Encode(outcome.Text.In(_course.Language))}</li>");
        }

        Add("index.html", Title, main.Append("</ul>").ToString());
    }

    private void LessonPage(Lesson lesson, bool easy)
    {
        var main = new StringBuilder();
        main.Append(
            $"<article class=\"lesson\"><header class=\"lesson-head\"><p class=\"kicker\">{Say("Bài", "Lesson")} {lesson.Number}{(easy ? " · " + Say("Bản dễ đọc", "Easy version") : "")}</p><h1>{Encode(lesson.Title)}</h1></header>"
        );
        var other = lesson.HasEasy
            ? $"<a class=\"tool\" href=\"{NameOf(lesson, !easy)}\">{(easy ? Say("Bản đầy đủ", "Full version") : Say("Bản dễ đọc", "Easy version"))}</a>"
            : "";
        main.Append(ReaderTools.Html(_course.Language, other));
        main.Append($"<div class=\"lesson-text{(easy ? " easy" : "")}\" data-read>");
        foreach (var step in lesson.Steps)
        {
            StepOf(main, step, easy);
        }

        main.Append($"</div><nav class=\"step-nav\" aria-label=\"{Say("Các bài", "Lessons")}\">");
        main.Append(
            Neighbour(lesson.Number - 1) is { } before
                ? $"<a class=\"button secondary\" href=\"{NameOf(before, easy && before.HasEasy)}\">{Say("Bài trước", "Lesson before")}</a>"
                : "<span></span>"
        );
        main.Append($"<p class=\"where\">{lesson.Number} / {_course.Lessons.Count}</p>");
        main.Append(
            Neighbour(lesson.Number + 1) is { } next
                ? $"<a class=\"button go\" href=\"{NameOf(next, easy && next.HasEasy)}\">{Say("Bài sau", "Next lesson")}</a>"
                : $"<a class=\"button go\" href=\"../index.html\">{Say("Về đầu khóa học", "Back to the course")}</a>"
        );
        Add(PageOf(lesson, easy), lesson.Title, main.Append("</nav></article>").ToString());

        Lesson? Neighbour(int number) => _course.Lessons.FirstOrDefault(l => l.Number == number);
    }

    private void StepOf(StringBuilder main, Step step, bool easy)
    {
        var prefix = $"{step.Number}-";
        var context = Context("../", prefix);
        var (title, text) =
            easy && step.Easy is { } simple ? (simple.Title, simple.Text) : (step.Title, step.Text);
        main.Append($"<section><h2>{Encode(title)}</h2>").Append(Prose.Html(text, context));
        if (step.Check is { } check)
        {
            OfflineCheck.Write(
                main,
                check,
                _version.ArrangementOf(check),
                new ItemLook(_course.Language, "../" + FilesFolder, "h3", prefix)
            );
        }

        if (!easy)
        {
            main.Append(Prose.Html(step.After, context));
        }

        main.Append(CourseVersion.FactsOf(context)).Append("</section>");
    }

    private void ClassPage()
    {
        if (_course.Class is not { } plan)
        {
            return;
        }

        var page = plan.Page(Context(""));
        var main = new StringBuilder(
            $"<p class=\"kicker\">{Say("Dạy một buổi trực tiếp", "A class in one room")} · {plan.Minutes} {Say("phút", "minutes")}</p><h1>{Encode(Title)}</h1>"
        );
        main.Append($"<section class=\"panel\"><h2>{Say("Mang theo", "What to bring")}</h2><ul>");
        foreach (var thing in plan.Bring)
        {
            main.Append($"<li>{Encode(thing)}</li>");
        }

        main.Append(
            $"</ul></section><article class=\"lesson\"><h2>{Say("Từng phút một", "Minute by minute")}</h2><ol class=\"timeline\">"
        );
        foreach (var (part, from, until, text) in page.Parts)
        {
            main.Append(
                $"<li><h3><span class=\"num\">{ClassPlan.Clock(from)}–{ClassPlan.Clock(until)}</span> {Encode(part.Title)}</h3><div class=\"lesson-text\">{text}</div></li>"
            );
        }

        main.Append("</ol>");
        foreach (var (title, text) in page.Notes)
        {
            main.Append(
                $"<section><h2>{Encode(title)}</h2><div class=\"lesson-text\">{text}</div></section>"
            );
        }

        Add("class.html", Say("Dạy một buổi", "Teaching a class"), main.Append("</article>").ToString());
    }

    private void HandoutPage(string? site)
    {
        if (_course.Handout is not { } handout)
        {
            return;
        }

        if (site is not null)
        {
            _files["handout.pdf"] = HandoutSheet.Draw(_version, handout, site);
        }

        var lesson = _course.Lesson(handout.Lesson)!;
        Add(
            "handout.html",
            handout.Title,
            $"<p class=\"kicker\">{Say("Tờ phát tay", "Hand-out")} · {Encode(Title)}</p><h1>{Encode(handout.Title)}</h1><article class=\"lesson\"><div class=\"lesson-text\">{HandoutBody.Html(handout, Context(""))}</div></article><p>{Say("Bài học", "Lesson")}: <a href=\"{PageOf(lesson, easy: false)}\">{Encode(lesson.Title)}</a></p>"
        );
    }

    private void SourcesPage()
    {
        var main = new StringBuilder($"<h1>{Say("Thông tin này lấy từ đâu?", "Who says so?")}</h1><ul>");
        foreach (var fact in _course.Facts)
        {
            var source = fact.Url is { } url
                ? $"<a href=\"{Encode(url)}\" rel=\"noreferrer noopener\">{Encode(fact.Source)}</a>"
                : Encode(fact.Source);
            main.Append(
                $"<li><p><strong>{Encode(fact.Claim)}</strong></p><p>{source}, {VietnamDay.Show(fact.Day)}. <span class=\"soft\">{Say("Kiểm tra lại ngày", "Last checked on")} {VietnamDay.Show(fact.Checked)}.</span></p></li>"
            );
        }

        Add("sources.html", Say("Nguồn", "Sources"), main.Append("</ul>").ToString());
    }

    private void Add(string path, string title, string main)
    {
        var root = path.Contains('/', StringComparison.Ordinal) ? "../" : "";
        var language = _course.Language == Language.En ? "en" : "vi";
        var back =
            path == "index.html"
                ? ""
                : $"<nav class=\"breadcrumb wrap\" aria-label=\"{Say("Đường dẫn", "Breadcrumb")}\"><ol><li><a href=\"{root}index.html\">{Encode(Title)}</a></li></ol></nav>";
        var page = $"""
            <!doctype html>
            <html lang="{language}" data-size="1">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encode(title == Title ? Title : $"{title} – {Title}")}</title>
            <link rel="icon" href="{root}{Icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{root}{Style}">
            <script defer src="{root}{Script}"></script>
            </head>
            <body>
            <a class="skip" href="#main">{Say("Đến nội dung chính", "Skip to main content")}</a>
            <header class="site-header"><div class="wrap"><a class="site-name" href="{root}index.html"><span>{Encode(
                Title
            )} <small>{Say(
                "Bình dân học vụ số",
                "Digital literacy for all"
            )}</small></span></a></div></header>
            {back}
            <main id="main" class="wrap">
            {main}
            </main>
            <footer class="site-footer"><div class="wrap"><p>{Say(
                "Bản công bố ngày",
                "Version of"
            )} {VietnamDay.Show(VietnamDay.DayOf(_version.PublishedAt))} · <span class="mono">{_course.Hash[
                ..12
            ]}</span></p></div></footer>
            </body>
            </html>

            """;
        _files[path] = Encoding.UTF8.GetBytes(page);
    }

    /// <param name="root">From the page to the export's folder.</param>
    private ProseContext Context(string root, string prefix = "") =>
        new(_course, _course.Language, root + FilesFolder, root + LessonsFolder, prefix)
        {
            PageOf = lesson => root + PageOf(lesson, easy: false),
        };

    private static string PageOf(Lesson lesson, bool easy) => LessonsFolder + NameOf(lesson, easy);

    /// <summary>A lesson's file has no second dot in its name.</summary>
    private static string NameOf(Lesson lesson, bool easy) =>
        Path.GetFileNameWithoutExtension(lesson.File) + (easy ? ".easy.html" : ".html");

    private string Say(string vi, string en) => _course.Language == Language.En ? en : vi;

    private static string Encode(string text) => Prose.Encoder.Encode(text);
}
