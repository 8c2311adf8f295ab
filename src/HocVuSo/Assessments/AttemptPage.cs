using System.Text;
using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Assessments;

/// <summary>What the pages of one attempt share: the attempt of this learner, its questions, what was answered.</summary>
public abstract class AttemptPage(Attempts attempts, CourseLibrary library, TimeProvider clock, Viewer viewer)
    : FormPage
{
    protected Attempts Attempts => attempts;
    protected Viewer Viewer => viewer;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Attempt Attempt { get; private set; } = null!;
    public Course Version { get; private set; } = null!;
    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    /// <summary>The last answer to each question, by its number.</summary>
    public IReadOnlyDictionary<int, Answer> Last { get; private set; } = new Dictionary<int, Answer>();
    public IEnumerable<int> Unanswered =>
        Enumerable.Range(1, Attempt.Items.Count).Where(n => !Last.ContainsKey(n));

    public Form Form => Version.Form!;

    public string ContentLang => Version.Language == HocVuSo.Language.En ? "en" : "vi";

    protected string Path => $"/attempts/{Id}";

    /// <summary>Whole minutes left, the one that has begun included.</summary>
    public int MinutesLeft => (int)Math.Ceiling((Attempt.EndsAt - clock.Now()).TotalMinutes);

    /// <summary>"10:25", by the clock in Vietnam.</summary>
    public string Until => VietnamDay.ShowTime(Attempt.EndsAt)[^5..];

    public override async Task Load()
    {
        Attempt = await attempts.Find(Id, viewer.RequirePerson());
        Version = library.Get(Attempt.CourseHash);
        Answers = await attempts.AnswersOf(Id);
        Last = Scoring.Last(Answers);
    }

    /// <summary>A running attempt's page; one that is over shows its result.</summary>
    protected IActionResult PageOrResult() => Attempt.IsFinished ? Redirect(Path + "/result") : Page();

    /// <summary>The fields of a question, with what was typed just now or else what was answered before.</summary>
    public IHtmlContent Question(int number, string heading, string prefix)
    {
        var item = Attempt.Question(number, Version);
        var arrangement = Arrangement.Of(item, Attempt.Seed);
        var before = ItemForm.Typed(
            item,
            arrangement,
            Courses.Response.Read(item, Last.GetValueOrDefault(number)?.Given)
        );
        var html = new StringBuilder(2048);
        ItemForm.Write(html, item, arrangement, WasTyped(prefix) ?? before, LookOf(heading, prefix));
        return new HtmlString(html.ToString());
    }

    /// <summary>A question speaks its course's language throughout, whatever the page around it speaks.</summary>
    protected ItemLook LookOf(string heading, string prefix) =>
        new(Version.Language, library.Version(Version.Hash).Files, heading, prefix);

    /// <summary>The response to a question as this request brought it.</summary>
    protected Response Read(Attempt attempt, Course version, int number, string prefix)
    {
        var item = attempt.Question(number, version);
        try
        {
            return ItemForm.Read(
                item,
                Arrangement.Of(item, attempt.Seed),
                name => Request.Form[prefix + name]
            );
        }
        catch (Refusal refusal)
        {
            throw refusal.At(prefix + ItemForm.Field);
        }
    }

    private Func<string, StringValues>? WasTyped(string prefix) =>
        HttpMethods.IsPost(Request.Method) && Sent(prefix) ? name => Request.Form[prefix + name] : null;

    /// <summary>Whether the request says anything about the question.</summary>
    protected bool Sent(string prefix) =>
        Request.Form.Any(f =>
            f.Key.StartsWith(prefix + ItemForm.Field, StringComparison.Ordinal)
            && !StringValues.IsNullOrEmpty(f.Value)
        );
}
