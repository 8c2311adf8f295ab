using HocVuSo.Courses.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses.Editing;

/// <summary>A picture where a text shows it.</summary>
/// <param name="Place">Among the pictures of the text, from 0.</param>
/// <param name="Alt">What is read to people who do not see it; empty = missing.</param>
public sealed record PictureUse(string File, int Place, string Picture, string Alt);

/// <summary>Where the pictures of a course are shown, and with what words.</summary>
internal static class PictureUses
{
    /// <summary>In the texts of the course; those of items stand in the items.</summary>
    public static IReadOnlyList<PictureUse> Of(CourseFiles files) =>
        [
            .. files
                .Paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal))
                .SelectMany(p =>
                    In(HeadText.Of(files.Text(p)!).Body)
                        .Select((l, i) => new PictureUse(p, i, l.Url ?? "", Prose.PlainText(l)))
                ),
        ];

    /// <summary>The text with other words for one of its pictures.</summary>
    /// <exception cref="Refusal">It has no such picture.</exception>
    public static string WithAlt(string text, int place, string alt)
    {
        var head = HeadText.Of(text);
        var link = In(head.Body).ElementAtOrDefault(place) ?? throw Refusals.NoSuchPart();
        head.Body =
            $"{head.Body[..link.Span.Start]}![{Escaped(alt)}]({link.Url}){head.Body[(link.Span.End + 1)..]}";
        return head.ToString();
    }

    private static IEnumerable<LinkInline> In(string body) =>
        Prose.Parse(body)?.Descendants<LinkInline>().Where(l => l.IsImage) ?? [];

    private static string Escaped(string alt) =>
        string.Concat(
            Fold.Tidy(alt)
                .Select(c =>
                    c is '\\' or '[' or ']' or '*' or '_' or '`' or '<' or '&' ? $"\\{c}" : c.ToString()
                )
        );
}
