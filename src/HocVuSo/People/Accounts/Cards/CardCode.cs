using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using HocVuSo.Database;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>
/// The eight letters under the QR code of a card, for whoever cannot scan: "BCFG-HJKM". Only letters that no
/// Vietnamese keyboard turns into another sign: no vowel (Telex puts the mark of s f r x j on one), no D and no W
/// (dd is đ, w is ư), no letter that looks like another or a digit.
/// </summary>
public sealed record CardCode : IParsable<CardCode>
{
    public const string Letters = "BCFGHJKMNPQRSTVXZ";
    private const int Length = 8;
    private const string Purpose = "card-code";

    private CardCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>"BCFG-HJKM"</summary>
    public string Shown => $"{Value[..4]}-{Value[4..]}";

    /// <param name="text">Blanks, hyphens and small letters are forgiven.</param>
    /// <exception cref="Refusal">Not eight such letters.</exception>
    public static CardCode Parse(string? text)
    {
        var letters = new string([.. (text ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return letters.Length == Length && letters.All(c => Letters.Contains(c, StringComparison.Ordinal))
            ? new CardCode(letters)
            : throw Refusals.CardCodeMalformed();
    }

    public static CardCode Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out CardCode result
    )
    {
        try
        {
            result = Parse(s);
            return true;
        }
        catch (Refusal)
        {
            result = null;
            return false;
        }
    }

    public static CardCode Random() => new(RandomNumberGenerator.GetString(Letters, Length));

    public byte[] Index(Vault vault) => vault.Index(Value, Purpose);

    public override string ToString() => Shown;
}
