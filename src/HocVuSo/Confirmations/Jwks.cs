using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>Public keys as JSON (RFC 7517): /.well-known/jwks.json, and the file that an offline verifier keeps.</summary>
public static class Jwks
{
    public static string Write(IEnumerable<PublicKey> keys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in keys)
            {
                var point = key.Key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
                json.WriteStartObject();
                json.WriteString("kty", "EC");
                json.WriteString("crv", "P-256");
                json.WriteString("kid", key.Kid);
                json.WriteString("use", "sig");
                json.WriteString("alg", SecurityAlgorithms.EcdsaSha256);
                json.WriteString("x", Base64UrlEncoder.Encode(point.X));
                json.WriteString("y", Base64UrlEncoder.Encode(point.Y));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <exception cref="Refusal">Not a key set, or no usable key in it.</exception>
    public static List<PublicKey> Read(string text)
    {
        try
        {
            var keys = new JsonWebKeySet(text)
                .Keys.Where(k => k is { Kty: "EC", Crv: "P-256", Kid.Length: > 0 })
                .Select(k => new PublicKey(k.Kid, new ECDsaSecurityKey(Point(k)) { KeyId = k.Kid }))
                .ToList();
            return keys.Count > 0 ? keys : throw Refusals.NotAKeySet();
        }
        catch (Exception e)
            when (e is ArgumentException or FormatException or JsonException or CryptographicException)
        {
            throw Refusals.NotAKeySet();
        }
    }

    private static ECDsa Point(JsonWebKey key) =>
        ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint
                {
                    X = Base64UrlEncoder.DecodeBytes(key.X),
                    Y = Base64UrlEncoder.DecodeBytes(key.Y),
                },
            }
        );
}
