namespace HocVuSo.Courses.Collections;

/// <summary>Every sentence with which the collections say no.</summary>
public static class Refusals
{
    public static Refusal NoSuchEntry() =>
        new("no-such-entry", new("Không tìm thấy mục này.", "There is no such entry."), RefusalKind.NotFound);

    public static Refusal NoSuchVersion() =>
        new(
            "no-such-collection-version",
            new("Không tìm thấy bản này.", "This version was not found."),
            RefusalKind.NotFound
        );

    public static Refusal ChangedMeanwhile() =>
        new(
            "entry-changed-meanwhile",
            new(
                "Trong lúc bạn sửa, mục này đã bị người khác thay đổi. Bản của họ ở ngay dưới đây, những gì bạn gõ vẫn còn trong các ô; hãy gộp lại rồi lưu.",
                "Somebody else has changed this entry while you were at it. Theirs stands right below, and what you typed is still in the fields; bring them together and save again."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotADay() =>
        new("not-a-day", new("Hãy ghi ngày, ví dụ 22/09/2025.", "Fill in the day, like 22/09/2025."));

    public static Refusal NotYet() => new("not-yet", new("Ngày này chưa tới.", "This day has not come yet."));

    public static Refusal ForNobody() =>
        new("for-nobody", new("Hãy chọn ít nhất một nhóm người.", "Choose at least one group."));
}
