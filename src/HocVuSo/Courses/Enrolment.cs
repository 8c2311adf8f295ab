using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Courses;

/// <summary>
/// A person learning a course, in the version that was current when the first step was saved, until the person chooses a
/// newer one. Written through Progress alone.
/// </summary>
public sealed class Enrolment
{
    public required Guid PersonId { get; init; }
    public required string CourseKey { get; init; }
    public required int PublicationId { get; set; }
    public required DateTime StartedAt { get; init; }

    /// <summary>Number of the lesson, and in it of the step, at which to go on.</summary>
    public required int AtLesson { get; set; }
    public required int AtStep { get; set; }

    /// <summary>When the last step of the last lesson was done, in whichever version; stays when a newer one is chosen.</summary>
    public DateTime? CompletedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> builder)
        {
            builder.ToTable("enrolments").HasKey(e => new { e.PersonId, e.CourseKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
            builder.HasOne<Publication>().WithMany().HasForeignKey(e => e.PublicationId);
        }
    }
}

/// <summary>What a person did at one step: read it, answered its check question, or both.</summary>
public sealed class StepProgress
{
    public required Guid PersonId { get; init; }
    public required int PublicationId { get; init; }

    /// <summary>Numbers within the publication, from 1.</summary>
    public required int Lesson { get; init; }
    public required int Step { get; init; }
    public DateTime? DoneAt { get; set; }

    /// <summary><see cref="Courses.Response.Written"/> of the latest answer.</summary>
    public string? Response { get; set; }
    public bool? Correct { get; set; }
    public DateTime? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StepProgress>
    {
        public void Configure(EntityTypeBuilder<StepProgress> builder)
        {
            builder
                .ToTable("step_progress")
                .HasKey(s => new
                {
                    s.PersonId,
                    s.PublicationId,
                    s.Lesson,
                    s.Step,
                });
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            builder.HasOne<Publication>().WithMany().HasForeignKey(s => s.PublicationId);
        }
    }
}
