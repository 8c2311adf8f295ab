using System.Globalization;
using System.Text;

namespace HocVuSo;

/// <summary>Text as it is compared and searched: no tone marks, no accents, đ as d, lower case, single blanks.</summary>
public static class Fold
{
    /// <summary>NFC without leading, trailing or doubled blanks: the one stored form of any typed text.</summary>
    public static string Tidy(string text) =>
        string.Join(
            ' ',
            text.Normalize(NormalizationForm.FormC)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>"Tam Kỳ" → "tam ky"; "Đắk P'Lao" → "dak plao"; "Hoà" and "Hòa" → "hoa".</summary>
    public static string Key(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                || c is '\'' or '’' or 'ʼ'
            )
            {
                continue;
            }

            folded.Append(
                c is 'đ' or 'Đ' ? 'd'
                : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
                : ' '
            );
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
