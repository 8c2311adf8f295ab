using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Confirmations;

/// <summary>
/// The number printed on a confirmation: eleven random letters and figures (55 bits) and a check character, in
/// Crockford's alphabet, which has no I, L, O, U. Written in fours: "7QK2-M9XF-41TC".
/// The check is Damm's (H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004) with the quasigroup
/// x∗y = 2(x+y) over the field of 32 elements: it finds every single wrong character and every two exchanged ones.
/// </summary>
public readonly record struct ConfirmationCode : IParsable<ConfirmationCode>
{
    public const int Length = 12;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // Longer texts are no code with blanks in it, they are something else.
    private const int LongestTyped = 40;

    private readonly string? _text;

    private ConfirmationCode(string text) => _text = text;

    /// <summary>Without hyphens, as stored and as in addresses.</summary>
    public string Value => _text ?? throw new InvalidOperationException("No code.");

    public static ConfirmationCode Random()
    {
        Span<char> code = stackalloc char[Length];
        RandomNumberGenerator.GetItems(Alphabet, code[..^1]);
        code[^1] = Alphabet[Check(code[..^1])];
        return new ConfirmationCode(new string(code));
    }

    /// <summary>Forgives case, blanks, hyphens, full-width letters, O for 0, I and L for 1.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out ConfirmationCode result
    )
    {
        result = default;
        if (s is null || s.Length > LongestTyped)
        {
            return false;
        }

        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var typed in Plain(s))
        {
            var c = char.ToUpperInvariant(typed) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            if (char.IsWhiteSpace(c) || c is '-' or '–' or '‐' or '‑' or '.')
            {
                continue;
            }

            if (length == Length || !Alphabet.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            code[length++] = c;
        }

        if (length != Length || Check(code) != 0)
        {
            return false;
        }

        result = new ConfirmationCode(new string(code));
        return true;
    }

    public static ConfirmationCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("Not a confirmation code.");

    public static ConfirmationCode Parse(string s) => Parse(s, null);

    public static bool TryParse([NotNullWhen(true)] string? s, out ConfirmationCode result) =>
        TryParse(s, null, out result);

    /// <summary>As printed: "7QK2-M9XF-41TC".</summary>
    public override string ToString() => $"{Value[..4]}-{Value[4..8]}-{Value[8..]}";

    private static string Plain(string s)
    {
        try
        {
            return s.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no text at all.
            return "?";
        }
    }

    /// <summary>The character that must follow; 0 when the last one is right.</summary>
    private static int Check(ReadOnlySpan<char> code)
    {
        var state = 0;
        foreach (var c in code)
        {
            state = Double(state ^ Alphabet.IndexOf(c, StringComparison.Ordinal));
        }

        return state;
    }

    // Times 2 modulo x⁵ + x² + 1, a primitive polynomial: 31 places long before a weight comes again.
    private static int Double(int value) => value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}
