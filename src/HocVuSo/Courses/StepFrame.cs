using HocVuSo.Web;

namespace HocVuSo.Courses;

/// <summary>
/// The page of a step around its text and what depends on the reader, in one language of the page (the lesson keeps its
/// own) and for one version of the text, full or easy: Top, notices, Open, the text, the check question or what was said
/// about the answer, the text after it, Close, and the way on.
/// </summary>
/// <param name="Title">Of the page, not encoded.</param>
/// <param name="Top">Heading and tools.</param>
/// <param name="Open">Opens what is read aloud.</param>
/// <param name="Close">… and closes it; the way back.</param>
/// <param name="LinkOn">The way on for a reader who keeps no progress.</param>
/// <param name="ButtonOn">… and the words of the button for one who does.</param>
/// <param name="Next">Address of the next step; of the course after the last one.</param>
public sealed record StepFrame(
    string Title,
    string Breadcrumb,
    string Top,
    string Open,
    string Close,
    string LinkOn,
    string ButtonOn,
    string Next
)
{
    public static StepFrame Of(CourseVersion version, Lesson lesson, Step step, Language language, bool easy)
    {
        var course = version.Course;
        var number = step.Number;
        var count = lesson.Steps.Count;
        var isLast = number == count;
        var courseTitle = course.Title.In(language);
        var here = $"{version.Lessons}{lesson.Key}/";
        var title = easy ? step.Easy!.Title : step.Title;
        var overview = version.Lessons.TrimEnd('/');
        var next = isLast ? overview : $"{here}{number + 1}";
        var own = course.Language == Language.En ? "en" : "vi";
        var foreign = course.Language == language ? "" : $" lang=\"{own}\"";

        var breadcrumb =
            $"<nav class=\"breadcrumb wrap\" aria-label=\"{Say("Đường dẫn", "Breadcrumb")}\"><ol>"
            + $"<li><a href=\"/courses\">{Say("Học tập", "Learn")}</a></li>"
            + $"<li><a href=\"{overview}\">{Encode(courseTitle)}</a></li>"
            + "</ol></nav>";

        var top =
            $"<article class=\"lesson\"><header class=\"lesson-head\"><p class=\"kicker\">{Say("Bài", "Lesson")} {lesson.Number} · <span{foreign}>{Encode(lesson.Title)}</span></p>"
            + $"<h1{foreign}>{Encode(title)}</h1>"
            + $"<div class=\"progress\"><label for=\"where\">{Say("Bước", "Step")}</label><span class=\"num\">{number} {Say("trên", "of")} {count}</span>"
            + $"<progress id=\"where\" max=\"{count}\" value=\"{number}\">{number} {Say("trên", "of")} {count}</progress></div></header>"
            + ReaderTools.Html(language, lesson.HasEasy ? Other() : "", Paper());

        var back =
            number > 1
                ? $"<a class=\"button secondary\" href=\"{here}{number - 1}\">{Say("Trước", "Back")}</a>"
                : "<span></span>";
        var onWords =
            !isLast ? Say("Tiếp", "Next")
            : lesson.Number == course.Lessons.Count ? Say("Xong khóa học", "Finish the course")
            : Say("Xong bài", "Finish the lesson");
        var takeHome =
            isLast && course.Handout is not null
                ? $"<p><a href=\"{overview}/handout\">{Say("Tờ phát tay để mang về", "A page to take home")}</a></p>"
                : "";
        var nav =
            $"</div>{takeHome}<nav class=\"step-nav\" aria-label=\"{Say("Các bước", "Steps")}\">{back}<p class=\"where\">{number} / {count}</p>";
        return new StepFrame(
            $"{title} – {courseTitle}",
            breadcrumb,
            top,
            $"<div class=\"lesson-text{(easy ? " easy" : "")}\" data-read lang=\"{own}\">",
            nav,
            $"<a class=\"button go\" href=\"{next}\">{onWords}</a></nav></article>",
            onWords,
            next
        );

        string Say(string vi, string en) => language == Language.En ? en : vi;

        string Paper() =>
            course.Handout is null
                ? $"<a href=\"{here}print\">{Say("Mở bản in của bài", "Open the lesson to print")}</a>"
                : $"<a href=\"{overview}/handout\">{Say("Mở tờ phát tay", "Open the hand-out")}</a>";

        string Other() =>
            $"<a class=\"tool\" rel=\"nofollow\" href=\"{ReadingChoice.Address(!easy, here + number)}\">"
            + (easy ? Say("Bản đầy đủ", "Full version") : Say("Bản dễ đọc", "Easy version"))
            + "</a>";
    }

    private static string Encode(string text) => Prose.Encoder.Encode(text);
}
