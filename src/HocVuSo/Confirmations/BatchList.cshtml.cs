using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>Officers order confirmations for all who are eligible in their area, and see what was ordered.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor)]
[OwnTransaction]
public sealed class BatchListModel(
    Db db,
    Engine engine,
    FrameworkLibrary frameworks,
    Batches batches,
    Viewer viewer
) : FormPage
{
    public const int PageSize = 50;

    [BindProperty]
    public string? Framework { get; set; }

    [BindProperty]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public bool MayOrder => viewer.Holds(Deciders.Roles);
    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];
    public IReadOnlyList<Place> Areas { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        Number = Math.Max(1, Number);
        Frameworks = await frameworks.Current(db);
        var mine = viewer.Units(Deciders.Readers);
        Areas = MayOrder ? await Below(viewer.Units(Deciders.Roles)) : [];
        var flows = db.Set<UnitFlow>();
        var found = await db
            .IssueBatches.AsNoTracking()
            .Where(b =>
                b.UnitId == null || flows.Any(f => f.SourceId == b.UnitId && mine.Contains(f.TargetId))
            )
            .OrderByDescending(b => b.CreatedAt)
            .ThenByDescending(b => b.Id)
            .Skip((Number - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync();
        HasMore = found.Count > PageSize;
        var places = await UnitNames.Of(db, found.Select(b => b.UnitId).OfType<int>());
        Rows = [.. found.Take(PageSize).Select(b => new Row(b, b.UnitId is { } unit ? places[unit] : null))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var framework =
            (await frameworks.Current(db)).FirstOrDefault(f => f.Hash == Framework)
            ?? throw Refusals.NoSuchRule();
        var unit = Unit ?? throw Refusals.NoUnitChosen().At(nameof(Unit));
        await viewer.RequireUnit(db, unit, Deciders.Roles);
        IssueBatch batch;
        using (await engine.EnterWrite())
        {
            batch = await batches.Order(db, framework, unit, viewer.AccountId);
        }

        batches.Wake();
        return SeeOther($"/confirmations/batches/{batch.Id}");
    }

    /// <summary>The viewer's units, and the communes of today below them.</summary>
    private Task<List<Place>> Below(int[] mine)
    {
        var flows = db.Set<UnitFlow>().Whole();
        return db.Set<Unit>()
            .Where(u =>
                mine.Contains(u.Id)
                || (
                    u.Level == UnitLevel.Commune
                    && u.Era == Eras.Now
                    && u.ValidTo == null
                    && flows.Any(f => f.SourceId == u.Id && mine.Contains(f.TargetId))
                )
            )
            .OrderBy(u => u.Level != UnitLevel.Province)
            .ThenBy(u => EF.Functions.Collate(u.Name, "vi"))
            .ThenBy(u => u.Id)
            .Select(u => new Place(u.Id, u.FullName))
            .Take(1000)
            .ToListAsync();
    }

    public sealed record Place(int Id, string Name);

    public sealed record Row(IssueBatch Batch, string? Place);
}
