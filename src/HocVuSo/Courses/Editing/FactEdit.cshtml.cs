using System.Globalization;
using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using YamlDotNet.RepresentationModel;

namespace HocVuSo.Courses.Editing;

/// <summary>One fact of a draft: what is claimed, who says so, since when, and when somebody last looked.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
[RequestSizeLimit(LargestForm)]
public sealed class FactEditModel(Drafts drafts, TimeProvider clock) : DraftPage(drafts)
{
    private const string Path = CourseSource.FactsFile;

    /// <summary>Of the fact; null = a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? FactKey { get; set; }

    [BindProperty]
    public string? NewKey { get; set; }

    [BindProperty]
    public string? Claim { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Checked { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public bool IsNew => FactKey is null;
    public IReadOnlyList<Fault> FaultsHere { get; private set; } = [];

    /// <summary>Files that cite it.</summary>
    public IReadOnlyList<string> CitedIn { get; private set; } = [];
    public bool IsOnlyText { get; private set; }

    /// <summary>What stands in the draft, when what was typed meets another's change.</summary>
    public OtherSaved? Theirs { get; private set; }
    public string Self => IsNew ? Here + "/fact" : $"{Here}/fact?key={Uri.EscapeDataString(FactKey!)}";

    public override async Task Load()
    {
        await base.Load();
        var entries = YamlEntries.Of(Path, Files.Text(Path));
        var typed = HasTyped;
        if (IsNew)
        {
            IsOnlyText = !entries.IsReadable;
            Checked = typed ? Checked : VietnamDay.Show(clock.Today());
            return;
        }

        if (entries.All.Find(e => e.Key == FactKey) is not { } entry)
        {
            // What was typed over a fact that somebody took away is shown all the same.
            IsOnlyText = !entries.IsReadable;
            _ = typed ? 0 : throw Refusals.NoSuchPart();
            return;
        }

        CitedIn = FactsModel.CitedIn(Files, FactKey!);
        FaultsHere =
        [
            .. Opened.Faults.Where(f => f.File == Path && entry.First <= f.Line && f.Line < entry.Last),
        ];
        var fields = new EntryFields(entry.Node);
        var (claim, source, day, seen, url) = (
            fields.Text("claim"),
            fields.Text("source"),
            fields.Text("date"),
            fields.Text("checked"),
            fields.Text("url")
        );
        _ = fields.Text("key");
        IsOnlyText = !entries.IsReadable || !fields.IsAll;
        var text = entries.IsReadable ? entries.TextOf(FactKey!) : null;
        if (typed)
        {
            Theirs = text is not null && Drafts.Stamp(text) != Stamp ? new(text, Self, ContentLang) : null;
        }
        else
        {
            (Claim, Source, Day, Checked, Address) = (claim, source, Shown(day), Shown(seen), url);
            Stamp = Drafts.Stamp(text);
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var key = IsNew ? Fold.Tidy(NewKey ?? "") : FactKey!;
        if (IsNew && key.Length == 0)
        {
            key = Keys.Of(Claim ?? "");
        }

        if (IsNew && !YamlMap.IsKey(key))
        {
            throw Refusals.NotAKey().At("NewKey");
        }

        var lines = Lines(key);
        await Drafts.Save(Id, files => Written(files, key, lines));
        return SeeOther($"{Here}/fact?key={Uri.EscapeDataString(key)}&saved=true");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Drafts.Save(
            Id,
            files =>
            {
                var entries = YamlEntries.Of(Path, files.Text(Path));
                Drafts.RequireSame(Drafts.Stamp(entries.TextOf(FactKey ?? "")), Stamp);
                return files.With(Path, entries.Remove(FactKey ?? ""));
            }
        );
        return SeeOther(Here + "/facts?saved=true");
    }

    private CourseFiles Written(CourseFiles files, string key, IReadOnlyList<string> lines)
    {
        var entries = YamlEntries.Of(Path, files.Text(Path));
        if (IsNew)
        {
            return entries.TextOf(key) is null
                ? files.With(Path, entries.Add(lines))
                : throw Refusals.PartKeyTaken(key).At("NewKey");
        }

        Drafts.RequireStamp(entries.TextOf(key), Stamp);
        var entry = entries.All.Find(e => e.Key == key)!;
        return LinesOf(entry.Node).SequenceEqual(lines, StringComparer.Ordinal)
            ? files
            : files.With(Path, entries.Replace(key, lines));
    }

    private List<string> Lines(string key) =>
        LinesOf(key, Claim, Source, Typed(Day, "Day"), Typed(Checked, "Checked"), Address);

    /// <summary>An entry as this form would write it.</summary>
    internal static IReadOnlyList<string> LinesOf(YamlMappingNode entry)
    {
        var fields = new EntryFields(entry);
        return LinesOf(
            fields.Text("key"),
            fields.Text("claim"),
            fields.Text("source"),
            fields.Text("date"),
            fields.Text("checked"),
            fields.Text("url")
        );
    }

    private static List<string> LinesOf(
        string? key,
        string? claim,
        string? source,
        string? day,
        string? seen,
        string? url
    )
    {
        var lines = new List<string> { "key: " + YamlLines.Word(key ?? "") };
        Add("claim", claim, quoted: true);
        Add("source", source, quoted: true);
        Add("date", day, quoted: false);
        Add("checked", seen, quoted: false);
        Add("url", url, quoted: true);
        return lines;

        void Add(string name, string? value, bool quoted)
        {
            var text = (value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Normalize().Trim();
            if (text.Length > 0)
            {
                lines.Add($"{name}: {(quoted ? YamlLines.Quote(text) : YamlLines.Word(text))}");
            }
        }
    }

    /// <summary>As people write it; what is no day stays as it is, and the reader says so.</summary>
    private static string? Shown(string? written) =>
        DateOnly.TryParseExact(
            written,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? VietnamDay.Show(day)
            : written;

    private static string Typed(string? typed, string field) =>
        VietnamDay.Parse(typed) is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw Courses.Refusals.NotADay(typed ?? "").At(field);
}
