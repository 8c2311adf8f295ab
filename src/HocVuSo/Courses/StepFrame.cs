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
    private const string Speaker =
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11\"/></svg>";

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
            + "<div class=\"reader-tools\">"
            + (lesson.HasEasy ? Other() : "")
            + $"<button class=\"tool\" type=\"button\" data-read-start hidden>{Speaker} {Say("Nghe đọc", "Read aloud")}</button>"
            + $"<button class=\"tool\" type=\"button\" data-read-stop hidden>{Say("Dừng đọc", "Stop")}</button>"
            + $"<button class=\"tool\" type=\"button\" data-read-rate hidden data-words=\"{Say("Đọc chậm|Đọc vừa|Đọc nhanh", "Slow|Normal|Fast")}\"></button>"
            + $"<div role=\"group\" aria-label=\"{Say("Cỡ chữ", "Text size")}\" data-reader hidden>"
            + Size(1, Say("Chữ thường", "Normal text"), "true")
            + Size(2, Say("Chữ lớn", "Large text"), "false")
            + Size(3, Say("Chữ rất lớn", "Very large text"), "false")
            + "</div></div>"
            + $"<p class=\"notice warning\" role=\"status\" data-read-missing hidden>{Say("Máy này chưa có giọng đọc tiếng Việt. Hãy vào Cài đặt, tìm “Chuyển văn bản thành giọng nói” và tải giọng tiếng Việt, hoặc nhờ người bên cạnh đọc cùng.", "This device has no voice for the language of the lesson. Look for “text to speech” in its settings, or ask somebody to read along.")}</p>";

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

        string Other() =>
            $"<a class=\"tool\" rel=\"nofollow\" href=\"{ReadingChoice.Address(!easy, here + number)}\">"
            + (easy ? Say("Bản đầy đủ", "Full version") : Say("Bản dễ đọc", "Easy version"))
            + "</a>";
    }

    private static string Size(int size, string words, string pressed) =>
        $"<button class=\"tool\" type=\"button\" data-size=\"{size}\" aria-pressed=\"{pressed}\"><b aria-hidden=\"true\">A</b><span class=\"unseen\">{words}</span></button>";

    private static string Encode(string text) => Prose.Encoder.Encode(text);
}
