namespace HocVuSo.Confirmations;

/// <summary>What keys and a status list say about a signed text, without any database.</summary>
/// <param name="Claims">What was signed; null when no known key that is still trusted has signed it.</param>
/// <param name="AsOf">Of the status list; null when none was at hand.</param>
/// <param name="ByRevokedKey">The key that signed it, or pretends to have, is trusted no more: only a look-up of the number tells.</param>
public sealed record OfflineVerdict(
    VerdictKind Kind,
    CredentialClaims? Claims,
    DateTime? AsOf,
    bool ByRevokedKey = false
)
{
    public static async Task<OfflineVerdict> Of(
        string jws,
        IReadOnlyList<PublicKey> keys,
        StatusList? list,
        DateOnly today
    )
    {
        if (list?.IsRevokedKey(SignedText.KidOf(jws)) == true)
        {
            return new(VerdictKind.None, null, list.AsOf, ByRevokedKey: true);
        }

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
