namespace HocVuSo.People;

/// <summary>Every sentence with which People says no.</summary>
public static class Refusals
{
    public static Refusal NotAPerson() =>
        new(
            "not-a-person",
            new(
                "Tài khoản này không gắn với một người học. Hãy đăng nhập bằng tài khoản của người học.",
                "This account does not belong to a learner. Sign in with a learner's account."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal OutsideJurisdiction() =>
        new(
            "outside-jurisdiction",
            new(
                "Đơn vị này không thuộc phạm vi phụ trách của bạn.",
                "This unit is outside the area you are responsible for."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NoSuchPerson() =>
        new(
            "no-such-person",
            new("Không tìm thấy người này.", "This person was not found."),
            RefusalKind.NotFound
        );
}
