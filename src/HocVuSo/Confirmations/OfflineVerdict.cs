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
    public static readonly Text Forged = new(
        "Không hợp lệ: chữ ký không đúng",
        "Not valid: the signature is wrong"
    );

    public static readonly Text WhyForged = new(
        "Nội dung trong mã đã bị sửa, hoặc không phải do hệ thống này cấp.",
        "What the code holds was changed, or was not issued here."
    );

    public static readonly Text OfRevokedKey = new(
        "Chưa kiểm tra được bằng mã QR",
        "Cannot be checked by the QR code"
    );

    public static readonly Text WhyOfRevokedKey = new(
        "Khóa ký giấy này đã bị thu hồi, chữ ký không còn chứng minh được gì. Hãy tra số giấy khi có mạng.",
        "The key that signed it was revoked, so its signature proves nothing any more. Look the number up with a network."
    );

    /// <summary>What a right signature says alone.</summary>
    public static readonly Text Unlisted = new(
        "Chữ ký đúng, nhưng chưa đối chiếu được danh sách thu hồi",
        "The signature is right, but the list of revoked ones is not at hand"
    );

    public static readonly Text NoList = new(
        "Chưa đối chiếu danh sách thu hồi",
        "Not checked against the list of revoked ones"
    );

    /// <summary>The words of the page that checks without a network, and of the command line.</summary>
    public Text Sentence =>
        ByRevokedKey ? OfRevokedKey
        : Claims is null ? Forged
        : Kind == VerdictKind.Valid && AsOf is null ? Unlisted
        : SentenceOf(Kind);

    /// <summary>Without the day, which a status list does not tell.</summary>
    public static Text SentenceOf(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Valid => Verdict.ValidSentence,
            VerdictKind.Expired => new("Giấy đã hết hạn", "This confirmation has expired"),
            VerdictKind.Revoked => new("Giấy đã bị thu hồi", "This confirmation was revoked"),
            VerdictKind.Replaced => new(
                "Giấy đã được thay bằng giấy khác",
                "This confirmation was replaced by another"
            ),
            _ => Verdict.None.Sentence,
        };

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
