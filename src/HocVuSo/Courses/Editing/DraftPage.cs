using HocVuSo.Courses.Reading;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

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

    public override async Task Load() => Opened = await drafts.Open(Id);

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

    private string? KeyAt(Fault fault) =>
        YamlEntries.Of(fault.File, Files.Text(fault.File)).KeyAt(fault.Line);

    /// <summary>Page of a file as text.</summary>
    public string TextOf(string file) => $"{Here}/text?file={Uri.EscapeDataString(file)}";

    /// <summary>What stands in the line of a fault, so that it is found without counting.</summary>
    public string LineOf(Fault fault)
    {
        if (fault.File.StartsWith("images/", StringComparison.Ordinal))
        {
            return "";
        }

        var line = Files.Text(fault.File)?.Split('\n').ElementAtOrDefault(fault.Line - 1)?.Trim() ?? "";
        return line.Length > 80 ? line[..80] + "…" : line;
    }
}
