using HocVuSo.Courses;

namespace HocVuSo.Assessments;

/// <summary>
/// Draws the questions of an attempt from the bank by the form's blueprint (outcome × difficulty). It follows from
/// version, form, seed and what was seen before, and from nothing else: the same again gives the same again.
/// </summary>
public static class Drawing
{
    /// <param name="seen">How often the person met each item in earlier attempts: the least seen come first.</param>
    /// <returns>The items in the order of the questions.</returns>
    public static IReadOnlyList<Item> Draw(
        Course version,
        Form form,
        string seed,
        IReadOnlyDictionary<string, int> seen
    )
    {
        var drawn = new List<Item>(form.Items);
        var taken = new HashSet<string>(form.Items, StringComparer.Ordinal);
        var bank = version.Items.ToLookup(i => i.Outcome, StringComparer.Ordinal);
        var rows = form.Blueprint.Select(r => (Row: r, Items: bank[r.Outcome].Where(r.Takes).ToArray()));
        // Narrow rows first: what only they can take is not taken from them by a wide one.
        foreach (var (row, items) in rows.OrderBy(r => r.Items.Length - r.Row.Count))
        {
            var candidates = items.Where(i => !taken.Contains(i.Key)).ToArray();
            if (candidates.Length < row.Count)
            {
                throw Refusals.BankTooSmall();
            }

            var name = $"{seed}/{row.Outcome}/{string.Join('+', row.Difficulties)}";
            drawn.AddRange(LeastSeen(candidates, row.Count, name, seen));
            taken.UnionWith(drawn.Select(i => i.Key));
        }

        var questions = drawn.ToArray();
        Arrangement.Shuffle<Item>(questions, seed + "/questions");
        return questions;
    }

    /// <summary>Among those seen equally often chance decides, asked only as often as something is taken: banks are large.</summary>
    private static IEnumerable<Item> LeastSeen(
        Item[] candidates,
        int count,
        string seed,
        IReadOnlyDictionary<string, int> seen
    )
    {
        foreach (var alike in candidates.GroupBy(i => seen.GetValueOrDefault(i.Key)).OrderBy(g => g.Key))
        {
            var items = alike.ToArray();
            var some = Math.Min(count, items.Length);
            Arrangement.Shuffle<Item>(items, $"{seed}/{alike.Key}", some);
            for (var i = 0; i < some; i++)
            {
                yield return items[^(i + 1)];
            }

            count -= some;
            if (count == 0)
            {
                yield break;
            }
        }
    }
}
