using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>All figures ever stated for one unit, corrected ones too; and a form for one more.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class UnitPopulationsModel(Db db, Viewer viewer, PlaceSearch search, TimeProvider clock)
    : FormPage
{
    public const int PageSize = 20;

    [FromRoute]
    public int Id { get; set; }

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public PopulationGroup? Group { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public Place Place { get; private set; } = null!;
    public IReadOnlyList<Population> Stated { get; private set; } = [];
    public int Pages { get; private set; }
    public bool MayState { get; private set; }

    public override async Task Load()
    {
        Place = await search.Find(Id, HttpContext.RequestAborted) ?? throw Places.Refusals.NoSuchPlace();
        await viewer.RequireUnit(db, Id, PopulationsModel.Readers);
        MayState = await viewer.HoldsOver(db, Id, PopulationsModel.Writers);
        var all = db.Populations.AsNoTracking().Where(p => p.UnitId == Id);
        Pages = PageLinksTag.PagesOf(await all.CountAsync(), PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Stated = await all.OrderByDescending(p => p.AsOf)
            .ThenBy(p => p.Group)
            .ThenByDescending(p => p.EnteredAt)
            .ThenBy(p => p.Id)
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync();
    }

    public async Task<IActionResult> OnPost()
    {
        await viewer.RequireUnit(db, Id, PopulationsModel.Writers);
        var group = Group ?? throw Places.Refusals.GroupMissing().At(nameof(Group));
        var value =
            PopulationLedger.ReadValue(Value ?? "")
            ?? throw Places.Refusals.ValueNotPossible().At(nameof(Value));
        var asOf = VietnamDay.Parse(AsOf) ?? throw Places.Refusals.DayNotPossible().At(nameof(AsOf));
        if (!PopulationLedger.IsPossible(asOf, clock.Today()))
        {
            throw Places.Refusals.DayNotPossible().At(nameof(AsOf));
        }

        var source = Fold.Tidy(Source ?? "");
        if (source.Length is 0 or > PopulationLedger.MostInSource)
        {
            throw Places.Refusals.SourceMissing().At(nameof(Source));
        }

        await PopulationLedger.Enter(
            db,
            [new PopulationStatement(Id, group, value, asOf, source)],
            viewer.AccountId,
            clock.Now()
        );
        return SeeOther($"/places/{Id}/populations");
    }
}
