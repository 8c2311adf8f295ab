namespace HocVuSo;

public enum RefusalKind
{
    /// <summary>What was typed cannot be taken: the page is shown again with the sentence (422).</summary>
    Invalid,

    /// <summary>The thing is not in a state that allows this (409).</summary>
    Conflict,

    /// <summary>Not this account, or not in its jurisdiction (403).</summary>
    Forbidden,

    /// <summary>No such thing, or not this person's: the two look the same (404).</summary>
    NotFound,

    /// <summary>Too often (429).</summary>
    TooMany,
}

/// <summary>
/// A named "no" with one sentence. Features keep theirs in Refusals.cs; one filter in Web shows it.
/// Anything else that is thrown is a bug.
/// </summary>
/// <param name="name">Stable name, lower-case with hyphens; also the name of the database rule it stands for.</param>
/// <param name="field">Name of the form field at fault, or null when it concerns the whole form.</param>
public sealed class Refusal(
    string name,
    Text sentence,
    RefusalKind kind = RefusalKind.Invalid,
    string? field = null
) : Exception(sentence.En)
{
    public string Name { get; } = name;
    public Text Sentence { get; } = sentence;
    public RefusalKind Kind { get; } = kind;
    public string? Field { get; } = field;

    public Refusal At(string fieldName) => new(Name, Sentence, Kind, fieldName);
}
