namespace HocVuSo.People.Rosters;

/// <summary>The columns of a roster, in Vietnamese or English, by the names that offices use.</summary>
public static class RosterColumns
{
    public static readonly Column Name = new(
        new("Họ và tên", "Full name"),
        "họ tên",
        "tên",
        "name",
        "họ và tên khai sinh",
        "họ, chữ đệm và tên"
    )
    {
        Required = true,
    };

    /// <summary>Schools often write the given name in a column of its own.</summary>
    public static readonly Column FamilyName = new(
        new("Họ và tên đệm", "Family name"),
        "họ đệm",
        "họ lót",
        "họ và chữ đệm",
        "last name",
        "surname"
    );
    public static readonly Column Birth = new(
        new("Ngày sinh", "Date of birth"),
        "ngày tháng năm sinh",
        "ngày, tháng, năm sinh",
        "sinh ngày",
        "birth date",
        "birthdate",
        "dob"
    );
    public static readonly Column BirthYear = new(new("Năm sinh", "Birth year"), "year of birth", "sinh năm");
    public static readonly Column Sex = new(new("Giới tính", "Sex"), "gender", "phái", "nam nữ", "nam/nữ");
    public static readonly Column Number = new(
        new("Số định danh", "Identification number"),
        "số định danh cá nhân",
        "mã định danh",
        "mã định danh cá nhân",
        "cccd",
        "số cccd",
        "căn cước",
        "số căn cước",
        "căn cước công dân",
        "số căn cước công dân",
        "citizen id",
        "personal id",
        "id number"
    );
    public static readonly Column Phone = new(
        new("Điện thoại", "Phone"),
        "số điện thoại",
        "sđt",
        "di động",
        "phone number",
        "mobile"
    );
    public static readonly Column Address = new(
        new("Nơi ở", "Address"),
        "địa chỉ",
        "nơi cư trú",
        "nơi thường trú",
        "chỗ ở hiện nay",
        "residence"
    );
    public static readonly Column Hamlet = new(
        new("Thôn, khối phố", "Hamlet"),
        "thôn",
        "khối phố",
        "tổ dân phố",
        "khu phố",
        "khu dân cư",
        "ấp",
        "bản"
    );
    public static readonly Column Commune = new(
        new("Xã, phường", "Commune"),
        "xã",
        "phường",
        "phường, xã",
        "xã, phường, thị trấn",
        "xã, phường, đặc khu",
        "ward"
    );
    public static readonly Column District = new(
        new("Huyện, quận", "District"),
        "huyện",
        "quận",
        "quận, huyện",
        "huyện, thị xã, thành phố"
    );
    public static readonly Column Province = new(
        new("Tỉnh, thành phố", "Province"),
        "tỉnh",
        "thành phố",
        "tỉnh, tp",
        "city"
    );
    public static readonly Column UnitCode = new(
        new("Mã đơn vị hành chính", "Unit code"),
        "mã đơn vị",
        "mã đvhc",
        "mã xã",
        "mã phường",
        "mã xã, phường",
        "commune code"
    );
    public static readonly Column Era = new(new("Thời kỳ", "Era"), "kỳ địa giới");
    public static readonly Column Organisation = new(
        new("Tổ chức", "Organisation"),
        "organization",
        "tên tổ chức",
        "cơ quan",
        "đơn vị công tác",
        "nơi làm việc",
        "trường",
        "school",
        "employer"
    );
    public static readonly Column OrganisationCode = new(
        new("Mã tổ chức", "Organisation code"),
        "organization code",
        "mã trường",
        "mã số thuế",
        "mã cơ quan"
    );
    public static readonly Column Role = new(new("Vai trò", "Role"), "tư cách");
    public static readonly Column Since = new(new("Từ ngày", "Since"), "from", "ngày vào");

    public static readonly Column[] All =
    [
        Name,
        FamilyName,
        Birth,
        BirthYear,
        Sex,
        Number,
        Phone,
        Address,
        Hamlet,
        Commune,
        District,
        Province,
        UnitCode,
        Era,
        Organisation,
        OrganisationCode,
        Role,
        Since,
    ];
}

/// <summary>What may stand in a cell of few words, folded.</summary>
public static class RosterWords
{
    public static readonly Dictionary<string, Sex> Sexes = new(StringComparer.Ordinal)
    {
        ["nu"] = Sex.Female,
        ["female"] = Sex.Female,
        ["f"] = Sex.Female,
        ["nam"] = Sex.Male,
        ["male"] = Sex.Male,
        ["m"] = Sex.Male,
    };

    public static readonly Dictionary<string, MembershipRole> Roles = new(StringComparer.Ordinal)
    {
        ["can bo"] = MembershipRole.Staff,
        ["cong chuc"] = MembershipRole.Staff,
        ["vien chuc"] = MembershipRole.Staff,
        ["nhan vien"] = MembershipRole.Staff,
        ["giao vien"] = MembershipRole.Staff,
        ["giang vien"] = MembershipRole.Staff,
        ["nguoi lao dong"] = MembershipRole.Staff,
        ["nguoi lam viec"] = MembershipRole.Staff,
        ["staff"] = MembershipRole.Staff,
        ["employee"] = MembershipRole.Staff,
        ["teacher"] = MembershipRole.Staff,
        ["hoc sinh"] = MembershipRole.Student,
        ["sinh vien"] = MembershipRole.Student,
        ["hoc sinh sinh vien"] = MembershipRole.Student,
        ["student"] = MembershipRole.Student,
        ["pupil"] = MembershipRole.Student,
        ["thanh vien"] = MembershipRole.Member,
        ["hoi vien"] = MembershipRole.Member,
        ["doan vien"] = MembershipRole.Member,
        ["dang vien"] = MembershipRole.Member,
        ["xa vien"] = MembershipRole.Member,
        ["member"] = MembershipRole.Member,
        ["lanh dao"] = MembershipRole.Leader,
        ["truong"] = MembershipRole.Leader,
        ["to truong"] = MembershipRole.Leader,
        ["bi thu"] = MembershipRole.Leader,
        ["chu tich"] = MembershipRole.Leader,
        ["giam doc"] = MembershipRole.Leader,
        ["hieu truong"] = MembershipRole.Leader,
        ["leader"] = MembershipRole.Leader,
        ["head"] = MembershipRole.Leader,
    };
}

/// <summary>One row as values; or, in <see cref="Reasons"/>, why it cannot be read.</summary>
public sealed class RosterRow
{
    private readonly List<Refusal> _reasons = [];

    private RosterRow(TableRow row) => Table = row;

    public TableRow Table { get; }
    public PersonName? Name { get; private set; }
    public Birth? Birth { get; private set; }
    public Sex? Sex { get; private set; }
    public CitizenId? Number { get; private set; }
    public PhoneNumber? Phone { get; private set; }
    public string Organisation { get; private set; } = "";
    public string OrganisationCode { get; private set; } = "";
    public MembershipRole? Role { get; private set; }
    public DateOnly? Since { get; private set; }
    public IReadOnlyList<Refusal> Reasons => _reasons;
    public bool IsBad => _reasons.Count > 0;

    /// <summary>The sentences of all reasons.</summary>
    public Text Reason =>
        new(
            string.Join(" ", _reasons.Select(r => r.Sentence.Vi)),
            string.Join(" ", _reasons.Select(r => r.Sentence.En))
        );

    public void Refuse(Refusal reason) => _reasons.Add(reason);

    /// <param name="isDemo">Numbers of generated people are taken only where all people are generated.</param>
    public static RosterRow Read(TableRow row, bool isDemo)
    {
        var read = new RosterRow(row);
        if (row.HasStrayCells)
        {
            read.Refuse(Refusals.RosterStrayCells());
        }

        read.Name = read.Try(
            $"{row[RosterColumns.FamilyName]} {row[RosterColumns.Name]}".Trim(),
            PersonName.Parse,
            required: true
        );
        read.Birth =
            read.Try(row[RosterColumns.Birth], People.Birth.Parse)
            ?? read.Try(row[RosterColumns.BirthYear], People.Birth.Parse);
        read.Sex = read.Word(row[RosterColumns.Sex], RosterWords.Sexes, Refusals.SexMalformed);
        read.Number = read.Try(WithZero(row[RosterColumns.Number], 11, read.Birth), CitizenId.Parse);
        read.Phone = read.Try(WithZero(row[RosterColumns.Phone], 9), PhoneNumber.Parse);
        read.Organisation = row[RosterColumns.Organisation];
        read.OrganisationCode = row[RosterColumns.OrganisationCode];
        read.Role = read.Word(row[RosterColumns.Role], RosterWords.Roles, Refusals.RosterRoleUnknown);
        read.Since = row[RosterColumns.Since] is { Length: > 0 } since ? read.Day(since) : null;
        read.Check(isDemo);
        return read;
    }

    public UnitQuery Place =>
        new(
            Table[RosterColumns.UnitCode],
            Table[RosterColumns.Era],
            Table[RosterColumns.Hamlet],
            Table[RosterColumns.Commune],
            Table[RosterColumns.District],
            Table[RosterColumns.Province]
        );

    public string Address => Table[RosterColumns.Address];

    private void Check(bool isDemo)
    {
        if (Number is null && Birth is null && !IsBad)
        {
            Refuse(Refusals.RosterNeedsBirthOrNumber());
        }

        if (Number is not null)
        {
            try
            {
                Number.MustFit(Birth, Sex, synthetic: isDemo && Number.IsSynthetic);
            }
            catch (Refusal refusal)
            {
                Refuse(refusal);
            }
        }
    }

    private T? Try<T>(string text, Func<string, T> parse, bool required = false)
        where T : class
    {
        if (text.Length == 0 && !required)
        {
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (Refusal refusal)
        {
            Refuse(refusal);
            return null;
        }
    }

    private T? Word<T>(string text, Dictionary<string, T> words, Func<Refusal> refusal)
        where T : struct
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (words.TryGetValue(Fold.Key(text), out var known))
        {
            return known;
        }

        Refuse(refusal());
        return null;
    }

    private DateOnly? Day(string text)
    {
        var day = VietnamDay.Parse(text);
        if (day is null)
        {
            Refuse(Refusals.DayMalformed());
        }

        return day;
    }

    /// <summary>
    /// A spreadsheet that took a number for a quantity dropped its first zero. Of a personal number it is put back only
    /// where the birth year then fits.
    /// </summary>
    private static string WithZero(string text, int length, Birth? birth = null)
    {
        if (text.Length != length || !text.All(char.IsAsciiDigit))
        {
            return text;
        }

        var whole = "0" + text;
        return
            length == 9
            || (
                birth is not null
                && CitizenId.TryParse(whole, null, out var number)
                && number.BirthYear == birth.Year
            )
            ? whole
            : text;
    }
}
