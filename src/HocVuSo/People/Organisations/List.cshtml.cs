using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Organisations;

/// <summary>The organisations of one's area.</summary>
[May(
    Role.TeamLeader,
    Role.Teacher,
    Role.CommuneOfficer,
    Role.ProvincialOfficer,
    Role.Auditor,
    Role.Administrator
)]
public sealed class ListModel(Db db, Viewer viewer) : FormPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public bool MayDecide => viewer.Holds(Reach.Decide);

    public override async Task Load()
    {
        var key = Fold.Key(Q ?? "");
        var found = db.Organisations.AsNoTracking().Within(db, viewer, Reach.See);
        found = key.Length == 0 ? found : found.Where(o => o.NameKey.Contains(key));
        found = Kind is { } kind ? found.Where(o => o.Kind == kind) : found;
        found = await AfterThat(found);
        var today = await found
            .OrderBy(o => EF.Functions.Collate(o.Name, "vi"))
            .ThenBy(o => o.Id)
            .Take(PageSize + 1)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Kind,
                o.UnitId,
                o.ClosedOn,
            })
            .ToListAsync();
        HasMore = today.Count > PageSize;
        var places = await UnitNames.Of(db, today.Select(o => o.UnitId));
        Rows =
        [
            .. today.Take(PageSize).Select(o => new Row(o.Id, o.Name, o.Kind, places[o.UnitId], o.ClosedOn)),
        ];
    }

    public string Address(Guid? after)
    {
        var query = QueryString.Empty;
        query = string.IsNullOrWhiteSpace(Q) ? query : query.Add("q", Q.Trim());
        query = Kind is { } kind ? query.Add("kind", kind.ToString()) : query;
        query = after is { } last ? query.Add("after", last.ToString()) : query;
        return "/organisations" + query;
    }

    private async Task<IQueryable<Organisation>> AfterThat(IQueryable<Organisation> organisations)
    {
        if (After is not { } id)
        {
            return organisations;
        }

        var name = await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync();
#pragma warning disable CA1309 // Compared by the database, in its collation.
        return name is null
            ? organisations
            : organisations.Where(o =>
                string.Compare(EF.Functions.Collate(o.Name, "vi"), name) > 0
                || (EF.Functions.Collate(o.Name, "vi") == name && o.Id.CompareTo(id) > 0)
            );
#pragma warning restore CA1309
    }

    public sealed record Row(Guid Id, string Name, OrganisationKind Kind, string Place, DateOnly? ClosedOn);
}
