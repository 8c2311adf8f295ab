using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>
/// A key pair (ECDSA P-256) that signs credentials. One is at work; the retired ones stay, because what they signed
/// is still in people's pockets. One that leaked is revoked.
/// </summary>
public sealed class SigningKey
{
    public const string Purpose = "signing-key";

    /// <summary>First 8 characters of the key's JWK thumbprint (RFC 7638).</summary>
    public required string Kid { get; init; }

    /// <summary>SubjectPublicKeyInfo (RFC 5280).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS#8, sealed by the vault for <see cref="Purpose"/>.</summary>
    public required byte[] PrivateSealed { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? RetiredAt { get; set; }

    /// <summary>
    /// Somebody else may have signed with it from that day on. Its signature proves nothing more, whatever date is
    /// signed: who has the key writes any date. What it signed before is still looked up by its number.
    /// </summary>
    public DateOnly? RevokedSince { get; private set; }
    public string? RevokedBecause { get; private set; }

    /// <summary>A second time may only go further back.</summary>
    public void Revoke(DateOnly since, string reason)
    {
        RevokedSince = RevokedSince < since ? RevokedSince : since;
        RevokedBecause = Fold.Tidy(reason);
    }

    public static string KidOf(ECDsa key) =>
        Base64UrlEncoder.Encode(new ECDsaSecurityKey(key).ComputeJwkThumbprint())[..8];

    internal sealed class Mapping : IEntityTypeConfiguration<SigningKey>
    {
        public void Configure(EntityTypeBuilder<SigningKey> builder) =>
            builder.ToTable("signing_keys").HasKey(k => k.Kid);
    }
}

/// <summary>A public key by which a signature is checked, from this database or from a saved jwks.json.</summary>
public sealed record PublicKey(string Kid, ECDsaSecurityKey Key)
{
    public static PublicKey Of(SigningKey key)
    {
        var ec = ECDsa.Create();
        ec.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        return new(key.Kid, new ECDsaSecurityKey(ec) { KeyId = key.Kid });
    }
}
