using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

/// <summary>
/// A file with a head between two lines "---", changed field by field: what is not set stays byte for byte, also its
/// comments.
/// </summary>
internal sealed class HeadText
{
    private const string Mark = "\ufeff";

    private readonly bool _hasMark;
    private readonly bool _hasReturns;
    private readonly bool _hasHead;
    private string _head;

    private HeadText(string text)
    {
        _hasMark = text.StartsWith(Mark, StringComparison.Ordinal);
        text = _hasMark ? text[1..] : text;
        _hasReturns = text.Contains("\r\n", StringComparison.Ordinal);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        _hasHead = text.StartsWith("---\n", StringComparison.Ordinal) && end >= 0;
        (_head, Body) = _hasHead ? (text[4..(end + 1)], text[(end + 5)..]) : ("", text);
    }

    public static HeadText Of(string text) => new(text);

    /// <summary>What stands below the head, with line ends of one character.</summary>
    public string Body { get; set; }

    /// <summary>Lines of the file above <see cref="Body"/>.</summary>
    public int LinesAbove => _hasHead ? 2 + _head.Count(c => c == '\n') : 0;

    /// <summary>It has a head, written line by line.</summary>
    public bool IsReadable =>
        _hasHead && Root(_head) is { Style: not YamlDotNet.Core.Events.MappingStyle.Flow };

    /// <summary>What stands under a name; null when nothing does, or it cannot be read.</summary>
    public YamlNode? Node(string name) => Root(_head)?.Children.FirstOrDefault(f => Named(f.Key, name)).Value;

    /// <summary>One text of the head; null when it is not there or cannot be read.</summary>
    public string? Value(string name) =>
        Root(_head) is { } root
        && root.Children.FirstOrDefault(f => Named(f.Key, name)).Value is YamlScalarNode { Value: { } value }
            ? value.Trim()
            : null;

    /// <summary>The texts of a list of the head; none when it is not there or cannot be read.</summary>
    public IReadOnlyList<string> Values(string name) =>
        Root(_head) is { } root
        && root.Children.FirstOrDefault(f => Named(f.Key, name)).Value is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(v => v.Value?.Trim() ?? "")]
            : [];

    /// <summary>Sets a text, unless that is what stands there.</summary>
    /// <inheritdoc cref="Set"/>
    public bool SetText(string name, string text) =>
        Value(name) == text || Set(name, " " + YamlLines.Quote(text));

    /// <summary>Sets a word or a number, unless that is what stands there.</summary>
    /// <inheritdoc cref="Set"/>
    public bool SetWord(string name, string word) =>
        Value(name) == word || Set(name, " " + YamlLines.Word(word));

    /// <summary>Sets a list of words, unless that is what stands there.</summary>
    /// <inheritdoc cref="Set"/>
    public bool SetWords(string name, IReadOnlyList<string> words) =>
        Values(name).SequenceEqual(words, StringComparer.Ordinal)
        || Set(name, $" [{string.Join(", ", words.Select(YamlLines.Word))}]");

    /// <param name="yaml">What stands after "name:" (" value", or lines of a list); null takes the field away.</param>
    /// <returns>False when the head is not written line by line, so that no field of it can be set.</returns>
    public bool Set(string name, string? yaml)
    {
        if (!_hasHead || Root(_head) is not { Style: not YamlDotNet.Core.Events.MappingStyle.Flow } root)
        {
            return false;
        }

        var lines = YamlLines.Split(_head);
        var starts = root.Children.Select(f => (int)f.Key.Start.Line).ToList();
        var place = root.Children.ToList().FindIndex(f => Named(f.Key, name));
        var written = yaml is null ? "" : $"{name}:{yaml.TrimEnd('\n')}\n";
        if (place < 0)
        {
            _head += written;
            return true;
        }

        var from = starts[place] - 1;
        var to = YamlLines.WithoutTail(
            lines,
            from,
            place + 1 < starts.Count ? starts[place + 1] - 1 : lines.Count
        );
        var comments = YamlLines.Comments(_head, from + 1, to).Select(c => $"#{c}\n");
        _head = string.Concat([.. lines[..from], .. comments, written, .. lines[to..]]);
        return true;
    }

    public override string ToString()
    {
        var text = _hasHead ? $"---\n{_head}---\n{Body}" : Body;
        text = _hasReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        return _hasMark ? Mark + text : text;
    }

    private static bool Named(YamlNode key, string name) =>
        key is YamlScalarNode { Value: { } own } && own == name;

    private static YamlMappingNode? Root(string yaml) => YamlLines.Root(yaml) as YamlMappingNode;
}

/// <summary>YAML as lines, for changing some of them.</summary>
internal static class YamlLines
{
    /// <summary>With their ends.</summary>
    public static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    /// <summary>Where a block ends when the blank lines and comments behind it belong to what follows.</summary>
    /// <param name="indent">Blanks before the block; a comment with more of them may be text of a block.</param>
    public static int WithoutTail(List<string> lines, int from, int to, int indent = 0)
    {
        while (to > from + 1 && (string.IsNullOrWhiteSpace(lines[to - 1]) || IsComment(lines[to - 1])))
        {
            to--;
        }

        return to;

        bool IsComment(string line) =>
            line.TrimStart(' ') is ['#', ..] bare && line.Length - bare.Length <= indent;
    }

    /// <summary>Null when it cannot be read.</summary>
    public static YamlNode? Root(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>What the comments say that begin in these lines, counted from 1, both included.</summary>
    public static IReadOnlyList<string> Comments(string yaml, int first, int last)
    {
        var comments = new List<string>();
        if (!yaml.Contains('#', StringComparison.Ordinal))
        {
            return comments;
        }

        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        while (scanner.MoveNext())
        {
            if (
                scanner.Current is Comment comment
                && comment.Start.Line >= first
                && comment.Start.Line <= last
            )
            {
                comments.Add(
                    comment.Value.Length > 0 && comment.Value[0] != ' ' ? " " + comment.Value : comment.Value
                );
            }
        }

        return comments;
    }

    /// <summary>A text in double quotes, as the house writes them.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Keys stand bare, anything else in quotes.</summary>
    public static string Word(string word) =>
        Reading.YamlMap.IsKey(word.Replace("/", "-", StringComparison.Ordinal)) ? word : Quote(word);
}
