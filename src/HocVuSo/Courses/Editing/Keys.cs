using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Editing;

/// <summary>Names for machines out of what people call a thing.</summary>
internal static class Keys
{
    private const int Longest = 40;

    /// <summary>"Trả tiền bằng mã QR" → "tra-tien-bang-ma-qr".</summary>
    public static string Of(string words)
    {
        var key = string.Concat(
            Fold.Key(words)
                .Replace(' ', '-')
                .Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        );
        key = (key.Length > Longest ? key[..Longest] : key).Trim('-');
        return YamlMap.IsKey(key) ? key : "phan-moi";
    }

    /// <summary>The same with a number when it is taken.</summary>
    public static string Free(string words, Func<string, bool> isTaken)
    {
        var key = Of(words);
        for (var number = 2; ; number++)
        {
            if (!isTaken(key))
            {
                return key;
            }

            key = $"{Of(words)}-{number}";
        }
    }
}
