using System.Linq.Expressions;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

/// <summary>How far one person has come in one course. Nobody's journey (a reader not signed in) has only just begun.</summary>
/// <param name="Version">The version that the person learns.</param>
/// <param name="Current">The newest one.</param>
/// <param name="Enrolment">Null = no step saved yet.</param>
/// <param name="Done">Lesson and step numbers within the version.</param>
public sealed record Journey(
    CourseVersion Version,
    CourseVersion Current,
    Enrolment? Enrolment,
    IReadOnlySet<(int Lesson, int Step)> Done
)
{
    public bool HasBegun => Enrolment is not null;

    public bool IsNewerOffered => Version != Current;

    public bool IsComplete => Version.Course.Lessons.All(IsDone);

    /// <summary>Null until every lesson of some version was done.</summary>
    public DateTime? CompletedAt => Enrolment?.CompletedAt;

    public int DoneIn(Lesson lesson) => lesson.Steps.Count(s => Done.Contains((lesson.Number, s.Number)));

    public bool IsDone(Lesson lesson) => DoneIn(lesson) == lesson.Steps.Count;

    public IEnumerable<Lesson> LessonsLeft => Version.Course.Lessons.Where(l => !IsDone(l));

    /// <summary>Where to go on: at the step after the one saved last if it is still to do, else at the first one missing.</summary>
    public (Lesson Lesson, Step Step) Next
    {
        get
        {
            var lessons = Version.Course.Lessons;
            if (
                Enrolment is { } at
                && lessons.FirstOrDefault(l => l.Number == at.AtLesson) is { } lesson
                && at.AtStep <= lesson.Steps.Count
                && !Done.Contains((at.AtLesson, at.AtStep))
            )
            {
                return (lesson, lesson.Steps[at.AtStep - 1]);
            }

            var missing = LessonsLeft.FirstOrDefault();
            return missing is null
                ? (lessons[0], lessons[0].Steps[0])
                : (missing, missing.Steps.First(s => !Done.Contains((missing.Number, s.Number))));
        }
    }

    /// <summary>Steps done that say the same in the newest version: lesson and step numbers there.</summary>
    public IEnumerable<(int Lesson, int Step)> KeptInNewest()
    {
        var done = Version
            .Course.Lessons.SelectMany(l =>
                l.Steps.Where(s => Done.Contains((l.Number, s.Number))).Select(s => (l.Key, s.Hash))
            )
            .ToHashSet();
        return Current.Course.Lessons.SelectMany(l =>
            l.Steps.Where(s => done.Contains((l.Key, s.Hash))).Select(s => (l.Number, s.Number))
        );
    }
}

public sealed class Journeys(Db db, CourseLibrary library, TimeProvider clock)
{
    /// <exception cref="Refusal">No such course.</exception>
    public async Task<Journey> Of(Guid? person, string courseKey)
    {
        var current = library.Current(courseKey) ?? throw Refusals.NoSuchCourse();
        return Make(current, await Read(person, e => e.CourseKey == courseKey));
    }

    /// <summary>Every course, in the order of the list.</summary>
    public async Task<IReadOnlyList<Journey>> All(Guid? person)
    {
        var enrolments = await Read(person, _ => true);
        return [.. library.All.Select(v => Make(v, enrolments))];
    }

    /// <summary>The person goes on in the newest version; what says the same there stays done.</summary>
    public async Task ChooseNewest(Guid person, string courseKey)
    {
        var journey = await Of(person, courseKey);
        if (!journey.IsNewerOffered || journey.Enrolment is null)
        {
            throw Refusals.NothingNewer();
        }

        var now = clock.Now();
        var there = await db
            .StepProgress.Where(s => s.PersonId == person && s.PublicationId == journey.Current.Id)
            .ToDictionaryAsync(s => (s.Lesson, s.Step));
        foreach (var (lesson, step) in journey.KeptInNewest())
        {
            if (there.TryGetValue((lesson, step), out var known))
            {
                known.DoneAt ??= now;
                continue;
            }

            db.StepProgress.Add(
                new StepProgress
                {
                    PersonId = person,
                    PublicationId = journey.Current.Id,
                    Lesson = lesson,
                    Step = step,
                    DoneAt = now,
                }
            );
        }

        var enrolment = await db.Enrolments.SingleAsync(e =>
            e.PersonId == person && e.CourseKey == courseKey
        );
        enrolment.PublicationId = journey.Current.Id;
        // The first step still missing: Next looks for it when the one noted here is done.
        (enrolment.AtLesson, enrolment.AtStep) = (1, 1);
        await db.SaveChangesAsync();
    }

    private Journey Make(
        CourseVersion current,
        IReadOnlyList<(Enrolment Enrolment, HashSet<(int, int)> Done)> all
    )
    {
        var (enrolment, done) = all.FirstOrDefault(e => e.Enrolment.CourseKey == current.Course.Key);
        return enrolment is null
            ? new Journey(current, current, null, new HashSet<(int, int)>())
            : new Journey(library.Version(enrolment.PublicationId), current, enrolment, done);
    }

    private async Task<IReadOnlyList<(Enrolment, HashSet<(int, int)>)>> Read(
        Guid? person,
        Expression<Func<Enrolment, bool>> which
    )
    {
        if (person is not { } id)
        {
            return [];
        }

        var enrolments = db.Enrolments.AsNoTracking().Where(e => e.PersonId == id).Where(which);
        var progress = db.StepProgress.AsNoTracking();
        var rows = await (
            from enrolment in enrolments
            from step in progress
                .Where(s =>
                    s.PersonId == enrolment.PersonId
                    && s.PublicationId == enrolment.PublicationId
                    && s.DoneAt != null
                )
                .DefaultIfEmpty()
            orderby enrolment.CourseKey, step!.Lesson, step.Step
            select new
            {
                Enrolment = enrolment,
                Lesson = (int?)step!.Lesson,
                Step = (int?)step.Step,
            }
        ).ToListAsync();
        return
        [
            .. rows.GroupBy(r => r.Enrolment.CourseKey)
                .Select(g =>
                    (
                        g.First().Enrolment,
                        g.Where(r => r.Lesson is not null)
                            .Select(r => (r.Lesson!.Value, r.Step!.Value))
                            .ToHashSet()
                    )
                ),
        ];
    }
}
