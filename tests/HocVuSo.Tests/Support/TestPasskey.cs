using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HocVuSo.Tests;

/// <summary>A device that makes and uses passkeys (WebAuthn level 3, ES256, attestation "none"), without a browser.</summary>
public sealed class TestPasskey(Uri origin) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string? _user;
    private uint _count;

    /// <summary>False = a device that did not ask its owner for a finger or a code.</summary>
    public bool AsksOwner { get; init; } = true;

    public string Create(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        _user = (string)options["user"]!["id"]!;
        var client = ClientData("webauthn.create", options);
        var data = AuthenticatorData((string)options["rp"]!["id"]!, withCredential: true);
        return JsonSerializer.Serialize(
            new
            {
                id = Base64Url.EncodeToString(_id),
                rawId = Base64Url.EncodeToString(_id),
                type = "public-key",
                response = new
                {
                    clientDataJSON = Base64Url.EncodeToString(client),
                    // {"fmt": "none", "attStmt": {}, "authData": …}
                    attestationObject = Base64Url.EncodeToString([
                        0xa3,
                        .. Cbor("fmt"),
                        .. Cbor("none"),
                        .. Cbor("attStmt"),
                        0xa0,
                        .. Cbor("authData"),
                        .. Cbor(data),
                    ]),
                    transports = new[] { "internal" },
                },
                clientExtensionResults = new { },
            }
        );
    }

    public string Get(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        var client = ClientData("webauthn.get", options);
        var data = AuthenticatorData((string)options["rpId"]!, withCredential: false);
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return JsonSerializer.Serialize(
            new
            {
                id = Base64Url.EncodeToString(_id),
                rawId = Base64Url.EncodeToString(_id),
                type = "public-key",
                response = new
                {
                    clientDataJSON = Base64Url.EncodeToString(client),
                    authenticatorData = Base64Url.EncodeToString(data),
                    signature = Base64Url.EncodeToString(signature),
                    userHandle = _user,
                },
                clientExtensionResults = new { },
            }
        );
    }

    private byte[] ClientData(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = (string)options["challenge"]!,
                origin = origin.GetLeftPart(UriPartial.Authority),
                crossOrigin = false,
            }
        );

    private byte[] AuthenticatorData(string server, bool withCredential)
    {
        var flags = UserPresent;
        flags |= AsksOwner ? UserVerified : (byte)0;
        flags |= withCredential ? HasCredential : (byte)0;
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        byte[] head = [.. SHA256.HashData(Encoding.UTF8.GetBytes(server)), flags, .. count];
        if (!withCredential)
        {
            return head;
        }

        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        // COSE key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        return
        [
            .. head,
            .. new byte[16],
            0,
            (byte)_id.Length,
            .. _id,
            0xa5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            .. Cbor(point.X!),
            0x22,
            .. Cbor(point.Y!),
        ];
    }

    private static byte[] Cbor(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Cbor(byte[] bytes) => [0x58, checked((byte)bytes.Length), .. bytes];

    public void Dispose() => _key.Dispose();
}
