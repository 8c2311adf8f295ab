using System.Globalization;
using HocVuSo.Database;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>The people of one's area: by name, or one by the whole personal number.</summary>
[May(
    Role.TeamLeader,
    Role.Teacher,
    Role.CommuneOfficer,
    Role.ProvincialOfficer,
    Role.Auditor,
    Role.Administrator
)]
[LooksUp]
[OwnTransaction] // A search changes nothing, and what was searched in vain is noted all the same.
public sealed class ListModel(Db db, Viewer viewer, Vault vault, Audit audit) : FormPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public bool MayChange => viewer.Holds(Reach.Change);
    public bool MaySeeChanges => viewer.Holds(Reach.SeeChanges);
    public bool MaySeeDecisions => viewer.Holds(Reach.SeeDecisions);

    public override async Task Load()
    {
        Places = await Below();
        var people = db.People.AsNoTracking().Within(db, viewer, Reach.See).Called(Q);
        if (Unit is { } unit)
        {
            var flows = db.Set<UnitFlow>();
            people = people.Where(p => flows.Any(f => f.SourceId == p.UnitId && f.TargetId == unit));
        }

        var found = await (await people.After(db, After))
            .InOrder()
            .Take(PageSize + 1)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.BirthYear,
                p.UnitId,
                p.ErasedAt,
                p.Synthetic,
            })
            .ToListAsync();
        HasMore = found.Count > PageSize;
        var places = await UnitNames.Of(db, found.Select(p => p.UnitId));
        Rows =
        [
            .. found
                .Take(PageSize)
                .Select(p => new Row(
                    p.Id,
                    p.ErasedAt is null ? p.FullName : null,
                    p.BirthYear,
                    places[p.UnitId],
                    p.Synthetic
                )),
        ];
        await audit.Saw(AuditAction.PeopleListed, [.. Rows.Select(r => r.Id)]);
    }

    /// <summary>A number is sent, never linked to: it must not stand in an address.</summary>
    public async Task<IActionResult> OnPost()
    {
        if ((Q ?? "").Count(char.IsAsciiDigit) < 9)
        {
            return Redirect(Address(null));
        }

        var index = Typed.At("Q", () => CitizenId.Parse(Q)).Index(vault);
        var person = await db
            .People.Within(db, viewer, Reach.See)
            .Where(p => p.CitizenIdIndex == index)
            .Select(p => (Guid?)p.Id)
            .SingleOrDefaultAsync();
        if (person is { } id)
        {
            return Redirect($"/people/{id}");
        }

        await audit.Saw(AuditAction.NumberNotFound, []);
        throw Refusals.NobodyWithThatNumber().At("Q");
    }

    public string Address(Guid? after)
    {
        var query = QueryString.Empty;
        query = string.IsNullOrWhiteSpace(Q) ? query : query.Add("q", Q.Trim());
        query = Unit is { } unit ? query.Add("unit", unit.ToString(CultureInfo.InvariantCulture)) : query;
        query = after is { } last ? query.Add("after", last.ToString()) : query;
        return "/people" + query;
    }

    /// <summary>The places one step below one's areas, of today.</summary>
    private Task<List<Place>> Below()
    {
        var areas = viewer.Units(Reach.See);
        return db.Set<Unit>()
            .Where(u =>
                u.ParentId != null
                && areas.Contains(u.ParentId.Value)
                && (u.ValidTo == null || u.Era == Eras.Now)
            )
            .OrderBy(u => EF.Functions.Collate(u.Name, "vi"))
            .ThenBy(u => u.Id)
            .Select(u => new Place(u.Id, u.FullName))
            .Take(500)
            .ToListAsync();
    }

    /// <param name="Name">Null when erased.</param>
    public sealed record Row(Guid Id, string? Name, int? BirthYear, string Place, bool Synthetic);

    public sealed record Place(int Id, string Name);
}
