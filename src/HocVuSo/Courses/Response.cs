using System.Globalization;

namespace HocVuSo.Courses;

/// <summary>
/// What somebody answered, by the places of the content (never by what a shuffled page showed). An unanswered question
/// has no response at all.
/// </summary>
public abstract record Response
{
    /// <summary>The short text under which it is stored; <see cref="Read"/> takes it back.</summary>
    public abstract string Written { get; }

    /// <summary>Null when the text is not a response to such an item (wrong type, a place that does not exist).</summary>
    public static Response? Read(Item item, string? written) =>
        string.IsNullOrWhiteSpace(written)
            ? null
            : item switch
            {
                SingleItem single => Places(written, single.Options.Count) is [var only]
                    ? new ChosenResponse([only])
                    : null,
                MultipleItem multiple => Places(written, multiple.Options.Count) is { } some
                    ? ChosenResponse.Of(some)
                    : null,
                TrueFalseItem => written switch
                {
                    "true" => new TrueFalseResponse(true),
                    "false" => new TrueFalseResponse(false),
                    _ => null,
                },
                OrderItem order => Places(written, order.Entries.Count) is { } entries
                && entries.Length == order.Entries.Count
                    ? new OrderResponse(entries)
                    : null,
                MatchItem match => MatchResponse.Of(match, written),
                NumberItem or TextItem => new TypedResponse(written),
                PointItem point => written == "-" ? new PointResponse(null)
                : Places(written, point.Areas.Count) is [var area] ? new PointResponse(area)
                : null,
                _ => null,
            };

    /// <summary>
    /// As its giver would read it: the words chosen, in the order given; places of the content, which may tell what is
    /// right, do not show.
    /// </summary>
    public Text InWords(Item item) =>
        (item, this) switch
        {
            (SingleItem single, ChosenResponse chosen) => Listed("; ", chosen.Options, single.Options),
            (MultipleItem multiple, ChosenResponse chosen) => Listed("; ", chosen.Options, multiple.Options),
            (_, TrueFalseResponse said) => said.Answer ? new("Đúng", "True") : new("Sai", "False"),
            (OrderItem order, OrderResponse put) => Same(
                string.Join(" → ", put.Entries.Select(e => order.Entries[e]))
            ),
            (MatchItem match, MatchResponse put) => Same(
                string.Join(
                    "; ",
                    match.Pairs.Select(
                        (p, i) => $"{p.Left} – {(put.Rights[i] is { } right ? match.Rights[right] : "…")}"
                    )
                )
            ),
            (PointItem point, PointResponse { Area: { } area }) => Same(point.Areas[area].Label),
            (_, PointResponse) => new("Một chỗ khác", "Another place"),
            _ => Same(Written),
        };

    private static Text Listed(string separator, IReadOnlyList<int> chosen, IReadOnlyList<Option> options) =>
        Same(string.Join(separator, chosen.Select(o => options[o].Text)));

    private static Text Same(string words) => new(words, words);

    /// <summary>"2,0,1" as distinct places below <paramref name="count"/>, else null.</summary>
    private static int[]? Places(string written, int count)
    {
        var places = new List<int>();
        foreach (var part in written.Split(','))
        {
            if (
                !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                || place >= count
                || places.Contains(place)
            )
            {
                return null;
            }

            places.Add(place);
        }

        return [.. places];
    }
}

/// <summary>Single and multiple choice: the chosen options, in ascending order.</summary>
public sealed record ChosenResponse(IReadOnlyList<int> Options) : Response
{
    public override string Written => string.Join(',', Options);

    public static ChosenResponse Of(IEnumerable<int> options) => new([.. options.Distinct().Order()]);
}

public sealed record TrueFalseResponse(bool Answer) : Response
{
    public override string Written => Answer ? "true" : "false";
}

/// <summary>Every entry once, in the order in which it was put.</summary>
public sealed record OrderResponse(IReadOnlyList<int> Entries) : Response
{
    public override string Written => string.Join(',', Entries);
}

/// <summary>For each left-hand side the place in <see cref="MatchItem.Rights"/>; null = left open.</summary>
public sealed record MatchResponse(IReadOnlyList<int?> Rights) : Response
{
    public override string Written => string.Join(',', Rights);

    internal static MatchResponse? Of(MatchItem item, string written)
    {
        var parts = written.Split(',');
        if (parts.Length != item.Pairs.Count)
        {
            return null;
        }

        var count = item.Rights.Count;
        var rights = new int?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0)
            {
                continue;
            }

            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var right)
                || right >= count
            )
            {
                return null;
            }

            rights[i] = right;
        }

        return Array.TrueForAll(rights, r => r is null) ? null : new MatchResponse(rights);
    }
}

/// <summary>Number and short text, as typed (at most 200 characters, NFC, tidy blanks).</summary>
public sealed record TypedResponse : Response
{
    private const int Longest = 200;

    public TypedResponse(string typed)
    {
        var tidy = Fold.Tidy(typed);
        Typed = tidy.Length <= Longest ? tidy : tidy[..Longest];
    }

    public string Typed { get; }

    public override string Written => Typed;
}

/// <param name="Area">Place of the area; null = a point beside all areas.</param>
public sealed record PointResponse(int? Area) : Response
{
    public override string Written => Area?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
