using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HocVuSo.Web;

/// <summary>
/// &lt;page-links page="2" pages="42" address="@(p => …)" /&gt;: the links below a long list; nothing when there is one
/// page only. Shows the first, the last and the neighbours.
/// </summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinksTag : TagHelper
{
    public int Page { get; set; }
    public int Pages { get; set; }
    public Func<int, string> Address { get; set; } = static _ => "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public static int PagesOf(int count, int size) => Math.Max(1, (count + size - 1) / size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        var words = new Wording(View.HttpContext.Language());
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", words.Say(new("Các trang", "Pages")));
        if (Page > 1)
        {
            Link("<a rel=\"prev\"", Page - 1, words.Say(new("Trước", "Previous")));
        }

        output.Content.AppendHtml("<ul>");
        var last = 0;
        for (var page = 1; page <= Pages; page++)
        {
            if (page != 1 && page != Pages && Math.Abs(page - Page) > 1)
            {
                continue;
            }

            output.Content.AppendHtml(page > last + 1 ? "<li><span class=\"gap\">…</span></li><li>" : "<li>");
            var label = HtmlEncoder.Default.Encode(words.Say(new("Trang", "Page")));
            Link(
                $"<a aria-label=\"{label} {page.ToString(CultureInfo.InvariantCulture)}\""
                    + (page == Page ? " aria-current=\"page\"" : ""),
                page,
                page.ToString(CultureInfo.InvariantCulture)
            );
            output.Content.AppendHtml("</li>");
            last = page;
        }

        output.Content.AppendHtml("</ul>");
        if (Page < Pages)
        {
            Link("<a rel=\"next\"", Page + 1, words.Say(new("Sau", "Next")));
        }

        void Link(string opening, int page, string text)
        {
            output.Content.AppendHtml($"{opening} href=\"{HtmlEncoder.Default.Encode(Address(page))}\">");
            output.Content.Append(text);
            output.Content.AppendHtml("</a>");
        }
    }
}
