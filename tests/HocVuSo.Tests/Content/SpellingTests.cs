using HocVuSo.Tests.Courses;

namespace HocVuSo.Tests.Content;

/// <summary>
/// Each word is in hunspell's Vietnamese dictionary or in content/words.txt: names, words of other languages that people
/// say, syllables that the dictionary lacks.
/// </summary>
public sealed class SpellingTests
{
    private static readonly string[] Dictionaries = ["/usr/share/hunspell", "/usr/share/myspell/dicts"];

    private static readonly Lazy<Dictionary<string, string>> Words = new(ContentWords.All);

    private static readonly Lazy<HashSet<string>> Own = new(() =>
        [
            .. File.ReadLines(Path.Combine(CourseSamples.RepositoryFolder, "content", "words.txt"))
                .Where(line => line.Length > 0 && line[0] != '#'),
        ]
    );

    [Fact]
    public async Task Every_word_is_spelt_as_the_dictionary_or_the_list_spells_it()
    {
        var unknown = await Unknown(Words.Value.Keys);

        Assert.True(
            unknown.Count == 0,
            string.Join('\n', unknown.Select(word => $"{word}: {Words.Value[word]}"))
        );
    }

    [Fact]
    public async Task A_misspelt_word_is_found()
    {
        Assert.Equal(["nghành", "xữ"], await Unknown(["nghành", "nghề", "xữ", "lý", "khóa", "quý", "thủy"]));
    }

    [Fact]
    public void The_list_holds_only_words_that_are_used()
    {
        Assert.True(Words.Value.Count > 3000);
        Assert.Equal([], Own.Value.Except(Words.Value.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Tones_stand_where_the_house_puts_them()
    {
        Assert.True(ContentWords.HasToneOnLast("hoà"));
        Assert.False(ContentWords.HasToneOnLast("quý"));
        Assert.Equal("khoẻ", ContentWords.AsDictionariesWrite("khỏe"));
        Assert.DoesNotContain(Words.Value.Keys, ContentWords.HasToneOnLast);
    }

    /// <summary>Those that neither the dictionary nor the list holds, in the order of their letters.</summary>
    private static async Task<IReadOnlyList<string>> Unknown(IEnumerable<string> words)
    {
        Assert.SkipUnless(
            Dictionaries.Any(folder => File.Exists(Path.Combine(folder, "vi_VN.dic"))),
            "hunspell's Vietnamese dictionary is not installed (./test installs it)."
        );
        var asked = words
            .Where(word => !Own.Value.Contains(word))
            .ToLookup(ContentWords.AsDictionariesWrite, StringComparer.Ordinal);
        var (exit, said, wrong) = await Tool.RunWith(
            string.Join('\n', asked.Select(a => a.Key)),
            "hunspell",
            "-d",
            "vi_VN",
            "-i",
            "utf-8",
            "-l"
        );
        Assert.True(exit == 0, wrong);
        return
        [
            .. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(word => asked[word])
                .Order(StringComparer.Ordinal),
        ];
    }
}
