using System.Text;
using HocVuSo.Tests.Courses;
using YamlDotNet.Serialization;

namespace HocVuSo.Tests.Content;

/// <summary>The files of the library beside the courses: scam patterns and the glossary.</summary>
public sealed class LibraryFileTests
{
    [Fact]
    public void Every_scam_pattern_tells_how_it_goes_what_to_do_and_who_says_so()
    {
        var scams = Entries("scams.yaml");
        Assert.True(scams.Count >= 40);
        foreach (var scam in scams)
        {
            foreach (
                var field in new[] { "title", "how", "sentence", "call", "source", "date", "checked", "url" }
            )
            {
                Assert.False(string.IsNullOrWhiteSpace(scam[field] as string), $"{scam["key"]}: {field}");
            }

            Assert.InRange(((List<object>)scam["signs"]).Count, 2, 4);
            Assert.InRange(((List<object>)scam["do"]).Count, 3, 5);
        }
    }

    [Fact]
    public void Every_word_of_the_glossary_is_told_in_few_words()
    {
        var words = Entries("glossary.yaml");
        Assert.True(words.Count >= 150);
        Assert.Equal(words.Count, words.Select(w => w["term"]).Distinct().Count());
        foreach (var word in words)
        {
            Assert.InRange(((string)word["meaning"]).Split(' ').Length, 3, 40);
            Assert.False(string.IsNullOrWhiteSpace(word["example"] as string), $"{word["key"]}");
        }
    }

    private static List<Dictionary<string, object>> Entries(string file)
    {
        var text = File.ReadAllText(Path.Combine(CourseSamples.RepositoryFolder, "content", file));
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        var entries = new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, object>>>(text);
        Assert.Equal(entries.Count, entries.Select(e => e["key"]).Distinct().Count());
        return entries;
    }
}
