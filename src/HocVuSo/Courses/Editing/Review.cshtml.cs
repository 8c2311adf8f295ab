using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>
/// What a draft changes, beside what learners get today; a second person decides here. An administrator may be that
/// person: a small installation has one content editor.
/// </summary>
[May(Role.ContentEditor, Role.Administrator)]
[OwnTransaction]
public sealed class ReviewModel(
    Drafts drafts,
    Publishing publishing,
    CourseLibrary library,
    Db db,
    Viewer viewer
) : DraftPage(drafts)
{
    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>Hash of what the reviewer has read.</summary>
    [BindProperty]
    public string? Read { get; set; }

    public ComparedVersions Changes { get; private set; } = null!;

    /// <summary>What others published since the draft began; null when nothing.</summary>
    public ComparedVersions? Meanwhile { get; private set; }
    public bool HasWritten { get; private set; }
    public bool MayWrite => viewer.Holds(Role.ContentEditor);
    public string SubmittedBy { get; private set; } = "";

    public override async Task Load()
    {
        await base.Load();
        HasWritten = await Drafts.HasWritten(Id);
        SubmittedBy =
            await db
                .Accounts.Where(a => a.Id == Draft.SubmittedById)
                .Select(a => a.DisplayName)
                .FirstOrDefaultAsync()
            ?? "";
        // Of a closed draft that was published: what it changed then.
        var against = Draft.IsOpen ? Opened.CurrentHash : Draft.BaseHash;
        var (old, files) = await VersionOf(against);
        Changes = new ComparedVersions(
            Difference.Between(files, Files, Course ?? old),
            old,
            Course,
            $"/content/{against}/",
            Here + "/"
        );
        if (Opened.IsBehind && Draft.BaseHash is { } begun)
        {
            var (first, before) = await VersionOf(begun);
            Meanwhile = new ComparedVersions(
                Difference.Between(before, files, old),
                first,
                old,
                $"/content/{begun}/",
                $"/content/{against}/"
            );
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        await Drafts.Publish(Id, Read, Remark);
        return SeeOther(Here + "/review?saved=true");
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        await Drafts.Return(Id, Read, Remark);
        return SeeOther(Here + "/review?saved=true");
    }

    private async Task<(Course? Course, CourseFiles Files)> VersionOf(string? hash) =>
        hash is null || library.Find(hash) is not { } version
            ? (null, CourseFiles.Of([]))
            : (version.Course, await publishing.FilesOf(hash));
}
