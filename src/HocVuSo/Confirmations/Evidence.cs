using HocVuSo.Assessments;
using HocVuSo.People;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

public enum EvidenceKind
{
    Attempt,

    /// <summary>A supervised sitting of a class.</summary>
    Sitting,

    /// <summary>A practical task, done before the eyes of a named person.</summary>
    Witnessed,

    /// <summary>A result from another platform.</summary>
    Imported,
}

/// <summary>
/// What was observed of a person. The id follows from kind and source, so that the same attempt is the same evidence
/// however often it is claimed from.
/// </summary>
public sealed class Evidence
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required EvidenceKind Kind { get; init; }

    /// <summary>The attempt's id; a platform's key and its own id: "one-touch:123".</summary>
    public required string SourceId { get; init; }
    public required string CourseKey { get; init; }
    public required string FormKey { get; init; }
    public required bool Passed { get; init; }

    /// <summary>0 to 100; null when only the verdict is known.</summary>
    public double? Score { get; init; }
    public required Assurance Assurance { get; init; }
    public required DateOnly ObservedOn { get; init; }
    public required DateTime RecordedAt { get; init; }

    public static Guid IdFor(EvidenceKind kind, string sourceId) =>
        RecordId.For("evidence", kind.ToString(), sourceId);

    internal sealed class Mapping : IEntityTypeConfiguration<Evidence>
    {
        public void Configure(EntityTypeBuilder<Evidence> builder)
        {
            builder.ToTable("evidence").HasKey(e => e.Id);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        }
    }
}
