using System.Globalization;
using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

public sealed class OutcomeFields
{
    public string? Key { get; set; }
    public string? Text { get; set; }
    public string? TextEn { get; set; }

    /// <summary>Outcomes of frameworks, a blank between them.</summary>
    public string? Covers { get; set; }
}

public sealed class BlueprintFields
{
    public string? Outcome { get; set; }
    public List<string> Difficulty { get; set; } = [];
    public string? Count { get; set; }
}

/// <summary>The head of a draft: what the course is called, what it teaches, and how its test is drawn.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
[RequestSizeLimit(LargestForm)]
public sealed class AboutModel(Drafts drafts) : DraftPage(drafts)
{
    private const string Path = CourseSource.CourseFile;
    private const int MostRows = 60;

    /// <summary>For whom, as the file writes it.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Groups = new Dictionary<string, Text>
    {
        ["citizen"] = OverviewModel.NameOf(TargetGroup.Adult),
        ["public-servant"] = OverviewModel.NameOf(TargetGroup.PublicServant),
        ["student"] = OverviewModel.NameOf(TargetGroup.Student),
        ["worker"] = OverviewModel.NameOf(TargetGroup.Worker),
    };

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<string> Audience { get; set; } = [];

    [BindProperty]
    public string? Introduction { get; set; }

    [BindProperty]
    public List<OutcomeFields> Outcomes { get; set; } = [];

    [BindProperty]
    public bool HasTest { get; set; }

    [BindProperty]
    public string? TestKey { get; set; }

    [BindProperty]
    public string? TestTitle { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    [BindProperty]
    public string? Pass { get; set; }

    [BindProperty]
    public string? AttemptsPerDay { get; set; }

    [BindProperty]
    public string? Feedback { get; set; }

    [BindProperty]
    public List<BlueprintFields> Blueprint { get; set; } = [];

    [BindProperty]
    public string? Stamp { get; set; }

    public IReadOnlyList<Fault> FaultsHere { get; private set; } = [];
    public bool IsOnlyText { get; private set; }

    /// <summary>What stands in the draft, when what was typed meets another's change.</summary>
    public OtherSaved? Theirs { get; private set; }

    public override async Task Load()
    {
        await base.Load();
        var text = Files.Text(Path) ?? "";
        FaultsHere = [.. Opened.Faults.Where(f => f.File == Path)];
        var head = HeadText.Of(text);
        var read = new AboutModelFields(head);
        IsOnlyText = !read.Fits;
        if (HasTyped)
        {
            Theirs = Drafts.Stamp(text) == Stamp ? null : new(text, Here + "/about", ContentLang);
        }
        else
        {
            Stamp = Drafts.Stamp(text);
            (Title, TitleEn, Summary) = (head.Value("title"), head.Value("titleEn"), head.Value("summary"));
            (Audience, Introduction, Outcomes) = ([.. head.Values("audience")], head.Body, read.Outcomes);
            (HasTest, TestKey, TestTitle, Minutes) = (
                read.HasTest,
                read.TestKey,
                read.TestTitle,
                read.Minutes
            );
            (Pass, AttemptsPerDay, Feedback, Blueprint) = (
                read.Pass,
                read.AttemptsPerDay,
                read.Feedback,
                read.Blueprint
            );
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await Drafts.SaveText(Id, Path, Stamp, Composed);
        return SeeOther(Here + "/about?saved=true");
    }

    /// <summary>Rows come and go; what was typed stays.</summary>
    /// <param name="change">"outcome" or "row" for one more; "outcome-2", "row-2" for one less.</param>
    public async Task<IActionResult> OnPostRowsAsync(string? change)
    {
        await Load();
        var parts = (change ?? "").Split('-');
        switch (parts)
        {
            case ["outcome"] when Outcomes.Count < MostRows:
                Outcomes.Add(new());
                break;
            case ["row"] when Blueprint.Count < MostRows:
                Blueprint.Add(new() { Difficulty = ["1"], Count = "1" });
                break;
            case ["outcome", var at] when Row(at, Outcomes.Count) is { } outcome:
                Outcomes.RemoveAt(outcome);
                break;
            case ["row", var at] when Row(at, Blueprint.Count) is { } row:
                Blueprint.RemoveAt(row);
                break;
        }

        return Page();
    }

    private static int? Row(string at, int count) =>
        int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < count
            ? row
            : null;

    private string Composed(string? now)
    {
        var head = HeadText.Of(now ?? throw Refusals.NoSuchPart());
        var before = new AboutModelFields(head);
        var introduction = (Introduction ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Normalize();
        if (introduction != head.Body)
        {
            head.Body = introduction.EndsWith('\n') ? introduction : introduction + "\n";
        }

        var after = new AboutModelFields(this);
        var known =
            before.Fits
            && head.SetText("title", Fold.Tidy(Title ?? ""))
            && head.SetText("titleEn", Fold.Tidy(TitleEn ?? ""))
            && head.SetText("summary", Fold.Tidy(Summary ?? ""))
            && head.SetWords("audience", [.. Audience.Where(Groups.ContainsKey)])
            && (before.OutcomesText == after.OutcomesText || head.Set("outcomes", after.OutcomesText))
            && (before.TestText == after.TestText || head.Set("form", after.TestText));
        return known ? head.ToString() : throw Refusals.UnreadableHere(Path);
    }
}

/// <summary>The lists of a head: read from it or from the form, and the lines that they become.</summary>
internal sealed class AboutModelFields
{
    public AboutModelFields(HeadText head)
    {
        var (outcomes, form) = (head.Node("outcomes"), head.Node("form"));
        Fits = head.IsReadable && outcomes is null or YamlSequenceNode && form is null or YamlMappingNode;
        foreach (var map in (outcomes as YamlSequenceNode)?.Children ?? [])
        {
            if (map is not YamlMappingNode row)
            {
                Fits = false;
                continue;
            }

            var fields = new EntryFields(row);
            Outcomes.Add(
                new OutcomeFields
                {
                    Key = fields.Text("key"),
                    Text = fields.Text("text"),
                    TextEn = fields.Text("textEn"),
                    Covers = string.Join(' ', fields.Texts("covers")),
                }
            );
            Fits &= fields.IsAll;
        }

        if (form is YamlMappingNode test)
        {
            var fields = new EntryFields(test);
            HasTest = true;
            TestKey = fields.Text("key");
            TestTitle = fields.Text("title");
            Minutes = fields.Text("minutes");
            Items = fields.Text("items");
            Pass = fields.Text("pass");
            AttemptsPerDay = fields.Text("attemptsPerDay");
            Feedback = fields.Text("feedback");
            Blueprint = fields.Maps(
                "blueprint",
                r => new BlueprintFields
                {
                    Outcome = r.Text("outcome"),
                    Difficulty = [.. r.Texts("difficulty")],
                    Count = r.Text("count"),
                }
            );
            Fits &= fields.IsAll;
        }
    }

    public AboutModelFields(AboutModel typed)
    {
        Outcomes = [.. typed.Outcomes.Where(o => Tidy(o.Key + o.Text + o.TextEn).Length > 0)];
        foreach (var unnamed in Outcomes.Where(o => Tidy(o.Key).Length == 0))
        {
            unnamed.Key = Keys.Free(unnamed.Text ?? "", k => Outcomes.Exists(o => o.Key == k));
        }

        Blueprint = [.. typed.Blueprint.Where(r => Tidy(r.Count).Length > 0)];
        (HasTest, TestTitle, Minutes, Pass, AttemptsPerDay, Feedback) = (
            typed.HasTest,
            typed.TestTitle,
            typed.Minutes,
            typed.Pass,
            typed.AttemptsPerDay,
            typed.Feedback
        );
        TestKey = Tidy(typed.TestKey) is { Length: > 0 } key
            ? key
            : Keys.Of(typed.TestTitle ?? "bai-kiem-tra");
        // Nobody adds up by hand.
        Items = Blueprint
            .Sum(r =>
                int.TryParse(r.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
            )
            .ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>False where the head holds what no field shows.</summary>
    public bool Fits { get; } = true;
    public List<OutcomeFields> Outcomes { get; } = [];
    public bool HasTest { get; }
    public string? TestKey { get; }
    public string? TestTitle { get; }
    public string? Minutes { get; }
    public string? Items { get; }
    public string? Pass { get; }
    public string? AttemptsPerDay { get; }
    public string? Feedback { get; }
    public List<BlueprintFields> Blueprint { get; } = [];

    public string OutcomesText =>
        "\n"
        + string.Concat(
            Outcomes.Select(o =>
            {
                var covers = Tidy(o.Covers).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return $"  - key: {YamlLines.Word(Tidy(o.Key))}\n"
                    + $"    text: {YamlLines.Quote(Tidy(o.Text))}\n"
                    + $"    textEn: {YamlLines.Quote(Tidy(o.TextEn))}\n"
                    + (
                        covers.Length > 0
                            ? $"    covers: [{string.Join(", ", covers.Select(YamlLines.Word))}]\n"
                            : ""
                    );
            })
        );

    /// <summary>Null for a course without a test.</summary>
    public string? TestText =>
        !HasTest
            ? null
            : "\n"
                + $"  key: {YamlLines.Word(Tidy(TestKey))}\n"
                + $"  title: {YamlLines.Quote(Tidy(TestTitle))}\n"
                + $"  minutes: {YamlLines.Word(Tidy(Minutes))}\n"
                + $"  items: {YamlLines.Word(Tidy(Items))}\n"
                + $"  pass: {YamlLines.Word(Tidy(Pass))}\n"
                + $"  attemptsPerDay: {YamlLines.Word(Tidy(AttemptsPerDay))}\n"
                + $"  feedback: {YamlLines.Word(Tidy(Feedback))}\n"
                + "  blueprint:\n"
                + string.Concat(
                    Blueprint.Select(r =>
                        $"    - {{outcome: {YamlLines.Word(Tidy(r.Outcome))}, difficulty: [{string.Join(", ", r.Difficulty.Select(YamlLines.Word))}], count: {YamlLines.Word(Tidy(r.Count))}}}\n"
                    )
                );

    private static string Tidy(string? text) => Fold.Tidy(text ?? "");
}
