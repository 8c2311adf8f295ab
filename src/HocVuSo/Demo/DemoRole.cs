using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.People;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.Places;
using HocVuSo.Records;

namespace HocVuSo.Demo;

/// <summary>
/// Somebody with an account to try the program with: always the same name, password and second factor, published by
/// "demo accounts". They exist in a database of made people and nowhere else.
/// </summary>
/// <param name="Name">What is typed at sign-in; null for those who have a card only.</param>
/// <param name="Area">Where the role holds; null where it is a school.</param>
internal sealed record DemoRole(
    Role Role,
    string? Name,
    string FullName,
    string Born,
    Sex Sex,
    (string Era, string Code)? Area = null,
    DemoCard? Card = null
)
{
    public const string Password = "mo-phong-2025";

    /// <summary>Phường An Xuân of Tam Kỳ until 30/6/2025: where they all live.</summary>
    private const string Home = "20347";

    /// <summary>Phường Tam Kỳ and phường Hội An since 1/7/2025.</summary>
    private static readonly (string, string) TamKy = (Eras.Now, "20341");
    private static readonly (string, string) HoiAn = (Eras.Now, "20410");
    private static readonly (string, string) Province = (Eras.Before, DemoDistrict.Province);

    public static IReadOnlyList<DemoRole> All { get; } =
    [
        new(Role.Learner, "hoc.vien", "Trần Văn Bình", "15/03/1979", Sex.Male),
        new(Role.Learner, null, "Nguyễn Thị Sáu", "12/08/1956", Sex.Female)
        {
            Card = new("HVSM-PHNG", "482913", PinIsFirst: false),
        },
        new(Role.Learner, null, "Hồ Văn Mười", "02/09/1951", Sex.Male)
        {
            Card = new("HVSM-PTRM", "715308", PinIsFirst: true),
        },
        new(Role.Helper, "nguoi.ho.tro", "Lê Thị Hoài Thương", "02/11/1998", Sex.Female, TamKy),
        new(Role.TeamLeader, "to.truong", "Huỳnh Văn Phước", "19/05/1975", Sex.Male, TamKy),
        new(Role.Teacher, "giao.vien", "Phan Thị Mỹ Hạnh", "20/11/1986", Sex.Female),
        new(Role.CommuneOfficer, "can.bo.xa", "Võ Minh Quân", "07/07/1990", Sex.Male, TamKy),
        new(Role.CommuneOfficer, "can.bo.xa.2", "Nguyễn Hoàng Yến", "26/09/1991", Sex.Female, HoiAn),
        new(Role.ProvincialOfficer, "can.bo.tinh", "Đặng Thanh Tùng", "30/04/1982", Sex.Male, Province),
        new(Role.ContentEditor, "bien.tap", "Trương Khánh Ly", "08/03/1994", Sex.Female, Province),
        new(Role.Auditor, "kiem.tra", "Lê Quang Vinh", "22/12/1978", Sex.Male, Province),
        new(Role.Administrator, "quan.tri", "Đoàn Thị Minh Châu", "17/01/1985", Sex.Female, Province),
    ];

    /// <summary>The second factor's key in Base32, for an authenticator app or a script; null where the role needs none.</summary>
    public string? SecondFactor =>
        Role.SeesOthers
            ? Base32(SHA256.HashData(Encoding.UTF8.GetBytes("hocvuso demo " + Name)).AsSpan(0, 20))
            : null;

    /// <summary>Decides where the rule leaves it to an officer.</summary>
    public static DemoRole Officer { get; } = All.First(r => r.Role == Role.ProvincialOfficer);

    public Guid AccountId { get; } = RecordId.For("demo-account", FullName);

    public TargetGroup? Group =>
        Role is Role.Learner or Role.Helper or Role.TeamLeader ? null : TargetGroup.PublicServant;

    public static IReadOnlyList<DemoRole> In(DemoCommune commune) => commune.Code == Home ? All : [];

    /// <summary>What they are members of.</summary>
    public (Guid Organisation, MembershipRole As)? Joins(DemoOrganisations all, DemoCommune home) =>
        Role switch
        {
            Role.Learner => null,
            Role.Helper => (all.Of(home).Teams[0], MembershipRole.Member),
            Role.TeamLeader => (all.Of(home).Teams[0], MembershipRole.Leader),
            Role.Teacher => (School(all, home), MembershipRole.Staff),
            Role.CommuneOfficer => (all.Of(home).Office, MembershipRole.Staff),
            _ => (all.LeadingDepartment, MembershipRole.Staff),
        };

    /// <summary>Where a teacher's role holds.</summary>
    public static Guid School(DemoOrganisations all, DemoCommune home) =>
        all.Of(home.District).HighSchools[0];

    /// <summary>Who printed the cards.</summary>
    public static DemoRole Leader { get; } = All.First(r => r.Role == Role.TeamLeader);

    // RFC 4648, section 6; twenty bytes come out even.
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i += 5)
        {
            var group = 0L;
            foreach (var b in bytes.Slice(i, 5))
            {
                group = (group << 8) | b;
            }

            for (var shift = 35; shift >= 0; shift -= 5)
            {
                text.Append(alphabet[(int)(group >> shift) & 31]);
            }
        }

        return text.ToString();
    }
}

/// <summary>A card that is not printed: what would stand on it.</summary>
/// <param name="PinIsFirst">The bearer has not used it yet and will have to choose a PIN.</param>
internal sealed record DemoCard(string Code, string Pin, bool PinIsFirst)
{
    /// <summary>What its QR code would carry.</summary>
    public CardToken Token { get; } =
        CardToken.Parse(
            Base64Url.EncodeToString(
                SHA256.HashData(Encoding.UTF8.GetBytes("hocvuso demo card " + Code)).AsSpan(0, 16)
            ),
            null
        );
}
