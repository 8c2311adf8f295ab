using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses;

/// <summary>A framework that outcomes of courses name by identifier; nobody is confirmed by it here.</summary>
/// <param name="Parts">Its domains or areas.</param>
public sealed record Reference(
    string Key,
    Text Title,
    string Source,
    DateOnly Day,
    DateOnly Checked,
    string Url,
    IReadOnlyList<ReferencePart> Parts
);

public sealed record ReferencePart(string Key, Text Text);

/// <summary>content/references.yaml.</summary>
public sealed class References
{
    private readonly Dictionary<string, (Reference Of, ReferencePart Part)> _parts;

    /// <exception cref="InvalidDataException">The file that ships has a fault.</exception>
    public References(Settings settings)
    {
        const string name = "references.yaml";
        var faults = new Faults();
        All =
        [
            .. Yaml.List(
                    name,
                    File.ReadAllText(Path.Combine(settings.ShippedFolder, "content", name)),
                    faults
                )
                .Select(Read),
        ];
        if (faults.Any)
        {
            throw new InvalidDataException(string.Join('\n', faults.All));
        }

        _parts = All.SelectMany(r => r.Parts, (of, part) => (of, part))
            .ToDictionary(p => $"{p.of.Key}/{p.part.Key}", StringComparer.Ordinal);
    }

    public IReadOnlyList<Reference> All { get; }

    /// <param name="covered">"tt-02-2025/mien-4"; null for anything else, such as an outcome of a loaded framework.</param>
    public (Reference Of, ReferencePart Part)? Find(string covered) =>
        _parts.TryGetValue(covered, out var found) ? found : null;

    private static Reference Read(YamlMap map)
    {
        var reference = new Reference(
            map.Key(),
            new(map.Text("title"), map.Text("titleEn")),
            map.Text("source"),
            map.Day("date"),
            map.Day("checked"),
            map.Text("url"),
            [.. map.Maps("parts").Select(Part)]
        );
        map.NothingElse();
        return reference;
    }

    private static ReferencePart Part(YamlMap map)
    {
        var part = new ReferencePart(map.Key(), new(map.Text("text"), map.Text("textEn")));
        map.NothingElse();
        return part;
    }
}
