using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

/// <summary>What happens to progress when facts about people change.</summary>
public static class CourseFollower
{
    /// <summary>
    /// The person into whom another was merged has learned what either had; the other keeps its rows, so that undoing
    /// leaves nothing to restore. Of an erased person typed answers go, for they may say anything; what was done stays.
    /// </summary>
    public static async Task Follow(Db db, IReadOnlyCollection<Guid> personIds)
    {
        foreach (var portion in personIds.Chunk(500))
        {
            var people = db.Set<Person>().Where(p => portion.Contains(p.Id));
            await TakeOver(db, people);
            var erased = people.Where(p => p.ErasedAt != null).Select(p => p.Id);
            await db
                .StepProgress.Where(s => erased.Contains(s.PersonId) && s.Response != null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Response, (string?)null));
        }
    }

    private static async Task TakeOver(Db db, IQueryable<Person> people)
    {
        var enrolments = db.Set<Enrolment>();
        var progress = db.Set<StepProgress>();
        var newEnrolments = await (
            from person in people
            join enrolment in enrolments on person.Id equals enrolment.PersonId
            where
                person.MergedIntoId != null
                && !enrolments.Any(e =>
                    e.PersonId == person.MergedIntoId && e.CourseKey == enrolment.CourseKey
                )
            select new { Into = person.MergedIntoId!.Value, Enrolment = enrolment }
        )
            .AsNoTracking()
            .ToListAsync();
        db.Enrolments.AddRange(
            newEnrolments
                .DistinctBy(e => (e.Into, e.Enrolment.CourseKey))
                .Select(e => new Enrolment
                {
                    PersonId = e.Into,
                    CourseKey = e.Enrolment.CourseKey,
                    PublicationId = e.Enrolment.PublicationId,
                    StartedAt = e.Enrolment.StartedAt,
                    AtLesson = e.Enrolment.AtLesson,
                    AtStep = e.Enrolment.AtStep,
                    CompletedAt = e.Enrolment.CompletedAt,
                })
        );
        var newSteps = await (
            from person in people
            join step in progress on person.Id equals step.PersonId
            where
                person.MergedIntoId != null
                && !progress.Any(s =>
                    s.PersonId == person.MergedIntoId
                    && s.PublicationId == step.PublicationId
                    && s.Lesson == step.Lesson
                    && s.Step == step.Step
                )
            select new { Into = person.MergedIntoId!.Value, Step = step }
        )
            .AsNoTracking()
            .ToListAsync();
        db.StepProgress.AddRange(
            newSteps
                .DistinctBy(s => (s.Into, s.Step.PublicationId, s.Step.Lesson, s.Step.Step))
                .Select(s => new StepProgress
                {
                    PersonId = s.Into,
                    PublicationId = s.Step.PublicationId,
                    Lesson = s.Step.Lesson,
                    Step = s.Step.Step,
                    DoneAt = s.Step.DoneAt,
                    Response = s.Step.Response,
                    Correct = s.Step.Correct,
                    AnsweredAt = s.Step.AnsweredAt,
                })
        );
        await db.SaveChangesAsync();
    }
}
