using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Editing;

/// <summary>What a file of a course is called where people read it: "Bài 3, bản dễ đọc".</summary>
public static class PartNames
{
    private const string Easy = "easy/";

    /// <param name="courses">Where its lesson may be listed: the later version first.</param>
    public static Text Of(string path, params IReadOnlyList<Course?> courses)
    {
        switch (path)
        {
            case CourseSource.CourseFile:
                return new("Thông tin chung của khóa học", "About the course");
            case CourseSource.BankFile:
                return new("Ngân hàng câu hỏi", "Bank of items");
            case CourseSource.FactsFile:
                return new("Nguồn thông tin", "Facts and sources");
            case CourseSource.ClassFile:
                return new("Kế hoạch lớp trực tiếp", "Plan of a direct class");
            case CourseSource.HandoutFile:
                return new("Tờ phát tay", "Hand-out");
        }

        if (path.StartsWith("images/", StringComparison.Ordinal))
        {
            return new($"Hình {path["images/".Length..]}", $"Picture {path["images/".Length..]}");
        }

        var isEasy = path.StartsWith(Easy, StringComparison.Ordinal);
        var file = isEasy ? path[Easy.Length..] : path;
        if (
            courses
                .Select(c => c?.Lessons.FirstOrDefault(l => l.File == file))
                .FirstOrDefault(l => l is not null)
            is not { } lesson
        )
        {
            return new($"Tệp {path}", $"File {path}");
        }

        return isEasy
            ? new(
                $"Bài {lesson.Number}, bản dễ đọc: {lesson.Title}",
                $"Lesson {lesson.Number}, easy version: {lesson.Title}"
            )
            : new($"Bài {lesson.Number}: {lesson.Title}", $"Lesson {lesson.Number}: {lesson.Title}");
    }

    /// <summary>The order in which people go over a course.</summary>
    public static int PlaceOf(string path, Course? course)
    {
        var isEasy = path.StartsWith(Easy, StringComparison.Ordinal);
        var file = isEasy ? path[Easy.Length..] : path;
        return path switch
        {
            CourseSource.CourseFile => 0,
            CourseSource.BankFile => 10_000,
            CourseSource.FactsFile => 10_001,
            CourseSource.ClassFile => 10_002,
            CourseSource.HandoutFile => 10_003,
            _ when path.StartsWith("images/", StringComparison.Ordinal) => 10_004,
            _ => 2 * (course?.Lessons.FirstOrDefault(l => l.File == file)?.Number ?? 4_000)
                + (isEasy ? 1 : 0),
        };
    }
}
