using System.Collections.Frozen;

namespace HocVuSo.People;

/// <summary>What was done. Stored by name: a name is never given another meaning.</summary>
public enum AuditAction
{
    PersonOpened,
    PeopleListed,
    PersonAdded,
    PersonCorrected,
    PersonMoved,
    CitizenIdGiven,
    PhoneChanged,
    MembershipBegun,
    MembershipEnded,
    OrganisationAdded,
    OrganisationChanged,
    RosterImported,
    DuplicatesCompared,
    PeopleMerged,
    MergeUndone,
    DuplicatesKeptApart,
    DataTakenOut,
    ErasureAsked,
    ErasureRefused,
    PersonErased,
    AuditRead,
    AccountOpened,
    AccountClosed,
    RoleGiven,
    RoleEnded,
    CardPrinted,
    CardReset,
    PasswordReset,
    SecondFactorReset,
    SessionsEnded,
    WaysInEnded,
    PasswordChosen,
    PinChosen,
    SignInPhoneChanged,
    PasskeyAdded,
    PasskeyRemoved,
    SecondFactorSet,
    ResultsOpened,
    ConfirmationIssued,
    ConfirmationRefused,
    ConfirmationRevoked,
    ConfirmationCorrected,
    ConfirmationReissued,
    EvidenceRecorded,
    ListTakenOut,
    AttemptRemarked,
    PassKept,
    PassWithdrawn,
    NumberNotFound,
    NumberElsewhere,
    CoursePublished,
    DraftReturned,
    CollectionChanged,
}

public static class AuditActions
{
    private static readonly FrozenDictionary<AuditAction, Text> Words = new Dictionary<AuditAction, Text>
    {
        [AuditAction.PersonOpened] = new("Mở xem hồ sơ", "Opened the record"),
        [AuditAction.PeopleListed] = new("Mở danh sách người dân", "Opened a list of people"),
        [AuditAction.PersonAdded] = new("Lập hồ sơ", "Added the record"),
        [AuditAction.PersonCorrected] = new("Sửa hồ sơ", "Corrected the record"),
        [AuditAction.PersonMoved] = new("Ghi nơi ở mới", "Recorded a new home"),
        [AuditAction.CitizenIdGiven] = new("Ghi số định danh", "Recorded the identification number"),
        [AuditAction.PhoneChanged] = new("Ghi số điện thoại", "Recorded the phone number"),
        [AuditAction.MembershipBegun] = new("Ghi tên vào tổ chức", "Added to an organisation"),
        [AuditAction.MembershipEnded] = new("Ghi nhận rời tổ chức", "Recorded leaving an organisation"),
        [AuditAction.OrganisationAdded] = new("Lập tổ chức", "Added an organisation"),
        [AuditAction.OrganisationChanged] = new("Sửa tổ chức", "Changed an organisation"),
        [AuditAction.RosterImported] = new("Nhập từ tệp danh sách", "Imported from a roster file"),
        [AuditAction.DuplicatesCompared] = new(
            "So hai hồ sơ có thể trùng",
            "Compared two records that may be one"
        ),
        [AuditAction.PeopleMerged] = new("Gộp hai hồ sơ trùng", "Merged two records"),
        [AuditAction.MergeUndone] = new("Tách lại hồ sơ đã gộp", "Undid a merge"),
        [AuditAction.DuplicatesKeptApart] = new(
            "Ghi là hai người khác nhau",
            "Recorded as two different people"
        ),
        [AuditAction.DataTakenOut] = new("Tải dữ liệu của chính mình", "Downloaded one's own data"),
        [AuditAction.ErasureAsked] = new("Yêu cầu xóa dữ liệu", "Asked for erasure"),
        [AuditAction.ErasureRefused] = new("Từ chối yêu cầu xóa", "Declined the erasure"),
        [AuditAction.PersonErased] = new("Xóa dữ liệu theo yêu cầu", "Erased the data on request"),
        [AuditAction.AuditRead] = new("Đọc nhật ký", "Read the log"),
        [AuditAction.AccountOpened] = new("Mở tài khoản", "Opened the account"),
        [AuditAction.AccountClosed] = new("Đóng tài khoản", "Closed the account"),
        [AuditAction.RoleGiven] = new("Giao nhiệm vụ", "Gave a role"),
        [AuditAction.RoleEnded] = new("Kết thúc nhiệm vụ", "Ended a role"),
        [AuditAction.CardPrinted] = new("In thẻ đăng nhập", "Printed the sign-in card"),
        [AuditAction.CardReset] = new("Cấp lại thẻ hoặc mã PIN", "Reset the card or PIN"),
        [AuditAction.PasswordReset] = new("Đặt lại mật khẩu", "Reset the password"),
        [AuditAction.SecondFactorReset] = new("Đặt lại bước xác thực thứ hai", "Reset the second factor"),
        [AuditAction.SessionsEnded] = new("Cho đăng xuất mọi nơi", "Signed out everywhere"),
        [AuditAction.PasswordChosen] = new("Đặt mật khẩu", "Chose a password"),
        [AuditAction.PinChosen] = new("Đặt mã PIN của thẻ", "Chose the PIN of the card"),
        [AuditAction.SignInPhoneChanged] = new(
            "Đổi số điện thoại đăng nhập",
            "Changed the phone number to sign in with"
        ),
        [AuditAction.PasskeyAdded] = new("Thêm khóa truy cập", "Added a passkey"),
        [AuditAction.PasskeyRemoved] = new("Xóa khóa truy cập", "Removed a passkey"),
        [AuditAction.SecondFactorSet] = new("Cài ứng dụng xác thực", "Set up an authenticator app"),
        [AuditAction.WaysInEnded] = new(
            "Bỏ các cách đăng nhập cũ khi giao nhiệm vụ",
            "Ended the former ways to sign in when a role was given"
        ),
        [AuditAction.ResultsOpened] = new("Xem kết quả học", "Opened the results"),
        [AuditAction.ConfirmationIssued] = new("Cấp giấy xác nhận", "Issued a confirmation"),
        [AuditAction.ConfirmationRefused] = new(
            "Từ chối đề nghị cấp giấy xác nhận",
            "Refused a confirmation"
        ),
        [AuditAction.ConfirmationRevoked] = new("Thu hồi giấy xác nhận", "Revoked a confirmation"),
        [AuditAction.ConfirmationCorrected] = new("Đính chính giấy xác nhận", "Corrected a confirmation"),
        [AuditAction.ConfirmationReissued] = new("Cấp lại giấy xác nhận", "Reissued a confirmation"),
        [AuditAction.EvidenceRecorded] = new("Ghi minh chứng", "Recorded evidence"),
        [AuditAction.ListTakenOut] = new("Tải danh sách người dân", "Downloaded a list of people"),
        [AuditAction.AttemptRemarked] = new("Chấm lại bài kiểm tra", "Marked the test again"),
        [AuditAction.PassKept] = new("Giữ nguyên kết quả đạt", "Kept the pass"),
        [AuditAction.PassWithdrawn] = new("Rút lại kết quả đạt", "Withdrew the pass"),
        [AuditAction.NumberNotFound] = new(
            "Tìm một số định danh mà không thấy",
            "Searched for a number in vain"
        ),
        [AuditAction.NumberElsewhere] = new(
            "Ở nơi khác, hỏi phải số định danh của người này",
            "Asked elsewhere about this person's number"
        ),
        [AuditAction.CoursePublished] = new("Duyệt và công bố khóa học", "Published a course"),
        [AuditAction.DraftReturned] = new("Trả lại bản thảo khóa học", "Returned a draft of a course"),
        [AuditAction.CollectionChanged] = new(
            "Sửa thủ đoạn lừa đảo hoặc từ điển",
            "Changed the scam patterns or the glossary"
        ),
    }.ToFrozenDictionary();

    /// <summary>
    /// What is done to one's own account: shown to the person even when the own account did it, for it may have been
    /// somebody else with its card or password.
    /// </summary>
    public static readonly AuditAction[] OnOwnAccount =
    [
        AuditAction.PasswordChosen,
        AuditAction.PinChosen,
        AuditAction.SignInPhoneChanged,
        AuditAction.PasskeyAdded,
        AuditAction.PasskeyRemoved,
        AuditAction.SecondFactorSet,
        AuditAction.DataTakenOut,
    ];

    extension(AuditAction action)
    {
        public Text Label => Words[action];
    }
}
