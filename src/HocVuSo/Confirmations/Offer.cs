using HocVuSo.Assessments;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>What a person has or may get under one rule of a framework: held, waiting, to be had, or what is missing.</summary>
/// <param name="Held">The confirmation that nothing has ended; it may have expired.</param>
/// <param name="Last">The last request to an officer, whatever became of it.</param>
public sealed record Offer(
    Framework Framework,
    FrameworkRule Rule,
    Eligibility Eligibility,
    Confirmation? Held,
    ConfirmationRequest? Last,
    DateOnly Today
)
{
    public Text Title => Framework.Group(Rule.Group).Title;

    public bool Holds => Held?.HoldsOn(Today) == true;

    public bool Waits => Last?.State == RequestState.Waiting;

    public bool MayRenew => Held is not null && Held.RenewableFrom <= Today;

    /// <summary>Who decides now.</summary>
    public required DecidedBy Decides { get; init; }

    public bool MayClaim => Eligibility.Met && !Waits && (Held is null || MayRenew);

    /// <summary>Of the frameworks in use, for the groups the person is in.</summary>
    public static async Task<IReadOnlyList<Offer>> Of(
        Db db,
        FrameworkLibrary frameworks,
        Candidate candidate,
        DateOnly today
    )
    {
        var requests = await db
            .ConfirmationRequests.Where(r => r.PersonId == candidate.PersonId)
            .OrderByDescending(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .ToListAsync();
        return
        [
            .. from framework in await frameworks.Current(db)
            from rule in framework.Rules.OrderBy(r => r.Group)
            where candidate.IsIn(rule.Group)
            select new Offer(
                framework,
                rule,
                candidate.EligibilityFor(rule, today),
                candidate.Standing(framework, rule.Group),
                requests.Find(r => r.FrameworkHash == framework.Hash && r.Group == rule.Group),
                today
            )
            {
                Decides = candidate.WasRevoked(framework, rule.Group) ? DecidedBy.Officer : rule.Decide,
            },
        ];
    }
}

/// <summary>A confirmation with its credentials, for its holder and for officers.</summary>
/// <param name="Current">The last credential; null once the person was erased.</param>
/// <param name="Earlier">Those that were replaced, the latest first.</param>
/// <param name="Withdrawn">What it rests on and no longer counts as passed; a valid one then waits for an officer's word.</param>
public sealed record Held(
    Confirmation Confirmation,
    Credential? Current,
    IReadOnlyList<Credential> Earlier,
    VerdictKind Kind,
    IReadOnlyList<Evidence> Withdrawn
)
{
    public static async Task<IReadOnlyList<Held>> Of(Db db, Candidate candidate, DateOnly today)
    {
        var ids = candidate.Confirmations.Select(c => c.Id).ToArray();
        var credentials = (
            await db
                .Credentials.AsNoTracking()
                .Where(c => ids.Contains(c.ConfirmationId))
                .OrderByDescending(c => c.IssuedAt)
                .ThenBy(c => c.Code)
                .ToListAsync()
        ).ToLookup(c => c.ConfirmationId);
        var lost = candidate.Evidence.Where(e => !e.Passed).ToDictionary(e => e.Id);
        var restsOn = (
            await db.Set<ConfirmationEvidence>()
                .AsNoTracking()
                .Where(l => ids.Contains(l.ConfirmationId))
                .ToListAsync()
        ).ToLookup(l => l.ConfirmationId, l => lost.GetValueOrDefault(l.EvidenceId));
        return
        [
            .. candidate.Confirmations.Select(c =>
            {
                var all = credentials[c.Id].ToList();
                // The one that is valid, or the one that was when the confirmation ended.
                var current = all.Find(x => x.Status != CredentialStatus.Replaced) ?? all.FirstOrDefault();
                return new Held(
                    c,
                    current,
                    [.. all.Where(x => x != current)],
                    c.Status switch
                    {
                        ConfirmationStatus.Revoked => VerdictKind.Revoked,
                        ConfirmationStatus.Replaced => VerdictKind.Replaced,
                        _ => c.HoldsOn(today) ? VerdictKind.Valid : VerdictKind.Expired,
                    },
                    [.. restsOn[c.Id].OfType<Evidence>().OrderBy(e => e.ObservedOn).ThenBy(e => e.Id)]
                );
            }),
        ];
    }

    public ConfirmationCode? Code => Current is null ? null : ConfirmationCode.Parse(Current.Code);
}
