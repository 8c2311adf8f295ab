using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Courses;

/// <summary>
/// A version of a course, published once and never changed; the current version of a course is its latest publication.
/// The files lie here whole, so that every node of a cluster has them, and learners in the middle of an older version
/// keep it.
/// </summary>
public sealed class Publication
{
    public int Id { get; init; }
    public required string CourseKey { get; init; }

    /// <summary><see cref="CourseFiles.Hash"/>. The same files may be published again, after others.</summary>
    public required string Hash { get; init; }

    /// <summary>Title at that time, in the course's own language.</summary>
    public required string Title { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>The editor; null when the program brought it, or a command.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>The program brought it by itself: a later one of the program may take its place unasked.</summary>
    public bool IsShipped { get; init; }

    /// <summary>Zip.</summary>
    public required byte[] Files { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> builder)
        {
            builder.ToTable("publications").HasKey(p => p.Id);
            builder.Property(p => p.Id).ValueGeneratedOnAdd();
        }
    }
}

public static class CourseSets
{
    extension(Db db)
    {
        public DbSet<Publication> Publications => db.Set<Publication>();
        public DbSet<Enrolment> Enrolments => db.Set<Enrolment>();
        public DbSet<StepProgress> StepProgress => db.Set<StepProgress>();
    }
}
