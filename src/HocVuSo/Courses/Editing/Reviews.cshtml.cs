using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <param name="By">Who submitted it.</param>
public sealed record ReviewRow(Guid Id, string Title, string? By, DateTime At);

/// <summary>Drafts that wait for a second person.</summary>
[May(Role.ContentEditor, Role.Administrator)]
public sealed class ReviewsModel(Database.Db db) : FormPage
{
    private const int PerPage = 25;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ReviewRow> Waiting { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        // Whoever has waited longest comes first.
        var rows = await (
            from draft in db.Set<CourseDraft>().AsNoTracking()
            where draft.State == DraftState.InReview
            join account in db.Set<Account>() on draft.SubmittedById equals (Guid?)account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby draft.SubmittedAt, draft.Id
            select new ReviewRow(
                draft.Id,
                draft.Title,
                account!.DisplayName,
                draft.SubmittedAt ?? draft.ChangedAt
            )
        )
            .Skip((PageNumber - 1) * PerPage)
            .Take(PerPage + 1)
            .ToListAsync();
        HasMore = rows.Count > PerPage;
        Waiting = [.. rows.Take(PerPage)];
    }

    public void OnGet() { }
}
