using System.Diagnostics.CodeAnalysis;

namespace HocVuSo.People.Accounts;

/// <summary>
/// The name an account signs in with: a to z, digits, dots and hyphens, beginning with a letter (so it is never taken
/// for a phone number), 3 to 40 long. Capitals do not matter.
/// </summary>
public sealed record AccountName : IParsable<AccountName>
{
    public const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";

    private AccountName(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="Refusal">Too short, too long, or with other signs.</exception>
    public static AccountName Parse(string? text)
    {
        var name = (text ?? "").Trim().ToLowerInvariant();
        return name.Length is >= 3 and <= 40 && char.IsAsciiLetter(name[0]) && name.All(Letters.Contains)
            ? new AccountName(name)
            : throw Refusals.NameMalformed();
    }

    public static AccountName Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out AccountName result
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

    /// <summary>For an account whose holder signs in with a card and never types a name.</summary>
    public static AccountName Random() =>
        new(
            "the-"
                + System.Security.Cryptography.RandomNumberGenerator.GetString(
                    "abcdefghjkmnpqrstuvwxyz23456789",
                    10
                )
        );

    public override string ToString() => Value;
}
