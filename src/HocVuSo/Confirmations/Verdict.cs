using HocVuSo.Assessments;

namespace HocVuSo.Confirmations;

public enum VerdictKind
{
    /// <summary>No such confirmation, or what was typed is no code: the two look the same.</summary>
    None,
    Valid,
    Expired,
    Revoked,
    Replaced,
}

/// <summary>All that a stranger is told about a code.</summary>
/// <param name="StatusDay">Since when it is revoked or replaced.</param>
/// <param name="ReplacedBy">The code in its place.</param>
public sealed record Verdict(
    VerdictKind Kind,
    ConfirmationCode? Code = null,
    string? Name = null,
    string? Title = null,
    string? Issuer = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    Assurance? Assurance = null,
    DateOnly? StatusDay = null,
    ConfirmationCode? ReplacedBy = null
)
{
    public static readonly Verdict None = new(VerdictKind.None);
    public static readonly Text ValidSentence = new("Giấy có hiệu lực", "This confirmation is valid");

    /// <summary>What a credential is on a day: revoked counts before replaced, replaced before expired.</summary>
    public static VerdictKind KindOf(CredentialStatus status, DateOnly? until, DateOnly day) =>
        status switch
        {
            CredentialStatus.Revoked => VerdictKind.Revoked,
            CredentialStatus.Replaced => VerdictKind.Replaced,
            CredentialStatus.Erased => VerdictKind.None,
            _ => until < day ? VerdictKind.Expired : VerdictKind.Valid,
        };

    public Text Sentence =>
        Kind switch
        {
            VerdictKind.Valid => ValidSentence,
            VerdictKind.Expired => new(
                $"Giấy đã hết hạn (có giá trị đến hết ngày {VietnamDay.Show(Until!.Value)})",
                $"This confirmation has expired (it was valid until the end of {VietnamDay.Show(Until!.Value)})"
            ),
            VerdictKind.Revoked => new(
                $"Giấy đã bị thu hồi ngày {VietnamDay.Show(StatusDay!.Value)}",
                $"This confirmation was revoked on {VietnamDay.Show(StatusDay!.Value)}"
            ),
            VerdictKind.Replaced => new(
                $"Giấy đã được thay bằng giấy khác ngày {VietnamDay.Show(StatusDay!.Value)}",
                $"This confirmation was replaced by another on {VietnamDay.Show(StatusDay!.Value)}"
            ),
            _ => new("Không có giấy xác nhận với số này", "There is no confirmation with this number"),
        };

    /// <summary>For machines: "valid", "none"…</summary>
    public string Word => Kind.ToString().ToLowerInvariant();
}
