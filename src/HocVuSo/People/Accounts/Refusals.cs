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
                "Tài khoản này đã có bước xác thực thứ hai. Hãy gõ mã của ứng dụng hoặc dùng khóa truy cập trước.",
                "This account has a second factor. Enter the code of its app or use its passkey first."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal ReadsOnly() =>
        new(
            "auditors-change-nothing",
            new(
                "Người giám sát xem được mọi thứ trong phạm vi của mình nhưng không thay đổi gì.",
                "An auditor sees everything in the area and changes nothing."
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

    public static Refusal PasswordUnchanged() =>
        new(
            "password-unchanged",
            new(
                "Hãy chọn mật khẩu khác mật khẩu được phát.",
                "Choose another password than the one you were given."
            ),
            field: "NewPassword"
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

    public static Refusal WrongCardOrPin() =>
        new(
            "wrong-card-or-pin",
            new(
                "Mã thẻ hoặc mã PIN chưa đúng. Hãy xem lại rồi gõ chậm từng số. Sai 5 lần thì thẻ bị khóa.",
                "The card code or the PIN is not right. Look again and type slowly. After 5 wrong tries the card is locked."
            ),
            field: "Pin"
        );

    public static Refusal CardLocked() =>
        new(
            "card-locked",
            new(
                "Thẻ đã bị khóa vì gõ sai mã PIN 5 lần. Hãy nhờ tổ trưởng in thẻ mới.",
                "The card is locked after 5 wrong PINs. Ask your team leader for a new one."
            )
        );

    public static Refusal CardCodeMalformed() =>
        new(
            "card-code-malformed",
            new(
                "Mã thẻ có 8 chữ cái, in ngay dưới mã QR.",
                "The card code has 8 letters; it stands under the QR code."
            ),
            field: "Code"
        );

    public static Refusal PinMalformed() =>
        new("pin-malformed", new("Mã PIN có đúng 6 chữ số.", "A PIN has exactly 6 digits."), field: "NewPin");

    public static Refusal PinTooEasy() =>
        new(
            "pin-too-easy",
            new(
                "Mã PIN này dễ đoán quá. Đừng dùng ngày sinh, số giống nhau hay số liền nhau.",
                "This PIN is too easy to guess. Use no birthday, no equal digits and no digits in a row."
            ),
            field: "NewPin"
        );

    public static Refusal PinUnchanged() =>
        new(
            "pin-unchanged",
            new("Hãy chọn mã PIN khác mã cũ.", "Choose another PIN than the old one."),
            field: "NewPin"
        );

    public static Refusal PinsDiffer() =>
        new("pins-differ", new("Hai lần gõ không giống nhau.", "The two entries differ."), field: "Again");

    public static Refusal CardTooNew(DateTime until) =>
        new(
            "card-too-new",
            new(
                $"Thẻ của bạn vừa được in. Để không ai khác dùng thẻ này lấy dữ liệu hay chiếm tài khoản của bạn, việc này chỉ làm được từ {VietnamDay.ShowTime(until)}. Việc học vẫn như thường.",
                $"Your card was printed just now. So that nobody else takes your data or your account with it, this can be done from {VietnamDay.ShowTime(until)} on. Learning goes on as usual."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NoCard() =>
        new(
            "no-card",
            new("Người này không có thẻ nào đang dùng.", "This person has no card in use."),
            RefusalKind.Conflict
        );

    public static Refusal NoCardOfMine() =>
        new(
            "no-card-of-mine",
            new("Bạn không có thẻ đăng nhập nào đang dùng.", "You have no sign-in card in use."),
            RefusalKind.NotFound
        );

    public static Refusal RoleIsOver() =>
        new(
            "role-is-over",
            new("Nhiệm vụ này đã kết thúc.", "This role has ended already."),
            RefusalKind.Conflict
        );

    public static Refusal RoleHeldAlready() =>
        new(
            "role-held-already",
            new(
                "Người này đang có đúng nhiệm vụ đó ở nơi đó.",
                "This account holds that role there already."
            ),
            RefusalKind.Conflict
        );

    public static Refusal MayNotGive() =>
        new(
            "may-not-give",
            new(
                "Bạn chỉ được giao hoặc kết thúc nhiệm vụ thấp hơn nhiệm vụ của mình, trong phạm vi mình phụ trách.",
                "You give and end only roles below your own, within your area."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal MayNotRule() =>
        new(
            "may-not-rule",
            new(
                "Tài khoản này có nhiệm vụ mà bạn không được giao hoặc ngoài phạm vi của bạn, nên bạn không thay đổi được.",
                "This account holds a role that you may not give, or outside your area, so you cannot change it."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal LastAdministrator() =>
        new(
            "last-administrator",
            new(
                "Đây là quản trị viên cuối cùng. Hãy giao nhiệm vụ quản trị cho người khác trước.",
                "This is the last administrator. Make somebody else one first."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchAccount() =>
        new(
            "no-such-account",
            new("Không tìm thấy tài khoản này.", "This account was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NothingChosen() =>
        new("nothing-chosen", new("Hãy chọn nhiệm vụ và nơi giao.", "Choose a role and a place."));

    public static Refusal DaysReversed() =>
        new(
            "days-reversed",
            new("Ngày cuối không được trước ngày đầu.", "The last day cannot be before the first."),
            field: "To"
        );

    public static Refusal PersonNeeded() =>
        new(
            "person-needed",
            new(
                "Hãy mở tài khoản từ hồ sơ của một người trong phạm vi của bạn.",
                "Open the account from the record of a person in your area."
            )
        );

    public static Refusal DisplayNameMissing() =>
        new("display-name-missing", new("Hãy ghi họ và tên.", "Write the name."), field: "DisplayName");

    public static Refusal NoSuchUnit(string code) =>
        new(
            "no-such-unit",
            new($"Không có đơn vị nào mang mã {code}.", $"There is no unit with the code {code}.")
        );

    public static Refusal SheetPrinted() =>
        new(
            "one_card_per_sheet",
            new(
                "Tờ thẻ này đã in rồi. Nếu in hỏng, hãy mở lại trang và in thẻ mới.",
                "This sheet was printed already. If it went wrong, open the page again and print new cards."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NobodyChosen() =>
        new("nobody-chosen", new("Hãy chọn ít nhất một người.", "Choose at least one person."));

    public static Refusal TooManyCards(int most) =>
        new(
            "too-many-cards",
            new(
                $"Mỗi lần in nhiều nhất {most} thẻ. Hãy bỏ bớt rồi in tiếp sau.",
                $"At most {most} cards at a time. Choose fewer, and print the others after."
            )
        );

    public static Refusal CardForDuties() =>
        new(
            "card-for-duties",
            new(
                "Trong số này có người đang giữ nhiệm vụ. Người giữ nhiệm vụ không dùng thẻ in mà đăng nhập bằng mật khẩu; quên mật khẩu thì nhờ quản trị viên đặt lại.",
                "Somebody here holds a role. Whoever holds one signs in with a password and gets no card; an administrator resets a forgotten password."
            ),
            RefusalKind.Conflict
        );

    public static Refusal CardBesideOwnWay() =>
        new(
            "card-beside-own-way",
            new(
                "Trong số này có người đã tự đặt mật khẩu, số điện thoại hoặc khóa truy cập, nên không in thẻ: người in thẻ sẽ vào được tài khoản của họ. Ai quên mật khẩu thì nhờ quản trị viên đặt lại.",
                "Somebody here has a password, phone number or passkey of their own, so no card is printed: whoever prints it could enter their account. An administrator resets a forgotten password."
            ),
            RefusalKind.Conflict
        );

    public static Refusal AccountClosed() =>
        new(
            "account-closed",
            new(
                "Tài khoản của người này đã đóng. Quản trị viên có thể mở lại.",
                "This person's account is closed. An administrator can open it again."
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
