using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>Drafts that wait for a second person.</summary>
[May(Role.ContentEditor, Role.Administrator)]
public sealed class ReviewsModel(Database.Db db) : FormPage
{
    private const int PerPage = 25;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<DraftRow> Waiting { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var rows = await DraftRows
            .Of(db, d => d.State == DraftState.InReview)
            .Skip((PageNumber - 1) * PerPage)
            .Take(PerPage + 1)
            .ToListAsync();
        HasMore = rows.Count > PerPage;
        Waiting = [.. rows.Take(PerPage)];
    }

    public void OnGet() { }
}
