using HocVuSo.People;

namespace HocVuSo.Demo;

/// <summary>
/// The organisations of the made province, and which of them a person belongs to. Their number grows with the people;
/// each name says that it is made up.
/// </summary>
internal sealed class DemoOrganisations
{
    private const string Mark = " (mô phỏng)";

    /// <summary>
    /// About as many as the province had: "more than 1,200 community digital technology teams" for 233 communes.
    /// </summary>
    private const int MostTeamsInACommune = 6;

    private static readonly string[] Departments =
    [
        "Sở Khoa học và Công nghệ",
        "Sở Giáo dục và Đào tạo",
        "Sở Y tế",
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Nông nghiệp và Môi trường",
        "Sở Xây dựng",
        "Sở Công Thương",
    ];

    private static readonly string[] Trades =
    [
        "may",
        "dệt",
        "giày da",
        "chế biến gỗ",
        "chế biến thủy sản",
        "vật liệu xây dựng",
        "cơ khí",
        "du lịch",
        "vận tải",
        "thương mại",
        "điện tử",
        "in ấn",
    ];

    private readonly ulong _seed;
    private readonly DateTime _createdAt;
    private readonly List<Organisation> _all = [];
    private readonly Dictionary<Guid, Organisation> _byId = [];
    private readonly Dictionary<int, OfCommune> _communes = [];
    private readonly Dictionary<int, OfDistrict> _districts = [];
    private readonly List<Guid> _departments = [];
    private readonly List<Guid> _universities = [];

    public DemoOrganisations(
        IReadOnlyList<DemoCommune> communes,
        int provinceUnit,
        ulong seed,
        DateTime createdAt
    )
    {
        (_seed, _createdAt) = (seed, createdAt);
        var province = Add(OrganisationKind.Agency, "Ủy ban nhân dân tỉnh Quảng Nam", provinceUnit, null);
        _departments.AddRange(
            Departments.Select(d => Add(OrganisationKind.Agency, d, provinceUnit, province))
        );
        var education = _departments[1];
        _universities.Add(Add(OrganisationKind.School, "Trường Đại học Tam Kỳ", provinceUnit, null));
        _universities.Add(Add(OrganisationKind.School, "Trường Cao đẳng Hội An", provinceUnit, null));
        var party = Add(OrganisationKind.PartyCell, "Đảng bộ tỉnh Quảng Nam", provinceUnit, null);
        var youth = Add(OrganisationKind.Union, "Tỉnh đoàn Quảng Nam", provinceUnit, null);
        var women = Add(OrganisationKind.Union, "Hội Liên hiệp Phụ nữ tỉnh Quảng Nam", provinceUnit, null);
        foreach (var district in communes.GroupBy(c => c.District))
        {
            AddDistrict(district.Key, district.Sum(c => c.People), province, education);
            foreach (var commune in district)
            {
                AddCommune(commune, province, education, party, youth, women);
            }
        }
    }

    public IReadOnlyList<Organisation> All => _all;

    public Organisation Find(Guid id) => _byId[id];

    public Guid Department(Dice dice) => dice.Of(_departments);

    /// <summary>Science and technology, which runs the movement's plan.</summary>
    public Guid LeadingDepartment => _departments[0];

    public Guid University(Dice dice) => dice.Of(_universities);

    public OfCommune Of(DemoCommune commune) => _communes[commune.UnitId];

    public OfDistrict Of(DemoDistrict district) => _districts[district.UnitId];

    private void AddDistrict(DemoDistrict district, int people, Guid province, Guid education)
    {
        var office = Add(
            OrganisationKind.Agency,
            $"Ủy ban nhân dân {district.Inside}",
            district.UnitId,
            province
        );
        var schools = Numbered(1 + people / 40_000)
            .Select(n =>
                Add(
                    OrganisationKind.School,
                    $"Trường Trung học phổ thông {district.Name}{n}",
                    district.UnitId,
                    education
                )
            );
        var dice = Dice.For(_seed, district.Number);
        var enterprises = Enumerable
            .Range(1, Math.Max(1, people / (district.IsMountainous ? 3000 : 500)))
            .Select(n =>
                Add(
                    OrganisationKind.Enterprise,
                    $"Công ty {(dice.Chance(0.6) ? "TNHH" : "cổ phần")} {dice.Of(Trades)} {district.Name} {n}",
                    district.UnitId,
                    null
                )
            );
        _districts.Add(district.UnitId, new OfDistrict(office, [.. schools], [.. enterprises]));
    }

    private void AddCommune(
        DemoCommune commune,
        Guid province,
        Guid education,
        Guid party,
        Guid youth,
        Guid women
    )
    {
        var (unit, name) = (commune.UnitId, commune.Inside);
        var committee = Add(OrganisationKind.PartyCell, $"Đảng bộ {name}", unit, party);
        var few = Math.Max(1, commune.People / 700);
        _communes.Add(
            unit,
            new OfCommune(
                Add(OrganisationKind.Agency, $"Ủy ban nhân dân {name}", unit, province),
                Add(OrganisationKind.School, $"Trường Tiểu học {commune.Name}", unit, education),
                Add(OrganisationKind.Cooperative, $"Hợp tác xã nông nghiệp {name}", unit, null),
                [
                    .. Numbered(Math.Min(few, 4))
                        .Select(n => Add(OrganisationKind.PartyCell, $"Chi bộ{n} {name}", unit, committee)),
                ],
                Add(OrganisationKind.Union, $"Đoàn Thanh niên {name}", unit, youth),
                Add(OrganisationKind.Union, $"Hội Liên hiệp Phụ nữ {name}", unit, women),
                [
                    .. Numbered(Math.Min(few, MostTeamsInACommune))
                        .Select(n =>
                            Add(
                                OrganisationKind.CommunityTeam,
                                $"Tổ công nghệ số cộng đồng{n} {name}",
                                unit,
                                null
                            )
                        ),
                ]
            )
        );
    }

    /// <summary>"" for the only one, " số 1", " số 2"… for several.</summary>
    private static IEnumerable<string> Numbered(int count) =>
        Enumerable.Range(1, count).Select(n => count == 1 ? "" : $" số {n}");

    private Guid Add(OrganisationKind kind, string name, int unit, Guid? parent)
    {
        var organisation = Organisation.Create(
            kind,
            name + Mark,
            unit,
            _createdAt,
            parent: parent,
            id: Dice.For(_seed, ~(ulong)_all.Count).Id(DemoProvince.FirstMillisecond + _all.Count)
        );
        _all.Add(organisation);
        _byId.Add(organisation.Id, organisation);
        return organisation.Id;
    }

    internal sealed record OfCommune(
        Guid Office,
        Guid PrimarySchool,
        Guid Cooperative,
        IReadOnlyList<Guid> PartyCells,
        Guid YouthUnion,
        Guid WomensUnion,
        IReadOnlyList<Guid> Teams
    );

    internal sealed record OfDistrict(
        Guid Office,
        IReadOnlyList<Guid> HighSchools,
        IReadOnlyList<Guid> Enterprises
    );
}
