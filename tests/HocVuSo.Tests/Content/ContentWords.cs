using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Tests.Courses;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Tests.Content;

/// <summary>The words that people read in everything under content/, each with a file where it stands.</summary>
internal static partial class ContentWords
{
    /// <summary>Fields that name something, or quote a title of somebody else, perhaps in another language.</summary>
    private static readonly HashSet<string> NotRead =
    [
        "key",
        "type",
        "outcome",
        "outcomes",
        "url",
        "picture",
        "date",
        "checked",
        "covers",
        "lesson",
        "lessons",
        "correct",
        "group",
        "domain",
        "decide",
        "audience",
        "for",
        "language",
        "feedback",
        "ignore",
        "accept",
        "source",
    ];

    /// <returns>Word, as it is written there → path below content/.</returns>
    public static Dictionary<string, string> All()
    {
        var root = Path.Combine(CourseSamples.RepositoryFolder, "content");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var file in Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) is not ("README.md" or "references.yaml"))
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (var text in TextsOf(file))
            {
                foreach (Match word in Word().Matches(Unread().Replace(text, " ")))
                {
                    words.TryAdd(word.Value, Path.GetRelativePath(root, file));
                }
            }
        }

        return words;
    }

    private static IEnumerable<string> TextsOf(string file) =>
        Path.GetExtension(file) switch
        {
            ".yaml" => InYaml(File.ReadAllText(file)),
            ".md" => InMarkdown(File.ReadAllText(file)),
            ".svg" => SvgText().Matches(File.ReadAllText(file)).Select(m => m.Groups["text"].Value),
            _ => [],
        };

    private static IEnumerable<string> InMarkdown(string text)
    {
        var head = Head().Match(text);
        var body = head.Success ? text[head.Length..] : text;
        return
        [
            .. InYaml(head.Groups["yaml"].Value),
            .. Check().Matches(body).SelectMany(c => InYaml(c.Groups["yaml"].Value)),
            Check().Replace(body, " "),
        ];
    }

    private static IEnumerable<string> InYaml(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents.SelectMany(d => In(d.RootNode));
    }

    private static IEnumerable<string> In(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { } value and not ("true" or "false") } => [value],
            YamlSequenceNode list => list.SelectMany(In),
            YamlMappingNode map => map.Where(field => IsRead(((YamlScalarNode)field.Key).Value!))
                .SelectMany(field => In(field.Value)),
            _ => [],
        };

    private static bool IsRead(string field) =>
        !NotRead.Contains(field) && !field.EndsWith("En", StringComparison.Ordinal);

    /// <summary>The way of Vietnamese that dictionaries teach now: "hoá", "khoẻ", "thuỷ". The house writes "hóa", "khỏe", "thủy".</summary>
    public static string AsDictionariesWrite(string word)
    {
        var parts = ToneBefore().Match(word.Normalize(NormalizationForm.FormD));
        return parts.Success
            ? (
                parts.Groups["start"].Value
                + parts.Groups["vowel"].Value
                + parts.Groups["last"].Value
                + parts.Groups["tone"].Value
            ).Normalize(NormalizationForm.FormC)
            : word;
    }

    /// <summary>"hoà", "khoẻ", "thuỷ", which the house writes "hòa", "khỏe", "thủy"; "quý" is one way only.</summary>
    public static bool HasToneOnLast(string word) =>
        ToneAfter().IsMatch(word.Normalize(NormalizationForm.FormD));

    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    [GeneratedRegex(
        "^(?<start>(?:.*[^qQ])?)(?:(?<vowel>[oO])(?<tone>["
            + Tones
            + "])(?<last>[aeAE])|(?<vowel>[uU])(?<tone>["
            + Tones
            + "])(?<last>[yY]))$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ToneBefore();

    [GeneratedRegex("(?:^|[^qQ])(?:[oO][aeAE]|[uU][yY])[" + Tones + "]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ToneAfter();

    [GeneratedRegex(@"\A---\n(?<yaml>.*?)\n---\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^```check\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Check();

    [GeneratedRegex("<(?:text|tspan|title|desc)[^>]*>(?<text>[^<]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SvgText();

    /// <summary>What is typed exactly so, addresses of links and pictures, citations, addresses of sites and of mail.</summary>
    [GeneratedRegex(
        @"`[^`]*`|\]\([^)]*\)|\[\^[^\]]*\]|https?://\S+|\S+@\S+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/\S*)?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unread();

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
