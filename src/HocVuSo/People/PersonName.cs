using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HocVuSo.People;

/// <summary>A human name as it is kept: NFC, single blanks, not in capitals only.</summary>
public sealed record PersonName : IParsable<PersonName>
{
    public const int Longest = 100;

    private static readonly TextInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").TextInfo;

    private PersonName(string full)
    {
        Full = full;
        Key = Fold.Key(full);
        var givenAt = full.LastIndexOf(' ') + 1;
        Sort = givenAt == 0 ? full : full[givenAt..] + " " + full[..(givenAt - 1)];
    }

    /// <summary>"Trần Thị Hà"</summary>
    public string Full { get; }

    /// <summary>"tran thi ha"</summary>
    public string Key { get; }

    /// <summary>"Hà Trần Thị": Vietnamese lists are in the order of given names.</summary>
    public string Sort { get; }

    /// <summary>Papers and lists are printed in Latin letters, as identity papers are.</summary>
    private static bool IsForeignScript(char c) =>
        char.IsLetter(c) && c is > '\u024f' and not (>= '\u1e00' and <= '\u1eff') and not 'ʼ';

    /// <exception cref="Refusal">Empty, too long, or with other signs than Latin letters, blanks, ' - and .</exception>
    public static PersonName Parse(string? text)
    {
        var tidy = Fold.Tidy(text ?? "");
        if (tidy.Length == 0)
        {
            throw Refusals.NameMissing();
        }

        if (
            tidy.Length > Longest
            || !tidy.Any(char.IsLetter)
            || tidy.Any(IsForeignScript)
            || tidy.Any(c => !char.IsLetter(c) && c is not (' ' or '\'' or '’' or 'ʼ' or '-' or '.'))
        )
        {
            throw Refusals.NameMalformed();
        }

        // Lists from offices are often typed in capitals.
        return new PersonName(
            tidy.Length > 3 && !tidy.Any(char.IsLower)
                ? Vietnamese.ToTitleCase(Vietnamese.ToLower(tidy))
                : tidy
        );
    }

    public static PersonName Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out PersonName result
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

    public override string ToString() => Full;
}
