using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>
/// Signed JSON in one line: JWS compact serialisation (RFC 7515) with ES256. The header's "typ" says what it is, so a
/// status list is never taken for a credential (RFC 8725, section 3.11).
/// </summary>
public static class SignedText
{
    /// <summary>"giấy xác nhận"</summary>
    public const string Credential = "gxn";
    public const string StatusList = "gxn-status";

    private const int LongestCredential = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static string Sign(string json, string type, SigningCredentials credentials) =>
        Handler.CreateToken(json, credentials, new Dictionary<string, object> { ["typ"] = type });

    /// <summary>How every credential begins that this key has signed.</summary>
    public static string HeadOf(string kid) =>
        Base64UrlEncoder.Encode($$"""{"alg":"ES256","kid":"{{kid}}","typ":"{{Credential}}"}""") + ".";

    /// <summary>Which key it says has signed it; null when it says none. Nothing of it is believed yet.</summary>
    public static string? KidOf(string text)
    {
        try
        {
            return Handler.CanReadToken(text) ? Handler.ReadJsonWebToken(text).Kid : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <returns>The payload, or null when it is no signed text of that type or no given key has signed it.</returns>
    public static async Task<JsonElement?> Open(string text, string type, IEnumerable<PublicKey> keys)
    {
        var checkedText = await Handler.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                // No address and no hour stands in it: when it ends is a claim that the caller reads.
                ValidateAudience = false,
                ValidateIssuer = false,
                ValidateLifetime = false,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                ValidTypes = [type],
                IssuerSigningKeys = keys.Select(k => k.Key),
                TryAllIssuerSigningKeys = false,
            }
        );
        if (!checkedText.IsValid || checkedText.SecurityToken is not JsonWebToken token)
        {
            return null;
        }

        using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(token.EncodedPayload));
        return payload.RootElement.Clone();
    }

    /// <summary>Three base64url parts, no longer than such a text is: worth trying.</summary>
    public static bool LooksLikeOne(string text) =>
        text.Length <= LongestCredential
        && text.StartsWith("eyJ", StringComparison.Ordinal)
        && text.AsSpan().Count('.') == 2
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
