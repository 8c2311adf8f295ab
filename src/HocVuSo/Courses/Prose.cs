using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HocVuSo.Courses.Collections;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses;

/// <summary>Markdown of the content as HTML. Raw HTML is text, never markup.</summary>
public static class Prose
{
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly MarkdownPipeline OneParagraph = new MarkdownPipelineBuilder()
        .DisableHtml()
        .Build();

    /// <summary>… and as it is shown: links and pictures, which it must not hold, are words here.</summary>
    private static readonly MarkdownPipeline OnlyWords = WordsPipeline();

    private static readonly MarkdownPipeline Pages = PagesPipeline();

    /// <summary>Words that begin a call-out, and the class it gets.</summary>
    internal static readonly IReadOnlyDictionary<string, string> CallOuts = new Dictionary<string, string>
    {
        ["Nhớ:"] = "remember",
        ["Cẩn thận:"] = "careful",
        ["Làm thử hôm nay:"] = "try",
        ["Remember:"] = "remember",
        ["Careful:"] = "careful",
        ["Try it today:"] = "try",
    };

    /// <summary>One paragraph (a prompt, a reason) as inline HTML, without the paragraph around it.</summary>
    public static string Inline(string markdown)
    {
        var html = Markdown.ToHtml(markdown, OnlyWords).Trim();
        return
            html.StartsWith("<p>", StringComparison.Ordinal)
            && html.EndsWith("</p>", StringComparison.Ordinal)
            ? html[3..^4]
            : html;
    }

    /// <summary>Introduction of a course.</summary>
    public static string Html(string markdown, ProseContext context) => Render(markdown, context);

    /// <summary>Only finds out which terms a text uses.</summary>
    internal static void LinkTerms(string markdown, TermLinks terms) =>
        terms.Link(Markdown.Parse(markdown, Pages));

    /// <summary>True when the text is one paragraph of plain and emphasised words.</summary>
    internal static bool IsInline(string markdown) =>
        Parse(markdown, OneParagraph) is [ParagraphBlock paragraph]
        && paragraph.Inline!.Descendants<Inline>().All(IsWords);

    private static bool IsWords(Inline inline) =>
        inline
            is LiteralInline
                or EmphasisInline
                or LineBreakInline
                or CodeInline
                or HtmlEntityInline
                or DelimiterInline;

    /// <summary>Null when it is nested beyond all sense.</summary>
    internal static MarkdownDocument? Parse(string markdown) => Parse(markdown, Pages);

    private static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Render(string markdown, ProseContext context)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pages.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Paragraphs());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new Links(context));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new NoAutolinks());
        renderer.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new Quotes());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInline());
        renderer.ObjectRenderers.Insert(0, new Citations(context));
        renderer.ObjectRenderers.Insert(0, new TermLinkRenderer());
        var document = Markdown.Parse(markdown, Pages);
        context.Terms?.Link(document);
        renderer.Render(document);
        return writer.ToString().Trim();
    }

    private static MarkdownPipeline WordsPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        return builder.Build();
    }

    private static MarkdownPipeline PagesPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    /// <summary>A paragraph that is one picture becomes a figure.</summary>
    private sealed class Paragraphs : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
        {
            if (obj.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture })
            {
                renderer.Write("<figure>");
                renderer.Write(picture);
                renderer.WriteLine("</figure>");
                return;
            }

            base.Write(renderer, obj);
        }
    }

    private sealed class Links(ProseContext context) : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.IsImage)
            {
                if (context.Picture(link.Url ?? "") is not { } picture)
                {
                    renderer.Write("<em>").Write(Encoder.Encode(PlainText(link))).Write("</em>");
                    return;
                }

                renderer
                    .Write("<img src=\"")
                    .WriteEscapeUrl(context.Pictures + link.Url)
                    .Write($"\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"")
                    .Write(Encoder.Encode(PlainText(link)))
                    .Write(context.FirstPicture() ? "\">" : "\" loading=\"lazy\">");
                return;
            }

            if (context.Link(link.Url ?? "") is not { } address)
            {
                renderer.WriteChildren(link);
                return;
            }

            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class Quotes : HtmlObjectRenderer<QuoteBlock>
    {
        protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
        {
            renderer
                .Write("<div class=\"notice ")
                .Write(CallOuts.GetValueOrDefault(CallOutOf(obj) ?? "", ""))
                .WriteLine("\" role=\"note\">");
            renderer.WriteChildren(obj);
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Citations(ProseContext context) : HtmlObjectRenderer<Citation>
    {
        protected override void Write(HtmlRenderer renderer, Citation obj)
        {
            if (context.Cite(obj.Key) is not { } number)
            {
                return;
            }

            renderer
                .Write("<sup><a href=\"#fact-")
                .Write(context.Prefix)
                .Write(Number(number))
                .Write("\" aria-label=\"")
                .Write(context.Language == Language.En ? "Source " : "Nguồn ")
                .Write(Number(number))
                .Write("\">")
                .Write(Number(number))
                .Write("</a></sup>");
        }
    }

    /// <summary>A course in the making may hold what no published one does.</summary>
    private sealed class NoAutolinks : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj) =>
            renderer.WriteEscape(obj.Url);
    }

    private sealed class NoHtmlBlock : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj) =>
            renderer.WriteLeafRawLines(obj, true, true);
    }

    private sealed class NoHtmlInline : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
    }

    /// <summary>"Nhớ:" of "&gt; **Nhớ:** …"; null for any other quote.</summary>
    internal static string? CallOutOf(QuoteBlock quote) =>
        quote.FirstOrDefault()
            is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } strong }
        && PlainText(strong) is var words
        && CallOuts.ContainsKey(words)
            ? words
            : null;

    internal static string PlainText(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var child in inline.Descendants())
        {
            text.Append(
                child switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    LineBreakInline => " ",
                    _ => "",
                }
            );
        }

        return text.ToString().Trim();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"[^key]": the fact that a sentence rests on.</summary>
    private sealed class CitationParser : InlineParser
    {
        public CitationParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^')
            {
                return false;
            }

            var end = slice.Text.IndexOf(']', slice.Start, slice.Length);
            if (end < 0)
            {
                return false;
            }

            processor.Inline = new Citation(slice.Text[(slice.Start + 2)..end])
            {
                Line = processor.LineIndex,
            };
            slice.Start = end + 1;
            return true;
        }
    }
}

internal sealed class Citation(string key) : LeafInline
{
    public string Key { get; } = key;
}

/// <summary>What surrounds a text while it is rendered; gathers the facts it cites.</summary>
/// <param name="Pictures">Address under which the version's files lie, with a slash at the end.</param>
/// <param name="Lessons">Address of the course's lessons, with a slash at the end.</param>
/// <param name="Prefix">Before the numbers of facts in ids, where several steps share a page.</param>
public sealed record ProseContext(
    Course Course,
    Language Language,
    string Pictures,
    string Lessons,
    string Prefix = ""
)
{
    private readonly List<Fact> _cited = [];
    private bool _hadPicture;

    /// <summary>Address of a lesson, where it is another than on the site.</summary>
    public Func<Lesson, string>? PageOf { get; init; }

    /// <summary>Leads to the glossary; null = nothing does.</summary>
    public TermLinks? Terms { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Fact> Cited => _cited;

    internal ContentPicture? Picture(string path) => Course.Pictures.GetValueOrDefault(path);

    internal bool FirstPicture()
    {
        var first = !_hadPicture;
        _hadPicture = true;
        return first;
    }

    internal int? Cite(string key)
    {
        var place = _cited.FindIndex(f => f.Key == key);
        if (place < 0 && Course.Facts.FirstOrDefault(f => f.Key == key) is { } fact)
        {
            _cited.Add(fact);
            place = _cited.Count - 1;
        }

        return place < 0 ? null : place + 1;
    }

    /// <summary>
    /// A lesson is linked by its file ("02-tra-tien.md"); everything else is an address of its own. Null for what is
    /// neither: nothing that a browser would run.
    /// </summary>
    internal string? Link(string url) =>
        Course.Lessons.FirstOrDefault(l => l.File == url) is { } lesson
            ? PageOf?.Invoke(lesson) ?? Lessons + lesson.Key + "/1"
        : Reading.CourseSource.IsWebAddress(url) ? url
        : null;
}
