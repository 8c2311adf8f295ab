using System.Globalization;
using System.Text;

namespace HocVuSo.Places;

/// <summary>What a place is found by, folded once when the table is read.</summary>
internal sealed class PlaceKeys
{
    private PlaceKeys(string own, string name, string above, string squeezed, string accented)
    {
        Own = own;
        Name = name;
        Above = above;
        Squeezed = squeezed;
        Accented = accented;
    }

    /// <summary>" thanh pho tam ky " with other spellings behind: each word stands between blanks.</summary>
    public string Own { get; }

    /// <summary>"tam ky"</summary>
    public string Name { get; }

    /// <summary>The words of the units above.</summary>
    public string Above { get; }

    /// <summary>"|dakplao": for names written in one word here and in three there.</summary>
    public string Squeezed { get; }

    /// <summary>Like <see cref="Own"/> and <see cref="Above"/> together, with accents.</summary>
    public string Accented { get; }

    public static PlaceKeys Of(Place place)
    {
        var spellings = (place.Aliases ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
        var name = Words(place.Name, Fold.Key);
        var own = Words($"{place.FullName} {string.Join(' ', spellings)}", Fold.Key);
        // The words above are taken over, not folded again.
        var above = place.Above is null ? "" : place.Above.Keys.Own + place.Above.Keys.Above;
        var accented =
            $" {Words(place.FullName, AccentedKey)} "
            + (place.Above is null ? "" : place.Above.Keys.Accented);
        var squeezed =
            "|"
            + string.Join(
                '|',
                spellings
                    .Prepend(place.Name)
                    .Select(s => Fold.Key(s).Replace(" ", "", StringComparison.Ordinal))
            );
        return new PlaceKeys($" {own} ", name, above, squeezed, accented);
    }

    /// <summary>Folded words; figures without leading zeros, so that "Phường 01" is "phuong 1".</summary>
    public static string Words(string text, Func<string, string> fold) =>
        string.Join(' ', fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WithoutZeros));

    /// <summary>
    /// Lower case with accents, each word's tone mark at its end: "Hoà" and "Hòa" are the same. đ stays đ.
    /// </summary>
    public static string AccentedKey(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        var tone = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                tone.Append(c);
            }
            else if (
                char.IsLetterOrDigit(c)
                || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
            )
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or 'ʼ'))
            {
                result.Append(tone).Append(' ');
                tone.Clear();
            }
        }

        return result.Append(tone).ToString();
    }

    private static string WithoutZeros(string word) =>
        word.Length > 1 && word[0] == '0' && word.All(char.IsAsciiDigit)
            ? word.TrimStart('0').PadLeft(1, '0')
            : word;
}
