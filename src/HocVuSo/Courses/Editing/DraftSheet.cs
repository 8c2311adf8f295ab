using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Editing;

/// <summary>A file of a draft as learners will see it; made by what makes the published pages, and no less careful.</summary>
internal static class DraftSheet
{
    /// <summary>Stands in where the head of a course cannot be read.</summary>
    public static readonly Course NoCourse = new()
    {
        Key = "",
        Hash = "",
        Title = new("", ""),
        Summary = "",
        Audience = [],
        Language = Language.Vi,
        Introduction = "",
        Outcomes = [],
        Lessons = [],
        Facts = [],
        Items = [],
        Form = null,
        Pictures = new Dictionary<string, ContentPicture>(),
    };

    /// <param name="body">Of the file, below its head.</param>
    /// <param name="pictures">Address under which the draft's files lie, with a slash at the end.</param>
    public static string Html(Course course, string file, string body, string pictures)
    {
        var lessons = $"/courses/{course.Key}/";
        if (course.Lessons.FirstOrDefault(l => l.File == file) is { Steps.Count: > 0 } lesson)
        {
            return WholeLesson.Html(course, lesson, easy: false, pictures, lessons);
        }

        if (
            course.Lessons.FirstOrDefault(l => CourseSource.EasyOf(l.File) == file) is
            { HasEasy: true } simple
        )
        {
            return WholeLesson.Html(course, simple, easy: true, pictures, lessons);
        }

        var context = new ProseContext(course, course.Language, pictures, lessons);
        var html = Prose.Parse(body) is null ? "" : Prose.Html(body, context);
        return html + CourseVersion.FactsOf(context);
    }
}
