namespace HocVuSo.Courses;

/// <summary>Every sentence with which Courses says no.</summary>
public static class Refusals
{
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
}
