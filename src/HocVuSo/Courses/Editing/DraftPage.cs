using HocVuSo.Courses.Reading;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>What stands in the draft where somebody's typing met another's change.</summary>
/// <param name="Address">Of the page that shows it as it is now.</param>
/// <param name="Lang">Language of the content.</param>
public sealed record OtherSaved(string Text, string Address, string Lang);

/// <summary>A page about one draft.</summary>
public abstract class DraftPage(Drafts drafts) : FormPage
{
    /// <summary>Bytes of a form: the largest file, each letter of it as three.</summary>
    protected const int LargestForm = 3 * CourseFiles.LargestFile;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Something was saved just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public OpenedDraft Opened { get; private set; } = null!;
    public CourseDraft Draft => Opened.Draft;
    public Course? Course => Opened.Course;
    public CourseFiles Files => Opened.Files;
    protected Drafts Drafts => drafts;

    /// <summary>Address of the draft's outline; its other pages lie below.</summary>
    public string Here => $"/courses/edit/drafts/{Id}";

    /// <summary>Language of the content.</summary>
    public string ContentLang => Course?.Language == HocVuSo.Language.En ? "en" : "vi";

    /// <summary>The form holds what somebody typed: it is shown again as it is, whatever became of the draft.</summary>
    protected bool HasTyped =>
        HttpMethods.IsPost(Request.Method)
        && !string.Equals(Request.Query["handler"], "Remove", StringComparison.OrdinalIgnoreCase);

    public override Task Load() => Load(null);

    /// <param name="with">The files as they were typed, but not saved.</param>
    protected async Task Load(Func<CourseFiles, CourseFiles>? with) => Opened = await drafts.Open(Id, with);

    /// <summary>Where a fault is mended.</summary>
    public string PlaceOf(Fault fault) =>
        fault.File switch
        {
            CourseSource.CourseFile when Course is not null => Here + "/about",
            CourseSource.BankFile when KeyAt(fault) is { Length: > 0 } key =>
                $"{Here}/item?key={Uri.EscapeDataString(key)}",
            CourseSource.FactsFile when KeyAt(fault) is { Length: > 0 } key =>
                $"{Here}/fact?key={Uri.EscapeDataString(key)}",
            CourseSource.CourseFile or CourseSource.BankFile or CourseSource.FactsFile => TextOf(fault.File)
                + "&raw=true",
            _ when fault.File.StartsWith("images/", StringComparison.Ordinal) => Here + "/pictures",
            _ => TextOf(fault.File),
        };

    // A page shows many faults of few files: each file is read once.
    private readonly Dictionary<string, YamlEntries> _entries = [];
    private readonly Dictionary<string, string[]> _lines = [];

    private string? KeyAt(Fault fault)
    {
        if (!_entries.TryGetValue(fault.File, out var entries))
        {
            _entries[fault.File] = entries = YamlEntries.Of(fault.File, Files.Text(fault.File));
        }

        return entries.KeyAt(fault.Line);
    }

    /// <summary>Page of a file as text.</summary>
    public string TextOf(string file) => $"{Here}/text?file={Uri.EscapeDataString(file)}";

    /// <summary>What stands in the line of a fault, so that it is found without counting.</summary>
    public string LineOf(Fault fault)
    {
        if (fault.File.StartsWith("images/", StringComparison.Ordinal))
        {
            return "";
        }

        if (!_lines.TryGetValue(fault.File, out var lines))
        {
            _lines[fault.File] = lines = Files.Text(fault.File)?.Split('\n') ?? [];
        }

        var line = lines.ElementAtOrDefault(fault.Line - 1)?.Trim() ?? "";
        return line.Length > 80 ? line[..80] + "…" : line;
    }
}
