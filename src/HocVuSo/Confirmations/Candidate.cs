using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>A person with all that decides about confirmations: groups, evidence, what is held already.</summary>
/// <param name="UnitId">Where the person lives.</param>
/// <param name="Confirmations">The latest first; of records merged into this one too.</param>
public sealed record Candidate(
    Guid PersonId,
    string Name,
    int UnitId,
    bool HasCitizenId,
    IReadOnlyList<GroupHeld> Groups,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Confirmation> Confirmations
)
{
    /// <summary>Made up: what is signed says so.</summary>
    public bool Synthetic { get; init; }

    public bool IsIn(TargetGroup group) => Groups.Any(g => g.Group == group);

    /// <summary>The confirmation that holds or held for this framework and group and that nothing has ended.</summary>
    public Confirmation? Standing(Framework framework, TargetGroup group) =>
        AllStanding(framework, group).FirstOrDefault();

    /// <summary>The same, the latest first: two records that were merged may each have brought one.</summary>
    public IEnumerable<Confirmation> AllStanding(Framework framework, TargetGroup group) =>
        Confirmations.Where(c =>
            c.Status == ConfirmationStatus.Valid
            && c.FrameworkKey == framework.Key
            && c.FrameworkVersion == framework.Version
            && c.Group == group
        );

    public Eligibility EligibilityFor(FrameworkRule rule, DateOnly day) =>
        Eligibility.Of(rule, Evidence, day);

    /// <summary>
    /// The last one was revoked: whatever took it away, only an officer who looks at this person gives another. After
    /// that the rule holds again.
    /// </summary>
    public bool WasRevoked(Framework framework, TargetGroup group)
    {
        var here = Confirmations
            .Where(c => c.FrameworkKey == framework.Key && c.Group == group)
            .ToLookup(c => c.Status == ConfirmationStatus.Revoked);
        return here[true].Any(revoked => here[false].All(other => other.IssuedAt < revoked.IssuedAt));
    }

    /// <summary>
    /// May get one without an officer's look at this person: in the group, not revoked, nothing missing, and no
    /// confirmation that still holds long enough.
    /// </summary>
    public bool MayGet(Framework framework, FrameworkRule rule, DateOnly day) =>
        IsIn(rule.Group)
        && !WasRevoked(framework, rule.Group)
        && (Standing(framework, rule.Group) is not { } held || held.RenewableFrom <= day)
        && EligibilityFor(rule, day).Met;

    /// <summary>Erased and merged ones are left out. A fixed number of queries, however many people.</summary>
    public static async Task<List<Candidate>> Load(
        Db db,
        IReadOnlyCollection<Guid> personIds,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var ids = personIds.ToArray();
        var people = await db
            .People.Where(p => ids.Contains(p.Id) && p.MergedIntoId == null && p.ErasedAt == null)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.UnitId,
                p.BirthYear,
                p.BirthDate,
                HasCitizenId = p.CitizenIdIndex != null,
                p.Synthetic,
            })
            .ToListAsync(cancel);
        var headOf = people.ToDictionary(p => p.Id, p => p.Id);
        foreach (
            var merged in await db
                .People.Where(p => p.MergedIntoId != null && ids.Contains(p.MergedIntoId.Value))
                .Select(p => new { p.Id, Into = p.MergedIntoId!.Value })
                .ToListAsync(cancel)
        )
        {
            headOf[merged.Id] = merged.Into;
        }

        var everyone = headOf.Keys.ToArray();
        var memberships = await Memberships(db, everyone, headOf, cancel);
        var evidence = await Stored(db, everyone, headOf, cancel);
        var confirmations = (
            await db.Confirmations.Where(c => everyone.Contains(c.PersonId)).ToListAsync(cancel)
        ).ToLookup(c => headOf[c.PersonId]);
        return
        [
            .. people.Select(p => new Candidate(
                p.Id,
                p.FullName,
                p.UnitId,
                p.HasCitizenId,
                TargetGroups.Of(Birth.Of(p.BirthYear, p.BirthDate), memberships[p.Id], day),
                [.. evidence[p.Id]],
                [
                    .. confirmations[p.Id]
                        .OrderByDescending(c => c.From)
                        .ThenByDescending(c => c.IssuedAt)
                        .ThenBy(c => c.Id),
                ]
            )
            {
                Synthetic = p.Synthetic,
            }),
        ];
    }

    public static async Task<Candidate> Load(Db db, Guid personId, DateOnly day) =>
        (await Load(db, [personId], day)).SingleOrDefault() ?? throw People.Refusals.NoSuchPerson();

    private static async Task<ILookup<Guid, MembershipFact>> Memberships(
        Db db,
        Guid[] everyone,
        Dictionary<Guid, Guid> headOf,
        CancellationToken cancel
    ) =>
        (
            await db
                .Memberships.Where(m => everyone.Contains(m.PersonId))
                .Join(
                    db.Organisations,
                    m => m.OrganisationId,
                    o => o.Id,
                    (m, o) =>
                        new { m.PersonId, Fact = new MembershipFact(o.Kind, o.Name, m.Role, m.From, m.To) }
                )
                .ToListAsync(cancel)
        ).ToLookup(m => headOf[m.PersonId], m => m.Fact);

    /// <summary>Finished attempts as they stand now, and evidence of other kinds as it was recorded.</summary>
    private static async Task<ILookup<Guid, Evidence>> Stored(
        Db db,
        Guid[] everyone,
        Dictionary<Guid, Guid> headOf,
        CancellationToken cancel
    )
    {
        var attempts = await db
            .Attempts.AsNoTracking()
            .Where(a => everyone.Contains(a.PersonId) && a.FinishedAt != null)
            .Select(a => new
            {
                a.Id,
                a.PersonId,
                a.CourseKey,
                a.FormKey,
                a.Passed,
                a.Score,
                a.Assurance,
                a.FinishedAt,
            })
            .ToListAsync(cancel);
        var others = await db
            .Evidence.AsNoTracking()
            .Where(e => everyone.Contains(e.PersonId) && e.Kind != EvidenceKind.Attempt)
            .ToListAsync(cancel);
        return attempts
            .Select(a => new Evidence
            {
                Id = HocVuSo.Confirmations.Evidence.IdFor(EvidenceKind.Attempt, a.Id.ToString("N")),
                PersonId = a.PersonId,
                Kind = EvidenceKind.Attempt,
                SourceId = a.Id.ToString("N"),
                CourseKey = a.CourseKey,
                FormKey = a.FormKey,
                Passed = a.Passed == true,
                Score = a.Score,
                Assurance = a.Assurance,
                ObservedOn = VietnamDay.DayOf(a.FinishedAt!.Value),
                RecordedAt = a.FinishedAt.Value,
            })
            .Concat(others)
            .ToLookup(e => headOf[e.PersonId]);
    }
}
