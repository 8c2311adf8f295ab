using HocVuSo.People;

namespace HocVuSo.Courses.Collections;

/// <summary>One entry of a collection: a scam pattern, a term.</summary>
/// <param name="Key">Its name in addresses; never changed.</param>
public abstract record Entry(string Key)
{
    /// <summary>What people call it.</summary>
    public abstract string Name { get; }
}

/// <summary>A way in which people are cheated now, and what to do about it.</summary>
/// <param name="How">How it goes.</param>
/// <param name="Sentence">The sentence that gives it away, with its quotation marks.</param>
/// <param name="Day">Of the source.</param>
/// <param name="Checked">When somebody last compared it with the source.</param>
public sealed record ScamPattern(
    string Key,
    string Title,
    string How,
    string Sentence,
    IReadOnlyList<string> Signs,
    IReadOnlyList<string> Do,
    string Call,
    string Source,
    DateOnly Day,
    DateOnly Checked,
    string? Url,
    IReadOnlyList<TargetGroup> For
) : Entry(Key)
{
    public override string Name => Title;
}

/// <summary>A word of the digital world, explained in plain words.</summary>
/// <param name="Also">Other spellings and names of the same thing.</param>
/// <param name="Unlinked">
/// Those of its spellings that are everyday words too: lessons do not lead from them to the term.
/// </param>
public sealed record Term(
    string Key,
    string Word,
    IReadOnlyList<string> Also,
    IReadOnlyList<string> Unlinked,
    string Meaning,
    string Example
) : Entry(Key)
{
    public override string Name => Word;

    public IEnumerable<string> Spellings => Also.Prepend(Word);
}
