using System.Text;
using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Handouts;

namespace HocVuSo.Courses;

/// <summary>
/// A published version in memory: the course, and its pages, each rendered once when somebody first opens it; those of a
/// lesson together, and again when the glossary has changed. What a page adds for its reader (progress, the form's token) is
/// little and goes between these parts.
/// </summary>
public sealed class CourseVersion
{
    private readonly LessonPages?[] _lessons;
    private readonly Func<Glossary> _glossary;
    private readonly Lazy<string> _introduction;
    private readonly Lazy<ClassPage?> _class;
    private readonly Lazy<string?> _handout;

    /// <param name="id">Of the earliest publication of these files.</param>
    /// <param name="glossary">The terms that lessons lead to; null = none.</param>
    public CourseVersion(int id, DateTime publishedAt, Course course, Func<Glossary>? glossary = null)
    {
        Id = id;
        PublishedAt = publishedAt;
        Course = course;
        Files = $"/content/{course.Hash}/";
        Lessons = $"/courses/{course.Key}/";
        _lessons = new LessonPages?[course.Lessons.Count];
        _glossary = glossary ?? (static () => Glossary.None);
        _introduction = new(() => Prose.Html(course.Introduction, Context()));
        _class = new(() => course.Class?.Page(Context()));
        _handout = new(() => course.Handout is { } handout ? HandoutBody.Html(handout, Context()) : null);
    }

    public int Id { get; }
    public DateTime PublishedAt { get; }
    public Course Course { get; }

    /// <summary>Address under which its pictures lie, with a slash at the end.</summary>
    public string Files { get; }

    /// <summary>Address of its lessons, with a slash at the end.</summary>
    public string Lessons { get; }

    /// <summary>HTML.</summary>
    public string Introduction => _introduction.Value;

    /// <summary>Null = the course has no plan of a class.</summary>
    public ClassPage? Class => _class.Value;

    /// <summary>HTML of the page to take home; null = the course has none.</summary>
    public string? Handout => _handout.Value;
    public int StepCount => Course.Lessons.Sum(l => l.Steps.Count);

    /// <param name="lesson">Number, from 1.</param>
    /// <param name="step">Number, from 1.</param>
    public StepPage Page(int lesson, int step)
    {
        var glossary = _glossary();
        ref var place = ref _lessons[lesson - 1];
        var pages = Volatile.Read(ref place);
        if (pages?.Glossary != glossary)
        {
            var fresh = new LessonPages(glossary, new(() => Render(Course.Lessons[lesson - 1], glossary)));
            // Of several that come at once all wait for the same rendering.
            var other = Interlocked.CompareExchange(ref place, fresh, pages);
            pages = other == pages ? fresh : other;
        }

        return pages!.Steps.Value[step - 1];
    }

    /// <summary>The shuffle of a check question: always the same for a version, and never the content's own order.</summary>
    public Arrangement ArrangementOf(Item check) => Arrangement.Of(check, Course.Hash);

    private StepPage[] Render(Lesson lesson, Glossary glossary)
    {
        var terms = Course.Language == Language.Vi ? new TermLinks(glossary) : null;
        return [.. lesson.Steps.Select(s => Render(lesson, s, terms))];
    }

    private StepPage Render(Lesson lesson, Step step, TermLinks? terms)
    {
        string? question = null;
        if (step.Check is { } check)
        {
            var html = new StringBuilder();
            ItemForm.Write(html, check, ArrangementOf(check), _ => default, Look);
            question = html.ToString();
        }

        var context = new ProseContext(Course, Course.Language, Files, Lessons) { Terms = terms };
        var text = Prose.Html(step.Text, context);
        var full = new StepText(
            text,
            Prose.Html(step.After, context) + FactsOf(context),
            StepFrame.Of(this, lesson, step, Language.Vi, easy: false),
            StepFrame.Of(this, lesson, step, Language.En, easy: false)
        );
        var simple =
            lesson.HasEasy && step.Easy is { } easy
                ? new StepText(
                    Prose.Html(easy.Text, Context()),
                    "",
                    StepFrame.Of(this, lesson, step, Language.Vi, easy: true),
                    StepFrame.Of(this, lesson, step, Language.En, easy: true)
                )
                : null;
        return new StepPage(lesson, step, question, full, simple);
    }

    private ProseContext Context() => new(Course, Course.Language, Files, Lessons);

    /// <summary>How a check question stands on its page.</summary>
    public ItemLook Look => new(Course.Language, Files, "h2");

    /// <summary>What a text rests on, as the lines its citations point at.</summary>
    internal static string FactsOf(ProseContext context)
    {
        var html = new StringBuilder();
        for (var i = 0; i < context.Cited.Count; i++)
        {
            var fact = context.Cited[i];
            html.Append($"<p class=\"facts\" id=\"fact-{context.Prefix}{i + 1}\" data-read-skip>{i + 1}. ");
            html.Append(Prose.Encoder.Encode(fact.Source)).Append(", ").Append(VietnamDay.Show(fact.Day));
            html.Append(".</p>");
        }

        return html.ToString();
    }

    private sealed record LessonPages(Glossary Glossary, Lazy<StepPage[]> Steps);
}

/// <summary>One step as HTML, but for what depends on the reader.</summary>
/// <param name="Question">Fieldset of the check question, unanswered; null = there is none.</param>
/// <param name="Easy">Null = the lesson has no easy version.</param>
public sealed record StepPage(Lesson Lesson, Step Step, string? Question, StepText Full, StepText? Easy)
{
    public StepText For(bool easy) => easy && Easy is not null ? Easy : Full;
}

/// <summary>One version of the text of a step.</summary>
/// <param name="Text">Up to the check question.</param>
/// <param name="After">Behind it, with the sources.</param>
public sealed record StepText(string Text, string After, StepFrame Vi, StepFrame En)
{
    public StepFrame In(Language language) => language == Language.En ? En : Vi;
}
