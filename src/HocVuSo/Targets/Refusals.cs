namespace HocVuSo.Targets;

/// <summary>Every sentence with which Targets says no.</summary>
public static class Refusals
{
    public static Refusal NoArea() =>
        new(
            "no-area",
            new(
                "Tài khoản này chưa được giao phụ trách địa bàn nào. Hãy nhờ quản trị viên giao địa bàn.",
                "No area has been given to this account. Ask an administrator for one."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NoSuchArea() =>
        new("no-such-area", new("Không có địa bàn này.", "There is no such area."), RefusalKind.NotFound);

    public static Refusal NoSuchMeasure() =>
        new(
            "no-such-measure",
            new("Không có chỉ tiêu này.", "There is no such measure."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchEra() =>
        new(
            "no-such-era",
            new("Không có thời kỳ địa giới này.", "There is no such map of the administration."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchView() =>
        new(
            "no-such-view",
            new("Không có bảng này để tải.", "There is no such table to take."),
            RefusalKind.NotFound
        );

    public static Refusal NotADay() =>
        new(
            "not-a-day",
            new(
                "Ngày phải viết dạng ngày/tháng/năm, ví dụ 05/09/2025, và không sau hôm nay.",
                "Write the day as day/month/year, such as 05/09/2025, not later than today."
            ),
            RefusalKind.NotFound
        );
}
