using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Six digits that are not among those everybody tries first.</summary>
public sealed record Pin : IParsable<Pin>
{
    public const int Length = 6;

    private static readonly string[] DayFormats = ["ddMMyy", "yyMMdd", "MMddyy"];

    private Pin(string digits) => Digits = digits;

    public string Digits { get; }

    /// <exception cref="Refusal">Not six digits, or too easy.</exception>
    public static Pin Parse(string? text)
    {
        var digits = Typed(text);
        return digits.Length != Length ? throw Refusals.PinMalformed()
            : IsEasy(digits) ? throw Refusals.PinTooEasy()
            : new Pin(digits);
    }

    public static Pin Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Pin result
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

    public static Pin Random()
    {
        while (true)
        {
            if (
                TryParse(
                    RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture),
                    null,
                    out var pin
                )
            )
            {
                return pin;
            }
        }
    }

    /// <summary>The digits of what was typed: "482 913" is "482913".</summary>
    public static string Typed(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);

    /// <summary>A birthday is the first thing that a finder of the card tries.</summary>
    public bool IsBirthday(DateOnly? birth) =>
        birth is { } day
        && Array.Exists(DayFormats, f => day.ToString(f, CultureInfo.InvariantCulture) == Digits);

    private static bool IsEasy(string digits) =>
        digits.Distinct().Count() < 3
        || "0123456789012345".Contains(digits, StringComparison.Ordinal)
        || "9876543210987654".Contains(digits, StringComparison.Ordinal)
        || digits[..2] == digits[2..4] && digits[2..4] == digits[4..]
        || digits[..3] == digits[3..];

    public override string ToString() => "••••••";
}
