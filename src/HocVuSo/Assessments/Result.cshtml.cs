using System.Text;
using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Assessments;

/// <summary>What came out: the score, the strengths by outcome, and as much of the answers as the form's rule allows.</summary>
[SignedIn]
public sealed class ResultModel(Attempts attempts, CourseLibrary library, TimeProvider clock, Viewer viewer)
    : AttemptPage(attempts, library, clock, viewer)
{
    public IReadOnlyList<MarkedQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<OutcomeResult> Outcomes { get; private set; } = [];
    public IReadOnlyList<MarkedAgain> MarkedAgain { get; private set; } = [];
    public bool ShowsAnswers { get; private set; }

    public override async Task Load()
    {
        await base.Load();
        if (!Attempt.IsFinished)
        {
            return;
        }

        Questions = Scoring.Mark(Attempt, Version, Answers, await Attempts.RemarksOf(Attempt.CourseKey));
        MarkedAgain = await Attempts.MarkedAgain(Id);
        Outcomes = OutcomeResult.Of(Version, Questions);
        ShowsAnswers = Form.Feedback switch
        {
            FeedbackRule.AfterSubmit => true,
            FeedbackRule.AfterPass => Attempt.Passed == true,
            _ => false,
        };
    }

    public IActionResult OnGet() => Attempt.IsFinished ? Page() : Redirect(Path);

    public IHtmlContent Prompt(MarkedQuestion question) => new HtmlString(Prose.Inline(question.Item.Prompt));

    public IHtmlContent Feedback(MarkedQuestion question)
    {
        var html = new StringBuilder(1024);
        ItemForm.WriteFeedback(
            html,
            question.Item,
            Arrangement.Of(question.Item, Attempt.Seed),
            question.Response,
            LookOf("h3", $"q{question.Number}-")
        );
        return new HtmlString(html.ToString());
    }
}
