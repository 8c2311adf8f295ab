using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HocVuSo.Web;

/// <summary>&lt;error-summary /&gt; at the top of a form: what has to be mended, with links to the fields (id = field name).</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View
            .ViewData.ModelState.SelectMany(
                entry => entry.Value!.Errors,
                (entry, error) => (entry.Key, error.ErrorMessage)
            )
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var english = View.HttpContext.Language() == Language.En;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Content.AppendHtml("<h2 id=\"error-summary-title\">");
        output.Content.Append(
            errors.Count == 1
                ? (english ? "There is something to mend" : "Có một chỗ cần sửa")
                : string.Format(
                    CultureInfo.InvariantCulture,
                    english ? "There are {0} things to mend" : "Có {0} chỗ cần sửa",
                    errors.Count
                )
        );
        output.Content.AppendHtml("</h2><ul>");
        foreach (var (field, sentence) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                output.Content.AppendHtml($"<a href=\"#{HtmlEncoder.Default.Encode(field)}\">");
                output.Content.Append(sentence);
                output.Content.AppendHtml("</a>");
            }
            else
            {
                output.Content.Append(sentence);
            }

            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }
}

/// <summary>
/// &lt;div class="field" field="Name"&gt;: becomes "field invalid" when the field was refused. Inside it
/// &lt;field-error name="Name" /&gt; shows the sentence, with the id "Name-error" for aria-describedby.
/// </summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTag : TagHelper
{
    public string Name { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!View.ViewData.ModelState.Refused(Name, out var sentence))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error");
        output.Attributes.SetAttribute("id", Name + "-error");
        var english = View.HttpContext.Language() == Language.En;
        output.Content.AppendHtml($"<span class=\"unseen\">{(english ? "Error: " : "Lỗi: ")}</span>");
        output.Content.Append(sentence);
    }
}

[HtmlTargetElement("div", Attributes = "field")]
[HtmlTargetElement("fieldset", Attributes = "field")]
public sealed class FieldTag : TagHelper
{
    public string Field { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(
            "class",
            View.ViewData.ModelState.Refused(Field, out _) ? "field invalid" : "field"
        );
}

internal static class ModelStateWords
{
    public static bool Refused(this ModelStateDictionary state, string field, out string sentence)
    {
        var error =
            state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0] : null;
        sentence = error?.ErrorMessage ?? "";
        return error is not null;
    }
}
