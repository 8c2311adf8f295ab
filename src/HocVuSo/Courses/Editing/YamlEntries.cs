using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

/// <summary>
/// A file that is one list of entries "- key: …" (bank.yaml, facts.yaml), changed entry by entry: the others, and the
/// comments between them, stay byte for byte.
/// </summary>
internal sealed class YamlEntries
{
    /// <param name="First">Line, counted from 1.</param>
    /// <param name="Last">The line behind its last one.</param>
    public sealed record Entry(string Key, int First, int Last, YamlMappingNode Node);

    private readonly string _file;
    private readonly string _text;
    private readonly bool _hasMark;
    private readonly bool _hasReturns;
    private readonly bool _endsBare;
    private readonly List<string> _lines;
    private readonly string _indent = "";

    private YamlEntries(string file, string text)
    {
        _file = file;
        _hasMark = text.StartsWith('\ufeff');
        text = _hasMark ? text[1..] : text;
        _hasReturns = text.Contains("\r\n", StringComparison.Ordinal);
        _text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        _lines = YamlLines.Split(_text);
        if (_lines.Count > 0 && !_lines[^1].EndsWith('\n'))
        {
            _endsBare = true;
            _lines[^1] += "\n";
        }

        var root = YamlLines.Root(_text);
        if (root is not YamlSequenceNode list)
        {
            IsReadable = root is null && string.IsNullOrWhiteSpace(_text);
            return;
        }

        IsReadable = list.Children.Count == 0 || list.Style != SequenceStyle.Flow;
        var dashes = list.Children.Select(DashOf).ToList();
        for (var i = 0; IsReadable && i < dashes.Count; i++)
        {
            if (dashes[i] is not { } dash || list.Children[i] is not YamlMappingNode map)
            {
                IsReadable = false;
                break;
            }

            var next = i + 1 < dashes.Count ? dashes[i + 1] ?? 0 : _lines.Count;
            _indent = _lines[dash][..^_lines[dash].TrimStart(' ').Length];
            var key = map.Children.FirstOrDefault(f => f.Key is YamlScalarNode { Value: "key" }).Value;
            All.Add(
                new Entry(
                    (key as YamlScalarNode)?.Value?.Trim() ?? "",
                    dash + 1,
                    YamlLines.WithoutTail(_lines, dash, next, _indent.Length) + 1,
                    map
                )
            );
        }
    }

    public static YamlEntries Of(string file, string? text) => new(file, text ?? "");

    /// <summary>False for a list in square brackets, or what is no list at all: that is changed as text.</summary>
    public bool IsReadable { get; }
    public List<Entry> All { get; } = [];

    /// <summary>The lines of an entry as they stand there; null when there is none.</summary>
    public string? TextOf(string key) =>
        Find(key) is { } entry ? string.Concat(_lines[(entry.First - 1)..(entry.Last - 1)]) : null;

    /// <summary>Key of the entry that holds this line.</summary>
    public string? KeyAt(int line) => All.Find(e => e.First <= line && line < e.Last)?.Key;

    /// <param name="entry">Lines of "name: value", without indentation; comments inside the former ones are kept above them.</param>
    /// <exception cref="Refusal">The list cannot be changed by entries.</exception>
    public string Replace(string key, IReadOnlyList<string> entry)
    {
        var old = Find(key) ?? throw Refusals.NoSuchPart();
        var comments = YamlLines.Comments(_text, old.First, old.Last - 1);
        return Written([
            .. _lines[..(old.First - 1)],
            .. comments.Select(c => $"{_indent}#{c}\n"),
            .. Lines(entry),
            .. _lines[(old.Last - 1)..],
        ]);
    }

    /// <summary>At the end.</summary>
    /// <exception cref="Refusal">The list cannot be changed by entries.</exception>
    public string Add(IReadOnlyList<string> entry)
    {
        RequireReadable();
        // An empty list is written "[]".
        var kept = All.Count > 0 ? _lines : [.. _lines.Where(l => l.Trim() != "[]")];
        return Written([.. kept, .. Lines(entry)]);
    }

    /// <exception cref="Refusal">The list cannot be changed by entries.</exception>
    public string Remove(string key)
    {
        var old = Find(key) ?? throw Refusals.NoSuchPart();
        List<string> kept = [.. _lines[..(old.First - 1)], .. _lines[(old.Last - 1)..]];
        return Written(All.Count > 1 ? kept : [.. kept, "[]\n"]);
    }

    private Entry? Find(string key)
    {
        RequireReadable();
        return All.Find(e => e.Key == key);
    }

    private void RequireReadable()
    {
        if (!IsReadable)
        {
            throw Refusals.UnreadableHere(_file);
        }
    }

    private IEnumerable<string> Lines(IReadOnlyList<string> entry) =>
        entry.Select((line, i) => $"{_indent}{(i == 0 ? "- " : "  ")}{line}\n");

    private string Written(IEnumerable<string> lines)
    {
        var text = string.Concat(lines);
        text = _endsBare ? text[..^1] : text;
        text = _hasReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        return _hasMark ? '\ufeff' + text : text;
    }

    /// <summary>Index of the line with the dash; null when it cannot be told.</summary>
    private int? DashOf(YamlNode node)
    {
        var line = (int)node.Start.Line - 1;
        var before = _lines[line][..Math.Min(_lines[line].Length, (int)node.Start.Column - 1)];
        if (before.Trim() == "-")
        {
            return line;
        }

        for (line--; line >= 0; line--)
        {
            var above = _lines[line].Trim();
            if (above == "-" || above.StartsWith("- #", StringComparison.Ordinal))
            {
                return line;
            }

            if (above.Length > 0 && above[0] != '#')
            {
                return null;
            }
        }

        return null;
    }
}
