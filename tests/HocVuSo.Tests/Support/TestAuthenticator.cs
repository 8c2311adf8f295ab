using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace HocVuSo.Tests;

/// <summary>An authenticator app (TOTP, RFC 6238), by the real clock as Identity's.</summary>
public sealed class TestAuthenticator(string secret)
{
    private readonly byte[] _key = Base32(secret);
    private readonly HashSet<long> _used = [];

    /// <summary>A code that holds now and was not given before (up to five in a row).</summary>
    public string NextCode()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;
        foreach (var step in new[] { now, now + 1, now - 1, now + 2, now - 2 })
        {
            if (_used.Add(step))
            {
                return Code(step);
            }
        }

        throw new InvalidOperationException("No unused code is left in this window.");
    }

    private string Code(long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The algorithm that authenticator apps speak.
        var hash = HMACSHA1.HashData(_key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        var (bits, value) = (0, 0);
        foreach (var c in text.Where(char.IsAsciiLetterOrDigit))
        {
            value =
                ((value << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal))
                & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(value >> bits));
            }
        }

        return [.. bytes];
    }
}
