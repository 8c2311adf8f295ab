using System.Text;

namespace HocVuSo.Courses;

/// <summary>All steps of a lesson below each other, with their check questions to be answered with a pen.</summary>
public static class WholeLesson
{
    /// <param name="pictures">Address under which the course's files lie, with a slash at the end.</param>
    /// <param name="lessons">Address of the course's lessons, with a slash at the end.</param>
    public static string Html(Course course, Lesson lesson, bool easy, string pictures, string lessons)
    {
        var html = new StringBuilder();
        foreach (var step in lesson.Steps)
        {
            var prefix = $"{step.Number}-";
            var context = new ProseContext(course, course.Language, pictures, lessons, prefix);
            var (title, text) =
                easy && step.Easy is { } simple ? (simple.Title, simple.Text) : (step.Title, step.Text);
            html.Append("<section><h2>").Append(Prose.Encoder.Encode(title)).Append("</h2>");
            html.Append(Prose.Html(text, context));
            // A question in the making may still lack the picture it is about.
            if (step.Check is { } check and not PointItem { Picture: null })
            {
                html.Append("<form class=\"question\">");
                ItemForm.Write(
                    html,
                    check,
                    Arrangement.Of(check, course.Hash),
                    _ => default,
                    new ItemLook(course.Language, pictures, "h3", prefix)
                );
                html.Append("</form>");
            }

            if (!easy)
            {
                html.Append(Prose.Html(step.After, context));
            }

            html.Append(CourseVersion.FactsOf(context)).Append("</section>");
        }

        return html.ToString();
    }
}
