using HocVuSo.Courses.Collections;
using HocVuSo.Tests.Courses;

namespace HocVuSo.Tests.Content;

/// <summary>The files of the library beside the courses: scam patterns and the glossary.</summary>
public sealed class LibraryFileTests
{
    [Fact]
    public void Every_scam_pattern_tells_how_it_goes_what_to_do_and_who_says_so()
    {
        var scams = Read(ScamFormat.Instance);
        Assert.True(scams.Entries.Count >= 40);
        foreach (var scam in scams.Entries)
        {
            Assert.StartsWith("“", scam.Sentence, StringComparison.Ordinal);
            Assert.NotNull(scam.Url);
            // A warning is no older than the shops it warns of.
            Assert.True(scam.Day >= new DateOnly(2022, 1, 1), scam.Key);
        }

        Assert.Equal(scams.Entries.Count, scams.Entries.Select(s => s.Title).Distinct().Count());
    }

    [Fact]
    public void Every_word_of_the_glossary_is_told_in_few_words()
    {
        var terms = Read(TermFormat.Instance);
        Assert.True(terms.Entries.Count >= 150);
        foreach (var term in terms.Entries)
        {
            Assert.True(term.Meaning.Split(' ').Length >= 3, term.Key);
        }
    }

    [Fact]
    public void What_ships_is_written_as_the_program_writes_it()
    {
        var terms = Read(TermFormat.Instance);
        Assert.Equal(terms.Text, terms.Entries.Aggregate(terms, (file, entry) => file.With(entry)).Text);
        var scams = Read(ScamFormat.Instance);
        Assert.Equal(scams.Text, scams.Entries.Aggregate(scams, (file, entry) => file.With(entry)).Text);
    }

    /// <summary>Without a fault: composed letters, curly quotation marks, no term twice, days and addresses.</summary>
    private static EntryFile<T> Read<T>(EntryFormat<T> format)
        where T : Entry
    {
        var file = EntryFile.Read(
            format,
            File.ReadAllBytes(Path.Combine(CourseSamples.RepositoryFolder, "content", format.File))
        );
        Assert.True(file.Faults.Count == 0, string.Join('\n', file.Faults));
        return file;
    }
}
