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

    public static Refusal NotOnesOwnRecord() =>
        new(
            "not-ones-own-record",
            new(
                "Không ai tự sửa, gộp hay xóa hồ sơ của chính mình bằng quyền cán bộ. Hãy nhờ người khác có thẩm quyền.",
                "Nobody changes, merges or erases one's own record with an officer's power. Ask somebody else who may."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NotAHome() =>
        new(
            "not-a-home",
            new(
                "Nơi ở phải là một xã, phường, đặc khu, thôn hoặc tổ dân phố hiện nay.",
                "A home is a commune or hamlet of today."
            )
        );

    public static Refusal ParentOfAnotherKind() =>
        new(
            "parent-of-another-kind",
            new(
                "Tổ chức cấp trên phải cùng loại; riêng trường học có thể thuộc một cơ quan nhà nước.",
                "The organisation above must be of the same kind; a school may also stand below a public agency."
            )
        );

    public static Refusal ParentIsOnesOwn() =>
        new(
            "parent-is-ones-own",
            new(
                "Không ai tự đặt một tổ chức dưới tổ chức mà chính mình phụ trách. Hãy nhờ người khác có thẩm quyền.",
                "Nobody places an organisation below one that is in one's own charge. Ask somebody else who may."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal TooManyElsewhere() =>
        new(
            "too-many-elsewhere",
            new(
                "Hôm nay tài khoản này đã hỏi quá nhiều số định danh của người ở nơi khác. Hãy xem lại danh sách và nhập tiếp vào ngày mai.",
                "Today this account has asked about too many numbers of people who live elsewhere. Check the list and go on tomorrow."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchPerson() =>
        new(
            "no-such-person",
            new("Không tìm thấy người này.", "This person was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NameMissing() =>
        new("name-missing", new("Hãy ghi họ và tên.", "Write the full name."));

    public static Refusal NameMalformed() =>
        new(
            "name-malformed",
            new(
                "Họ và tên chỉ gồm chữ cái La-tinh, dấu cách, dấu nháy, dấu gạch nối và dấu chấm, nhiều nhất 100 ký tự.",
                "A name has only Latin letters, blanks, apostrophes, hyphens and dots, at most 100 characters."
            )
        );

    public static Refusal BirthMalformed() =>
        new(
            "birth-malformed",
            new(
                "Ngày sinh phải ghi như 27/03/1957, hoặc chỉ ghi năm sinh như 1957.",
                "Write the date of birth like 27/03/1957, or only the year like 1957."
            )
        );

    public static Refusal BornInFuture() =>
        new("born-in-future", new("Ngày sinh ở sau ngày hôm nay.", "The date of birth is later than today."));

    public static Refusal SexMalformed() =>
        new("sex-malformed", new("Giới tính phải là Nam hoặc Nữ.", "Sex must be male or female."));

    public static Refusal CitizenIdMalformed() =>
        new(
            "citizen-id-malformed",
            new(
                "Số định danh cá nhân phải có đúng 12 chữ số, như trên thẻ căn cước.",
                "A personal identification number has exactly 12 digits, as on the identity card."
            )
        );

    public static Refusal CitizenIdOfNoPlace() =>
        new(
            "citizen-id-of-no-place",
            new(
                "Ba chữ số đầu của số định danh không phải mã của một tỉnh, thành phố hay quốc gia. Hãy xem lại từng số.",
                "The first three digits of the number are no code of a province or country. Check each digit."
            )
        );

    public static Refusal CitizenIdOfAnotherBirthYear() =>
        new(
            "citizen-id-of-another-birth-year",
            new(
                "Số định danh không khớp với năm sinh. Hãy xem lại cả hai.",
                "The number does not fit the year of birth. Check both."
            )
        );

    public static Refusal CitizenIdOfAnotherSex() =>
        new(
            "citizen-id-of-another-sex",
            new(
                "Số định danh không khớp với giới tính. Hãy xem lại cả hai.",
                "The number does not fit the sex. Check both."
            )
        );

    public static Refusal OnePersonPerCitizenId() =>
        new(
            "one-person-per-citizen-id",
            new(
                "Số định danh này đã có trong một hồ sơ khác. Mỗi người chỉ có một hồ sơ.",
                "This number is in another person's record. Each person has one record only."
            ),
            RefusalKind.Conflict
        );

    public static Refusal PhoneMalformed() =>
        new(
            "phone-malformed",
            new(
                "Số điện thoại phải là số Việt Nam, như 0905 123 456 hoặc +84 905 123 456.",
                "The phone number must be Vietnamese, like 0905 123 456 or +84 905 123 456."
            )
        );

    public static Refusal DayMalformed() =>
        new("day-malformed", new("Ngày phải ghi như 05/09/2025.", "Write the day like 05/09/2025."));

    public static Refusal DayInFuture() =>
        new("day-in-future", new("Ngày này ở sau ngày hôm nay.", "This day is later than today."));

    public static Refusal LivesThereAlready() =>
        new(
            "lives-there-already",
            new("Người này đang ở đúng nơi đó.", "The person lives in that place already."),
            RefusalKind.Conflict
        );

    public static Refusal MovedBeforeArrival(DateOnly arrival) =>
        new(
            "moved-before-arrival",
            new(
                $"Ngày chuyển đi không thể trước ngày chuyển đến ({VietnamDay.Show(arrival)}).",
                $"The day of leaving cannot be before the day of arriving ({VietnamDay.Show(arrival)})."
            )
        );

    public static Refusal PersonErased() =>
        new(
            "person-erased",
            new(
                "Hồ sơ này đã xóa theo yêu cầu, không sửa được nữa.",
                "This record was erased on request and cannot be changed."
            ),
            RefusalKind.Conflict
        );

    public static Refusal PersonMerged() =>
        new(
            "person-merged",
            new(
                "Hồ sơ này đã gộp vào một hồ sơ khác. Hãy sửa ở hồ sơ đó.",
                "This record was merged into another. Change that one."
            ),
            RefusalKind.Conflict
        );

    public static Refusal TheSameRecord() =>
        new(
            "the-same-record",
            new("Đây là cùng một hồ sơ.", "This is one and the same record."),
            RefusalKind.Conflict
        );

    public static Refusal TwoCitizenIds() =>
        new(
            "two-citizen-ids",
            new(
                "Hai hồ sơ có hai số định danh khác nhau nên không gộp được. Nếu một số ghi sai, hãy sửa số đó trước.",
                "The two records have different identification numbers and cannot be merged. If one is wrong, correct it first."
            ),
            RefusalKind.Conflict
        );

    public static Refusal MergedElsewhere() =>
        new(
            "merged-elsewhere",
            new(
                "Hồ sơ này sau đó đã gộp tiếp vào hồ sơ khác. Hãy tách lần gộp sau trước.",
                "This record was merged further since. Undo the later merge first."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchOrganisation() =>
        new(
            "no-such-organisation",
            new("Không tìm thấy tổ chức này.", "This organisation was not found."),
            RefusalKind.NotFound
        );

    public static Refusal OrganisationNameMissing() =>
        new(
            "organisation-name-missing",
            new(
                "Hãy ghi tên tổ chức, nhiều nhất 200 ký tự.",
                "Write the name of the organisation, at most 200 characters."
            )
        );

    public static Refusal OrganisationCodeTooLong() =>
        new(
            "organisation-code-too-long",
            new("Mã tổ chức dài nhất 40 ký tự.", "The code of an organisation has at most 40 characters.")
        );

    public static Refusal OneOrganisationPerCode() =>
        new(
            "one-organisation-per-code",
            new(
                "Đã có tổ chức cùng loại mang mã này.",
                "There is an organisation of this kind with this code."
            ),
            RefusalKind.Conflict
        );

    public static Refusal ParentWithinItself() =>
        new(
            "parent-within-itself",
            new(
                "Tổ chức cấp trên không thể nằm trong chính tổ chức này.",
                "The organisation above cannot stand below this one."
            ),
            RefusalKind.Conflict
        );

    public static Refusal OrganisationClosed() =>
        new(
            "organisation-closed",
            new("Tổ chức này đã ngừng hoạt động.", "This organisation is closed."),
            RefusalKind.Conflict
        );

    public static Refusal ClosedBeforeItsMembers(DateOnly day) =>
        new(
            "closed-before-its-members",
            new(
                $"Ngày ngừng hoạt động không thể trước ngày có người vào tổ chức ({VietnamDay.Show(day)}).",
                $"An organisation cannot close before somebody joined it ({VietnamDay.Show(day)})."
            )
        );

    public static Refusal MemberAlready() =>
        new(
            "member-already",
            new(
                "Người này đã có tên trong tổ chức với vai trò đó.",
                "The person is in the organisation in that role already."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchMembership() =>
        new(
            "no-such-membership",
            new("Không tìm thấy tên này trong tổ chức.", "This membership was not found."),
            RefusalKind.NotFound
        );

    public static Refusal EndsBeforeItBegan(DateOnly day) =>
        new(
            "ends-before-it-began",
            new(
                $"Ngày cuối không thể trước ngày đầu ({VietnamDay.Show(day)}).",
                $"The last day cannot be before the first ({VietnamDay.Show(day)})."
            )
        );

    public static Refusal ChooseUnit() => new("choose-unit", new("Hãy chọn nơi ở.", "Choose the place."));

    public static Refusal ChooseOne() =>
        new("choose-one", new("Hãy chọn một mục trong danh sách.", "Choose one of the list."));

    public static Refusal NobodyWithThatNumber() =>
        new(
            "nobody-with-that-number",
            new(
                "Không có ai mang số định danh này trong phạm vi của bạn.",
                "Nobody in your area has this identification number."
            )
        );

    public static Refusal NoSuchMerge() =>
        new(
            "no-such-merge",
            new(
                "Không tìm thấy lần gộp này, hoặc đã tách lại rồi.",
                "This merge was not found, or was undone already."
            ),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchDuplicate() =>
        new(
            "no-such-duplicate",
            new("Không tìm thấy mục này.", "This pair was not found."),
            RefusalKind.NotFound
        );

    public static Refusal DecidedAlready() =>
        new(
            "decided-already",
            new("Mục này đã có người quyết định rồi.", "Somebody has decided this already."),
            RefusalKind.Conflict
        );

    public static Refusal UnitMissing() => new("unit-missing", new("Thiếu nơi ở.", "The place is missing."));

    public static Refusal UnitUnknown(string name) =>
        new("unit-unknown", new($"Không có nơi nào tên “{name}”.", $"There is no place called “{name}”."));

    public static Refusal UnitOutside(string name) =>
        new(
            "unit-outside",
            new(
                $"“{name}” không thuộc phạm vi phụ trách.",
                $"“{name}” is outside the area of responsibility."
            )
        );

    public static Refusal UnitTooWide(string name) =>
        new(
            "unit-too-wide",
            new(
                $"“{name}” rộng quá; hãy ghi đến xã, phường hoặc thôn.",
                $"“{name}” is too wide; write the commune or the hamlet."
            )
        );

    public static Refusal UnitAmbiguous(string name, IEnumerable<string> options)
    {
        var list = string.Join("; ", options);
        return new(
            "unit-ambiguous",
            new(
                $"Có nhiều nơi tên “{name}”: {list}. Hãy ghi rõ hơn.",
                $"There are several places called “{name}”: {list}. Write it more exactly."
            )
        );
    }

    public static Refusal ParentUnknown(string name) =>
        new(
            "parent-unknown",
            new(
                $"Không có tổ chức nào tên hoặc mã “{name}” trong phạm vi của bạn.",
                $"There is no organisation with the name or code “{name}” in your area."
            )
        );

    public static Refusal ParentAmbiguous(string name) =>
        new(
            "parent-ambiguous",
            new(
                $"Có nhiều tổ chức tên “{name}”. Hãy ghi mã của tổ chức.",
                $"There are several organisations called “{name}”. Write the code."
            )
        );

    public static Refusal RosterNotWaiting() =>
        new(
            "roster-not-waiting",
            new(
                "Danh sách này không còn chờ quyết định.",
                "This roster does not wait for a decision any more."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchRoster() =>
        new(
            "no-such-roster",
            new("Không tìm thấy danh sách này.", "This roster was not found."),
            RefusalKind.NotFound
        );

    public static Refusal RosterMissing() =>
        new("roster-missing", new("Hãy chọn một tệp.", "Choose a file."));

    public static Refusal RosterTooLarge() =>
        new(
            "roster-too-large",
            new("Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp.", "The file is larger than 20 MB. Split it.")
        );

    public static Refusal RosterStrayCells() =>
        new(
            "roster-stray-cells",
            new(
                "Dòng có nhiều ô hơn số cột; có thể thiếu dấu nháy quanh một ô có dấu phân cách.",
                "The row has more cells than there are columns; quotes may be missing around a cell with a separator."
            )
        );

    public static Refusal RosterNeedsBirthOrNumber() =>
        new(
            "roster-needs-birth-or-number",
            new(
                "Cần ngày sinh, năm sinh hoặc số định danh để biết đó là ai.",
                "A date of birth, a birth year or an identification number is needed to tell who it is."
            )
        );

    public static Refusal RosterRoleUnknown() =>
        new(
            "roster-role-unknown",
            new(
                "Vai trò phải là: người làm việc, học sinh, thành viên hoặc lãnh đạo.",
                "The role must be: staff, student, member or leader."
            )
        );

    public static Refusal RosterLineTwice(int line) =>
        new(
            "roster-line-twice",
            new($"Trùng với dòng {line} của tệp này.", $"The same person stands on line {line} of this file.")
        );

    public static Refusal RosterNumberOfAnotherName() =>
        new(
            "roster-number-of-another-name",
            new(
                "Số định danh này thuộc một hồ sơ mang họ tên khác.",
                "This identification number is in the record of somebody with another name."
            )
        );

    public static Refusal RosterBirthDiffers() =>
        new(
            "roster-birth-differs",
            new("Ngày sinh khác với hồ sơ đã có.", "The date of birth differs from the record.")
        );

    public static Refusal RosterSexDiffers() =>
        new("roster-sex-differs", new("Giới tính khác với hồ sơ đã có.", "The sex differs from the record."));

    public static Refusal RosterElsewhere() =>
        new(
            "roster-elsewhere",
            new(
                "Người này đang có hồ sơ ở nơi khác, ngoài phạm vi của bạn. Hãy đề nghị nơi đó chuyển hồ sơ.",
                "The person's record is in another area than yours. Ask that place to move it."
            )
        );

    public static Refusal RosterOrganisationUnknown(string name) =>
        new(
            "roster-organisation-unknown",
            new(
                $"Không có tổ chức “{name}” trong phạm vi của bạn.",
                $"There is no organisation “{name}” in your area."
            )
        );

    public static Refusal RosterOrganisationAmbiguous(string name) =>
        new(
            "roster-organisation-ambiguous",
            new(
                $"Có nhiều tổ chức tên “{name}”. Hãy thêm cột mã tổ chức.",
                $"There are several organisations called “{name}”. Add a column with the code."
            )
        );

    public static Refusal RosterNobodyMay() =>
        new(
            "roster-nobody-may",
            new(
                "Tài khoản này không có quyền nhập danh sách ở bất cứ nơi nào.",
                "This account may import rosters nowhere."
            ),
            RefusalKind.Forbidden
        );

    public static Refusal NoSuchAccount(string name) =>
        new(
            "no-such-account",
            new($"Không có tài khoản “{name}”.", $"There is no account “{name}”."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchFile(string path) =>
        new(
            "no-such-file",
            new($"Không thấy tệp {path}.", $"There is no file {path}."),
            RefusalKind.NotFound
        );

    public static Refusal ErasureNeedsReason() =>
        new(
            "erasure-needs-reason",
            new("Hãy ghi lý do, nhiều nhất 500 ký tự.", "Write the reason, at most 500 characters.")
        );

    public static Refusal ErasureAnswered() =>
        new(
            "erasure-answered",
            new("Yêu cầu này đã được trả lời rồi.", "This request has been answered already."),
            RefusalKind.Conflict
        );

    public static Refusal ErasureAskedAlready() =>
        new(
            "erasure-asked-already",
            new("Đã có một yêu cầu đang chờ trả lời.", "There is a request waiting for an answer."),
            RefusalKind.Conflict
        );

    public static Refusal NoSuchRequest() =>
        new(
            "no-such-request",
            new("Không tìm thấy yêu cầu này.", "This request was not found."),
            RefusalKind.NotFound
        );
}
