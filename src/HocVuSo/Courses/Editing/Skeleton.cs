using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Editing;

/// <summary>What a new course and a new lesson begin with: enough to be read, little enough to be written over.</summary>
internal static class Skeleton
{
    public static CourseFiles Course(string key, string title, string titleEn) =>
        CourseFiles.Of([
            (
                CourseSource.CourseFile,
                $"""
                ---
                key: {key}
                title: {YamlLines.Quote(title)}
                titleEn: {YamlLines.Quote(titleEn)}
                summary: "Học xong, bà con làm được việc gì? Viết một câu."
                audience: [citizen]
                language: vi
                outcomes:
                  - key: muc-tieu-1
                    text: "Nói được việc đầu tiên mà người học sẽ làm được."
                    textEn: "Say the first thing that the learner will be able to do."
                lessons:
                  - 01-bai-dau
                ---
                Viết lời giới thiệu khóa học ở đây.

                """
            ),
            ("01-bai-dau.md", Lesson("bai-dau", "Bài đầu", ["muc-tieu-1"])),
            (CourseSource.BankFile, "[]\n"),
        ]);

    public static string Lesson(string key, string title, IEnumerable<string> outcomes) =>
        $"""
            ---
            key: {key}
            title: {YamlLines.Quote(title)}
            minutes: 5
            outcomes: [{string.Join(", ", outcomes.Select(YamlLines.Word))}]
            summary: "Tóm tắt bài trong một câu."
            ---
            ## Bước đầu tiên

            Viết nội dung của bước ở đây.

            """;

    /// <summary>As many steps as the lesson, each under its name.</summary>
    public static string Easy(Lesson? lesson) =>
        string.Concat(
                (lesson?.Steps.Select(s => s.Title) ?? ["Bước đầu tiên"]).Select(t =>
                    $"## {t}\n\nViết câu ngắn ở đây.\n\n"
                )
            )
            .TrimEnd('\n') + "\n";

    public const string Class = """
        ---
        minutes: 90
        bring:
          - "Những thứ cần mang theo."
        ---
        ## 90 phút: Tên phần

        Viết việc cần làm trong phần này.

        ## Người lớn tuổi hay vướng gì

        Viết ở đây.

        ## Ba điện thoại cho hai mươi người

        Viết ở đây.

        ## Khi không có mạng

        Viết ở đây.

        """;

    public static string Handout(Course? course) =>
        $"""
            ---
            title: {YamlLines.Quote(course?.Title.In(course.Language) ?? "Tên tờ phát tay")}
            lesson: {(course?.Lessons is [var first, ..] ? first.Key : "bai-dau")}
            ---
            ## Điều cần nhớ

            Viết ở đây.

            """;
}
