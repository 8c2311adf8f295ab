using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses;

/// <summary>Every sentence with which Courses says no.</summary>
public static class Refusals
{
    public static Refusal NotADay(string typed) =>
        new(
            "not-a-day",
            new(
                $"“{typed}” không phải là một ngày, ví dụ 31/12/2025.",
                $"“{typed}” is no day, like 31/12/2025."
            )
        );

    public static Refusal NoAnswer() =>
        new(
            "no-answer",
            new("Hãy chọn hoặc điền câu trả lời trước đã.", "Choose or fill in an answer first.")
        );

    public static Refusal OrderIncomplete() =>
        new(
            "order-incomplete",
            new(
                "Hãy cho mỗi mục một số thứ tự, không trùng nhau.",
                "Give every entry a place of its own, none twice."
            )
        );

    public static Refusal MatchIncomplete() =>
        new("match-incomplete", new("Hãy ghép cho mỗi mục một ý.", "Choose a match for every entry."));

    public static Refusal NotANumber() =>
        new(
            "not-a-number",
            new("Hãy điền bằng chữ số, ví dụ 150.000.", "Fill in figures, for example 150000.")
        );

    public static Refusal NoSuchFolder(string folder) =>
        new("no-such-folder", new($"Không có thư mục {folder}.", $"There is no folder {folder}."));

    public static Refusal NotAZip() =>
        new(
            "not-a-zip",
            new(
                "Tệp này không phải là tệp zip đọc được của một khóa học.",
                "This file is not a readable zip of a course."
            )
        );

    public static Refusal CourseTooLarge() =>
        new(
            "course-too-large",
            new(
                $"Khóa học quá lớn: nhiều nhất {CourseFiles.MostFiles} tệp, mỗi tệp {CourseFiles.LargestFile / 1024} KB, tổng cộng {CourseFiles.LargestCourse / 1024 / 1024} MB.",
                $"The course is too large: at most {CourseFiles.MostFiles} files of {CourseFiles.LargestFile / 1024} KB each, {CourseFiles.LargestCourse / 1024 / 1024} MB together."
            )
        );

    public static Refusal NoSuchCourse() =>
        new(
            "no-such-course",
            new("Không tìm thấy khóa học hoặc bài học này.", "This course or lesson was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoHandout() =>
        new(
            "no-handout",
            new("Khóa học này chưa có tờ phát tay.", "This course has no hand-out yet."),
            RefusalKind.NotFound
        );

    public static Refusal NoClassPlan() =>
        new(
            "no-class-plan",
            new("Khóa học này chưa có kế hoạch dạy một buổi.", "This course has no plan of a class yet."),
            RefusalKind.NotFound
        );

    public static Refusal TargetTaken(string target) =>
        new(
            "target-taken",
            new(
                $"{target} đã có rồi; hãy chọn một thư mục trống hoặc một tên tệp chưa có.",
                $"{target} is there already; choose an empty folder or a name that is free."
            ),
            RefusalKind.Conflict
        );

    public static Refusal CannotWrite(string target) =>
        new(
            "cannot-write",
            new(
                $"Không ghi được vào {target}. Hãy xem lại tên thư mục, quyền ghi và chỗ trống trên đĩa.",
                $"{target} cannot be written. Check the name of the folder, the right to write there, and the free space."
            )
        );

    public static Refusal NoSuchVersion() =>
        new(
            "no-such-version",
            new("Không tìm thấy bản này của khóa học.", "This version of the course was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoFile() =>
        new("no-file", new("Hãy chọn tệp zip của khóa học.", "Choose the zip of the course."));

    public static Refusal NothingNewer() =>
        new(
            "nothing-newer",
            new("Bạn đang học bản mới nhất rồi.", "You are learning the newest version already."),
            RefusalKind.Conflict
        );

    public static Refusal RecordingTooLarge() =>
        new(
            "recording-too-large",
            new(
                $"Bản ghi âm quá lớn: mỗi tệp nhiều nhất {CourseFiles.LargestRecording / 1024 / 1024} MB, cả khóa học {CourseFiles.MostOfRecordings / 1024 / 1024} MB.",
                $"The recordings are too large: at most {CourseFiles.LargestRecording / 1024 / 1024} MB each, {CourseFiles.MostOfRecordings / 1024 / 1024} MB for a course."
            )
        );

    public static Refusal NoSuchRecording(string path) =>
        new(
            "no-such-recording",
            new(
                $"Không có bản ghi âm mà {path} nói đến; hãy gửi kèm chính tệp âm thanh.",
                $"The recording that {path} speaks of is not here; send the audio file itself."
            )
        );
}
