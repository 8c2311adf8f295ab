using System.Text.RegularExpressions;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using HocVuSo.Tests.Courses;

namespace HocVuSo.Tests.Content;

/// <summary>What every topic that ships must hold, beyond being a course without fault.</summary>
public sealed partial class TopicTests
{
    /// <summary>Those that learners most depend on have more lessons.</summary>
    private static readonly Dictionary<string, int> Lessons = new()
    {
        ["buoc-dau"] = 8,
        ["thanh-toan-so"] = 8,
        ["an-toan-thong-tin"] = 8,
        ["ky-nang-so-co-quan"] = 8,
    };

    private static readonly Lazy<IReadOnlyDictionary<string, Course>> All = new(() =>
        Publishing
            .Shipped(Path.Combine(CourseSamples.RepositoryFolder, "content", "courses"))
            .Select(folder => CourseReader.Read(CourseFiles.FromFolder(folder)).Course!)
            .ToDictionary(c => c.Key)
    );

    public static TheoryData<string> Topics() => [.. All.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_has_lessons_of_five_to_eight_minutes_each_with_three_questions_and_something_to_do(
        string key
    )
    {
        var topic = All.Value[key];
        Assert.True(topic.Lessons.Count >= Lessons.GetValueOrDefault(key, 6));
        foreach (var lesson in topic.Lessons)
        {
            Assert.InRange(lesson.Minutes, 5, 8);
            Assert.True(lesson.Steps.Count(s => s.Check is not null) >= 3, $"{key}/{lesson.Key}: questions");
            Assert.Contains(
                lesson.Steps,
                s => (s.Text + s.After).Contains("**Làm thử hôm nay:**", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_bank_covers_every_outcome_with_reasons_and_pictures(string key)
    {
        var topic = All.Value[key];
        Assert.True(topic.Items.Count >= 60);
        Assert.True(topic.Items.Select(i => i.Type).Distinct().Count() == Enum.GetValues<ItemType>().Length);
        Assert.All(topic.Outcomes, o => Assert.True(topic.Items.Count(i => i.Outcome == o.Key) >= 4, o.Key));
        foreach (var item in topic.Items)
        {
            Assert.NotEqual("", item.Explain);
            Assert.DoesNotMatch(AllOfThese(), item.CanonicalText());
            foreach (var option in Options(item))
            {
                Assert.True(option.Why.Length > 0, $"{key}/{item.Key}: {option.Text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_longest_option_is_right_no_more_often_than_chance(string key)
    {
        var single = All.Value[key].Items.OfType<SingleItem>().ToList();
        var longest = single.Count(i => i.Options.MaxBy(o => o.Text.Length)!.Correct);
        var chance = single.Sum(i => 1.0 / i.Options.Count);
        var spread = Math.Sqrt(single.Sum(i => 1.0 / i.Options.Count * (1 - 1.0 / i.Options.Count)));
        Assert.True(
            longest <= chance + 2 * spread,
            $"{key}: {longest} of {single.Count}, chance {chance:0.0}"
        );
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void No_two_questions_are_nearly_alike(string key)
    {
        var prompts = All.Value[key].Items.Select(i => (i.Key, Words: Words(i))).ToList();
        for (var i = 0; i < prompts.Count; i++)
        {
            for (var j = i + 1; j < prompts.Count; j++)
            {
                var (one, other) = (prompts[i], prompts[j]);
                var shared = one.Words.Intersect(other.Words, StringComparer.Ordinal).Count();
                var alike =
                    (double)shared
                    / Math.Max(1, one.Words.Union(other.Words, StringComparer.Ordinal).Count());
                Assert.True(alike < 0.75, $"{key}: {one.Key} and {other.Key} are alike ({alike:0.00})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Quotes_are_typographic(string key)
    {
        var topic = All.Value[key];
        var texts = topic
            .Lessons.SelectMany(l => l.Steps)
            .SelectMany(s => new[] { s.Title, s.Text, s.After, s.Easy?.Text ?? "" })
            .Concat(topic.Items.Concat(Checks(topic)).Select(i => i.CanonicalText()))
            .Concat(topic.Outcomes.Select(o => o.Text.Vi))
            .Concat(topic.Class!.Bring)
            .Concat(topic.Class.Parts.SelectMany(p => new[] { p.Title, p.Text }))
            .Concat(topic.Class.Notes.SelectMany(n => new[] { n.Title, n.Text }))
            .Concat(topic.Handout!.Parts.SelectMany(p => new[] { p.Title, p.Text }))
            .Append(topic.Handout.Title)
            .Append(topic.Introduction)
            .Concat(topic.Facts.Select(f => f.Claim));
        Assert.All(texts, t => Assert.DoesNotContain('"', t));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_quarter_of_the_questions_shows_a_picture(string key)
    {
        var items = All.Value[key].Items;
        var shown = items.Count(i => i.Picture is not null);
        Assert.True(shown * 4 >= items.Count, $"{key}: {shown} of {items.Count}");
        Assert.All(items, i => Assert.True(i.Picture is null || Tells(i.Picture.Alt), $"{key}/{i.Key}"));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_picture_of_a_lesson_is_told_to_those_who_do_not_see_it(string key)
    {
        var topic = All.Value[key];
        var told = topic
            .Lessons.SelectMany(l => l.Steps)
            .SelectMany(s => new[] { s.Text, s.After, s.Easy?.Text ?? "" })
            .SelectMany(text => Picture().Matches(text))
            .ToList();
        Assert.True(told.Count > topic.Lessons.Count * 5);
        Assert.All(told, p => Assert.True(Tells(p.Groups["alt"].Value), $"{key}: {p.Value}"));
    }

    /// <summary>However an item is written, no place on the page is the one to guess.</summary>
    [Theory]
    [MemberData(nameof(Topics))]
    public void The_right_option_stands_at_every_place_equally_often(string key)
    {
        const int attempts = 100;
        foreach (
            var alike in All.Value[key]
                .Items.OfType<SingleItem>()
                .GroupBy(i => i.Options.Count)
                .Where(g => g.Count() > 4)
        )
        {
            var places = new int[alike.Key];
            foreach (var item in alike)
            {
                var right = item.Options.ToList().FindIndex(o => o.Correct);
                for (var attempt = 0; attempt < attempts; attempt++)
                {
                    places[Arrangement.Of(item, $"attempt-{attempt}").PlaceOf(right)]++;
                }
            }

            var shown = alike.Count() * attempts;
            var spread = Math.Sqrt(shown * (1.0 / alike.Key) * (1 - 1.0 / alike.Key));
            Assert.All(
                places,
                n => Assert.True(Math.Abs(n - (double)shown / alike.Key) < 4 * spread, $"{key}: {n}")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Facts_are_sourced_dated_and_looked_at_after_their_source(string key)
    {
        var facts = All.Value[key].Facts;
        Assert.True(facts.Count >= 15);
        Assert.All(
            facts,
            f =>
            {
                Assert.True(Tells(f.Claim) && f.Source.Length > 5, $"{key}/{f.Key}");
                Assert.True(f.Url?.StartsWith("http", StringComparison.Ordinal) != false, $"{key}/{f.Key}");
                Assert.True(f.Checked >= f.Day && f.Day.Year > 2000, $"{key}/{f.Key}: {f.Day}, {f.Checked}");
            }
        );
    }

    /// <summary>More than a name: at least three words.</summary>
    private static bool Tells(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 3;

    private static IReadOnlyList<Option> Options(Item item) =>
        item switch
        {
            SingleItem single => single.Options,
            MultipleItem multiple => multiple.Options,
            _ => [],
        };

    /// <summary>The questions inside its lessons.</summary>
    private static IEnumerable<Item> Checks(Course topic) =>
        topic.Lessons.SelectMany(l => l.Steps).Select(s => s.Check).OfType<Item>();

    private static HashSet<string> Words(Item item) =>
        [.. Fold.Key(item.CanonicalText()).Split(' ').Where(w => w.Length > 1)];

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex("(?i:tất cả các (ý|câu|đáp án|phương án) trên)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AllOfThese();
}
