using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>
/// What somebody holds out for a check: a code as typed, the text of a QR code, the signed text itself, or a file that
/// has one of them in it (a PDF made here has). Nothing of it is believed yet.
/// </summary>
public sealed partial record Presented(ConfirmationCode? Code, string? Jws)
{
    /// <returns>Null when there is nothing in it that could be checked.</returns>
    public static Presented? In(string text)
    {
        var jws = SignedTexts().Match(text) is { Success: true } signed ? signed.Value : null;
        var code =
            Addresses().Match(text) is { Success: true } address
            && ConfirmationCode.TryParse(address.Groups["code"].Value, out var inAddress)
                ? inAddress
            : ConfirmationCode.TryParse(text, out var whole) ? whole
            : jws is null ? (ConfirmationCode?)null
            : CodeIn(jws);
        return code is null && jws is null ? null : new(code, jws);
    }

    private static ConfirmationCode? CodeIn(string jws)
    {
        try
        {
            using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(jws.Split('.')[1]));
            return CredentialClaims.FromJson(payload.RootElement)?.Code;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"eyJ[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{86}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SignedTexts();

    [GeneratedRegex(
        "/c/(?<code>[0-9A-Za-z-]{12,20})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Addresses();
}
