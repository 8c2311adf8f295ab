using System.Globalization;
using System.Text;
using HocVuSo.Courses.Recordings;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Courses;

/// <summary>
/// One step of a lesson. Reading needs no account; for a signed-in learner one small read says in which version and what
/// was answered, and "next" saves the step before it goes on.
/// </summary>
[Anyone]
[OwnTransaction]
public sealed class StepModel(
    Progress progress,
    CourseLibrary library,
    Viewer viewer,
    IAntiforgery antiforgery
) : FormPage
{
    /// <summary>The language in which this browser listens to recordings.</summary>
    public const string ListeningCookie = "listening";

    private StepRead _read;
    private string? _hiddenFields;

    // Read from the route and the form directly: binding costs more than the page.
    private string CourseKey => (string)RouteData.Values["course"]!;
    private string LessonKey => (string)RouteData.Values["lesson"]!;
    private int Number =>
        int.TryParse((string)RouteData.Values["step"]!, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    public StepText Text { get; private set; } = null!;
    public StepFrame Frame { get; private set; } = null!;

    public bool KeepsProgress => viewer.PersonId is not null;
    public string Here => Request.Path;

    /// <summary>Fieldset of the check question when it is to be answered.</summary>
    public string? Question { get; private set; }

    /// <summary>What is said about the answer, with its question; null = not answered yet.</summary>
    public string? Feedback { get; private set; }
    public string Prompt { get; private set; } = "";

    /// <summary>Of the recordings that read the step; empty where there is none.</summary>
    public string Player { get; private set; } = "";

    /// <summary>What every form of the page sends along; made when a form needs it.</summary>
    public string HiddenFields =>
        _hiddenFields ??=
            $"<input type=\"hidden\" name=\"Version\" value=\"{_read.Version.Course.Hash}\">"
            + $"<input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"{antiforgery.GetAndStoreTokens(HttpContext).RequestToken}\">";

    /// <summary>On the last step of a lesson what is left of the course after it; null on the others.</summary>
    public IReadOnlyList<CourseNeed>? LeftAfter { get; private set; }

    public override async Task Load()
    {
        _read = await progress.At(viewer.PersonId, CourseKey, LessonKey, Number);
        var page = _read.Version.Page(_read.Lesson.Number, Number);
        Text = page.For(HttpContext.PrefersEasy());
        Player = RecordingPlayer.Html(
            _read.Version.Course.RecordingsOf(_read.Lesson.Key, Number, Text == page.Easy),
            Request.Cookies[ListeningCookie],
            Here,
            Language
        );
        Frame = Text.In(Language);
        if (_read.Step.Check is { } check)
        {
            ShowCheck(page, check);
        }

        if (viewer.PersonId is { } person && Number == _read.Lesson.Steps.Count)
        {
            // Asked for here only: the other steps are read without a context.
            LeftAfter = await HttpContext
                .RequestServices.GetRequiredService<StillMissing>()
                .After(person, _read.Version, _read.Lesson);
        }
    }

    public void OnGet() { }

    /// <summary>Saves the step and goes on.</summary>
    public async Task<IActionResult> OnPost()
    {
        var (version, lesson, step) = Shown();
        if (viewer.PersonId is not { } person)
        {
            return SeeOther(version.Page(lesson.Number, step.Number).Full.In(Language).Next);
        }

        var saved = await progress.Done(person, viewer.AccountId, version, lesson, step);
        return saved.Lesson.Number == lesson.Number && !saved.LessonDone && step.Number < lesson.Steps.Count
            ? SeeOther($"/courses/{CourseKey}/{saved.Lesson.Key}/{saved.Step.Number}")
            : SeeOther($"/courses/{CourseKey}?after={lesson.Key}");
    }

    /// <summary>Marks the check question's answer; a signed-in learner's is kept.</summary>
    public async Task<IActionResult> OnPostCheck()
    {
        var (version, lesson, step) = Shown();
        var check = step.Check ?? throw Refusals.NoSuchCourse();
        var arrangement = version.ArrangementOf(check);
        var response = Answer(check, arrangement);
        if (viewer.PersonId is { } person)
        {
            await progress.Answered(
                person,
                viewer.AccountId,
                version,
                lesson,
                step,
                response,
                Marking.Mark(check, response)
            );
            return SeeOther(Here + "#check");
        }

        await Load();
        ShowFeedback(check, response);
        return Page();
    }

    private Response Answer(Item check, Arrangement arrangement)
    {
        try
        {
            return ItemForm.Read(check, arrangement, name => Request.Form[name]);
        }
        catch (Refusal refusal)
        {
            throw refusal.At(ItemForm.Field);
        }
    }

    /// <summary>The step as the sender saw it.</summary>
    private (CourseVersion Version, Lesson Lesson, Step Step) Shown()
    {
        var version = library.Find(Request.Form["Version"].ToString()) ?? throw Refusals.NoSuchVersion();
        return
            version.Course.Key == CourseKey
            && version.Course.Lesson(LessonKey) is { } lesson
            && Number >= 1
            && Number <= lesson.Steps.Count
            ? (version, lesson, lesson.Steps[Number - 1])
            : throw Refusals.NoSuchCourse();
    }

    private void ShowCheck(StepPage page, Item check)
    {
        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType)
        {
            // The answer was refused: what was chosen is shown again.
            var html = new StringBuilder();
            var version = _read.Version;
            ItemForm.Write(html, check, version.ArrangementOf(check), Typed, version.Look);
            Question = html.ToString();
            return;
        }

        if (
            !Request.Query.ContainsKey("again")
            && Courses.Response.Read(check, _read.State.Response) is { } response
        )
        {
            ShowFeedback(check, response);
            return;
        }

        Question = page.Question;
    }

    private StringValues Typed(string name) => Request.Form[name];

    private void ShowFeedback(Item check, Response response)
    {
        var version = _read.Version;
        var html = new StringBuilder();
        ItemForm.WriteFeedback(html, check, version.ArrangementOf(check), response, version.Look);
        Feedback = html.ToString();
        Prompt = $"<h2>{Prose.Inline(check.Prompt)}</h2>";
    }
}
