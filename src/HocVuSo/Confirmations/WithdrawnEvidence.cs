using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>
/// A confirmation that is valid although the pass it rests on was withdrawn when a test was marked again. It stays so until
/// an officer revokes it: nothing is taken from a person without somebody's word.
/// </summary>
public sealed record WithdrawnEvidence(Guid ConfirmationId, Guid PersonId, string Name, DateTime At)
{
    /// <summary>More than an officer settles in a day; the rest follows as these are settled.</summary>
    private const int Most = 200;

    /// <summary>Of people in an area, the longest waiting first.</summary>
    public static async Task<IReadOnlyList<WithdrawnEvidence>> In(Db db, IQueryable<Person> area)
    {
        var withdrawn = await (
            from line in db.RemarkedAttempts
            join attempt in db.Attempts on line.AttemptId equals attempt.Id
            join confirmation in db.Confirmations on line.PersonId equals confirmation.PersonId
            join person in db.Set<Person>() on line.PersonId equals person.Id
            where
                line.Decision == RemarkDecision.Withdrawn
                && attempt.Passed == false
                && confirmation.Status == ConfirmationStatus.Valid
                && area.Any(p => p.Id == (person.MergedIntoId ?? person.Id))
            orderby line.DecidedAt, line.AttemptId, confirmation.Id
            select new
            {
                line.AttemptId,
                line.DecidedAt,
                confirmation.Id,
                PersonId = person.MergedIntoId ?? person.Id,
                person.FullName,
            }
        )
            .Take(Most)
            .ToListAsync();
        var confirmations = withdrawn.Select(w => w.Id).Distinct().ToArray();
        var restsOn = (
            await db.Set<ConfirmationEvidence>()
                .AsNoTracking()
                .Where(l => confirmations.Contains(l.ConfirmationId))
                .ToListAsync()
        )
            .Select(l => (l.ConfirmationId, l.EvidenceId))
            .ToHashSet();
        return
        [
            .. withdrawn
                .Where(w =>
                    restsOn.Contains((w.Id, Evidence.IdFor(EvidenceKind.Attempt, w.AttemptId.ToString("N"))))
                )
                .DistinctBy(w => w.Id)
                .Select(w => new WithdrawnEvidence(w.Id, w.PersonId, w.FullName, w.DecidedAt!.Value)),
        ];
    }
}
