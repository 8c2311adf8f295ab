using HocVuSo.Courses.Reading;

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

    public static Refusal NoSuchKey(string kid) =>
        new(
            "no-such-key",
            new(
                $"Không có khóa “{kid}”. Lệnh “keys list” liệt kê các khóa.",
                $"There is no key “{kid}”. “keys list” lists them."
            ),
            RefusalKind.NotFound
        );

    public static Refusal NotADay() =>
        new("not-a-day", new("Ngày phải ghi dạng ngày/tháng/năm.", "Write the day as day/month/year."));

    public static Refusal NotYetThatDay() =>
        new(
            "not-yet-that-day",
            new(
                "Ngày này chưa tới. Hãy ghi ngày khóa bị lộ.",
                "That day has not come yet. Give the day of the leak."
            )
        );

    public static Refusal MeasuresFaulty(Fault fault) =>
        new(
            "measures-faulty",
            new(
                $"Tệp chỉ tiêu {fault.File}, dòng {fault.Line}: {fault.Sentence.Vi}",
                $"The measures file {fault.File}, line {fault.Line}: {fault.Sentence.En}"
            )
        );

    public static Refusal NotACode() =>
        new(
            "not-a-code",
            new(
                "Số giấy không đúng. Số giấy gồm 12 chữ và số, ví dụ 7QK2-M9XF-41TC; hãy xem lại từng ký tự.",
                "This is no confirmation number. It has 12 letters and figures, like 7QK2-M9XF-41TC; check each of them."
            )
        );

    public static Refusal NothingToVerify() =>
        new(
            "nothing-to-verify",
            new(
                "Không thấy số giấy hay mã đã ký nào để kiểm tra.",
                "There is no confirmation number and no signed text to check."
            )
        );

    public static Refusal CodeAloneNeedsTheDatabase() =>
        new(
            "code-alone-needs-the-database",
            new(
                "Chỉ có số giấy thì phải tra trong cơ sở dữ liệu; để kiểm tra ngoại tuyến cần nội dung mã QR trên giấy.",
                "A number alone is looked up in the database; to check offline the text of the QR code is needed."
            )
        );

    public static Refusal NotAStatusList() =>
        new(
            "not-a-status-list",
            new(
                "Danh sách tình trạng không đúng hoặc không phải do đơn vị này ký.",
                "The status list is damaged or was not signed with these keys."
            )
        );

    public static Refusal ReasonMissing() =>
        new("reason-missing", new("Hãy ghi lý do.", "Write the reason."));

    public static Refusal ReasonTooLong(int longest) =>
        new(
            "reason-too-long",
            new($"Lý do dài quá {longest} ký tự.", $"The reason is longer than {longest} characters.")
        );

    public static Refusal NobodyChosen() =>
        new("nobody-chosen", new("Hãy chọn ít nhất một người.", "Choose at least one person."));

    public static Refusal NoSuchRequest() =>
        new(
            "no-such-request",
            new(
                "Không tìm thấy đề nghị này, hoặc đã có người trả lời.",
                "This request was not found, or somebody has answered it."
            ),
            RefusalKind.NotFound
        );

    public static Refusal NotAboutOneself() =>
        new(
            "not-about-oneself",
            new("Không ai tự xét đề nghị của chính mình.", "Nobody decides about oneself."),
            RefusalKind.Forbidden
        );

    public static Refusal NoUnitChosen() =>
        new("no-unit-chosen", new("Hãy chọn địa bàn.", "Choose the area."));

    public static Refusal NoSuchUnit(string code) =>
        new(
            "no-such-unit",
            new($"Không có đơn vị nào mang mã {code}.", $"There is no unit with the code {code}."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchOfficer(string name) =>
        new(
            "no-such-officer",
            new(
                $"“{name}” không phải tài khoản của cán bộ phụ trách đơn vị này.",
                $"“{name}” is not the account of an officer of this unit."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NoSuchBatch() =>
        new(
            "no-such-batch",
            new("Không tìm thấy đợt cấp này.", "This batch was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchRule() =>
        new(
            "no-such-rule",
            new(
                "Khung này không còn dùng, hoặc không có quy tắc cho nhóm này.",
                "This framework is no longer in use, or has no rule for this group."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotInTheGroup() =>
        new(
            "not-in-the-group",
            new(
                "Người này không thuộc nhóm mà giấy xác nhận dành cho.",
                "This person is not in the group that the confirmation is for."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotEligible() =>
        new(
            "not-eligible",
            new(
                "Chưa đủ điều kiện nhận giấy xác nhận này.",
                "The conditions for this confirmation are not met yet."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchConfirmation() =>
        new(
            "no-such-confirmation",
            new("Không tìm thấy giấy xác nhận này.", "This confirmation was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoLongerValid() =>
        new(
            "no-longer-valid",
            new(
                "Giấy xác nhận này không còn hiệu lực nên không thay đổi được nữa.",
                "This confirmation no longer holds, so it cannot be changed."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NothingToCorrect() =>
        new(
            "nothing-to-correct",
            new(
                "Giấy xác nhận đã ghi đúng tên này nên không có gì để đính chính. Hãy sửa họ tên trong hồ sơ trước, hoặc chọn cấp lại.",
                "The confirmation bears this very name, so there is nothing to correct. Correct the name in the record first, or reissue it."
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
                $"Không làm được bước này khi tình trạng trên VNeID là “{state.Label.Vi}”.",
                $"This step cannot follow while the state on VNeID is “{state.Label.En}”."
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
