using HocVuSo.People;

namespace HocVuSo.Demo;

/// <summary>Which names are usual in a part of the province.</summary>
internal enum NameCustom
{
    Kinh,

    /// <summary>Tây Giang, Đông Giang, Nam Giang.</summary>
    CoTu,

    /// <summary>Nam Trà My, Bắc Trà My, Phước Sơn: Ca Dong, Xơ Đăng, Giẻ Triêng, Co.</summary>
    SouthernHills,
}

/// <summary>
/// Names as people of Quảng Nam bear them: family, middle, given, by sex and generation. Made up from general
/// knowledge; how often each comes is a guess and no statistics.
/// </summary>
internal static class DemoNames
{
    private static readonly Urn<string> Families = new(
        ("Nguyễn", 31),
        ("Trần", 11),
        ("Lê", 9),
        ("Phạm", 6),
        ("Huỳnh", 5.5),
        ("Phan", 5),
        ("Võ", 5),
        ("Đặng", 3),
        ("Trương", 3),
        ("Đoàn", 2),
        ("Bùi", 2),
        ("Hồ", 2),
        ("Ngô", 1.8),
        ("Đỗ", 1.5),
        ("Dương", 1.2),
        ("Đinh", 1),
        ("Lương", 1),
        ("Mai", 0.9),
        ("Thái", 0.8),
        ("Hà", 0.8),
        ("Lý", 0.6),
        ("Tạ", 0.5),
        ("Châu", 0.5),
        ("Cao", 0.5),
        ("Văn", 0.5),
        ("Ung", 0.4),
        ("Tăng", 0.4),
        ("Trịnh", 0.4),
        ("Doãn", 0.3),
        ("Tôn", 0.3),
        ("Đào", 0.3),
        ("Lâm", 0.3),
        ("Kiều", 0.2),
        ("Thân", 0.2)
    );

    private static readonly Urn<string> CoTuFamilies = new(
        ("Alăng", 16),
        ("Bhnướch", 10),
        ("Bríu", 9),
        ("Pơloong", 9),
        ("Zơrâm", 9),
        ("Coor", 7),
        ("Hôih", 7),
        ("Ating", 6),
        ("Bling", 6),
        ("Arất", 5),
        ("Riah", 5),
        ("Tơngôl", 4),
        ("Clâu", 4),
        ("Nguyễn", 3)
    );

    private static readonly Urn<string> SouthernFamilies = new(
        ("Hồ", 52),
        ("Nguyễn", 14),
        ("Đinh", 12),
        ("Trần", 6),
        ("Lê", 5),
        ("Trương", 3),
        ("Võ", 3),
        ("Phạm", 2),
        ("Huỳnh", 2)
    );

    private static readonly Urn<string> MiddlesOfMen = new(
        ("Văn", 30),
        ("Thanh", 6),
        ("Đức", 5),
        ("Minh", 5),
        ("Quang", 5),
        ("Ngọc", 5),
        ("Hữu", 4),
        ("Xuân", 4),
        ("Công", 4),
        ("Đình", 4),
        ("Quốc", 4),
        ("Tấn", 4),
        ("Hoàng", 4),
        ("Viết", 3),
        ("Anh", 2),
        ("Bá", 2),
        ("Duy", 2),
        ("Trung", 2),
        ("Thành", 2),
        ("Phước", 2),
        ("Như", 1),
        ("Đăng", 1)
    );

    private static readonly Urn<string> MiddlesOfWomen = new(
        ("Thị", 34),
        ("Thị Thu", 5),
        ("Thị Kim", 4),
        ("Thị Thanh", 4),
        ("Thị Ngọc", 4),
        ("Thị Mỹ", 4),
        ("Thị Bích", 3),
        ("Thị Hồng", 3),
        ("Thị Minh", 3),
        ("Thị Hoài", 2),
        ("Thị Diệu", 2),
        ("Ngọc", 5),
        ("Thanh", 3),
        ("Thùy", 3),
        ("Phương", 3),
        ("Khánh", 3),
        ("Như", 3),
        ("Hoàng", 2),
        ("Bảo", 2),
        ("Mai", 2),
        ("Quỳnh", 2),
        ("Tường", 1),
        ("Ánh", 1)
    );

    private static readonly string[] OlderMen =
    [
        .. "An Bình Ba Bảy Bốn Bửu Cảnh Châu Chính Chín Công Cúc Dũng Đàn Đông Đồng Đức Được Hai Hải Hiền Hiệp Hòa".Split(
            ' '
        ),
        .. "Hoanh Hùng Khôi Kỳ Lai Lâm Liêm Lịch Lộc Long Lợi Lương Mười Mẫn Mạnh Năm Nghĩa Ngọ Nhơn Nhì Phú Phước".Split(
            ' '
        ),
        .. "Quảng Quế Quý Sang Sáu Sĩ Sinh Sơn Tám Tân Tài Tâm Thạnh Thành Thân Thọ Thơ Thu Thống Toàn Trung Tư".Split(
            ' '
        ),
        .. "Tường Út Vinh Xứng Xuân Ý".Split(' '),
    ];

    private static readonly string[] MiddleAgedMen =
    [
        .. "Anh Bình Cảnh Cường Chiến Công Danh Dũng Duy Đông Đức Hà Hải Hậu Hiền Hiếu Hiệp Hòa Hoàng Hùng Hưng".Split(
            ' '
        ),
        .. "Khánh Khương Kiên Lâm Linh Long Lợi Luân Minh Nam Nghĩa Nhân Phong Phú Phúc Phương Quang Quân Quốc".Split(
            ' '
        ),
        .. "Sơn Sỹ Tài Tân Tây Thái Thanh Thành Thắng Thiện Thịnh Thuận Tiến Tín Toàn Trí Trung Trường Tuấn Tùng".Split(
            ' '
        ),
        .. "Tuyên Việt Vinh Vũ Vương".Split(' '),
    ];

    private static readonly string[] YoungMen =
    [
        .. "An Anh Bách Bảo Cường Danh Duy Dương Đạt Đăng Đức Gia Hải Hào Hiếu Hoàng Huy Hưng Kha Khang Khánh".Split(
            ' '
        ),
        .. "Khoa Khôi Kiệt Lâm Long Luân Minh Nam Nghĩa Nguyên Nhân Nhật Phát Phong Phúc Quân Quang Quốc Sang Tài".Split(
            ' '
        ),
        .. "Thiên Thiện Thịnh Tiến Tín Toàn Trí Triều Trung Tuấn Tùng Việt Vinh Vũ Vỹ".Split(' '),
    ];

    private static readonly string[] OlderWomen =
    [
        .. "An Ba Bảy Bê Bích Bốn Bông Bưởi Cam Cẩm Chanh Chín Cúc Dung Đào Điểu Đông Gái Hai Hạnh Hiền Hoa Hòa".Split(
            ' '
        ),
        .. "Hồng Huệ Huề Hường Khương Kim Lài Lan Lành Lê Liên Liễu Loan Lộc Lựu Lý Mai Mận Mười Năm Nga Ngọ".Split(
            ' '
        ),
        .. "Nguyệt Nhạn Nhung Nở Phụng Phước Quýt Sáu Sen Sương Tám Tâm Thanh Thảo Thời Thơ Thu Tịnh Tư Tuyết Út".Split(
            ' '
        ),
        .. "Vân Xuân Xí Yến".Split(' '),
    ];

    private static readonly string[] MiddleAgedWomen =
    [
        .. "Ánh Bình Chi Châu Diễm Diệp Dung Duyên Giang Hà Hạnh Hằng Hiền Hiếu Hoa Hòa Hoài Hồng Huệ Hương Hường".Split(
            ' '
        ),
        .. "Lan Lệ Liên Linh Loan Lợi Ly Mai Minh Mỹ Nga Ngân Ngọc Nguyệt Nhàn Nhung Oanh Phúc Phượng Phương Quyên".Split(
            ' '
        ),
        .. "Sương Tâm Thanh Thảo Thắm Thoa Thu Thủy Thúy Thương Trang Trâm Trinh Tuyết Vân Vi Xuân Yến".Split(
            ' '
        ),
    ];

    private static readonly string[] YoungWomen =
    [
        .. "An Anh Ánh Châu Chi Diễm Diệp Duyên Giang Hà Hân Hạnh Hiền Hoài Hương Huyền Khanh Lam Lan Linh Ly Mai".Split(
            ' '
        ),
        .. "My Na Nga Ngân Ngọc Nguyên Nhi Nhiên Như Oanh Phúc Phương Quyên Quỳnh San Sương Tâm Thảo Thư Thương".Split(
            ' '
        ),
        .. "Thùy Tiên Trà Trang Trâm Trân Trinh Trúc Tú Tuyền Uyên Vân Vi Vy Yên Yến Ý".Split(' '),
    ];

    /// <param name="bornIn">The year: names of the old are not names of the young.</param>
    public static PersonName Draw(Dice dice, Sex sex, int bornIn, NameCustom custom)
    {
        var family = (
            custom switch
            {
                NameCustom.CoTu => CoTuFamilies,
                NameCustom.SouthernHills => SouthernFamilies,
                _ => Families,
            }
        ).Draw(dice);
        var given = dice.Of(
            (sex, bornIn) switch
            {
                (Sex.Male, < 1965) => OlderMen,
                (Sex.Male, < 1992) => MiddleAgedMen,
                (Sex.Male, _) => YoungMen,
                (_, < 1965) => OlderWomen,
                (_, < 1992) => MiddleAgedWomen,
                _ => YoungWomen,
            }
        );
        var middle = Middle(dice, sex, bornIn);
        // "Ngọc Ngọc", "Nguyễn Nguyên Nguyên": nobody is called so.
        while (middle.Split(' ').Contains(given) || middle == family)
        {
            middle = Middle(dice, sex, bornIn);
        }

        return PersonName.Parse($"{family} {middle} {given}");
    }

    private static string Middle(Dice dice, Sex sex, int bornIn) =>
        (sex, bornIn) switch
        {
            (Sex.Female, < 1965) when dice.Chance(0.75) => "Thị",
            (Sex.Female, _) => MiddlesOfWomen.Draw(dice),
            (Sex.Male, < 1965) when dice.Chance(0.35) => "Văn",
            _ => MiddlesOfMen.Draw(dice),
        };
}
