using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

public sealed record PublicationRow(
    string CourseKey,
    string Title,
    string Hash,
    DateTime PublishedAt,
    string? By,
    bool IsCurrent
);

/// <summary>An open draft in a list.</summary>
public sealed record DraftRow(
    Guid Id,
    string CourseKey,
    string Title,
    DraftState State,
    DateTime ChangedAt,
    string? By
);

/// <summary>A version that came with the program and waits, because an editor has published the course here.</summary>
public sealed record WaitingVersion(string Title, string Hash);

/// <summary>
/// Where content editors begin: the courses, the drafts in the making, what was published before. Whatever is to become a
/// version here (an upload, an earlier version, one that came with the program) becomes a draft first.
/// </summary>
[May(Role.ContentEditor)]
[OwnTransaction] // A draft begins in a transaction of its own; its files are read and judged before.
[RequestSizeLimit(CourseFiles.LargestCourse + CourseFiles.MostOfRecordings + 1024 * 1024)]
public sealed class EditModel(Db db, Publishing publishing, CourseLibrary library, Drafts drafts) : FormPage
{
    private const int PageSize = 20;
    private const int MostDrafts = 100;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>"same" after an upload of what is current already, "dropped" after a draft was dropped.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<CourseVersion> Courses => library.All;
    public IReadOnlyList<DraftRow> Open { get; private set; } = [];
    public IReadOnlyList<PublicationRow> History { get; private set; } = [];
    public IReadOnlyList<WaitingVersion> Waiting { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var rows = await (
            from publication in db.Publications.AsNoTracking()
            join account in db.Set<Account>() on publication.ByAccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby publication.Id descending
            select new
            {
                publication.CourseKey,
                publication.Title,
                publication.Hash,
                publication.PublishedAt,
                By = account!.DisplayName,
            }
        )
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync();
        HasMore = rows.Count > PageSize;
        History =
        [
            .. rows.Take(PageSize)
                .Select(r => new PublicationRow(
                    r.CourseKey,
                    r.Title,
                    r.Hash,
                    r.PublishedAt,
                    r.By,
                    library.Current(r.CourseKey)?.Course.Hash == r.Hash
                )),
        ];
        Open = await DraftRows
            .Of(
                db,
                d =>
                    d.State == DraftState.Draft
                    || d.State == DraftState.InReview
                    || d.State == DraftState.Returned
            )
            .Take(MostDrafts)
            .ToListAsync();
        Waiting = await publishing.Waiting();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostUpload(IFormFile? file)
    {
        if (file is null)
        {
            throw Refusals.NoFile().At("File");
        }

        // The framework's stream over an upload cannot be read backwards, as a zip is.
        using var zip = new MemoryStream();
        await file.CopyToAsync(zip);
        zip.Position = 0;
        var files = ReadZip(zip);
        var key = HeadText.Of(files.Text(CourseSource.CourseFile) ?? "").Value("key") ?? "";
        return YamlMap.IsKey(key) ? await Begin(key, files) : throw Editing.Refusals.HeadOfZip().At("File");
    }

    /// <summary>The current version of a course, to be changed.</summary>
    public async Task<IActionResult> OnPostChange(string? course)
    {
        var current = library.Current(course ?? "") ?? throw Refusals.NoSuchCourse();
        return SeeOther(await NewDraft(current.Course.Key, await publishing.FilesOf(current.Course.Hash)));
    }

    /// <summary>An earlier version is to become the current one again.</summary>
    public async Task<IActionResult> OnPostAgain(string? hash) =>
        await Begin(library.Version(hash ?? "").Course.Key, await publishing.FilesOf(hash!));

    /// <summary>The version that came with the program.</summary>
    public async Task<IActionResult> OnPostShipped(string? hash)
    {
        var files = publishing.ShippedFiles(hash ?? "");
        return await Begin(HeadText.Of(files.Text(CourseSource.CourseFile) ?? "").Value("key") ?? "", files);
    }

    private async Task<IActionResult> Begin(string key, CourseFiles files) =>
        SeeOther(
            library.Current(key)?.Course.Hash == files.Hash
                ? "/courses/edit?done=same"
                : await NewDraft(key, files)
        );

    private async Task<string> NewDraft(string key, CourseFiles files) =>
        $"/courses/edit/drafts/{await drafts.Begin(key, files)}";

    private static CourseFiles ReadZip(MemoryStream zip)
    {
        try
        {
            return CourseFiles.FromZip(zip);
        }
        catch (Refusal refusal)
        {
            throw refusal.At("File");
        }
    }
}
