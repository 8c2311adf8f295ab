using System.Text.Json;
using HocVuSo.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

public enum CredentialStatus
{
    Valid,
    Revoked,

    /// <summary>Another credential took its place; the page of the old code leads there.</summary>
    Replaced,

    /// <summary>The person asked to be forgotten: the code names nobody any more.</summary>
    Erased,
}

/// <summary>
/// The signed form of a confirmation, under a code that anyone may look up. What it says is written once, as signed;
/// only its status changes. The look-up reads this row and no other.
/// </summary>
public sealed class Credential
{
    /// <summary><see cref="ConfirmationCode.Value"/></summary>
    public required string Code { get; init; }
    public required Guid ConfirmationId { get; init; }
    public CredentialStatus Status { get; private set; } = CredentialStatus.Valid;
    public DateOnly? StatusDay { get; private set; }

    /// <summary>For the officers' eyes, never on the public page.</summary>
    public string? StatusBecause { get; private set; }
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Issuer { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public required Assurance Assurance { get; init; }

    /// <summary>Code of the credential in its place.</summary>
    public string? ReplacedBy { get; private set; }
    public required DateTime IssuedAt { get; init; }

    /// <summary><see cref="SignedText"/> of the <see cref="CredentialClaims"/>.</summary>
    public required string Jws { get; init; }

    public static Credential Issue(
        CredentialClaims claims,
        Guid confirmationId,
        SigningCredentials key,
        DateTime now
    ) =>
        new()
        {
            Code = claims.Code.Value,
            ConfirmationId = confirmationId,
            Name = claims.Name,
            Title = claims.Title,
            Issuer = claims.Issuer,
            From = claims.From,
            Until = claims.Until,
            Assurance = claims.Assurance,
            IssuedAt = now,
            Jws = SignedText.Sign(claims.ToJson(), SignedText.Credential, key),
        };

    /// <summary>What was signed. It comes from this database, so the signature is not asked again.</summary>
    public CredentialClaims Claims()
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(Jws.Split('.')[1]));
        return CredentialClaims.FromJson(payload.RootElement)!;
    }

    public void Revoke(string reason, DateOnly day)
    {
        Status = CredentialStatus.Revoked;
        (StatusDay, StatusBecause) = (day, Fold.Tidy(reason));
    }

    public void ReplaceBy(ConfirmationCode next, string reason, DateOnly day)
    {
        Status = CredentialStatus.Replaced;
        (StatusDay, StatusBecause, ReplacedBy) = (day, Fold.Tidy(reason), next.Value);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Credential>
    {
        public void Configure(EntityTypeBuilder<Credential> builder)
        {
            builder.ToTable("credentials").HasKey(c => c.Code);
            builder.Property(c => c.From).HasColumnName("from_day");
            builder.Property(c => c.Until).HasColumnName("until_day");
            builder.HasOne<Confirmation>().WithMany().HasForeignKey(c => c.ConfirmationId);
        }
    }
}
