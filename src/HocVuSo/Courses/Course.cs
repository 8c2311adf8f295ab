using System.Security.Cryptography;
using System.Text;
using HocVuSo.Courses.Recordings;
using HocVuSo.People;

namespace HocVuSo.Courses;

/// <summary>One version of a course as its files say it: content only, never changed.</summary>
public sealed record Course
{
    public required string Key { get; init; }

    /// <summary>SHA-256 (hex) over its files: the identity of this version.</summary>
    public required string Hash { get; init; }
    public required Text Title { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<TargetGroup> Audience { get; init; }

    /// <summary>Place in the list of courses, the lowest first; those without one follow by key.</summary>
    public int Place { get; init; } = int.MaxValue;

    /// <summary>The language the lessons are written in.</summary>
    public required Language Language { get; init; }

    /// <summary>Markdown.</summary>
    public required string Introduction { get; init; }
    public required IReadOnlyList<Outcome> Outcomes { get; init; }
    public required IReadOnlyList<Lesson> Lessons { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The bank from which forms are drawn.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Null for a course without a test.</summary>
    public required Form? Form { get; init; }

    /// <summary>By path inside the course: "images/x.svg".</summary>
    public required IReadOnlyDictionary<string, ContentPicture> Pictures { get; init; }

    /// <summary>The plan of a direct class; null = none.</summary>
    public ClassPlan? Class { get; init; }

    /// <summary>The page to take home; null = none.</summary>
    public Handout? Handout { get; init; }

    /// <summary>Persons' voices that read steps.</summary>
    public IReadOnlyList<Recording> Recordings { get; init; } = [];

    /// <param name="lesson">Key.</param>
    public IReadOnlyList<Recording> RecordingsOf(string lesson, int step, bool easy) =>
        Recordings.Count == 0
            ? Recordings
            : [.. Recordings.Where(r => r.Lesson == lesson && r.Step == step && r.Easy == easy)];

    public Lesson? Lesson(string key) => Lessons.FirstOrDefault(l => l.Key == key);

    public Item? Item(string key) => Items.FirstOrDefault(i => i.Key == key);
}

/// <param name="Covers">Outcomes of frameworks that it serves, as "framework/outcome": "khung-mau/ung-dung-1".</param>
public sealed record Outcome(string Key, Text Text, IReadOnlyList<string> Covers)
{
    public bool IsFor(string framework, string outcome) =>
        Covers.Contains($"{framework}/{outcome}", StringComparer.Ordinal);
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Outcomes">Keys.</param>
public sealed record Lesson(
    int Number,
    string Key,
    string File,
    string Title,
    int Minutes,
    string Summary,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<Step> Steps
)
{
    public bool HasEasy => Steps.Count > 0 && Steps.All(s => s.Easy is not null);
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Markdown; what stands before the check question, if there is one.</param>
/// <param name="After">Markdown; what follows the check question.</param>
public sealed record Step(int Number, string Title, string Text, Item? Check, string After)
{
    /// <summary>The same step in the easy version; null = the lesson has none.</summary>
    public EasyStep? Easy { get; init; }

    /// <summary>SHA-256 (hex) of what the step says: done once, it stays done in a version that says the same.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\0{Text}\0{Check?.CanonicalText()}\0{After}"))
        );
}

/// <summary>A step in short sentences and everyday words. Its check question is that of the step.</summary>
/// <param name="Text">Markdown.</param>
public sealed record EasyStep(string Title, string Text);

/// <summary>One page to take home.</summary>
/// <param name="Lesson">Key of the lesson that its code opens.</param>
/// <param name="Parts">Texts are Markdown.</param>
public sealed record Handout(string Title, string Lesson, IReadOnlyList<(string Title, string Text)> Parts);

/// <param name="Day">Of the source.</param>
/// <param name="Checked">When somebody last compared the claim with the source.</param>
public sealed record Fact(
    string Key,
    string Claim,
    string Source,
    DateOnly Day,
    DateOnly Checked,
    string? Url
);

public enum FeedbackRule
{
    /// <summary>Right and wrong are shown once the learner has passed.</summary>
    AfterPass,

    /// <summary>… as soon as an attempt is handed in.</summary>
    AfterSubmit,
    Never,
}

/// <summary>A test: how many items of which kind are drawn from the bank, and the rules of sitting it.</summary>
/// <param name="Items">How many are drawn: the sum of the blueprint's counts.</param>
/// <param name="Pass">Percent of the points needed.</param>
public sealed record Form(
    string Key,
    string Title,
    int Minutes,
    int Items,
    int Pass,
    int AttemptsPerDay,
    FeedbackRule Feedback,
    IReadOnlyList<BlueprintRow> Blueprint
);

/// <param name="Outcome">Key.</param>
public sealed record BlueprintRow(string Outcome, IReadOnlyList<int> Difficulties, int Count)
{
    public bool Takes(Item item) => item.Outcome == Outcome && Difficulties.Contains(item.Difficulty);
}

/// <summary>A drawing of the course, by its bytes.</summary>
public sealed record ContentPicture(
    string Path,
    int Width,
    int Height,
    string Hash,
    ReadOnlyMemory<byte> Svg
);
