using HocVuSo.Courses.Reading;
using HocVuSo.People;

namespace HocVuSo.Courses.Editing;

/// <param name="Fact">Null where it cannot be read.</param>
/// <param name="IsOld">Nobody has looked for more than a year.</param>
public sealed record FactRow(string Key, Fact? Fact, bool IsOld, IReadOnlyList<string> CitedIn);

/// <summary>What the lessons of a draft claim, what nobody has checked for a year on top.</summary>
[May(Role.ContentEditor)]
public sealed class FactsModel(Drafts drafts, TimeProvider clock) : DraftPage(drafts)
{
    public IReadOnlyList<FactRow> Rows { get; private set; } = [];

    public override async Task Load()
    {
        await base.Load();
        var yearAgo = clock.Today().AddYears(-1);
        var facts = (Course?.Facts ?? []).DistinctBy(f => f.Key).ToDictionary(f => f.Key);
        Rows =
        [
            .. YamlEntries
                .Of(CourseSource.FactsFile, Files.Text(CourseSource.FactsFile))
                .All.Select(e =>
                {
                    var fact = facts.GetValueOrDefault(e.Key);
                    return new FactRow(e.Key, fact, fact?.Checked < yearAgo, CitedIn(Files, e.Key));
                })
                .OrderByDescending(r => r.IsOld),
        ];
    }

    public void OnGet() { }

    /// <summary>Lessons that cite a fact.</summary>
    internal static IReadOnlyList<string> CitedIn(CourseFiles files, string key) =>
        [
            .. files.Paths.Where(p =>
                CourseSource.IsLesson(p)
                && p.EndsWith(".md", StringComparison.Ordinal)
                && files.Text(p)!.Contains($"[^{key}]", StringComparison.Ordinal)
            ),
        ];
}
