using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Collections;

public sealed record CollectionVersionRow(
    int Id,
    DateTime At,
    string? By,
    CollectionChange Change,
    string? Entry
);

/// <summary>Who has changed the scam patterns or the glossary, and when; every version can be had back.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class CollectionHistoryModel(Db db, CollectionEditing editing, Viewer viewer) : FormPage
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "collection")]
    public string Collection { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>After a change.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public IReadOnlyList<CollectionVersionRow> Rows { get; private set; } = [];
    public int Pages { get; private set; }

    /// <summary>The current version.</summary>
    public int Latest { get; private set; }

    /// <summary>Hash of a version that the program brings and that was never used here; null = none.</summary>
    public string? Waiting { get; private set; }

    public override async Task Load()
    {
        var versions = db.CollectionVersions.AsNoTracking().Where(v => v.Collection == Collection);
        var count = await versions.CountAsync();
        Pages = PageLinksTag.PagesOf(count, PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Latest = await versions.MaxAsync(v => (int?)v.Id) ?? 0;
        Rows = await (
            from version in versions
            join account in db.Set<Account>() on version.ByAccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby version.Id descending
            select new CollectionVersionRow(
                version.Id,
                version.PublishedAt,
                account!.DisplayName,
                version.Change,
                version.Entry
            )
        )
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync();
        Waiting = await editing.Waiting(Collection);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRestore(int id)
    {
        await editing.Restore(Collection, id, viewer.AccountId);
        return SeeOther($"/collections/{Collection}?done=true");
    }

    public async Task<IActionResult> OnPostShipped(string? hash)
    {
        await editing.UseShipped(Collection, hash, viewer.AccountId);
        return SeeOther($"/collections/{Collection}?done=true");
    }

    public static Text NameOf(CollectionChange change) =>
        change switch
        {
            CollectionChange.Shipped => new("Đi kèm chương trình", "Came with the program"),
            CollectionChange.Imported => new("Nhập từ tệp", "Imported from a file"),
            CollectionChange.Added => new("Thêm", "Added"),
            CollectionChange.Corrected => new("Sửa", "Corrected"),
            CollectionChange.Withdrawn => new("Rút", "Withdrawn"),
            _ => new("Dùng lại một bản", "Took a version again"),
        };
}
