using HocVuSo.Courses;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Assessments;

public enum RemarkKind
{
    /// <summary>The question counts for nobody.</summary>
    Void,

    /// <summary>Answers count by the corrected item.</summary>
    Rekey,
}

/// <summary>
/// The decision that an item was wrong, and how the answers to it count from now on. It concerns one wording of the item
/// (its hash); the latest remark on a wording holds.
/// </summary>
public sealed class Remark
{
    public required Guid Id { get; init; }
    public required string CourseKey { get; init; }
    public required string ItemKey { get; init; }

    /// <summary><see cref="Item.Hash"/> of the wrong wording.</summary>
    public required string ItemHash { get; init; }
    public required RemarkKind Kind { get; init; }

    /// <summary>The version of the course that holds the corrected item; null for a void one.</summary>
    public string? CorrectedCourseHash { get; init; }
    public required string Because { get; init; }

    /// <summary>Null when a command did it.</summary>
    public Guid? ByAccountId { get; init; }
    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.ToTable("remarks").HasKey(r => r.Id);
        }
    }
}

public enum RemarkDecision
{
    /// <summary>Nothing to decide: no pass is at stake.</summary>
    NotNeeded,

    /// <summary>The person passed before and would not now; the pass stands until somebody decides.</summary>
    Waiting,
    Kept,
    Withdrawn,
}

/// <summary>One attempt that a remark concerned: what it was, what it is, what was decided.</summary>
public sealed class RemarkedAttempt
{
    public required Guid RemarkId { get; init; }
    public required Guid AttemptId { get; init; }
    public required Guid PersonId { get; init; }
    public required double ScoreBefore { get; init; }
    public required double ScoreAfter { get; set; }
    public required bool PassedBefore { get; init; }

    /// <summary>By the new score alone, whatever was decided.</summary>
    public required bool PassedAfter { get; set; }
    public required RemarkDecision Decision { get; set; }
    public Guid? DecidedByAccountId { get; set; }
    public DateTime? DecidedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RemarkedAttempt>
    {
        public void Configure(EntityTypeBuilder<RemarkedAttempt> builder)
        {
            builder.ToTable("remarked_attempts").HasKey(r => new { r.RemarkId, r.AttemptId });
            builder.HasOne<Remark>().WithMany().HasForeignKey(r => r.RemarkId);
            builder.HasOne<Attempt>().WithMany().HasForeignKey(r => r.AttemptId);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        }
    }
}

/// <summary>The remarks that hold for one course, by the wording they concern.</summary>
public sealed class Remarks
{
    public static readonly Remarks None = new(
        [],
        _ => throw new InvalidOperationException("No remark, no correction.")
    );

    private readonly Dictionary<(string Key, string Hash), Remark> _byWording = [];
    private readonly Func<string, Course> _version;

    /// <param name="remarks">In the order in which they were made.</param>
    /// <param name="version">Finds a version of the course by its hash.</param>
    public Remarks(IEnumerable<Remark> remarks, Func<string, Course> version)
    {
        _version = version;
        foreach (var remark in remarks)
        {
            _byWording[(remark.ItemKey, remark.ItemHash)] = remark;
        }
    }

    public Remark? For(Item item) => _byWording.GetValueOrDefault((item.Key, item.Hash));

    public Item Corrected(Remark remark) => _version(remark.CorrectedCourseHash!).Item(remark.ItemKey)!;
}
