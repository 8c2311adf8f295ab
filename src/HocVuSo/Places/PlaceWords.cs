using System.Globalization;

namespace HocVuSo.Places;

/// <summary>Levels, groups and successions as they are called on pages.</summary>
public static class PlaceWords
{
    public static Text Name(this UnitLevel level) =>
        level switch
        {
            UnitLevel.Province => new("Cấp tỉnh", "Province"),
            UnitLevel.District => new("Cấp huyện", "District"),
            UnitLevel.Commune => new("Cấp xã", "Commune"),
            _ => new("Thôn, khối phố", "Hamlet"),
        };

    public static Text Name(this PopulationGroup group) =>
        group switch
        {
            PopulationGroup.Adult => new("Người từ đủ 18 tuổi", "Adults from 18"),
            PopulationGroup.PublicServant => new(
                "Cán bộ, công chức, viên chức, người lao động khu vực công",
                "Cadres, civil servants, public employees"
            ),
            PopulationGroup.Student => new("Học sinh, sinh viên", "High-school and university students"),
            PopulationGroup.Worker => new(
                "Người lao động trong doanh nghiệp, hợp tác xã",
                "Workers of enterprises and cooperatives"
            ),
            _ => new("Hộ gia đình", "Households"),
        };

    /// <summary>"toàn bộ", "một phần", "một phần (35%)".</summary>
    public static Text Extent(PlaceLink link) =>
        link.Kind == SuccessionKind.Full ? new("toàn bộ", "the whole")
        : link.Share is { } share
            ? new($"một phần ({Percent(share, "vi-VN")})", $"a part ({Percent(share, "en-GB")})")
        : new("một phần", "a part");

    /// <summary>"từ 1/7/2025 …" → "Từ 1/7/2025 ….": on its own.</summary>
    public static Text AsSentence(this Text text) => new(Sentence(text.Vi), Sentence(text.En));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    private static string Percent(decimal share, string culture) =>
        (share * 100).ToString("0.##", CultureInfo.GetCultureInfo(culture)) + "%";
}
