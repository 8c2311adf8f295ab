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
                Issued.By(
                    framework,
                    a,
                    by,
                    a.Issuer is { } unit ? issuers[unit] : communes[a.Candidate.UnitId],
                    now
                )
            )
            .ToList();

        await Replace(framework, awards, issued, today, cancel);
        await AddEvidence(issued, cancel);
        foreach (var one in issued)
        {
            db.Add(one.Confirmation);
            db.AddRange(one.Links);
            db.Add(Credential.Issue(one.Claims, one.Confirmation.Id, key, now));
            if (one.Message is not null)
            {
                db.Add(one.Message);
            }
        }

        await db.SaveChangesAsync(cancel);
        await RecordLog.Append(db, [.. issued.Select(i => i.Record)]);
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
                        new Dictionary<string, string> { ["date"] = Issued.Iso(today) }
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

    /// <summary>
    /// Gives a new number and the signature of the key at work to a portion of the valid credentials that another key has
    /// signed since a day; the old numbers lead to the new ones. In the caller's transaction.
    /// </summary>
    /// <param name="after">The last number of the portion before; "" to begin.</param>
    /// <returns>The last number of this portion, and how many it had; null when nothing was left.</returns>
    public async Task<(string Last, int Count)?> SignAnew(
        string kid,
        DateOnly since,
        string reason,
        string after
    )
    {
        var (from, today) = (VietnamDay.StartOf(since), clock.Today());
        var head = SignedText.HeadOf(kid);
        var olds = await db
            .Credentials.Where(c =>
                c.Status == CredentialStatus.Valid
                && (c.Until == null || c.Until >= today)
                && c.Code.CompareTo(after) > 0
                && c.IssuedAt >= from
                && c.Jws.StartsWith(head)
            )
            .OrderBy(c => c.Code)
            .Take(Batches.PortionSize)
            .ToListAsync();
        if (olds.Count == 0)
        {
            return null;
        }

        var next = olds.ConvertAll(old =>
            (old.ConfirmationId, Claims: old.Claims() with { Code = ConfirmationCode.Random() })
        );
        foreach (var (old, (_, claims)) in olds.Zip(next))
        {
            old.ReplaceBy(claims.Code, reason, today);
        }

        // First the old ones step back: one credential of a confirmation is valid at a time.
        await db.SaveChangesAsync();
        var key = await keys.Current(db);
        db.AddRange(next.Select(n => Credential.Issue(n.Claims, n.ConfirmationId, key, clock.Now())));
        await db.SaveChangesAsync();
        return (olds[^1].Code, olds.Count);
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

    /// <summary>Those that are due or over make room for their successors.</summary>
    private async Task Replace(
        Framework framework,
        IReadOnlyList<Award> awards,
        List<Issued> issued,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var pairs = awards
            .Zip(issued)
            .SelectMany(p =>
                p.First.Candidate.AllStanding(framework, p.First.Rule.Group)
                    .Select(old => (Old: old, New: p.Second))
            )
            .ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var ids = pairs.Select(p => p.Old.Id).ToArray();
        var credentials = await db
            .Credentials.Where(c => ids.Contains(c.ConfirmationId) && c.Status == CredentialStatus.Valid)
            .ToDictionaryAsync(c => c.ConfirmationId, cancel);
        foreach (var (old, next) in pairs)
        {
            old.StepBack(today);
            credentials[old.Id].ReplaceBy(next.Claims.Code, "", today);
        }

        await db.SaveChangesAsync(cancel);
        // The reference to the successor waits until that is there.
        pairs.ForEach(p => p.Old.SucceededBy(p.New.Confirmation));
    }

    private async Task AddEvidence(IReadOnlyList<Issued> issued, CancellationToken cancel)
    {
        var proofs = issued.SelectMany(i => i.Proofs).DistinctBy(e => e.Id).ToList();
        var ids = proofs.Select(e => e.Id).ToArray();
        var there = await db.Evidence.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel);
        db.AddRange(proofs.Where(e => !there.Contains(e.Id)));
    }
}
