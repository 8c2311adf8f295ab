using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>A request with what decides about it today.</summary>
public sealed record Case(
    ConfirmationRequest Request,
    Candidate Candidate,
    FrameworkRule Rule,
    Eligibility Eligibility
);

/// <summary>Officers answer requests of their area. Nobody decides about oneself.</summary>
public sealed class Deciding(
    Db db,
    FrameworkLibrary frameworks,
    Issuing issuing,
    Audit audit,
    Viewer viewer,
    TimeProvider clock
)
{
    /// <summary>Those that the viewer may answer.</summary>
    private IQueryable<ConfirmationRequest> Waiting() => Waiting(Deciders.Roles);

    /// <summary>Those of people over whom one of these roles of the viewer holds.</summary>
    public IQueryable<ConfirmationRequest> Waiting(Role[] roles)
    {
        var people = db.People.Within(db, viewer, roles).Where(p => p.ErasedAt == null);
        return db.ConfirmationRequests.Where(r =>
            r.State == RequestState.Waiting && people.Any(p => p.Id == r.PersonId)
        );
    }

    /// <summary>In the order of the requests.</summary>
    public async Task<List<Case>> Cases(IReadOnlyList<ConfirmationRequest> requests)
    {
        var today = clock.Today();
        var people = (
            await Candidate.Load(db, [.. requests.Select(r => r.PersonId).Distinct()], today)
        ).ToDictionary(c => c.PersonId);
        var known = await frameworks.Get(db, [.. requests.Select(r => r.FrameworkHash)]);
        return
        [
            .. from request in requests
            where people.ContainsKey(request.PersonId)
            let rule = known[request.FrameworkHash].RuleFor(request.Group)!
            let candidate = people[request.PersonId]
            select new Case(request, candidate, rule, candidate.EligibilityFor(rule, today)),
        ];
    }

    /// <summary>Issues to all of them, or to none.</summary>
    public async Task Confirm(IReadOnlyCollection<Guid> requestIds)
    {
        var ids = requestIds.Distinct().ToArray();
        var requests = await Waiting().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync();
        if (requests.Count != ids.Length)
        {
            throw Refusals.NoSuchRequest();
        }

        if (await viewer.IsOneOf(db, requests.ConvertAll(r => r.PersonId)))
        {
            throw Refusals.NotAboutOneself();
        }

        var cases = await Cases(requests);
        var units = await Deciders.UnitsFor(db, viewer, cases.Select(c => c.Candidate.UnitId));
        foreach (var group in cases.GroupBy(c => c.Request.FrameworkHash))
        {
            var framework = await frameworks.Get(db, group.Key);
            var issued = await issuing.Issue(
                framework,
                [
                    .. group.Select(c => new Award(
                        c.Candidate,
                        c.Rule,
                        units.TryGetValue(c.Candidate.UnitId, out var unit) ? unit : null
                    )),
                ],
                new IssuedBy(DecidedBy.Officer, viewer.AccountId)
            );
            foreach (var (one, confirmation) in group.Zip(issued))
            {
                one.Request.Confirm(confirmation.Id, viewer.AccountId, clock.Now());
            }
        }

        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.ConfirmationIssued, [.. cases.Select(c => c.Candidate.PersonId)]);
    }

    public async Task Refuse(Guid requestId, string? reason)
    {
        var request =
            await Waiting().SingleOrDefaultAsync(r => r.Id == requestId) ?? throw Refusals.NoSuchRequest();
        if (await viewer.IsOneOf(db, request.PersonId))
        {
            throw Refusals.NotAboutOneself();
        }

        request.Refuse(reason, viewer.AccountId, clock.Now());
        await db.SaveChangesAsync();
        await audit.Changed(AuditAction.ConfirmationRefused, request.PersonId);
    }
}
