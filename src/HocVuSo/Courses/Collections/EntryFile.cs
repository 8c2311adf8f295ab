using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Collections;

/// <summary>
/// The file of a collection with what it says. Changing one entry leaves the text of all others as it stands, byte for
/// byte.
/// </summary>
public sealed class EntryFile<T>
    where T : Entry
{
    private readonly EntryFormat<T> _format;

    /// <summary>Where in the text each entry begins, and where the last one ends; null = not each on lines of its own.</summary>
    private readonly int[]? _cuts;

    internal EntryFile(
        EntryFormat<T> format,
        string text,
        IReadOnlyList<T> entries,
        int[]? cuts,
        Faults faults
    )
    {
        _format = format;
        Text = text;
        Entries = entries;
        _cuts = cuts;
        Faults = faults.All;
    }

    public string Text { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<T> Entries { get; }
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>SHA-256 (hex) of the text.</summary>
    public string Hash => ContentText.HashOf(Text);

    public T? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);

    /// <summary>Tells whether somebody else has changed an entry since; null when there is none.</summary>
    public string? MarkOf(string key) =>
        Place(key) is >= 0 and var place ? ContentText.HashOf(Part(place))[..16] : null;

    /// <summary>The entry in place of the one with its key, or after all others.</summary>
    public EntryFile<T> With(T entry)
    {
        var parts = Parts();
        var place = Place(entry.Key);
        if (place < 0)
        {
            parts.Add(Write(entry));
        }
        else
        {
            parts[place] = Write(entry);
        }

        return Joined(parts);
    }

    public EntryFile<T> Without(string key)
    {
        var parts = Parts();
        parts.RemoveAt(Place(key));
        return Joined(parts);
    }

    private int Place(string key) => Entries.ToList().FindIndex(e => e.Key == key);

    private string Part(int place) =>
        _cuts is null ? Write(Entries[place]) : Text[_cuts[place].._cuts[place + 1]];

    private List<string> Parts() => [.. Enumerable.Range(0, Entries.Count).Select(Part)];

    private EntryFile<T> Joined(List<string> parts)
    {
        var before = _cuts is { Length: > 1 } ? Text[.._cuts[0]] : "";
        var text = before + string.Concat(parts.Select(p => p.EndsWith('\n') ? p : p + "\n"));
        return EntryFile.Read(_format, text.Length == 0 ? "[]\n" : text);
    }

    private string Write(T entry)
    {
        var writer = new EntryWriter();
        _format.Write(writer, entry);
        return writer.ToString();
    }
}

/// <summary>Reads the file of a collection.</summary>
public static class EntryFile
{
    public static EntryFile<T> Read<T>(EntryFormat<T> format, byte[] bytes)
        where T : Entry
    {
        var faults = new Faults();
        return Read(format, ContentText.Decode(format.File, bytes, faults) ?? "[]", faults);
    }

    /// <summary>What was stored, and so is text already.</summary>
    public static EntryFile<T> Read<T>(EntryFormat<T> format, string text)
        where T : Entry => Read(format, text, new());

    private static EntryFile<T> Read<T>(EntryFormat<T> format, string text, Faults faults)
        where T : Entry
    {
        var maps = Yaml.List(format.File, text, faults);
        var entries = new List<T>(maps.Count);
        foreach (var map in maps)
        {
            var entry = format.Read(map);
            map.NothingElse();
            foreach (
                var (field, sentence) in format
                    .Faults(entry)
                    .Concat(entries.SelectMany(other => format.Clashes(entry, other)))
            )
            {
                map.Fault(field, sentence.Vi, sentence.En);
            }

            entries.Add(entry);
        }

        return new EntryFile<T>(format, text, entries, Cuts(text, maps), faults);
    }

    private static int[]? Cuts(string text, IReadOnlyList<YamlMap> maps)
    {
        var lines = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        var cuts = maps.Select(m => lines[m.Line() - 1]).Append(text.Length).ToArray();
        return
            maps.Zip(cuts).All(m => text.AsSpan(m.Second).StartsWith("- "))
            && cuts.SequenceEqual(cuts.Distinct().Order())
            ? cuts
            : null;
    }
}
