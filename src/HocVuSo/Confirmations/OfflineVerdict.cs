namespace HocVuSo.Confirmations;

/// <summary>What keys and a status list say about a signed text, without any database.</summary>
/// <param name="Claims">What was signed; null when no known key has signed it.</param>
/// <param name="AsOf">Of the status list; null when none was at hand.</param>
public sealed record OfflineVerdict(VerdictKind Kind, CredentialClaims? Claims, DateTime? AsOf)
{
    public static async Task<OfflineVerdict> Of(
        string jws,
        IReadOnlyList<PublicKey> keys,
        StatusList? list,
        DateOnly today
    )
    {
        var payload = await SignedText.Open(jws, SignedText.Credential, keys);
        var claims = payload is { } json ? CredentialClaims.FromJson(json) : null;
        return claims is null
            ? new(VerdictKind.None, null, list?.AsOf)
            : new(
                Verdict.KindOf(list?.StatusOf(claims.Code) ?? CredentialStatus.Valid, claims.Until, today),
                claims,
                list?.AsOf
            );
    }
}
