using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Reading;

/// <summary>A text of the content with the line it stands on.</summary>
internal readonly record struct Written(string Text, int Line);

/// <summary>Reads YAML so that every fault has its line. What is faulty is reported and read as missing.</summary>
internal static class Yaml
{
    private const int DeepestNesting = 12;

    /// <param name="before">Lines of the file above this text (front matter, a fenced block).</param>
    public static YamlMap? Map(string file, string text, int before, Faults faults)
    {
        switch (Root(file, text, before, faults))
        {
            case YamlMappingNode map:
                return new YamlMap(file, before, map, faults);
            case { } other:
                faults.Add(
                    file,
                    before + (int)other.Start.Line,
                    "Ở đây phải là các dòng “tên: giá trị”.",
                    "Lines of “name: value” are expected here."
                );
                return null;
            default:
                return null;
        }
    }

    /// <summary>A file that is one list of maps.</summary>
    public static IReadOnlyList<YamlMap> List(string file, string text, Faults faults)
    {
        switch (Root(file, text, 0, faults))
        {
            case YamlSequenceNode list:
                return Maps(file, 0, list, faults);
            case { } other:
                faults.Add(
                    file,
                    (int)other.Start.Line,
                    "Tệp này phải là một danh sách, mỗi mục bắt đầu bằng “- key: …”.",
                    "This file must be a list whose entries begin with “- key: …”."
                );
                return [];
            default:
                return [];
        }
    }

    internal static IReadOnlyList<YamlMap> Maps(string file, int before, YamlSequenceNode list, Faults faults)
    {
        var maps = new List<YamlMap>();
        foreach (var entry in list)
        {
            if (entry is YamlMappingNode map)
            {
                maps.Add(new YamlMap(file, before, map, faults));
            }
            else
            {
                faults.Add(
                    file,
                    before + (int)entry.Start.Line,
                    "Mục này phải gồm các dòng “tên: giá trị”.",
                    "This entry must consist of “name: value”."
                );
            }
        }

        return maps;
    }

    private static YamlNode? Root(string file, string text, int before, Faults faults)
    {
        try
        {
            if (TooDeep(text) is { } deep)
            {
                faults.Add(file, before + deep, "Lồng nhau quá sâu ở đây.", "The nesting is too deep here.");
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            faults.Add(file, before + 1, "Chỗ này còn trống.", "This is empty.");
        }
        catch (YamlException e)
        {
            var reason = e.InnerException?.Message ?? e.Message;
            var line = before + (int)Math.Max(1, e.Start.Line);
            if (reason.Contains("uplicate key", StringComparison.Ordinal))
            {
                faults.Add(
                    file,
                    line,
                    $"Một tên được ghi hai lần trong cùng một mục ({reason}).",
                    $"The same name is written twice in one entry ({reason})."
                );
            }
            else
            {
                faults.Add(
                    file,
                    line,
                    $"YAML viết sai ở đây; thường do thiếu dấu ngoặc kép quanh câu có dấu hai chấm, hoặc thụt dòng lệch ({reason}).",
                    $"The YAML is wrong here; often quotes are missing around a sentence with a colon, or the indentation is off ({reason})."
                );
            }
        }

        return null;
    }

    /// <summary>The reader behind <see cref="YamlStream"/> recurses, so depth is measured first, without recursion.</summary>
    private static int? TooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting || parser.Current is AnchorAlias)
            {
                return (int)parser.Current.Start.Line;
            }
        }

        return null;
    }
}

/// <summary>One "name: value" block. Remembers which names were read; <see cref="NothingElse"/> reports the others.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _fields = [];
    private readonly HashSet<string> _read = [];
    private readonly int _before;
    private readonly Faults _faults;
    private readonly int _line;

    public YamlMap(string file, int before, YamlMappingNode map, Faults faults)
    {
        File = file;
        _before = before;
        _faults = faults;
        _line = before + (int)map.Start.Line;
        foreach (var (key, value) in map.Children)
        {
            _fields[key is YamlScalarNode { Value: { } name } ? name : "?"] = (key, value);
        }
    }

    public string File { get; }

    /// <summary>Line of a field, or of the whole block when the field is not there.</summary>
    public int Line(string? name = null) =>
        name is not null && _fields.TryGetValue(name, out var field)
            ? _before + (int)field.Key.Start.Line
            : _line;

    public bool Has(string name) => _fields.ContainsKey(name);

    public void Fault(string? name, string vi, string en) => _faults.Add(File, Line(name), vi, en);

    /// <summary>At an entry of a list.</summary>
    public void FaultAt(int line, string vi, string en) => _faults.Add(File, line, vi, en);

    /// <summary>Empty when missing; that is a fault if it is required.</summary>
    public string Text(string name, bool required = true)
    {
        if (Field(name, required) is not { } node)
        {
            return "";
        }

        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
        {
            return value.Trim();
        }

        Fault(
            name,
            $"“{name}” phải là một đoạn chữ, không để trống.",
            $"“{name}” must be a text, not empty."
        );
        return "";
    }

    /// <summary>One paragraph of Markdown.</summary>
    public string Prose(string name, bool required = true)
    {
        var text = Text(name, required);
        if (text.Length > 0 && !Courses.Prose.IsInline(text))
        {
            Fault(
                name,
                $"“{name}” phải là một đoạn văn, không có tiêu đề, danh sách, liên kết hay hình bên trong.",
                $"“{name}” must be one paragraph without headings, lists, links or pictures."
            );
        }

        return text;
    }

    /// <summary>A name for machines: small letters without accents, digits and hyphens, at most 60.</summary>
    public string Key(string name = "key")
    {
        var key = Text(name);
        if (key.Length > 0 && !IsKey(key))
        {
            Fault(
                name,
                $"“{key}” không dùng làm mã được: chỉ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 60 ký tự.",
                $"“{key}” cannot be a key: only small letters without accents, digits and hyphens, at most 60 characters."
            );
        }

        return key;
    }

    public static bool IsKey(string key) =>
        key.Length is > 0 and <= 60
        && key[0] != '-'
        && key[^1] != '-'
        && key.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    public int Whole(string name, int least, int most, int? otherwise = null)
    {
        if (Field(name, otherwise is null) is not { } node)
        {
            return otherwise ?? least;
        }

        if (
            node is YamlScalarNode { Value: { } value }
            && int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Fault(
            name,
            $"“{name}” phải là số nguyên từ {least} đến {most}.",
            $"“{name}” must be a whole number from {least} to {most}."
        );
        return otherwise ?? least;
    }

    public IReadOnlyList<int> Wholes(string name, int least, int most)
    {
        if (Field(name, required: true) is not { } node)
        {
            return [];
        }

        var numbers = new List<int>();
        var parts = node is YamlSequenceNode list ? list.Children : [node];
        foreach (var part in parts)
        {
            if (
                part is YamlScalarNode { Value: { } value }
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
                && !numbers.Contains(number)
            )
            {
                numbers.Add(number);
            }
            else
            {
                Fault(
                    name,
                    $"“{name}” phải là các số khác nhau từ {least} đến {most}, ví dụ [{least}, {least + 1}].",
                    $"“{name}” must be different numbers from {least} to {most}, like [{least}, {least + 1}]."
                );
                break;
            }
        }

        return numbers;
    }

    /// <summary>A number with a point as decimal mark and no thousands marks; "150.000" is refused as ambiguous.</summary>
    public decimal Number(string name, decimal? otherwise = null)
    {
        if (Field(name, otherwise is null) is not { } node)
        {
            return otherwise ?? 0;
        }

        if (
            node is YamlScalarNode { Value: { } value }
            && decimal.TryParse(
                value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && !(value.IndexOf('.', StringComparison.Ordinal) is > 0 and var mark && value.Length - mark == 4)
        )
        {
            return number;
        }

        Fault(
            name,
            $"“{name}” phải là một số viết liền, không có dấu phân cách hàng nghìn, ví dụ 150000 hoặc 1.5.",
            $"“{name}” must be a number without thousands marks, like 150000 or 1.5."
        );
        return otherwise ?? 0;
    }

    public bool Flag(string name, bool? otherwise = null)
    {
        if (Field(name, otherwise is null) is not { } node)
        {
            return otherwise ?? false;
        }

        if (node is YamlScalarNode { Value: "true" or "false" } said)
        {
            return said.Value == "true";
        }

        Fault(name, $"“{name}” phải là true hoặc false.", $"“{name}” must be true or false.");
        return otherwise ?? false;
    }

    public DateOnly Day(string name)
    {
        var written = Text(name);
        if (
            DateOnly.TryParseExact(
                written,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        if (written.Length > 0)
        {
            Fault(
                name,
                $"“{name}” phải là ngày có thật, viết năm-tháng-ngày, ví dụ 2025-09-22.",
                $"“{name}” must be a real day written year-month-day, like 2025-09-22."
            );
        }

        return default;
    }

    /// <summary>One of the given words; the first of them when it is missing or wrong.</summary>
    public T OneOf<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var word = Text(name);
        foreach (var choice in choices)
        {
            if (choice.Word == word)
            {
                return choice.Value;
            }
        }

        if (word.Length > 0)
        {
            var words = new List<string>();
            foreach (var choice in choices)
            {
                if (choice.Word.Length > 0)
                {
                    words.Add(choice.Word);
                }
            }

            var list = string.Join(", ", words);
            Fault(
                name,
                $"“{name}: {word}” không có nghĩa; hãy dùng một trong: {list}.",
                $"“{name}: {word}” means nothing; use one of: {list}."
            );
        }

        return choices[0].Value;
    }

    public IReadOnlyList<Written> Texts(string name, bool required = true)
    {
        if (Field(name, required) is not { } node)
        {
            return [];
        }

        if (node is not YamlSequenceNode list || list.Children.Count == 0)
        {
            Fault(
                name,
                $"“{name}” phải là một danh sách có ít nhất một mục.",
                $"“{name}” must be a list with at least one entry."
            );
            return [];
        }

        var texts = new List<Written>();
        foreach (var entry in list.Children)
        {
            if (entry is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            {
                texts.Add(new(value.Trim(), _before + (int)entry.Start.Line));
            }
            else
            {
                _faults.Add(
                    File,
                    _before + (int)entry.Start.Line,
                    $"Mỗi mục của “{name}” phải là một đoạn chữ, không để trống.",
                    $"Every entry of “{name}” must be a text, not empty."
                );
            }
        }

        return texts;
    }

    public IReadOnlyList<YamlMap> Maps(string name, bool required = true)
    {
        switch (Field(name, required))
        {
            case null:
                return [];
            case YamlSequenceNode { Children.Count: > 0 } list:
                return Yaml.Maps(File, _before, list, _faults);
            default:
                Fault(
                    name,
                    $"“{name}” phải là một danh sách có ít nhất một mục.",
                    $"“{name}” must be a list with at least one entry."
                );
                return [];
        }
    }

    public YamlMap? Map(string name, bool required = true)
    {
        switch (Field(name, required))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(File, _before, map, _faults);
            default:
                Fault(
                    name,
                    $"“{name}” phải gồm các dòng “tên: giá trị”.",
                    $"“{name}” must consist of “name: value”."
                );
                return null;
        }
    }

    /// <summary>Reports every field that nobody asked for: a misspelt name would otherwise be lost in silence.</summary>
    public void NothingElse()
    {
        foreach (var name in _fields.Keys.Where(n => !_read.Contains(n)))
        {
            Fault(
                name,
                $"Không có mục nào tên “{name}” ở đây; có thể viết sai tên.",
                $"There is no field called “{name}” here; perhaps it is misspelt."
            );
        }
    }

    private YamlNode? Field(string name, bool required)
    {
        _read.Add(name);
        if (_fields.TryGetValue(name, out var field))
        {
            return field.Value;
        }

        if (required)
        {
            Fault(null, $"Thiếu “{name}”.", $"“{name}” is missing.");
        }

        return null;
    }
}
