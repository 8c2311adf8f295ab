using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Collections;

/// <summary>One thing wrong with an entry.</summary>
/// <param name="Field">As the file names it: "title".</param>
public readonly record struct EntryFault(string Field, Text Sentence)
{
    public EntryFault(string field, string vi, string en)
        : this(field, new(vi, en)) { }
}

/// <summary>How the entries of a collection are written in its file, and what holds for each of them.</summary>
/// <param name="collection">Its name in addresses, commands and of the file: "scams".</param>
public abstract class EntryFormat<T>(string collection)
    where T : Entry
{
    /// <summary>Words that stand in addresses where keys do.</summary>
    private static readonly string[] Taken = ["edit"];

    public string Collection => collection;
    public string File => collection + ".yaml";

    /// <summary>What the file says; what it does not say is empty, and reported by <see cref="Faults"/>.</summary>
    internal abstract T Read(YamlMap map);

    internal abstract void Write(EntryWriter to, T entry);

    /// <summary>The entry by itself.</summary>
    public abstract IEnumerable<EntryFault> Faults(T entry);

    /// <summary>The entry beside another one.</summary>
    public virtual IEnumerable<EntryFault> Clashes(T entry, T other)
    {
        if (entry.Key == other.Key)
        {
            yield return new(
                "key",
                $"Mã “{entry.Key}” có hai lần.",
                $"The key “{entry.Key}” stands there twice."
            );
        }
    }

    protected static IEnumerable<EntryFault> OfKey(string key) =>
        Taken.Contains(key, StringComparer.Ordinal)
            ? [new("key", $"Mã “{key}” đã dùng cho một trang.", $"The key “{key}” is a page already.")]
            : [];

    /// <param name="what">"tên thủ đoạn"</param>
    protected static IEnumerable<EntryFault> OfText(string field, string text, int most, Text what)
    {
        if (text.Length == 0)
        {
            yield return new(field, $"Hãy ghi {what.Vi}.", $"Fill in {what.En}.");
        }
        else if (text.Length > most)
        {
            yield return new(
                field,
                $"Dài quá: nhiều nhất {most} ký tự, ở đây là {text.Length}.",
                $"Too long: at most {most} characters, here there are {text.Length}."
            );
        }

        if (text.Contains('"', StringComparison.Ordinal))
        {
            yield return new(
                field,
                "Hãy dùng ngoặc kép cong “ ” thay cho ngoặc kép thẳng.",
                "Use curly quotation marks “ ” in place of straight ones."
            );
        }
    }

    protected static IEnumerable<EntryFault> OfTexts(
        string field,
        IReadOnlyList<string> texts,
        int least,
        int most,
        int longest,
        Text what
    )
    {
        if (texts.Count < least || texts.Count > most)
        {
            yield return least == 0
                ? new(
                    field,
                    $"Nhiều nhất {most} {what.Vi}, mỗi dòng một; ở đây có {texts.Count}.",
                    $"At most {most} {what.En}, one in a line; here there are {texts.Count}."
                )
                : new(
                    field,
                    $"Cần từ {least} đến {most} {what.Vi}, mỗi dòng một điều; ở đây có {texts.Count}.",
                    $"From {least} to {most} {what.En} are needed, one in a line; here there are {texts.Count}."
                );
        }

        foreach (var fault in texts.SelectMany(t => OfText(field, t, longest, what)))
        {
            yield return fault;
        }
    }
}
