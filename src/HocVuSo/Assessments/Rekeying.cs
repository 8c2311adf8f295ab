using HocVuSo.Courses;

namespace HocVuSo.Assessments;

/// <summary>
/// An answer to a wrong item, read as an answer to the corrected one. Places are found again by their words, so the
/// correction may change what is right and in which order things stand, but not what there was to choose from.
/// </summary>
public static class Rekeying
{
    /// <summary>Whether every answer to the wrong item means something under the corrected one.</summary>
    public static bool CanTranslate(Item wrong, Item corrected) =>
        (wrong, corrected) switch
        {
            (SingleItem a, SingleItem b) => SameWords(Texts(a.Options), Texts(b.Options)),
            (MultipleItem a, MultipleItem b) => SameWords(Texts(a.Options), Texts(b.Options)),
            (TrueFalseItem, TrueFalseItem) or (NumberItem, NumberItem) or (TextItem, TextItem) => true,
            (OrderItem a, OrderItem b) => SameWords(a.Entries, b.Entries),
            (MatchItem a, MatchItem b) => SameWords(Lefts(a), Lefts(b)) && SameWords(a.Rights, b.Rights),
            (PointItem a, PointItem b) => SameWords(Labels(a), Labels(b)),
            _ => false,
        };

    public static Response? Translate(Item wrong, Item corrected, Response? response) =>
        (wrong, corrected, response) switch
        {
            (SingleItem a, SingleItem b, ChosenResponse chosen) => Chosen(a.Options, b.Options, chosen),
            (MultipleItem a, MultipleItem b, ChosenResponse chosen) => Chosen(a.Options, b.Options, chosen),
            (OrderItem a, OrderItem b, OrderResponse put) => new OrderResponse([
                .. put.Entries.Select(e => Place(b.Entries, a.Entries[e])),
            ]),
            (MatchItem a, MatchItem b, MatchResponse put) => Matched(a, b, put),
            (PointItem a, PointItem b, PointResponse { Area: { } area }) => new PointResponse(
                Place(Labels(b), a.Areas[area].Label)
            ),
            _ => response,
        };

    private static ChosenResponse Chosen(
        IReadOnlyList<Option> from,
        IReadOnlyList<Option> to,
        ChosenResponse chosen
    ) => ChosenResponse.Of(chosen.Options.Select(o => Place(Texts(to), from[o].Text)));

    private static MatchResponse Matched(MatchItem from, MatchItem to, MatchResponse put)
    {
        var (rights, toRights) = (from.Rights, to.Rights);
        var translated = new int?[to.Pairs.Count];
        for (var i = 0; i < from.Pairs.Count; i++)
        {
            translated[Place(Lefts(to), from.Pairs[i].Left)] = put.Rights[i] is { } right
                ? Place(toRights, rights[right])
                : null;
        }

        return new MatchResponse(translated);
    }

    private static bool SameWords(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == b.Count && a.ToHashSet(StringComparer.Ordinal).SetEquals(b);

    private static int Place(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
            {
                return i;
            }
        }

        throw new ArgumentException("The corrected item offers something else.", nameof(word));
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<Option> options) =>
        [.. options.Select(o => o.Text)];

    private static IReadOnlyList<string> Lefts(MatchItem item) => [.. item.Pairs.Select(p => p.Left)];

    private static IReadOnlyList<string> Labels(PointItem item) => [.. item.Areas.Select(a => a.Label)];
}
