using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Collections;

/// <summary>glossary.yaml.</summary>
public sealed class TermFormat : EntryFormat<Term>
{
    public static readonly TermFormat Instance = new();

    private const int LongestWord = 60;
    private const int MostWords = 40;

    private TermFormat()
        : base("glossary") { }

    internal override Term Read(YamlMap map) =>
        new(
            map.Key(),
            map.Text("term", required: false),
            [.. map.Texts("also", required: false).Select(t => t.Text)],
            [.. map.Texts("unlinked", required: false).Select(t => t.Text)],
            map.Text("meaning", required: false),
            map.Text("example", required: false)
        );

    internal override void Write(EntryWriter to, Term entry)
    {
        to.Key(entry.Key);
        to.Text("term", entry.Word);
        to.Inline("also", entry.Also);
        to.Inline("unlinked", entry.Unlinked);
        to.Text("meaning", entry.Meaning);
        to.Text("example", entry.Example);
    }

    public override IEnumerable<EntryFault> Faults(Term entry)
    {
        foreach (
            var fault in (EntryFault[])
                [
                    .. OfKey(entry.Key),
                    .. OfText("term", entry.Word, LongestWord, new("thuật ngữ", "the term")),
                    .. OfTexts("also", entry.Also, 0, 8, LongestWord, new("cách gọi khác", "other names")),
                    .. OfText("meaning", entry.Meaning, 400, new("nghĩa", "the meaning")),
                    .. OfText("example", entry.Example, 200, new("một câu ví dụ", "an example")),
                ]
        )
        {
            yield return fault;
        }

        if (entry.Meaning.Split(' ').Length > MostWords)
        {
            yield return new(
                "meaning",
                $"Hãy nói trong nhiều nhất {MostWords} tiếng.",
                $"Say it in at most {MostWords} words."
            );
        }

        foreach (var spelling in entry.Unlinked.Where(u => !entry.Spellings.Contains(u)))
        {
            yield return new(
                "unlinked",
                $"“{spelling}” không phải là một cách gọi của thuật ngữ này.",
                $"“{spelling}” is not one of this term's names."
            );
        }

        foreach (
            var twice in entry
                .Spellings.GroupBy(s => s, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
        )
        {
            yield return new(
                "also",
                $"“{twice.Key}” được ghi hai lần.",
                $"“{twice.Key}” stands there twice."
            );
        }
    }

    public override IEnumerable<EntryFault> Clashes(Term entry, Term other)
    {
        foreach (var fault in base.Clashes(entry, other))
        {
            yield return fault;
        }

        foreach (var spelling in entry.Spellings.Intersect(other.Spellings, StringComparer.OrdinalIgnoreCase))
        {
            yield return new(
                spelling == entry.Word ? "term" : "also",
                $"“{spelling}” đã có ở thuật ngữ “{other.Word}”.",
                $"“{spelling}” is there already, at the term “{other.Word}”."
            );
        }
    }
}
