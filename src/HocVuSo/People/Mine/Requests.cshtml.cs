using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>The open erasure requests of one's area, the most urgent first.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class RequestsModel(Db db, Viewer viewer, Audit audit, TimeProvider clock) : FormPage
{
    private const int PageSize = 50;

    /// <summary>The last of the page before: requests stand in the order in which they came, which is that of their dates.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public DateOnly Today => clock.Today();

    public override async Task Load()
    {
        var mine = db.People.Within(db, viewer, Reach.SeeDecisions);
        var open = db.ErasureRequests.Where(r => r.State == ErasureState.Open);
        open = After is { } last ? open.Where(r => r.Id.CompareTo(last) > 0) : open;
        var found = await (
            from request in open
            join person in mine on request.PersonId equals person.Id
            orderby request.Id
            select new Row(request.Id, person.Id, person.FullName, request.AskedAt, request.DueOn)
        )
            .Take(PageSize + 1)
            .ToListAsync();
        HasMore = found.Count > PageSize;
        Rows = [.. found.Take(PageSize)];
        await audit.Saw(AuditAction.PeopleListed, [.. Rows.Select(r => r.PersonId)]);
    }

    public sealed record Row(Guid Id, Guid PersonId, string Name, DateTime AskedAt, DateOnly DueOn);
}
