using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

/// <summary>Reads an entry and remembers what nobody asked for.</summary>
internal sealed class EntryFields(YamlMappingNode map)
{
    private readonly HashSet<string> _read = [];
    private bool _fits = true;

    public bool IsAll =>
        _fits && map.Children.Keys.All(k => k is YamlScalarNode { Value: { } name } && _read.Contains(name));

    public string? Text(string name)
    {
        switch (Field(name))
        {
            case null:
                return null;
            case YamlScalarNode { Value: var value }:
                return value?.Trim();
            default:
                _fits = false;
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string name)
    {
        switch (Field(name))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                return [.. list.Children.OfType<YamlScalarNode>().Select(c => c.Value?.Trim() ?? "")];
            default:
                _fits = false;
                return [];
        }
    }

    public List<T> Maps<T>(string name, Func<EntryFields, T> read)
    {
        if (Field(name) is not { } node)
        {
            return [];
        }

        if (node is not YamlSequenceNode list || !list.Children.All(c => c is YamlMappingNode))
        {
            _fits = false;
            return [];
        }

        var rows = new List<T>();
        foreach (var inner in list.Children.OfType<YamlMappingNode>().Select(m => new EntryFields(m)))
        {
            rows.Add(read(inner));
            _fits &= inner.IsAll;
        }

        return rows;
    }

    private YamlNode? Field(string name)
    {
        _read.Add(name);
        return map
            .Children.FirstOrDefault(f => f.Key is YamlScalarNode { Value: { } key } && key == name)
            .Value;
    }
}
