using System.Text;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses.Handouts;

/// <summary>The page to take home, to be read on a screen; the sheet to print is its PDF.</summary>
[Anyone]
public sealed class HandoutModel(CourseLibrary library, Settings settings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public string CourseKey { get; set; } = "";

    public CourseVersion Version { get; private set; } = null!;
    public Handout Handout { get; private set; } = null!;
    public ToPhone Code { get; private set; } = null!;
    public string Body { get; private set; } = "";

    public void OnGet()
    {
        Version = library.Current(CourseKey) ?? throw Refusals.NoSuchCourse();
        Handout = Version.Course.Handout ?? throw Refusals.NoHandout();
        Code = ToPhone.Of(
            Version.Course,
            Version.Course.Lesson(Handout.Lesson)!,
            PublicAddress.Of(Request, settings)
        );
        Body = Version.Handout!;
    }

    /// <summary>The same as one page A4; see <see cref="HandoutSheet"/>.</summary>
    internal static IResult Pdf(
        HttpContext http,
        string course,
        CourseLibrary library,
        HandoutSheets sheets,
        Settings settings
    )
    {
        if (library.Current(course) is not { Course.Handout: { } handout } version)
        {
            return Results.NotFound();
        }

        var pdf = sheets.Of(version, handout, PublicAddress.Of(http.Request, settings));
        http.Response.Headers.ContentDisposition = $"inline; filename=\"to-phat-tay-{course}.pdf\"";
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(pdf, "application/pdf");
    }
}

public static class HandoutBody
{
    /// <summary>The parts of the hand-out, and the picture that its sheet shows where it has none of its own.</summary>
    public static string Html(Handout handout, ProseContext context)
    {
        var html = new StringBuilder();
        foreach (var (title, text) in handout.Parts)
        {
            html.Append("<section><h2>").Append(Prose.Encoder.Encode(title)).Append("</h2>");
            html.Append(Prose.Html(text, context)).Append("</section>");
        }

        if (
            context.FirstPicture()
            && HandoutSheet.PictureOf(context.Course, handout) is var (picture, alternative)
        )
        {
            html.Append("<figure><img src=\"")
                .Append(context.Pictures)
                .Append(picture.Path)
                .Append($"\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"")
                .Append(Prose.Encoder.Encode(alternative))
                .Append("\"></figure>");
        }

        return html.ToString();
    }
}
