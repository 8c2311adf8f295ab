using System.Linq.Expressions;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>Drafts as lists show them, without their files.</summary>
internal static class DraftRows
{
    /// <summary>Last changed first.</summary>
    public static IQueryable<DraftRow> Of(Db db, Expression<Func<CourseDraft, bool>> which) =>
        from draft in db.Set<CourseDraft>().AsNoTracking().Where(which)
        join account in db.Set<Account>() on draft.AuthorId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby draft.ChangedAt descending, draft.Id
        select new DraftRow(
            draft.Id,
            draft.CourseKey,
            draft.Title,
            draft.State,
            draft.ChangedAt,
            account!.DisplayName
        );
}
