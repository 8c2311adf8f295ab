using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>Which state of the shipped tables is loaded, and a number that grows with every change of the units.</summary>
public sealed class PlaceMark
{
    public const string Shipped = "shipped";
    public const string Version = "version";

    public required string Name { get; init; }
    public required string Value { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlaceMark>
    {
        public void Configure(EntityTypeBuilder<PlaceMark> builder) =>
            builder.ToTable("place_marks").HasKey(m => m.Name);
    }
}
