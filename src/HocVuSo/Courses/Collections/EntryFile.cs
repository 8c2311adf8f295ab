using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Collections;

/// <summary>
/// The file of a collection with what it says. Changing one entry leaves the text of all others, and the comments
/// between them, as it stands, byte for byte.
/// </summary>
public sealed class EntryFile<T>
    where T : Entry
{
    private readonly EntryFormat<T> _format;
    private readonly Lazy<YamlEntries> _parts;

    internal EntryFile(EntryFormat<T> format, string text, IReadOnlyList<T> entries, Faults faults)
    {
        _format = format;
        _parts = new(() => Parts(format, text, entries));
        Text = text;
        Entries = entries;
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
        _parts.Value.TextOf(key) is { } text ? ContentText.HashOf(text)[..16] : null;

    /// <summary>The entry in place of the one with its key, or after all others.</summary>
    public EntryFile<T> With(T entry)
    {
        var lines = Written(_format, entry);
        return EntryFile.Read(
            _format,
            Find(entry.Key) is null ? _parts.Value.Add(lines) : _parts.Value.Replace(entry.Key, lines)
        );
    }

    public EntryFile<T> Without(string key) => EntryFile.Read(_format, _parts.Value.Remove(key));

    /// <summary>Entries that share lines are written anew, each on lines of its own.</summary>
    private static YamlEntries Parts(EntryFormat<T> format, string text, IReadOnlyList<T> entries)
    {
        var parts = YamlEntries.Of(format.File, text);
        if (!parts.IsReadable)
        {
            parts = YamlEntries.Of(
                format.File,
                string.Concat(
                    entries.SelectMany(e =>
                        Written(format, e).Select((line, i) => $"{(i == 0 ? "- " : "  ")}{line}\n")
                    )
                )
            );
        }

        return parts;
    }

    private static IReadOnlyList<string> Written(EntryFormat<T> format, T entry)
    {
        var writer = new EntryWriter();
        format.Write(writer, entry);
        return writer.Lines;
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

        return new EntryFile<T>(format, text, entries, faults);
    }
}
