using System.Text;

namespace HocVuSo.Places;

/// <summary>
/// The folded names of all places in one long text: looking for a word in it once is many times quicker than looking
/// into each name.
/// </summary>
internal sealed class PlaceIndex
{
    private readonly string _names;
    private readonly int[] _starts;

    public PlaceIndex(IReadOnlyList<Place> places)
    {
        var names = new StringBuilder(places.Count * 32);
        _starts = new int[places.Count + 1];
        for (var i = 0; i < places.Count; i++)
        {
            _starts[i] = names.Length;
            names.Append(places[i].Keys.Own).Append(places[i].Keys.Squeezed);
        }

        _starts[^1] = names.Length;
        _names = names.ToString();
    }

    /// <summary>Places that have one of the words, or all of them run together, in their own name; in their order.</summary>
    public IEnumerable<int> Having(PlaceQuery query)
    {
        var marks = new bool[_starts.Length - 1];
        Mark(query.Squeezed, marks);
        foreach (var word in query.Folded)
        {
            Mark(word, marks);
        }

        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i])
            {
                yield return i;
            }
        }
    }

    private void Mark(string word, bool[] marks)
    {
        for (int at = 0, place = 0; at < _names.Length; at = _starts[place])
        {
            var found = _names.AsSpan(at).IndexOf(word, StringComparison.Ordinal);
            if (found < 0)
            {
                return;
            }

            while (_starts[place + 1] <= at + found)
            {
                place++;
            }

            marks[place++] = true;
        }
    }
}
