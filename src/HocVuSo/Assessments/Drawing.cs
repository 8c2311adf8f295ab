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
        // Narrow rows first: what only they can take is not taken from them by a wide one.
        foreach (var row in form.Blueprint.OrderBy(r => version.Items.Count(r.Takes) - r.Count))
        {
            var candidates = version.Items.Where(i => row.Takes(i) && !taken.Contains(i.Key)).ToArray();
            if (candidates.Length < row.Count)
            {
                throw Refusals.BankTooSmall();
            }

            Arrangement.Shuffle<Item>(
                candidates,
                $"{seed}/{row.Outcome}/{string.Join('+', row.Difficulties)}"
            );
            drawn.AddRange(candidates.OrderBy(i => seen.GetValueOrDefault(i.Key)).Take(row.Count));
            taken.UnionWith(drawn.Select(i => i.Key));
        }

        var questions = drawn.ToArray();
        Arrangement.Shuffle<Item>(questions, seed + "/questions");
        return questions;
    }
}
