using System.Diagnostics.CodeAnalysis;
using System.Text;
using HocVuSo.Database;

namespace HocVuSo.People;

/// <summary>
/// A Vietnamese telephone number, kept as +84 and 9 digits (mobile 3 5 7 8 9) or 10 digits (fixed line, from 2);
/// numbering plan of Circular 22/2014/TT-BTTTT. Kept sealed, found by a keyed index.
/// </summary>
public sealed record PhoneNumber : IParsable<PhoneNumber>
{
    public const string Purpose = "phone";

    private PhoneNumber(string international) => International = international;

    /// <summary>"+84905123456"</summary>
    public string International { get; }

    /// <summary>"0905 123 456"</summary>
    public string National
    {
        get
        {
            var digits = "0" + International[3..];
            return digits.Length == 10
                ? $"{digits[..4]} {digits[4..7]} {digits[7..]}"
                : $"{digits[..4]} {digits[4..]}";
        }
    }

    /// <summary>"•••• ••• 456"</summary>
    public string Masked => "•••• ••• " + International[^3..];

    /// <param name="text">From 0, 84, +84 or 0084; blanks, dots, hyphens and brackets are forgiven.</param>
    /// <exception cref="Refusal">Not a Vietnamese number.</exception>
    public static PhoneNumber Parse(string? text)
    {
        var digits = new StringBuilder(14);
        foreach (var c in (text ?? "").Trim())
        {
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0))
            {
                digits.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')'))
            {
                throw Refusals.PhoneMalformed();
            }
        }

        var rest = digits.ToString() switch
        {
            ['+', '8', '4', .. var r] => r,
            ['0', '0', '8', '4', .. var r] => r,
            ['0', .. var r] => r,
            ['8', '4', .. { Length: 9 or 10 } r] => r,
            _ => "",
        };
        // "+84 (0) 905…" is written often.
        rest = rest.Length > 9 && rest[0] == '0' ? rest[1..] : rest;
        return
            rest
                is [('3' or '5' or '7' or '8' or '9'), _, _, _, _, _, _, _, _]
                    or ['2', _, _, _, _, _, _, _, _, _]
            ? new PhoneNumber("+84" + rest)
            : throw Refusals.PhoneMalformed();
    }

    public static PhoneNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out PhoneNumber result
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

    public byte[] Seal(Vault vault) => vault.Seal(Encoding.ASCII.GetBytes(International), Purpose);

    public byte[] Index(Vault vault) => vault.Index(International, Purpose);

    public static PhoneNumber Open(byte[] sealedNumber, Vault vault) =>
        new(Encoding.ASCII.GetString(vault.Open(sealedNumber, Purpose)));

    public override string ToString() => Masked;
}
