namespace HocVuSo.Places;

/// <summary>What somebody typed to find a place.</summary>
internal sealed class PlaceQuery
{
    /// <summary>How people shorten the words for kinds of units; one letter is the beginning of the word anyway.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["tp"] = "thanh pho",
        ["tt"] = "thi tran",
        ["tx"] = "thi xa",
        ["dk"] = "dac khu",
        ["kp"] = "khoi pho",
    };

    private readonly string _whole;
    private readonly string[]? _accented;

    private PlaceQuery(List<string> folded, string[]? accented)
    {
        Folded = [.. folded.Select(w => " " + w)];
        _whole = string.Join(' ', folded);
        Squeezed = "|" + string.Concat(folded);
        _accented = accented;
    }

    /// <summary>Each word with a blank before it: found where a word begins.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>All words run together, from the beginning of a name.</summary>
    public string Squeezed { get; }

    public static PlaceQuery? Read(string query)
    {
        var folded = PlaceKeys
            .Words(query, Fold.Key)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => Short.TryGetValue(w, out var full) ? full.Split(' ') : [w])
            .ToList();
        if (folded.Count == 0)
        {
            return null;
        }

        var accented = PlaceKeys
            .Words(query, PlaceKeys.AccentedKey)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PlaceQuery(
            folded,
            accented.Any(w => w != Fold.Key(w)) ? [.. accented.Select(w => " " + w)] : null
        );
    }

    /// <summary>How many ranks there are.</summary>
    public const int Ranks = 2 * OtherAccents;
    private const int OtherAccents = 4 + MostAbove;
    private const int MostAbove = 4;

    /// <summary>
    /// Null = does not fit. Accents weigh most, then how much of the name it is: 0 the whole name, 1 the name with its
    /// kind, 2 the beginning of the name, 3 words of it, from 4 on so many words of the names above.
    /// </summary>
    public int? RankOf(PlaceKeys keys)
    {
        var own = 0;
        var above = 0;
        foreach (var word in Folded)
        {
            if (keys.Own.Contains(word, StringComparison.Ordinal))
            {
                own++;
            }
            else if (keys.Above.Contains(word, StringComparison.Ordinal))
            {
                above++;
            }
        }

        var fits = own > 0 && own + above == Folded.Count;
        if (!fits && !keys.Squeezed.Contains(Squeezed, StringComparison.Ordinal))
        {
            return null;
        }

        var rank =
            keys.Name == _whole ? 0
            : keys.Own.AsSpan().Trim(' ').SequenceEqual(_whole) ? 1
            : keys.Name.StartsWith(_whole, StringComparison.Ordinal) ? 2
            : fits ? 3 + Math.Min(above, MostAbove)
            : 3;
        return rank + (_accented is null || HasAccents(keys) ? 0 : OtherAccents);
    }

    private bool HasAccents(PlaceKeys keys)
    {
        foreach (var word in _accented!)
        {
            if (!keys.Accented.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
