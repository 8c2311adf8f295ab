namespace HocVuSo.Courses.Collections;

/// <summary>The words of an entry as they are searched: without accents.</summary>
internal sealed class EntryWords(IEnumerable<string> texts)
{
    private readonly string _folded = " " + Fold.Key(string.Join(' ', texts));

    public bool HasBeginningOf(string word) => _folded.Contains(" " + word, StringComparison.Ordinal);
}

/// <summary>Words that somebody searches by; a word may be unfinished.</summary>
internal sealed class EntryQuery(string? typed)
{
    private readonly string[] _words = Fold.Key(typed ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Fits(EntryWords entry) => Array.TrueForAll(_words, entry.HasBeginningOf);
}
