using System.Globalization;
using HocVuSo.Database;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>Who holds which role where; with a name also accounts that hold none.</summary>
[May(Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
[EnableRateLimiting(RateLimits.Search)]
public sealed class AccountListModel(
    Db db,
    Viewer viewer,
    PlaceSearch places,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    private const int PageSize = 50;
    private const int MostPlaces = 12;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? Wanted { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Where { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Place? Here { get; private set; }

    /// <summary>What the words of a place may mean, to choose from.</summary>
    public IReadOnlyList<Place> Meant { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayOpen => viewer.Givable.Count > 0;
    public DateOnly Today => clock.Today();

    public override async Task Load()
    {
        var table = await places.Table();
        Here = Unit is { } unit ? table.Find(unit) : null;
        Meant =
            Here is null && !string.IsNullOrWhiteSpace(Where)
                ? [.. table.Search(Where).Take(MostPlaces)]
                : [];
        var found = await Sought()
            .OrderBy(a => a.NormalizedUserName)
            .ThenBy(a => a.Id)
            .Take(PageSize + 1)
            .Select(a => new
            {
                a.Id,
                a.UserName,
                a.NormalizedUserName,
                a.DisplayName,
                a.PersonId,
                a.ClosedAt,
            })
            .ToListAsync();
        Next = found.Count > PageSize ? found[PageSize - 1].NormalizedUserName : null;
        found = [.. found.Take(PageSize)];
        var held = await Held.Of(db, [.. found.Select(a => a.Id)]);
        Rows =
        [
            .. found.Select(a => new Row(
                a.Id,
                a.DisplayName,
                a.UserName!,
                a.ClosedAt is not null,
                [.. held[a.Id].Where(h => !h.IsOver(Today))]
            )),
        ];
        await audit.Saw(
            AuditAction.PeopleListed,
            [.. found.Where(a => a.PersonId is not null).Select(a => a.PersonId!.Value)]
        );
    }

    public string Address(int? unit, string? after)
    {
        var query = QueryString.Empty;
        query = string.IsNullOrWhiteSpace(Q) ? query : query.Add("q", Q.Trim());
        query = Wanted is { } role ? query.Add("role", role.ToString()) : query;
        query = unit is { } u ? query.Add("unit", u.ToString(CultureInfo.InvariantCulture)) : query;
        query = after is null ? query : query.Add("after", after);
        return "/accounts" + query;
    }

    private IQueryable<Account> Sought()
    {
        var today = Today;
        var (flows, grants) = (db.Set<UnitFlow>(), db.Set<Grant>());
        var accounts = db.Accounts.AsNoTracking().Within(db, viewer);
        var valid = grants.Where(g => g.To == null || g.To >= today);
        if (Wanted is { } role)
        {
            valid = valid.Where(g => g.Role == role);
        }

        if (Here is { Id: var here })
        {
            // Below the place, and above it.
            valid = valid.Where(g =>
                flows.Any(f =>
                    (f.SourceId == g.UnitId && f.TargetId == here)
                    || (f.SourceId == here && f.TargetId == g.UnitId)
                )
            );
        }

        var key = Fold.Key(Q ?? "");
        if (key.Length > 0)
        {
            var name = Q!.Trim().ToUpperInvariant();
            var people = db.People.AsNoTracking().Called(Q).Select(p => p.Id);
            accounts = accounts.Where(a =>
                a.NormalizedUserName!.StartsWith(name)
                || a.NameKey.StartsWith(key)
                || (a.PersonId != null && people.Contains(a.PersonId.Value))
            );
        }

        if (key.Length == 0 || Wanted is not null || Here is not null)
        {
            accounts = accounts.Where(a => valid.Any(g => g.AccountId == a.Id));
        }

#pragma warning disable CA1309 // Compared by the database.
        return string.IsNullOrEmpty(After)
            ? accounts
            : accounts.Where(a => string.Compare(a.NormalizedUserName, After) > 0);
#pragma warning restore CA1309
    }

    public sealed record Row(
        Guid Id,
        string DisplayName,
        string Name,
        bool Closed,
        IReadOnlyList<Held> Roles
    );
}
