using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.House;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_type_in_the_list_of_words_exists()
    {
        var types = typeof(Site)
            .Assembly.GetTypes()
            .Select(t => t.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);

        var named = TypesNamed(File.ReadAllText(Path.Combine(Repository(), "docs", "words.md"))).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !types.Contains(n));
    }

    [Fact]
    public void Everything_that_is_kept_has_its_word()
    {
        var named = TypesNamed(File.ReadAllText(Path.Combine(Repository(), "docs", "words.md")))
            .ToHashSet(StringComparer.Ordinal);

        var kept = typeof(Site)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(i => i.GenericTypeArguments[0])
            .Where(t => t.Assembly == typeof(Site).Assembly)
            .Select(t => t.Name)
            .Except(Inner, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, n => !named.Contains(n));
    }

    /// <summary>Rows that only the program itself speaks of.</summary>
    private static readonly string[] Inner = ["DatabaseFact", "PlaceMark"];

    [Fact]
    public void A_planted_word_without_a_type_is_seen() =>
        Assert.Equal(["NoSuchType"], TypesNamed("| không có | none | `NoSuchType` |"));

    /// <summary>What stands in back quotes in the last column of the tables.</summary>
    private static IEnumerable<string> TypesNamed(string words) =>
        words
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.TrimEnd().TrimEnd('|').Split('|')[^1])
            .SelectMany(cell => Quoted().Matches(cell).Select(m => m.Groups["type"].Value));

    internal static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HocVuSo.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("HocVuSo.slnx");
        }

        return folder;
    }

    [GeneratedRegex("`(?<type>[A-Za-z]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
