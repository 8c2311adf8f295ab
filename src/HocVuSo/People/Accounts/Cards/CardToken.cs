using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>The 128 random bits in the QR code of a card; only their SHA-256 is stored.</summary>
public sealed record CardToken : IParsable<CardToken>
{
    private const int Bytes = 16;

    private CardToken(byte[] bytes)
    {
        Value = Base64Url.EncodeToString(bytes);
        Hash = SHA256.HashData(bytes);
    }

    /// <summary>22 letters, digits, hyphens and underscores: what stands in the address.</summary>
    public string Value { get; }
    public byte[] Hash { get; }

    public static CardToken Random() => new(RandomNumberGenerator.GetBytes(Bytes));

    public static CardToken Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var token) ? token : throw Refusals.WrongCardOrPin();

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out CardToken result
    )
    {
        var bytes = new byte[Bytes];
        result =
            s is { Length: 22 }
            && Base64Url.IsValid(s)
            && Base64Url.TryDecodeFromChars(s, bytes, out var count)
            && count == Bytes
                ? new CardToken(bytes)
                : null;
        return result is not null;
    }

    public override string ToString() => "CardToken";
}
