using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace HocVuSo.Courses.Collections;

/// <summary>The terms at one moment, in the order of the Vietnamese alphabet.</summary>
public sealed class Glossary
{
    public static readonly Glossary None = new(EntryFile.Read(TermFormat.Instance, "[]"));

    /// <summary>For what begins with no letter.</summary>
    private const string NoLetter = "#";

    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private readonly FrozenDictionary<string, Term> _byKey;
    private readonly FrozenDictionary<string, (EntryWords Names, EntryWords All)> _words;

    /// <summary>What lessons may hold of the terms, by its first word; the longest first.</summary>
    private readonly FrozenDictionary<string, (string Spelling, Term Term)[]> _spellings;

    public Glossary(EntryFile<Term> file)
    {
        File = file;
        Terms =
        [
            .. file
                .Entries.OrderBy(
                    t => t.Word,
                    Comparer<string>.Create((a, b) => Vietnamese.Compare(a, b, CompareOptions.IgnoreCase))
                )
                .ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
        Letters = [.. Terms.Select(t => LetterOf(t.Word)).Distinct()];
        _byKey = Terms.ToFrozenDictionary(t => t.Key);
        _words = Terms.ToFrozenDictionary(
            t => t.Key,
            t => (new EntryWords(t.Spellings), new EntryWords([.. t.Spellings, t.Meaning]))
        );
        _spellings = Terms
            .SelectMany(t => t.Spellings.Except(t.Unlinked), (term, spelling) => (spelling, term))
            .GroupBy(s => FirstWord(s.spelling, 0), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(s => s.spelling.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );
    }

    public EntryFile<Term> File { get; }
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>With which terms begin, in order: "A", "Ă", "Â", "B" …</summary>
    public IReadOnlyList<string> Letters { get; }

    public Term? Find(string key) => _byKey.GetValueOrDefault(key);

    public IReadOnlyList<Term> Under(string letter) => [.. Terms.Where(t => LetterOf(t.Word) == letter)];

    /// <summary>Those with all the words, accents or not; those that are called so before those that only speak of it.</summary>
    public IReadOnlyList<Term> Search(string? query)
    {
        var asked = new EntryQuery(query);
        return
        [
            .. Terms
                .Where(t => asked.Fits(_words[t.Key].All))
                .OrderByDescending(t => asked.Fits(_words[t.Key].Names)),
        ];
    }

    /// <summary>
    /// The terms that a text uses, as whole words, where each stands; of terms that begin at the same place the longest.
    /// Written as in the glossary, or with a capital at the beginning of a sentence: "AI" is no "ai".
    /// </summary>
    public IEnumerable<(int Start, int Length, Term Term)> In(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!IsWord(text[at]) || (at > 0 && Joins(text, at - 1)))
            {
                at++;
                continue;
            }

            var word = FirstWord(text, at);
            if (
                _spellings.TryGetValue(word, out var candidates)
                && Array.Find(candidates, c => Stands(text, at, c.Spelling)) is { Spelling: { } found } hit
            )
            {
                yield return (at, found.Length, hit.Term);
                at += found.Length;
            }
            else
            {
                at += word.Length;
            }
        }
    }

    private static bool Stands(string text, int at, string spelling) =>
        at + spelling.Length <= text.Length
        && string.CompareOrdinal(text, at + 1, spelling, 1, spelling.Length - 1) == 0
        && (text[at] == spelling[0] || text[at] == char.ToUpperInvariant(spelling[0]))
        && (
            at + spelling.Length == text.Length
            || (!IsWord(text[at + spelling.Length]) && !Joins(text, at + spelling.Length))
        );

    private static string FirstWord(string text, int from)
    {
        var to = from;
        while (to < text.Length && IsWord(text[to]))
        {
            to++;
        }

        return to == from ? text[from..] : text[from..to];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    /// <summary>A mark with letters on both sides: "e-mail", "vneid.gov.vn".</summary>
    private static bool Joins(string text, int at) =>
        text[at] is '-' or '.' or '/' or '@' or '_'
        && at > 0
        && IsWord(text[at - 1])
        && at + 1 < text.Length
        && IsWord(text[at + 1]);

    /// <summary>The letter under which a word stands: tones make none, "Ă" and "Đ" are letters of their own.</summary>
    private static string LetterOf(string word)
    {
        if (!char.IsLetter(word, 0))
        {
            return NoLetter;
        }

        var letter = word[..1].Normalize(NormalizationForm.FormD);
        return string.Concat(
                letter.Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'))
            )
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant();
    }
}
