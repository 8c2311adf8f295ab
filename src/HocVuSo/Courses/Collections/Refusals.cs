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
                "Trong lúc bạn sửa, mục này đã bị người khác thay đổi. Những gì bạn gõ vẫn ở dưới đây; hãy mở lại mục ở thẻ khác để so rồi lưu.",
                "Somebody else has changed this entry while you were at it. What you typed still stands below; open the entry in another tab, compare, and save again."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotADay() =>
        new("not-a-day", new("Hãy ghi ngày, ví dụ 22/09/2025.", "Fill in the day, like 22/09/2025."));

    public static Refusal NotYet() => new("not-yet", new("Ngày này chưa tới.", "This day has not come yet."));

    public static Refusal ForNobody() =>
        new("for-nobody", new("Hãy chọn ít nhất một nhóm người.", "Choose at least one group."));
}
