using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>
/// A named set of units for which figures are asked, in the geography that the reader knows: "Tỉnh Quảng Nam trước
/// 1/7/2025" stays an area after the province has merged.
/// </summary>
public sealed class ReportingArea
{
    public required string Key { get; init; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Names of the levels to show below, in order and with blanks between: "District Commune".</summary>
    public required string Levels { get; set; }

    public Text Name => new(NameVi, NameEn);

    public IReadOnlyList<UnitLevel> LevelsBelow =>
        [.. Levels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<UnitLevel>)];

    internal sealed class Mapping : IEntityTypeConfiguration<ReportingArea>
    {
        public void Configure(EntityTypeBuilder<ReportingArea> builder)
        {
            builder.ToTable("reporting_areas").HasKey(a => a.Key);
            builder.Ignore(a => a.Name);
            builder.Ignore(a => a.LevelsBelow);
        }
    }
}

public sealed class ReportingAreaUnit
{
    public required string AreaKey { get; init; }
    public required int UnitId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReportingAreaUnit>
    {
        public void Configure(EntityTypeBuilder<ReportingAreaUnit> builder)
        {
            builder.ToTable("reporting_area_units").HasKey(a => new { a.AreaKey, a.UnitId });
            builder.HasOne<ReportingArea>().WithMany().HasForeignKey(a => a.AreaKey);
            builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        }
    }
}
