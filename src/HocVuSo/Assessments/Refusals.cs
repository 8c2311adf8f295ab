namespace HocVuSo.Assessments;

/// <summary>Every sentence with which Assessments says no.</summary>
public static class Refusals
{
    public static Refusal NoTest() =>
        new(
            "no-test",
            new("Khóa học này không có bài kiểm tra.", "This course has no test."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchAttempt() =>
        new(
            "no-such-attempt",
            new("Không tìm thấy lượt làm bài này.", "This attempt was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchQuestion() =>
        new(
            "no-such-question",
            new("Bài này không có câu đó.", "This test has no such question."),
            RefusalKind.NotFound
        );

    public static Refusal BankTooSmall() =>
        new(
            "bank-too-small",
            new(
                "Ngân hàng câu hỏi của khóa học này chưa đủ để ra bài. Hãy báo cho người soạn khóa học.",
                "The question bank of this course is too small for its test. Please tell the editor of the course."
            ),
            RefusalKind.Conflict
        );

    public static Refusal OneRunningAttempt() =>
        new(
            "one_running_attempt_per_form",
            new(
                "Bạn đang làm dở một lượt của bài này. Hãy làm tiếp lượt đó.",
                "You have an attempt at this test under way. Go on with it."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoAttemptsLeftToday(int perDay) =>
        new(
            "no-attempts-left-today",
            new(
                $"Hôm nay bạn đã làm đủ {perDay} lượt. Mời bạn ôn lại bài và làm tiếp vào ngày mai.",
                $"You have used all {perDay} attempts of today. Read the lessons again and come back tomorrow."
            ),
            RefusalKind.Conflict
        );

    public static Refusal AttemptIsFinished() =>
        new(
            "attempt-is-finished",
            new(
                "Lượt làm bài này đã kết thúc nên không nhận thêm câu trả lời.",
                "This attempt is over and takes no more answers."
            ),
            RefusalKind.Conflict
        );

    public static Refusal TimeIsUp() =>
        new(
            "time-is-up",
            new(
                "Đã hết giờ làm bài nên câu trả lời này không được tính. Những câu bạn đã trả lời trước đó vẫn được tính.",
                "The time was up, so this answer does not count. What you had answered before still counts."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchItem() =>
        new(
            "no-such-item",
            new("Không có câu hỏi này trong ngân hàng của khóa học.", "The course has no such item.")
        );

    public static Refusal NeverDrawn() =>
        new(
            "never-drawn",
            new(
                "Chưa ai gặp câu hỏi này nên không có gì để chấm lại. Chỉ cần sửa trong bản mới của khóa học.",
                "Nobody has met this item, so there is nothing to mark again. Correcting it in a new version is enough."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NothingToRemark() =>
        new(
            "nothing-to-remark",
            new(
                "Mọi bản của câu hỏi này đều giống bản hiện nay. Hãy sửa câu hỏi và đưa lên bản mới của khóa học trước, hoặc chọn hủy câu hỏi.",
                "Every version of this item is the same as the present one. Correct it in a new version of the course first, or void it."
            ),
            RefusalKind.Conflict
        );

    public static Refusal CorrectionAsksSomethingElse() =>
        new(
            "correction-asks-something-else",
            new(
                "Bản sửa có những lựa chọn khác bản cũ nên không chấm lại được câu trả lời cũ. Hãy chọn hủy câu hỏi.",
                "The corrected item offers other choices than the old one, so old answers cannot be read under it. Void the item instead."
            ),
            RefusalKind.Conflict
        );

    public static Refusal ReasonMissing() =>
        new("reason-missing", new("Hãy ghi rõ lý do.", "Please state the reason."));

    public static Refusal NothingToDecide() =>
        new(
            "nothing-to-decide",
            new(
                "Trường hợp này đã được quyết định hoặc không cần quyết định.",
                "This case has been decided, or needs no decision."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchRemark() =>
        new(
            "no-such-remark",
            new("Không tìm thấy lần chấm lại này.", "This remark was not found."),
            RefusalKind.NotFound
        );
}
