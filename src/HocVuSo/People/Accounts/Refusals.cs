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
}
