namespace HocVuSo.People.Accounts;

/// <summary>Every sentence with which Accounts says no.</summary>
public static class Refusals
{
    public static Refusal WrongNameOrPassword() =>
        new(
            "wrong-name-or-password",
            new(
                "Tên đăng nhập hoặc mật khẩu chưa đúng. Sai 5 lần thì phải chờ 15 phút.",
                "The name or the password is not right. After 5 wrong tries you have to wait 15 minutes."
            )
        );

    public static Refusal WrongCode() =>
        new(
            "wrong-code",
            new(
                "Mã chưa đúng hoặc đã dùng rồi. Hãy chờ mã mới trên điện thoại rồi gõ lại. Sai 5 lần thì phải chờ 15 phút.",
                "The code is not right or was used already. Wait for the next one. After 5 wrong tries you have to wait 15 minutes."
            ),
            field: "Code"
        );

    public static Refusal SecondFactorFirst() =>
        new(
            "second-factor-first",
            new(
                "Tài khoản này đã cài ứng dụng xác thực. Hãy gõ mã của nó trước.",
                "This account has an authenticator app. Enter its code first."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NameMalformed() =>
        new(
            "account-name-malformed",
            new(
                "Tên đăng nhập dài từ 3 đến 40 ký tự, bắt đầu bằng chữ cái, chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch nối.",
                "A name has 3 to 40 signs, begins with a letter, and has only letters a to z, digits, dots and hyphens."
            ),
            field: "Name"
        );

    public static Refusal NameTaken() =>
        new(
            "one_account_per_name",
            new(
                "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
                "This name is taken. Choose another."
            ),
            RefusalKind.Conflict,
            "Name"
        );

    public static Refusal PhoneTaken() =>
        new(
            "one_account_per_phone",
            new(
                "Số điện thoại này đang dùng để đăng nhập một tài khoản khác. Nếu đó là số của bạn, hãy báo tổ trưởng.",
                "This phone number signs in another account. If it is yours, tell your team leader."
            ),
            RefusalKind.Conflict,
            "Phone"
        );

    public static Refusal PersonHasAccount() =>
        new(
            "one_account_per_person",
            new("Người này đã có tài khoản.", "This person has an account already."),
            RefusalKind.Conflict
        );

    public static Refusal PasswordTooShort() =>
        new(
            "password-too-short",
            new("Mật khẩu phải có ít nhất 8 ký tự.", "A password has at least 8 signs."),
            field: "NewPassword"
        );

    public static Refusal PasswordTooCommon() =>
        new(
            "password-too-common",
            new(
                "Mật khẩu này quá dễ đoán. Hãy ghép vài từ không liên quan với nhau.",
                "This password is too easy to guess. Join a few words that have nothing to do with each other."
            ),
            field: "NewPassword"
        );

    public static Refusal PasswordsDiffer() =>
        new(
            "passwords-differ",
            new("Hai lần gõ không giống nhau.", "The two entries differ."),
            field: "Again"
        );

    public static Refusal CurrentPasswordWrong() =>
        new(
            "current-password-wrong",
            new("Mật khẩu hiện nay chưa đúng.", "The current password is not right."),
            field: "Current"
        );

    public static Refusal TooManyPasskeys() =>
        new(
            "too-many-passkeys",
            new(
                "Bạn đã có nhiều khóa truy cập. Hãy xóa khóa không dùng nữa rồi tạo khóa mới.",
                "You have many passkeys. Remove one that you no longer use, then make a new one."
            ),
            RefusalKind.Conflict
        );

    public static Refusal PasskeyNotTaken() =>
        new(
            "passkey-not-taken",
            new(
                "Không nhận được khóa truy cập này. Hãy thử lại, hoặc đăng nhập bằng cách khác.",
                "This passkey was not accepted. Try again, or sign in another way."
            )
        );
}
