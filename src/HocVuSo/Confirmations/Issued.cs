using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.Records;

namespace HocVuSo.Confirmations;

/// <summary>
/// All that a decision brings forth, before anything is stored. It follows from what is given and from the hour, but for
/// the random code; whether the award is due is asked before.
/// </summary>
/// <param name="Proofs">The evidence it rests on.</param>
/// <param name="Message">To the e-ID platform; null for a person whose number is not known.</param>
public sealed record Issued(
    Confirmation Confirmation,
    CredentialClaims Claims,
    IReadOnlyList<Evidence> Proofs,
    Record Record,
    EIdMessage? Message
)
{
    public IEnumerable<ConfirmationEvidence> Links =>
        Proofs.Select(e => new ConfirmationEvidence { ConfirmationId = Confirmation.Id, EvidenceId = e.Id });

    public static Issued By(Framework framework, Award award, IssuedBy by, IssuingUnit issuer, DateTime now)
    {
        var today = VietnamDay.DayOf(now);
        var eligibility = award.Candidate.EligibilityFor(award.Rule, today);
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
            Assurance = eligibility.Assurance,
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
            TitleOf(framework, award),
            framework.Name,
            award.Rule.Group,
            today,
            until,
            issuer.Name,
            eligibility.Assurance
        );
        return new Issued(
            confirmation,
            claims,
            eligibility.Proofs,
            RecordOf(confirmation),
            award.Candidate.HasCitizenId ? MessageOf(confirmation, eligibility.Proofs, now) : null
        );
    }

    /// <summary>What is signed of a made person says so, wherever it is shown and printed.</summary>
    private static string TitleOf(Framework framework, Award award) =>
        $"{framework.FullTitle.Vi}: {framework.Group(award.Rule.Group).Title.Vi}"
        + (award.Candidate.Synthetic ? $" ({SyntheticData.Words.Vi})" : "");

    private static EIdMessage MessageOf(
        Confirmation confirmation,
        IReadOnlyList<Evidence> proofs,
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
                    ["evidence"] = HashOf(proofs),
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

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
