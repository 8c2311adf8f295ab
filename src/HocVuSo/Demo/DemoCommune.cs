using System.Globalization;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Demo;

/// <summary>A real commune of old Quảng Nam and how many made people live in it.</summary>
/// <param name="Spirit">How eagerly people here learn: 1 on the average; so that communes differ on the map.</param>
internal sealed record DemoCommune(
    int UnitId,
    string Code,
    string Name,
    string FullName,
    DemoDistrict District,
    int People,
    double Spirit
)
{
    /// <summary>"phường An Xuân", as it stands inside a sentence.</summary>
    public string Inside => char.ToLowerInvariant(FullName[0]) + FullName[1..];

    /// <summary>The communes of the province before 1/7/2025 in the order of their codes, people shared out by weight.</summary>
    /// <param name="people">How many altogether; the sum comes out exactly.</param>
    public static async Task<List<DemoCommune>> All(Db db, int people, ulong seed)
    {
        var province = await db
            .Units.Where(u => u.Era == Eras.Before && u.Code == DemoDistrict.Province)
            .Select(u => u.Id)
            .SingleAsync();
        var districts = await db
            .Units.Where(u => u.ParentId == province)
            .OrderBy(u => u.Code)
            .Select(u => new
            {
                u.Id,
                u.Code,
                u.Name,
                u.FullName,
            })
            .ToListAsync();
        var above = districts.ToDictionary(
            d => d.Id,
            d => new DemoDistrict(d.Id, d.Code, d.Name, d.FullName)
        );
        var districtIds = above.Keys.ToArray();
        var units = await db
            .Units.Where(u => u.ParentId != null && districtIds.Contains(u.ParentId.Value))
            .OrderBy(u => u.Code)
            .Select(u => new
            {
                u.Id,
                u.Code,
                u.Name,
                u.FullName,
                ParentId = u.ParentId!.Value,
            })
            .ToListAsync();
        var shares = Share(
            people,
            [
                .. units.Select(u =>
                    above[u.ParentId].PeopleInACommune
                    * (u.FullName.StartsWith("Xã ", StringComparison.Ordinal) ? 1.0 : 1.25)
                ),
            ]
        );
        return
        [
            .. units.Select(
                (u, i) =>
                    new DemoCommune(
                        u.Id,
                        u.Code,
                        u.Name,
                        u.FullName,
                        above[u.ParentId],
                        shares[i],
                        0.45
                            + 0.65 * Dice.For(seed, above[u.ParentId].Number).Share()
                            + 0.45 * Dice.For(seed, NumberOf(u.Code)).Share()
                    )
            ),
        ];
    }

    /// <summary>What a code throws by: ids may differ from database to database, codes do not.</summary>
    internal static ulong NumberOf(string code) => ulong.Parse(code, CultureInfo.InvariantCulture);

    /// <summary>Whole parts by weight that add up to the whole: the largest remainders get what is left (Hare and Niemeyer).</summary>
    internal static int[] Share(int whole, double[] weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => whole * w / sum).ToArray();
        var parts = exact.Select(e => (int)e).ToArray();
        var left = whole - parts.Sum();
        foreach (
            var i in Enumerable
                .Range(0, weights.Length)
                .OrderByDescending(i => exact[i] - parts[i])
                .ThenBy(i => i)
                .Take(left)
        )
        {
            parts[i]++;
        }

        return parts;
    }
}

/// <summary>A real district of old Quảng Nam.</summary>
internal sealed record DemoDistrict(int UnitId, string Code, string Name, string FullName)
{
    /// <summary>Code of the province Quảng Nam until 30/6/2025.</summary>
    public const string Province = "49";

    public string Inside => char.ToLowerInvariant(FullName[0]) + FullName[1..];

    public ulong Number => DemoCommune.NumberOf(Code);

    /// <summary>Roughly how densely its communes are settled, coast 10 and high mountains 2: a guess and no statistics.</summary>
    public double PeopleInACommune =>
        Code switch
        {
            "507" => 11, // Điện Bàn
            "502" => 10, // Tam Kỳ
            "508" => 9.5, // Duy Xuyên
            "513" => 9, // Thăng Bình
            "517" => 9, // Núi Thành
            "506" => 8, // Đại Lộc
            "503" => 7.5, // Hội An
            "518" => 7.5, // Phú Ninh
            "509" => 7, // Quế Sơn
            "514" => 5, // Tiên Phước
            "512" => 4, // Hiệp Đức
            "515" or "516" => 3.2, // Trà My
            "505" or "510" or "511" => 2.4, // Đông Giang, Nam Giang, Phước Sơn
            _ => 2, // Tây Giang
        };

    public NameCustom Names =>
        Code switch
        {
            "504" or "505" or "510" => NameCustom.CoTu,
            "511" or "515" or "516" => NameCustom.SouthernHills,
            _ => NameCustom.Kinh,
        };

    /// <summary>Where hardly any enterprise is.</summary>
    public bool IsMountainous => Names != NameCustom.Kinh || Code is "512" or "514";
}
