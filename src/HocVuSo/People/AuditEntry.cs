using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

/// <summary>
/// That somebody saw or changed somebody's data. Never changed, never deleted. It names people only by their ids, so
/// that an erasure need not touch it.
/// </summary>
public sealed class AuditEntry
{
    public required int Shard { get; init; }
    public required long Seq { get; init; }

    /// <summary>To the millisecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null: the program itself, or somebody who is not signed in.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The role in which the account acted, and where it held.</summary>
    public Role? Role { get; init; }
    public int? UnitId { get; init; }
    public Guid? OrganisationId { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>Ids of the people it is about, in hex, in order, with commas; empty when it is about none.</summary>
    public required string People { get; init; }

    /// <summary>What else it is about: "unit 5", "import 0198…".</summary>
    public string? Subject { get; init; }

    /// <summary>A few words; never a name or a number of a person.</summary>
    public string? Detail { get; init; }
    public byte[] Hash { get; init; } = [];

    public static string PeopleText(IEnumerable<Guid> people) =>
        string.Join(',', people.Distinct().Order().Select(id => id.ToString("N")));

    /// <returns>SHA-256 over the hash before and all fields as a JSON array of strings and nulls.</returns>
    public byte[] HashAfter(byte[] previous)
    {
        using var canonical = new MemoryStream(256);
        canonical.Write(previous);
        using (var json = new Utf8JsonWriter(canonical))
        {
            json.WriteStartArray();
            json.WriteStringValue(Shard.ToString(CultureInfo.InvariantCulture));
            json.WriteStringValue(Seq.ToString(CultureInfo.InvariantCulture));
            json.WriteStringValue(At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteStringValue(AccountId?.ToString("N"));
            json.WriteStringValue(Role?.ToString());
            json.WriteStringValue(UnitId?.ToString(CultureInfo.InvariantCulture));
            json.WriteStringValue(OrganisationId?.ToString("N"));
            json.WriteStringValue(Action.ToString());
            json.WriteStringValue(People);
            json.WriteStringValue(Subject);
            json.WriteStringValue(Detail);
            json.WriteEndArray();
        }

        return SHA256.HashData(canonical.GetBuffer().AsSpan(0, (int)canonical.Length));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder) =>
            builder.ToTable("audit_entries").HasKey(e => new { e.Shard, e.Seq });
    }
}

/// <summary>For whom an entry is.</summary>
public sealed class AuditSubject
{
    public required Guid PersonId { get; init; }
    public required int Shard { get; init; }
    public required long Seq { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditSubject>
    {
        public void Configure(EntityTypeBuilder<AuditSubject> builder) =>
            builder
                .ToTable("audit_subjects")
                .HasKey(s => new
                {
                    s.PersonId,
                    s.Shard,
                    s.Seq,
                });
    }
}

/// <summary>The last entry of a shard.</summary>
public sealed class AuditHead
{
    public required int Shard { get; init; }
    public required long Seq { get; init; }
    public required byte[] Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.ToTable("audit_heads").HasKey(h => h.Shard);
            builder.Property(h => h.Shard).ValueGeneratedNever();
        }
    }
}
