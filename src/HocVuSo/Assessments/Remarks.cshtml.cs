using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>Items that turned out wrong, and the form that says so of another one.</summary>
[May(Role.ContentEditor, Role.Auditor, Role.Administrator)]
[OwnTransaction]
public sealed class RemarksModel(Db db, Remarking remarking, CourseLibrary library, Viewer viewer) : FormPage
{
    private const int PerPage = 25;

    /// <summary>Who says that an item is wrong, and decides about the passes that it cost.</summary>
    public static readonly Role[] Deciders = [Role.ContentEditor, Role.Administrator];

    /// <summary>They, and whoever reads all.</summary>
    public static readonly Role[] Readers = [.. Deciders, Role.Auditor];

    public sealed record Row(Remark Remark, int Changed, int Waiting);

    [BindProperty]
    public string? Course { get; set; }

    [BindProperty]
    public string? Item { get; set; }

    [BindProperty]
    public bool Voids { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public bool MayDecide => viewer.Holds(Deciders);

    public override async Task Load()
    {
        Courses = [.. library.All.Select(v => v.Course).Where(c => c.Form is not null)];
        PageNumber = Math.Max(1, PageNumber);
        var rows = await db
            .Remarks.AsNoTracking()
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .Skip((PageNumber - 1) * PerPage)
            .Take(PerPage + 1)
            .Select(r => new Row(
                r,
                db.Set<RemarkedAttempt>().Count(a => a.RemarkId == r.Id),
                db.Set<RemarkedAttempt>()
                    .Count(a => a.RemarkId == r.Id && a.Decision == RemarkDecision.Waiting)
            ))
            .ToListAsync();
        HasMore = rows.Count > PerPage;
        Rows = [.. rows.Take(PerPage)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (course, item) = (Course ?? "", Item?.Trim() ?? "");
        var remarks = await remarking.Decide(course, item, Voids, Because ?? "", viewer.AccountId);
        await remarking.Apply(course, item);
        return SeeOther($"/assessments/remarks/{remarks[0].Id}");
    }
}
