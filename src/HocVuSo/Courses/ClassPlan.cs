using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.Courses;

/// <summary>How a volunteer holds a direct class on the topic.</summary>
/// <param name="Parts">In order; their minutes add up to the whole.</param>
/// <param name="Notes">What to do when it does not go as planned; texts are Markdown.</param>
public sealed partial record ClassPlan(
    int Minutes,
    IReadOnlyList<string> Bring,
    IReadOnlyList<ClassPart> Parts,
    IReadOnlyList<(string Title, string Text)> Notes
)
{
    /// <summary>"1:05".</summary>
    public static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    /// <summary>As it is read.</summary>
    public ClassPage Page(ProseContext context) =>
        new(Timed(context), [.. Notes.Select(n => (n.Title, Html(n.Text, context)))]);

    private List<(ClassPart Part, int From, int Until, string Text)> Timed(ProseContext context)
    {
        var parts = new List<(ClassPart, int, int, string)>();
        var from = 0;
        foreach (var part in Parts)
        {
            parts.Add((part, from, from + part.Minutes, Html(part.Text, context)));
            from += part.Minutes;
        }

        return parts;
    }

    /// <summary>Where the plan says “bài 3”, a tap leads there.</summary>
    private static string Html(string text, ProseContext context) =>
        LessonNumber()
            .Replace(
                Prose.Html(text, context),
                found =>
                    int.TryParse(
                        found.Groups["number"].ValueSpan,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) && context.Course.Lessons.FirstOrDefault(l => l.Number == number) is { } lesson
                        ? $"<a href=\"{context.Link(lesson.File)}\">{found.Value}</a>"
                        : found.Value
            );

    /// <summary>Tags and links are passed over as a whole: what stands in them is no text, or a link already.</summary>
    [GeneratedRegex(
        @"<a [^>]*>.*?</a>|<[^>]*>|\b([Bb]ài|[Ll]esson) (?<number>[0-9]{1,2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LessonNumber();
}

/// <summary>The plan as it stands on its page.</summary>
/// <param name="Parts">From and until in minutes since the beginning; texts as HTML.</param>
/// <param name="Notes">Texts as HTML.</param>
public sealed record ClassPage(
    IReadOnlyList<(ClassPart Part, int From, int Until, string Text)> Parts,
    IReadOnlyList<(string Title, string Text)> Notes
);

/// <param name="Text">Markdown.</param>
public sealed record ClassPart(int Minutes, string Title, string Text);
