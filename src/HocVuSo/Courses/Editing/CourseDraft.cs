using HocVuSo.Courses.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Courses.Editing;

public enum DraftState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Lies with a second person; nobody writes in it.</summary>
    InReview,

    /// <summary>Came back with a remark; being written again.</summary>
    Returned,
    Published,
    Dropped,
}

/// <summary>
/// A course in the making: all its files, from the version they began with up to the version that a second person
/// publishes. It may hold faults while it is being written. Whoever has written in it or submitted it does not decide
/// over it.
/// </summary>
public sealed class CourseDraft
{
    /// <summary>Of one course at a time: more of them nobody brings together again.</summary>
    public const int MostOpen = 5;

    public const int LongestRemark = 2000;

    public required Guid Id { get; init; }
    public required string CourseKey { get; init; }

    /// <summary>In the course's own language, as it stands in the draft.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Hash of the version it began with, or was brought up to; null for a new course.</summary>
    public string? BaseHash { get; private set; }

    /// <summary>Who began it.</summary>
    public required Guid AuthorId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DraftState State { get; private set; }

    /// <summary>Counts the changes: of two that are saved at the same moment one is refused.</summary>
    public int Revision { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary><see cref="CourseFiles.Hash"/> of what it holds now.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Zip.</summary>
    public byte[] Files { get; private set; } = [];
    public Guid? SubmittedById { get; private set; }
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who published it, returned it or dropped it last.</summary>
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the second person said; empty when nothing was.</summary>
    public string Remark { get; private set; } = "";

    public bool IsOpen => State is DraftState.Draft or DraftState.InReview or DraftState.Returned;
    public bool IsWritable => State is DraftState.Draft or DraftState.Returned;

    public static CourseDraft Begin(
        string courseKey,
        string? baseHash,
        CourseFiles files,
        Guid author,
        DateTime now
    )
    {
        var draft = new CourseDraft
        {
            Id = Guid.CreateVersion7(),
            CourseKey = courseKey,
            BaseHash = baseHash,
            AuthorId = author,
            CreatedAt = now,
        };
        draft.Take(files, now);
        return draft;
    }

    public CourseFiles ReadFiles()
    {
        using var zip = new MemoryStream(Files);
        return CourseFiles.FromZip(zip);
    }

    /// <exception cref="Refusal">It lies with the second person, or is closed.</exception>
    public void Write(CourseFiles files, DateTime now)
    {
        RequireWritable();
        Take(files, now);
    }

    /// <summary>Its changes now stand upon a later version of the course.</summary>
    public void BringUp(CourseFiles files, string baseHash, DateTime now)
    {
        RequireWritable();
        BaseHash = baseHash;
        Take(files, now);
    }

    public void Submit(Guid by, DateTime now)
    {
        RequireWritable();
        (State, SubmittedById, SubmittedAt) = (DraftState.InReview, by, now);
        Revision++;
    }

    /// <summary>Before it was decided over.</summary>
    public void TakeBack(DateTime now)
    {
        RequireInReview();
        (State, ChangedAt) = (DraftState.Draft, now);
        Revision++;
    }

    public void Return(Guid by, string remark, DateTime now)
    {
        RequireInReview();
        Decide(DraftState.Returned, by, remark, now);
    }

    /// <summary>The second person's word; the version itself is added by <see cref="Publishing"/>.</summary>
    public void Publish(Guid by, string remark, DateTime now)
    {
        RequireInReview();
        Decide(DraftState.Published, by, remark, now);
    }

    public void Drop(Guid by, DateTime now)
    {
        if (!IsOpen)
        {
            throw Refusals.DraftIsClosed();
        }

        Decide(DraftState.Dropped, by, Remark, now);
    }

    private void RequireWritable()
    {
        if (State == DraftState.InReview)
        {
            throw Refusals.DraftIsInReview();
        }

        if (!IsWritable)
        {
            throw Refusals.DraftIsClosed();
        }
    }

    private void RequireInReview()
    {
        if (State != DraftState.InReview)
        {
            throw Refusals.DraftIsNotInReview();
        }
    }

    private void Decide(DraftState state, Guid by, string remark, DateTime now)
    {
        (State, DecidedById, DecidedAt, Remark) = (state, by, now, remark);
        Revision++;
    }

    private void Take(CourseFiles files, DateTime now)
    {
        (Files, Hash, ChangedAt) = (files.ToZip(), files.Hash, now);
        Title =
            files.Text(CourseSource.CourseFile) is { } head
            && HeadText.Of(head).Value("title") is { Length: > 0 } title
                ? title[..Math.Min(title.Length, 200)]
                : CourseKey;
        Revision++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CourseDraft>
    {
        public void Configure(EntityTypeBuilder<CourseDraft> builder)
        {
            builder.ToTable("course_drafts").HasKey(d => d.Id);
            builder.Property(d => d.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>Somebody who has written in a draft or submitted it, and therefore does not decide over it.</summary>
public sealed class DraftWriter
{
    public required Guid DraftId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>When last.</summary>
    public required DateTime At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DraftWriter>
    {
        public void Configure(EntityTypeBuilder<DraftWriter> builder)
        {
            builder.ToTable("course_draft_writers").HasKey(w => new { w.DraftId, w.AccountId });
            builder.HasOne<CourseDraft>().WithMany().HasForeignKey(w => w.DraftId);
        }
    }
}

public static class DraftSets
{
    extension(Database.Db db)
    {
        public DbSet<CourseDraft> CourseDrafts => db.Set<CourseDraft>();
        public DbSet<DraftWriter> DraftWriters => db.Set<DraftWriter>();
    }
}
