using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>Everybody who looked at or changed one's data, from the newest on.</summary>
[SignedIn]
public sealed class SeenModel(Db db, Viewer viewer) : FormPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public IReadOnlyList<SeenBy> Seen { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        var id = await db.People.StandingFor(viewer.RequirePerson());
        var ids = await db.People.OneWith(id).Select(p => p.Id).ToListAsync();
        var found = await SeenBy.Read(db, ids, viewer.AccountId, AuditCursor.Parse(Before), PageSize + 1);
        HasMore = found.Count > PageSize;
        Seen = [.. found.Take(PageSize)];
    }
}
