using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Records;

/// <summary>
/// One statement of what a person did, in xAPI's sense: actor, verb, object, result, time. Append-only; written in the
/// transaction of the state it tells about, through <see cref="RecordLog"/>.
/// </summary>
public sealed class Record
{
    /// <summary>From <see cref="RecordId.For"/>: the same deed gives the same id, so a repeat is the same record.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// The Vietnamese day it is filed under, part of the key (PostgreSQL keeps one part per month). It must come out the
    /// same for a repeat: an answer is filed under its attempt's first day.
    /// </summary>
    public required DateOnly Day { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Whose hands did it: the person's own account or a helper's; null when a command or a schedule did.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>One word: "answered", "passed", "completed"…</summary>
    public required string Verb { get; init; }

    /// <summary>A path within this program: "courses/{course}/items/{item}".</summary>
    public required string ObjectId { get; init; }

    /// <summary>JSON, or null when the verb says all.</summary>
    public string? Result { get; init; }
    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Record>
    {
        public void Configure(EntityTypeBuilder<Record> builder)
        {
            builder.ToTable("records").HasKey(r => new { r.Id, r.Day });
        }
    }
}

public static class RecordSets
{
    extension(Db db)
    {
        /// <summary>For reading; writing goes through <see cref="RecordLog"/>.</summary>
        public IQueryable<Record> Records => db.Set<Record>().AsNoTracking();
    }
}
