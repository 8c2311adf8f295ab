using System.Collections.Frozen;
using HocVuSo.People;

namespace HocVuSo.Courses.Collections;

/// <summary>The scam patterns at one moment.</summary>
public sealed class Scams
{
    public static readonly Scams None = new(EntryFile.Read(ScamFormat.Instance, "[]"));

    private readonly FrozenDictionary<string, ScamPattern> _byKey;
    private readonly FrozenDictionary<string, EntryWords> _words;

    public Scams(EntryFile<ScamPattern> file)
    {
        File = file;
        Newest = [.. file.Entries.OrderByDescending(e => e.Day).ThenBy(e => e.Key, StringComparer.Ordinal)];
        _byKey = file.Entries.ToFrozenDictionary(e => e.Key);
        _words = file.Entries.ToFrozenDictionary(
            e => e.Key,
            e => new EntryWords([e.Title, e.Sentence, e.How, .. e.Signs])
        );
    }

    public EntryFile<ScamPattern> File { get; }

    /// <summary>By the day of the source, the newest first.</summary>
    public IReadOnlyList<ScamPattern> Newest { get; }

    public ScamPattern? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Those with all the words, accents or not, and for the group (null = for anybody); the newest first.</summary>
    public IReadOnlyList<ScamPattern> Search(string? query, TargetGroup? group)
    {
        var asked = new EntryQuery(query);
        return
        [
            .. Newest.Where(e =>
                (group is not { } wanted || e.For.Contains(wanted)) && asked.Fits(_words[e.Key])
            ),
        ];
    }
}
