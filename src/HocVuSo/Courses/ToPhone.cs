using HocVuSo.Web;

namespace HocVuSo.Courses;

/// <summary>The way from paper back to the lesson: a code for a phone's camera, and the address below it.</summary>
/// <param name="Site">Public address of this program, without a slash at the end.</param>
public sealed record ToPhone(string Site, string Address, string LessonTitle, Language Language, QrPicture Qr)
{
    public static ToPhone Of(Course course, Lesson lesson, string site)
    {
        var address = $"{site}/courses/{course.Key}/{lesson.Key}/1";
        return new(site, address, lesson.Title, course.Language, QrPicture.Of(address));
    }
}
