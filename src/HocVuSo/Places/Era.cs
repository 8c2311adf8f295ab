using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>
/// A span in which one map of the administration holds. Official codes are used again from era to era, so a code
/// means something only together with its era. A later reform adds a row and changes no code.
/// </summary>
public sealed class Era
{
    /// <summary>"2024" until 30/6/2025, "2025" from 1/7/2025.</summary>
    public required string Key { get; init; }

    /// <summary>Null = since ever.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day; null = until further notice.</summary>
    public DateOnly? To { get; set; }

    /// <summary>"trước 1/7/2025", "từ 1/7/2025".</summary>
    public Text Name =>
        (From, To) switch
        {
            (null, { } to) => new($"trước {Day(to.AddDays(1))}", $"before {Day(to.AddDays(1))}"),
            ({ } from, null) => new($"từ {Day(from)}", $"from {Day(from)}"),
            ({ } from, { } to) => new($"từ {Day(from)} đến {Day(to)}", $"from {Day(from)} to {Day(to)}"),
            _ => new("mọi thời kỳ", "at all times"),
        };

    public bool Has(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>As laws and newspapers write a day inside a sentence: without leading zeros.</summary>
    internal static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    internal sealed class Mapping : IEntityTypeConfiguration<Era>
    {
        public void Configure(EntityTypeBuilder<Era> builder)
        {
            builder.ToTable("eras").HasKey(e => e.Key);
            builder.Property(e => e.From).HasColumnName("from_day");
            builder.Property(e => e.To).HasColumnName("to_day");
            builder.Ignore(e => e.Name);
        }
    }
}

/// <summary>The names of the two eras that ship; a later reform adds a key, no code.</summary>
public static class Eras
{
    public const string Before = "2024";
    public const string Now = "2025";
}
