namespace HocVuSo.Courses.Reading;

/// <summary>One thing wrong with the content, at a place where it can be mended.</summary>
/// <param name="File">Path inside the course.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record Fault(string File, int Line, Text Sentence)
{
    public string In(Language language) => $"{File}:{Line}: {Sentence.In(language)}";

    public override string ToString() => $"{File}:{Line}: {Sentence.Vi} / {Sentence.En}";
}

/// <summary>Collects every fault of a course, so that a writer mends them all at once.</summary>
public sealed class Faults
{
    private readonly HashSet<Fault> _all = [];

    public bool Any => _all.Count > 0;

    /// <summary>By file, then by line.</summary>
    public IReadOnlyList<Fault> All =>
        [
            .. _all.OrderBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Line)
                .ThenBy(f => f.Sentence.En, StringComparer.Ordinal),
        ];

    public bool Has(string file) => _all.Any(f => f.File == file);

    public void Add(string file, int line, string vi, string en) => _all.Add(new(file, line, new(vi, en)));
}
