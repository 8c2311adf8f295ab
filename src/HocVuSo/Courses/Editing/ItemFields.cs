using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

public sealed class OptionFields
{
    public string? Text { get; set; }
    public bool Correct { get; set; }
    public string? Why { get; set; }
}

public sealed class PairFields
{
    public string? Left { get; set; }
    public string? Right { get; set; }
}

/// <summary>Numbers as they are typed, in percent of the picture.</summary>
public sealed class AreaFields
{
    public string? X { get; set; }
    public string? Y { get; set; }
    public string? W { get; set; }
    public string? H { get; set; }
    public bool Correct { get; set; }
    public string? Label { get; set; }
    public string? Why { get; set; }
}

/// <summary>
/// An item as the fields of a form: what stands in its entry of bank.yaml, also where it is faulty, and the lines that it
/// becomes again.
/// </summary>
public sealed partial class ItemFields
{
    public const int MostRows = 12;

    public string? Key { get; set; }

    /// <summary>As the file writes it: "single".</summary>
    public string? Type { get; set; }
    public string? Outcome { get; set; }
    public string? Difficulty { get; set; }
    public string? Prompt { get; set; }
    public string? Picture { get; set; }
    public string? Alt { get; set; }
    public string? Explain { get; set; }
    public List<OptionFields> Options { get; set; } = [];

    /// <summary>"true" or "false".</summary>
    public string? Truth { get; set; }
    public string? Why { get; set; }
    public List<string?> Entries { get; set; } = [];
    public List<PairFields> Pairs { get; set; } = [];

    /// <summary>One in each line.</summary>
    public string? Extra { get; set; }
    public string? Number { get; set; }
    public string? Tolerance { get; set; }
    public string? Unit { get; set; }

    /// <summary>One in each line.</summary>
    public string? Accept { get; set; }
    public bool IgnoreAccents { get; set; }
    public bool IgnoreCase { get; set; }
    public List<AreaFields> Areas { get; set; } = [];

    public static readonly IReadOnlyDictionary<string, Text> Types = new Dictionary<string, Text>
    {
        ["single"] = new("Chọn một", "Single choice"),
        ["multiple"] = new("Chọn nhiều", "Multiple choice"),
        ["truefalse"] = new("Đúng hay sai", "True or false"),
        ["order"] = new("Sắp xếp", "Order"),
        ["match"] = new("Ghép đôi", "Match"),
        ["number"] = new("Điền số", "Number"),
        ["text"] = new("Điền chữ", "Words"),
        ["point"] = new("Bấm vào hình", "Point in a picture"),
    };

    /// <summary>An empty form of a type, with as many rows as the type needs.</summary>
    public static ItemFields New(string type, string key, string outcome) =>
        new()
        {
            Key = key,
            Type = type,
            Outcome = outcome,
            Difficulty = "1",
            Options = type is "single" or "multiple" ? [new(), new(), new()] : [],
            Entries = type == "order" ? ["", "", ""] : [],
            Pairs = type == "match" ? [new(), new(), new()] : [],
            Areas = type == "point" ? [new(), new()] : [],
            IgnoreCase = type == "text",
            IgnoreAccents = type == "text",
        };

    /// <summary>Null when the entry holds what no field shows: then it is changed as text.</summary>
    public static ItemFields? From(YamlMappingNode entry)
    {
        var known = new EntryFields(entry);
        var type = known.Text("type") ?? "";
        if (!Types.ContainsKey(type))
        {
            return null;
        }

        var answer = type is "truefalse" or "number" ? known.Text("answer") : null;
        var ignored = type == "text" ? known.Texts("ignore") : [];
        var fields = new ItemFields
        {
            Key = known.Text("key"),
            Type = type,
            Outcome = known.Text("outcome"),
            Difficulty = known.Text("difficulty"),
            Prompt = known.Text("prompt"),
            Picture = known.Text("picture"),
            Alt = known.Text("alt"),
            Explain = known.Text("explain"),
            Truth = type == "truefalse" ? answer : null,
            Why = type == "truefalse" ? known.Text("why") : null,
            Number = type == "number" ? answer : null,
            Tolerance = type == "number" ? known.Text("tolerance") : null,
            Unit = type == "number" ? known.Text("unit") : null,
            Entries = type == "order" ? [.. known.Texts("order")] : [],
            Extra = type == "match" ? Lines(known.Texts("extra")) : null,
            Accept = type == "text" ? Lines(known.Texts("accept")) : null,
            IgnoreAccents = ignored.Contains("accents"),
            IgnoreCase = ignored.Contains("case"),
            Options = type is "single" or "multiple"
                ? known.Maps(
                    "options",
                    o => new OptionFields
                    {
                        Text = o.Text("text"),
                        Correct = o.Text("correct") == "true",
                        Why = o.Text("why"),
                    }
                )
                : [],
            Pairs =
                type == "match"
                    ? known.Maps(
                        "pairs",
                        p => new PairFields { Left = p.Text("left"), Right = p.Text("right") }
                    )
                    : [],
            Areas =
                type == "point"
                    ? known.Maps(
                        "areas",
                        a => new AreaFields
                        {
                            X = a.Text("x"),
                            Y = a.Text("y"),
                            W = a.Text("w"),
                            H = a.Text("h"),
                            Correct = a.Text("correct") == "true",
                            Label = a.Text("label"),
                            Why = a.Text("why"),
                        }
                    )
                    : [],
        };
        return known.IsAll ? fields : null;
    }

    /// <summary>Its lines in bank.yaml, without the dash and the indentation; what is empty is left out.</summary>
    public IReadOnlyList<string> ToLines()
    {
        var lines = new List<string>();
        Word("key", Key);
        Word("type", Type);
        Word("outcome", Outcome);
        Bare("difficulty", Difficulty);
        Quoted("prompt", Prompt);
        if (Tidy(Picture) is { Length: > 0 } picture)
        {
            lines.Add("picture: " + (PicturePath().IsMatch(picture) ? picture : YamlLines.Quote(picture)));
        }

        Quoted("alt", Alt);
        switch (Type)
        {
            case "single" or "multiple":
                Rows(
                    "options",
                    Options,
                    o =>
                        [
                            ("text", o.Text, true),
                            ("correct", o.Correct ? "true" : null, false),
                            ("why", o.Why, true),
                        ]
                );
                break;
            case "truefalse":
                Bare("answer", Truth);
                Quoted("why", Why);
                break;
            case "order":
                List("order", Entries);
                break;
            case "match":
                Rows("pairs", Pairs, p => [("left", p.Left, true), ("right", p.Right, true)]);
                List("extra", Split(Extra));
                break;
            case "number":
                Bare("answer", Number);
                Bare("tolerance", Tolerance);
                Quoted("unit", Unit);
                break;
            case "text":
                if (Split(Accept) is { Count: > 0 } accepted)
                {
                    lines.Add($"accept: [{string.Join(", ", accepted.Select(a => YamlLines.Quote(a!)))}]");
                }

                var ignored = new[] { IgnoreAccents ? "accents" : "", IgnoreCase ? "case" : "" };
                if (IgnoreAccents || IgnoreCase)
                {
                    lines.Add($"ignore: [{string.Join(", ", ignored.Where(i => i.Length > 0))}]");
                }

                break;
            case "point":
                Rows(
                    "areas",
                    Areas,
                    a =>
                        [
                            ("x", a.X, false),
                            ("y", a.Y, false),
                            ("w", a.W, false),
                            ("h", a.H, false),
                            ("correct", a.Correct ? "true" : null, false),
                            ("label", a.Label, true),
                            ("why", a.Why, true),
                        ]
                );
                break;
        }

        Quoted("explain", Explain);
        return lines;

        void Word(string name, string? value) => Add(name, value, YamlLines.Word);

        void Bare(string name, string? value) => Add(name, value, Scalar);

        void Quoted(string name, string? value) => Add(name, value, YamlLines.Quote);

        void Add(string name, string? value, Func<string, string> write)
        {
            if (Tidy(value) is { Length: > 0 } text)
            {
                lines.Add($"{name}: {write(text)}");
            }
        }

        void List(string name, IReadOnlyList<string?> texts)
        {
            var filled = texts.Select(Tidy).Where(t => t.Length > 0).ToList();
            if (filled.Count > 0)
            {
                lines.Add(name + ":");
                lines.AddRange(filled.Select(t => "  - " + YamlLines.Quote(t)));
            }
        }

        void Rows<T>(
            string name,
            List<T> rows,
            Func<T, IReadOnlyList<(string Name, string? Value, bool Quoted)>> parts
        )
        {
            var written = new List<string>();
            foreach (var row in rows)
            {
                var filled = parts(row).Where(p => Tidy(p.Value).Length > 0).ToList();
                written.AddRange(
                    filled.Select(
                        (p, i) =>
                            $"{(i == 0 ? "  - " : "    ")}{p.Name}: {(p.Quoted ? YamlLines.Quote(Tidy(p.Value)) : Scalar(Tidy(p.Value)))}"
                    )
                );
            }

            if (written.Count > 0)
            {
                lines.Add(name + ":");
                lines.AddRange(written);
            }
        }
    }

    /// <summary>NFC, without blanks around it, line ends of one character.</summary>
    private static string Tidy(string? typed) =>
        (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Normalize().Trim();

    private static List<string?> Split(string? lines) =>
        [.. Tidy(lines).Split('\n').Select(Tidy).Where(l => l.Length > 0)];

    private static string Lines(IReadOnlyList<string> texts) => string.Join('\n', texts);

    /// <summary>Numbers and true or false stand bare; anything else is quoted, and the reader says what is wrong with it.</summary>
    private static string Scalar(string value) =>
        value is "true" or "false" || NumberAlone().IsMatch(value) ? value : YamlLines.Quote(value);

    [GeneratedRegex("^-?[0-9]+([.][0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAlone();

    [GeneratedRegex("^images/[a-z0-9-]+[.]svg$", RegexOptions.NonBacktracking)]
    private static partial Regex PicturePath();
}
