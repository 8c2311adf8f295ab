using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses.Collections;

/// <summary>
/// Makes the first use of every term in a lesson a link to its entry: not in headings, links and code. One for each
/// lesson; its texts come in the order of reading.
/// </summary>
public sealed class TermLinks(Glossary glossary)
{
    private readonly HashSet<string> _had = new(StringComparer.Ordinal);

    /// <summary>Keys of the terms linked so far.</summary>
    public IReadOnlySet<string> Had => _had;

    internal void Link(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
        {
            if (IsRunningText(literal))
            {
                Link(literal);
            }
        }
    }

    private void Link(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var from = 0;
        foreach (var (start, length, term) in glossary.In(text))
        {
            if (!_had.Add(term.Key))
            {
                continue;
            }

            literal.InsertBefore(new LiteralInline(text[from..start]));
            literal.InsertBefore(new TermLink(term, text.Substring(start, length)));
            from = start + length;
        }

        if (from > 0)
        {
            literal.ReplaceBy(new LiteralInline(text[from..]));
        }
    }

    private static bool IsRunningText(LiteralInline literal)
    {
        for (var around = literal.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline || around.ParentBlock is HeadingBlock)
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class TermLink(Term term, string words) : LeafInline
{
    public Term Term => term;
    public string Words => words;
}

internal sealed class TermLinkRenderer : HtmlObjectRenderer<TermLink>
{
    protected override void Write(HtmlRenderer renderer, TermLink obj) =>
        renderer
            .Write("<a class=\"term\" href=\"/glossary/")
            .Write(obj.Term.Key)
            .Write("\">")
            .WriteEscape(obj.Words)
            .Write("</a>");
}
