using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>
/// Which credentials no longer hold, as of a time: what an offline verifier keeps beside the keys. Codes stand in it as
/// the first 8 bytes of their SHA-256, so it tells nothing to those who do not have the paper. Keys that leaked stand in
/// it too, for those who keep an older jwks.json.
/// </summary>
public sealed class StatusList
{
    public const int HashSize = 8;

    private readonly HashSet<string> _revoked;
    private readonly HashSet<string> _replaced;

    private readonly HashSet<string> _revokedKeys;

    private StatusList(
        DateTime asOf,
        IEnumerable<string> revoked,
        IEnumerable<string> replaced,
        IEnumerable<string> revokedKeys
    )
    {
        AsOf = asOf;
        _revokedKeys = new(revokedKeys, StringComparer.Ordinal);
        _revoked = new(revoked, StringComparer.Ordinal);
        _replaced = new(replaced, StringComparer.Ordinal);
    }

    public DateTime AsOf { get; }

    /// <summary>Expired ones are left out: what the paper says of its last day is enough.</summary>
    public static async Task<StatusList> Of(Db db, TimeProvider clock)
    {
        var today = clock.Today();
        var ended = await db
            .Credentials.Where(c =>
                c.Status != CredentialStatus.Valid && (c.Until == null || c.Until >= today)
            )
            .Select(c => new { c.Code, c.Status })
            .ToListAsync();
        return new(
            clock.Now(),
            ended.Where(c => c.Status != CredentialStatus.Replaced).Select(c => Hash(c.Code)),
            ended.Where(c => c.Status == CredentialStatus.Replaced).Select(c => Hash(c.Code)),
            await SigningKeys.Revoked(db)
        );
    }

    public CredentialStatus StatusOf(ConfirmationCode code) =>
        _revoked.Contains(Hash(code.Value)) ? CredentialStatus.Revoked
        : _replaced.Contains(Hash(code.Value)) ? CredentialStatus.Replaced
        : CredentialStatus.Valid;

    /// <summary>Nothing that this key has signed is believed any more.</summary>
    public bool IsRevokedKey(string? kid) => kid is not null && _revokedKeys.Contains(kid);

    public string ToJson() =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["t"] = AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["r"] = Packed(_revoked),
                ["x"] = Packed(_replaced),
                ["k"] = string.Join(' ', _revokedKeys.Order(StringComparer.Ordinal)),
            }
        );

    /// <returns>Null when it is no such list.</returns>
    public static StatusList? FromJson(JsonElement json)
    {
        if (
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("t", out var time)
            && time.TryGetDateTime(out var asOf)
            && Unpacked(json, "r") is { } revoked
            && Unpacked(json, "x") is { } replaced
        )
        {
            var keys = json.TryGetProperty("k", out var kids) ? kids.GetString() ?? "" : "";
            return new(
                asOf.ToUniversalTime(),
                revoked,
                replaced,
                keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            );
        }

        return null;
    }

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)).AsSpan(0, HashSize));

    /// <summary>All hashes in order, one after the other, as base64url.</summary>
    private static string Packed(IEnumerable<string> hashes) =>
        Base64UrlEncoder.Encode(
            hashes.Order(StringComparer.Ordinal).SelectMany(Convert.FromHexString).ToArray()
        );

    private static IEnumerable<string>? Unpacked(JsonElement json, string field)
    {
        if (
            !json.TryGetProperty(field, out var value)
            || value.GetString() is not { } text
            || Base64UrlEncoder.DecodeBytes(text) is not { } bytes
            || bytes.Length % HashSize != 0
        )
        {
            return null;
        }

        return bytes.Chunk(HashSize).Select(Convert.ToHexString);
    }
}
