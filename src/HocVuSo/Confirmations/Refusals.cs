namespace HocVuSo.Confirmations;

/// <summary>Every sentence with which Confirmations says no.</summary>
public static class Refusals
{
    public static Refusal NotAKeySet() =>
        new(
            "not-a-key-set",
            new(
                "Tệp khóa không đúng dạng JWKS hoặc không có khóa P-256 nào.",
                "The key file is no JWKS or holds no P-256 key."
            )
        );

    public static Refusal ReasonMissing() =>
        new("reason-missing", new("Hãy ghi lý do.", "Write the reason."));

    public static Refusal NoLongerValid() =>
        new(
            "no-longer-valid",
            new(
                "Giấy xác nhận này không còn hiệu lực nên không thay đổi được nữa.",
                "This confirmation no longer holds, so it cannot be changed."
            ),
            RefusalKind.Conflict
        );

    public static Refusal AlreadyAnswered() =>
        new(
            "already-answered",
            new("Đề nghị này đã có người trả lời.", "Somebody has already answered this request."),
            RefusalKind.Conflict
        );

    public static Refusal NotThatEIdState(EIdState state) =>
        new(
            "not-that-e-id-state",
            new(
                $"Không làm được bước này khi tình trạng trên VNeID là “{state.Words.Vi}”.",
                $"This step cannot follow while the state on VNeID is “{state.Words.En}”."
            ),
            RefusalKind.Conflict
        );

    /// <summary>Also the database's rule of this name.</summary>
    public static Refusal OneValidConfirmation() =>
        new(
            "one_valid_confirmation",
            new(
                "Người này đã có giấy xác nhận còn hiệu lực cho nhóm này.",
                "This person already holds a valid confirmation for this group."
            ),
            RefusalKind.Conflict
        );

    /// <summary>Also the database's rule of this name.</summary>
    public static Refusal OneWaitingRequest() =>
        new(
            "one_waiting_request",
            new(
                "Đề nghị trước vẫn đang chờ cán bộ xét.",
                "The request before this one is still waiting for an officer."
            ),
            RefusalKind.Conflict
        );
}
