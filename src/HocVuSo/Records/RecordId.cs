using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Records;

/// <summary>Ids that follow from what is recorded (RFC 4122, section 4.3: version 5, by name).</summary>
public static class RecordId
{
    // The name space of this program's records; made once, never changed: every id in every database depends on it.
    private static readonly Guid Records = Guid.Parse("8d2f6c1e-4b0a-4f57-9a3c-6e51d7b20f94");

    /// <param name="parts">
    /// What makes the deed this deed and no other: kind, attempt, number… A change of the parts' order or of their
    /// borders is another id.
    /// </param>
    public static Guid For(params ReadOnlySpan<string> parts) =>
        Named(Records, string.Join('\u001f', parts!));

    /// <summary>Version 5 of a name in a name space.</summary>
    public static Guid Named(Guid nameSpace, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        Span<byte> bytes = length <= 496 ? stackalloc byte[16 + length] : new byte[16 + length];
        nameSpace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes[16..]);

        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // Version 5 is defined with SHA-1; it names here, it protects nothing.
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
