using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>That a person is to get a confirmation under a rule.</summary>
/// <param name="Issuer">Null: the commune in which the person lives.</param>
public sealed record Award(Candidate Candidate, FrameworkRule Rule, int? Issuer = null);

/// <summary>By whose decision and hand.</summary>
public sealed record IssuedBy(DecidedBy Decision, Guid? AccountId, Guid? BatchId = null);

/// <summary>
/// Makes decisions into confirmations and credentials, and changes them later. In the caller's transaction, with the
/// record, the standing and the message to the e-ID platform that belong to it; many people at once cost as many
/// queries as one.
/// </summary>
public sealed class Issuing(Db db, SigningKeys keys, StandingKeeper standings, TimeProvider clock)
{
    /// <exception cref="Refusal">Somebody is not eligible, or holds one that is not due yet.</exception>
    public async Task<IReadOnlyList<Confirmation>> Issue(
        Framework framework,
        IReadOnlyList<Award> awards,
        IssuedBy by,
        CancellationToken cancel = default
    )
    {
        var (today, now) = (clock.Today(), clock.Now());
        foreach (var award in awards)
        {
            Require(framework, award, today);
        }

        var key = await keys.Current(db);
        var communes = await IssuingUnit.OfHomes(db, awards.Select(a => a.Candidate.UnitId), cancel);
        var issuers = await Issuers(awards);
        var issued = awards
            .Select(a =>
                Decide(framework, a, by, a.Issuer is { } unit ? issuers[unit] : communes[a.Candidate.UnitId])
            )
            .ToList();

        await Replace(framework, awards, issued, today, cancel);
        await AddEvidence(awards, cancel);
        foreach (var ((confirmation, claims), award) in issued.Zip(awards))
        {
            db.Add(confirmation);
            db.AddRange(
                award
                    .Candidate.EligibilityFor(award.Rule, today)
                    .Proofs.Select(e => new ConfirmationEvidence
                    {
                        ConfirmationId = confirmation.Id,
                        EvidenceId = e.Id,
                    })
            );
            db.Add(Credential.Issue(claims, confirmation.Id, key, now));
            if (award.Candidate.HasCitizenId)
            {
                db.Add(MessageOf(award, confirmation, today, now));
            }
        }

        await db.SaveChangesAsync(cancel);
        await RecordLog.Append(db, [.. issued.Select(i => RecordOf(i.Confirmation))]);
        await standings.Refresh(db, [.. awards.Select(a => a.Candidate.PersonId)], cancel);
        return [.. issued.Select(i => i.Confirmation)];
    }

    /// <summary>Ends a confirmation before its time; its code says so from now on.</summary>
    public async Task Revoke(Confirmation confirmation, string? reason)
    {
        var today = clock.Today();
        confirmation.Revoke(reason ?? "", today);
        var credential = await CurrentOf(confirmation);
        credential.Revoke(reason!, today);
        if (confirmation.EIdState != EIdState.None)
        {
            db.Add(
                new EIdMessage
                {
                    Id = Guid.CreateVersion7(),
                    ConfirmationId = confirmation.Id,
                    Kind = EIdMessageKind.Revoked,
                    Payload = JsonSerializer.Serialize(
                        new Dictionary<string, string> { ["date"] = Iso(today) }
                    ),
                    CreatedAt = clock.Now(),
                }
            );
        }
        else
        {
            // What was never sent need not be taken back.
            await db
                .EIdOutbox.Where(m => m.ConfirmationId == confirmation.Id && m.SentAt == null)
                .ExecuteDeleteAsync();
        }

        await db.SaveChangesAsync();
        await standings.Refresh(db, [confirmation.PersonId]);
    }

    /// <summary>
    /// A new credential for the same confirmation, in the name the person bears today; the old code leads to the new one.
    /// </summary>
    public async Task<Credential> Reissue(Confirmation confirmation, string name, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refusals.ReasonMissing();
        }

        if (!confirmation.HoldsOn(clock.Today()))
        {
            throw Refusals.NoLongerValid();
        }

        var old = await CurrentOf(confirmation);
        var claims = old.Claims() with { Code = ConfirmationCode.Random(), Name = name };
        old.ReplaceBy(claims.Code, reason, clock.Today());
        // First the old one steps back: one credential of a confirmation is valid at a time.
        await db.SaveChangesAsync();
        var next = Credential.Issue(claims, confirmation.Id, await keys.Current(db), clock.Now());
        db.Add(next);
        await db.SaveChangesAsync();
        return next;
    }

    public Task<Credential> CurrentOf(Confirmation confirmation) =>
        db.Credentials.SingleAsync(c =>
            c.ConfirmationId == confirmation.Id && c.Status == CredentialStatus.Valid
        );

    private static void Require(Framework framework, Award award, DateOnly today)
    {
        var (candidate, rule) = (award.Candidate, award.Rule);
        if (!candidate.IsIn(rule.Group))
        {
            throw Refusals.NotInTheGroup();
        }

        if (candidate.Standing(framework, rule.Group) is { } held && !(held.RenewableFrom <= today))
        {
            throw Refusals.OneValidConfirmation();
        }

        if (!candidate.EligibilityFor(rule, today).Met)
        {
            throw Refusals.NotEligible();
        }
    }

    private async Task<Dictionary<int, IssuingUnit>> Issuers(IReadOnlyList<Award> awards)
    {
        var issuers = new Dictionary<int, IssuingUnit>();
        foreach (var unit in awards.Select(a => a.Issuer).OfType<int>().Distinct())
        {
            issuers[unit] = await IssuingUnit.Of(db, unit);
        }

        return issuers;
    }

    private (Confirmation Confirmation, CredentialClaims Claims) Decide(
        Framework framework,
        Award award,
        IssuedBy by,
        IssuingUnit issuer
    )
    {
        var (today, now) = (clock.Today(), clock.Now());
        var assurance = award.Candidate.EligibilityFor(award.Rule, today).Assurance;
        var until = award.Rule.ValidityMonths is { } months
            ? today.AddMonths(months).AddDays(-1)
            : (DateOnly?)null;
        var confirmation = new Confirmation
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            PersonId = award.Candidate.PersonId,
            FrameworkHash = framework.Hash,
            FrameworkKey = framework.Key,
            FrameworkVersion = framework.Version,
            Group = award.Rule.Group,
            From = today,
            Until = until,
            Assurance = assurance,
            UnitId = award.Candidate.UnitId,
            IssuerUnitId = issuer.Id,
            DecidedBy = by.Decision,
            ByAccountId = by.AccountId,
            BatchId = by.BatchId,
            IssuedAt = now,
        };
        var claims = new CredentialClaims(
            ConfirmationCode.Random(),
            award.Candidate.Name,
            $"{framework.FullTitle.Vi}: {framework.Group(award.Rule.Group).Title.Vi}",
            framework.Name,
            award.Rule.Group,
            today,
            until,
            issuer.Name,
            assurance
        );
        return (confirmation, claims);
    }

    /// <summary>Those that are due or over make room for their successors.</summary>
    private async Task Replace(
        Framework framework,
        IReadOnlyList<Award> awards,
        List<(Confirmation Confirmation, CredentialClaims Claims)> issued,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var pairs = awards
            .Zip(issued)
            .Select(p => (Old: p.First.Candidate.Standing(framework, p.First.Rule.Group), New: p.Second))
            .Where(p => p.Old is not null)
            .ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var ids = pairs.Select(p => p.Old!.Id).ToArray();
        var credentials = await db
            .Credentials.Where(c => ids.Contains(c.ConfirmationId) && c.Status == CredentialStatus.Valid)
            .ToDictionaryAsync(c => c.ConfirmationId, cancel);
        foreach (var (old, next) in pairs)
        {
            old!.StepBack(today);
            credentials[old.Id].ReplaceBy(next.Claims.Code, "", today);
        }

        await db.SaveChangesAsync(cancel);
        // The reference to the successor waits until that is there.
        pairs.ForEach(p => p.Old!.SucceededBy(p.New.Confirmation));
    }

    private async Task AddEvidence(IReadOnlyList<Award> awards, CancellationToken cancel)
    {
        var today = clock.Today();
        var proofs = awards
            .SelectMany(a => a.Candidate.EligibilityFor(a.Rule, today).Proofs)
            .DistinctBy(e => e.Id)
            .ToList();
        var ids = proofs.Select(e => e.Id).ToArray();
        var there = await db.Evidence.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel);
        db.AddRange(proofs.Where(e => !there.Contains(e.Id)));
    }

    private static EIdMessage MessageOf(
        Award award,
        Confirmation confirmation,
        DateOnly today,
        DateTime now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            ConfirmationId = confirmation.Id,
            Kind = EIdMessageKind.Confirmed,
            Payload = JsonSerializer.Serialize(
                new Dictionary<string, string>
                {
                    ["framework"] = $"{confirmation.FrameworkKey}/{confirmation.FrameworkVersion}",
                    ["group"] = FrameworkReader.Word(confirmation.Group),
                    ["result"] = "passed",
                    ["date"] = Iso(confirmation.From),
                    ["issuer"] = confirmation.IssuerUnitId.ToString(CultureInfo.InvariantCulture),
                    ["evidence"] = HashOf(award.Candidate.EligibilityFor(award.Rule, today).Proofs),
                }
            ),
            CreatedAt = now,
        };

    /// <summary>SHA-256 over the evidence, so that nothing of it need be sent and all of it can be shown later.</summary>
    private static string HashOf(IReadOnlyList<Evidence> proofs) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        proofs
                            .OrderBy(p => p.Id)
                            .Select(p =>
                                $"{p.Kind} {p.SourceId} {p.CourseKey} {p.FormKey} {p.Passed} {p.Assurance} {Iso(p.ObservedOn)}"
                            )
                    )
                )
            )
        );

    private static Record RecordOf(Confirmation confirmation) =>
        new()
        {
            Id = RecordId.For("confirmed", confirmation.Id.ToString("N")),
            Day = confirmation.From,
            PersonId = confirmation.PersonId,
            ByAccountId = confirmation.ByAccountId,
            Verb = "confirmed",
            ObjectId =
                $"frameworks/{confirmation.FrameworkKey}/{confirmation.FrameworkVersion}/{FrameworkReader.Word(confirmation.Group)}",
            Result = JsonSerializer.Serialize(
                new Dictionary<string, string>
                {
                    ["confirmation"] = confirmation.Id.ToString("N"),
                    ["assurance"] = confirmation.Assurance.ToString(),
                }
            ),
            At = confirmation.IssuedAt,
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
