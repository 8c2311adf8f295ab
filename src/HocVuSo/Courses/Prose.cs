using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses;

/// <summary>Markdown of the content as HTML. Raw HTML is text, never markup.</summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>One paragraph (a prompt, an option) as inline HTML, without the paragraph around it.</summary>
    public static string Inline(string markdown)
    {
        var html = Markdown.ToHtml(markdown, Pipeline).Trim();
        return
            html.StartsWith("<p>", StringComparison.Ordinal)
            && html.EndsWith("</p>", StringComparison.Ordinal)
            ? html[3..^4]
            : html;
    }

    /// <summary>True when the text is one paragraph of plain and emphasised words.</summary>
    internal static bool IsInline(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        return document is [ParagraphBlock paragraph]
            && paragraph
                .Inline!.Descendants()
                .All(i => i is LiteralInline or EmphasisInline or LineBreakInline or CodeInline);
    }
}
