using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;

namespace HocVuSo.Confirmations;

/// <summary>A person, or an officer in the person's place, asks for the confirmation of a rule.</summary>
public sealed class Claiming(
    Db db,
    FrameworkLibrary frameworks,
    Issuing issuing,
    Audit audit,
    Viewer viewer,
    TimeProvider clock
)
{
    /// <summary>
    /// Issues at once where the rule decides and the last one was not revoked; else puts the request before an officer.
    /// A repeat changes nothing.
    /// </summary>
    public async Task Claim(Guid personId, string? frameworkHash, TargetGroup group)
    {
        var (framework, rule) = await Find(frameworkHash, group);
        var today = clock.Today();
        var candidate = await Candidate.Load(db, personId, today);
        var offer =
            (await Offer.Of(db, frameworks, candidate, today)).FirstOrDefault(o =>
                o.Framework.Hash == framework.Hash && o.Rule.Group == group
            ) ?? throw Refusals.NotInTheGroup();
        if (offer.Waits || (offer.Holds && !offer.MayRenew))
        {
            return;
        }

        if (!offer.Eligibility.Met)
        {
            throw Refusals.NotEligible();
        }

        if (offer.Decides == DecidedBy.Rule)
        {
            await issuing.Issue(
                framework,
                [new Award(candidate, rule)],
                new IssuedBy(DecidedBy.Rule, viewer.AccountId)
            );
            await audit.Changed(AuditAction.ConfirmationIssued, personId, framework.Name);
            return;
        }

        db.Add(
            new ConfirmationRequest
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PersonId = personId,
                FrameworkHash = framework.Hash,
                Group = group,
                AskedAt = clock.Now(),
                AskedByAccountId = viewer.AccountId,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>A rule of a framework in use.</summary>
    public async Task<(Framework Framework, FrameworkRule Rule)> Find(string? hash, TargetGroup group) =>
        (await frameworks.Current(db)).FirstOrDefault(f => f.Hash == hash) is { } framework
        && framework.RuleFor(group) is { } rule
            ? (framework, rule)
            : throw Refusals.NoSuchRule();
}
