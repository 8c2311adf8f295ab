using HocVuSo.Courses.Collections;
using HocVuSo.People;

namespace HocVuSo.Courses;

/// <summary>What the library holds, for other programs. Addresses begin with "/".</summary>
public sealed record Catalogue(
    IReadOnlyList<Catalogue.Topic> Topics,
    IReadOnlyList<Catalogue.Practice> Practices,
    IReadOnlyList<Catalogue.Word> Glossary,
    IReadOnlyList<Catalogue.Scam> Scams,
    IReadOnlyList<Catalogue.Claim> Facts
)
{
    /// <param name="ClassPlan">Address of the plan of a direct class; null = there is none.</param>
    public sealed record Topic(
        string Code,
        string Title,
        IReadOnlyList<TargetGroup> Audiences,
        IReadOnlyList<LessonEntry> Lessons,
        ItemCounts Items,
        IReadOnlyList<Sheet> Handouts,
        string? ClassPlan
    );

    /// <summary>A page to take home.</summary>
    /// <param name="Pdf">Address of the same as one sheet A4.</param>
    public sealed record Sheet(string Title, string Url, string Pdf);

    /// <param name="Easy">It has an easy version.</param>
    public sealed record LessonEntry(string Code, string Title, int Minutes, bool Easy, string Url);

    public sealed record ItemCounts(
        int Total,
        IReadOnlyDictionary<string, int> ByType,
        IReadOnlyDictionary<string, int> ByDifficulty
    );

    /// <summary>Something to try where mistakes cost nothing; the library holds none so far.</summary>
    public sealed record Practice(string Code, string Title, string Url);

    public sealed record Word(string Term);

    public sealed record Scam(string Code, string Title);

    /// <param name="Date">Of the source.</param>
    /// <param name="Topic">Code.</param>
    public sealed record Claim(string Text, string Source, DateOnly Date, string Topic);

    public static Catalogue Of(IReadOnlyList<CourseVersion> courses, Glossary glossary, Scams scams) =>
        new(
            [
                .. courses.Select(v => new Topic(
                    v.Course.Key,
                    v.Course.Title.Vi,
                    v.Course.Audience,
                    [
                        .. v.Course.Lessons.Select(l => new LessonEntry(
                            l.Key,
                            l.Title,
                            l.Minutes,
                            l.HasEasy,
                            $"{v.Lessons}{l.Key}/1"
                        )),
                    ],
                    new ItemCounts(
                        v.Course.Items.Count,
                        Counted(v.Course.Items, i => i.Type.ToString().ToLowerInvariant()),
                        Counted(
                            v.Course.Items,
                            i => i.Difficulty.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        )
                    ),
                    v.Course.Handout is { } handout
                        ? [new(handout.Title, v.Lessons + "handout", v.Lessons + "handout.pdf")]
                        : [],
                    v.Course.Class is null ? null : v.Lessons + "class"
                )),
            ],
            [],
            [.. glossary.Terms.Select(t => new Word(t.Word))],
            [.. scams.Newest.Select(s => new Scam(s.Key, s.Title))],
            [
                .. courses.SelectMany(
                    v => v.Course.Facts,
                    (v, fact) => new Claim(fact.Claim, fact.Source, fact.Day, v.Course.Key)
                ),
            ]
        );

    private static SortedDictionary<string, int> Counted(IEnumerable<Item> items, Func<Item, string> by) =>
        new(items.GroupBy(by).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);
}
