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

/// <summary>A version that came with the program and waits, because an editor has published the course here.</summary>
public sealed record WaitingVersion(string Title, string Hash);

/// <summary>Content editors publish new versions here and see what was published before.</summary>
[May(Role.ContentEditor)]
[OwnTransaction] // Publishing commits by itself; a course is read and judged before.
[RequestSizeLimit(CourseFiles.LargestCourse + 1024 * 1024)]
public sealed class EditModel(Db db, Publishing publishing, CourseLibrary library, Viewer viewer) : FormPage
{
    public const int MostFaults = 100;
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>"new" or "same" after a publication.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Published { get; set; }

    public IReadOnlyList<Fault> Faults { get; private set; } = [];
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
        return await Publish(ReadZip(zip));
    }

    /// <summary>An earlier version becomes the current one again.</summary>
    public async Task<IActionResult> OnPostAgain(string? hash) =>
        await Publish(await publishing.FilesOf(hash ?? ""));

    /// <summary>The version that came with the program.</summary>
    public async Task<IActionResult> OnPostShipped(string? hash) =>
        await Publish(publishing.ShippedFiles(hash ?? ""));

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

    private async Task<IActionResult> Publish(CourseFiles files)
    {
        try
        {
            var isNew = await publishing.Publish(files, viewer.AccountId);
            return SeeOther("/courses/edit?published=" + (isNew ? "new" : "same"));
        }
        catch (FaultyCourse faulty)
        {
            Faults = faulty.Faults;
            await Load();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
