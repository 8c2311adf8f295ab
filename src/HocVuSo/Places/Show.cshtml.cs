using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Places;

/// <summary>All that is known of one unit: where it stands, what it was and became, how many live there.</summary>
[Anyone]
public sealed class ShowModel(Db db, PlaceSearch search, TimeProvider clock, IEnumerable<PlaceAction> actions)
    : FormPage
{
    public const int PageSize = 50;

    [FromRoute]
    public int Id { get; set; }

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    public Place Place { get; private set; } = null!;
    public IReadOnlyList<Place> Below { get; private set; } = [];
    public int Pages { get; private set; }

    [FromQuery(Name = "e")]
    public int ElsewhereNumber { get; set; } = 1;

    /// <summary>For a unit that went with its parts: the largest units of another era that lie in it.</summary>
    public IReadOnlyList<UnitBelow> Elsewhere { get; private set; } = [];
    public Era? ElsewhereEra { get; private set; }
    public int ElsewherePages { get; private set; }

    public IReadOnlyList<(PopulationGroup Group, PopulationFigure? Figure)> Populations
    {
        get;
        private set;
    } = [];

    /// <summary>What the reader may do with this place elsewhere.</summary>
    public IReadOnlyList<PlaceAction> Actions { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public override async Task Load()
    {
        Place = await search.Find(Id, HttpContext.RequestAborted) ?? throw Refusals.NoSuchPlace();
        Pages = PageLinksTag.PagesOf(Place.Below.Count, PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Below = [.. Place.Below.Skip((Number - 1) * PageSize).Take(PageSize)];
        var eras = (await search.Table(HttpContext.RequestAborted)).Eras;
        ElsewhereEra = eras.Count < 2 ? null : eras.LastOrDefault(e => e.Key != Place.Era.Key);
        if (
            ElsewhereEra is not null
            && Place is { Successors: [], Predecessors: [], Level: < UnitLevel.Hamlet }
        )
        {
            var all = await db.UnitsBelow(Id, ElsewhereEra.Key);
            ElsewherePages = PageLinksTag.PagesOf(all.Count, PageSize);
            ElsewhereNumber = Math.Clamp(ElsewhereNumber, 1, ElsewherePages);
            Elsewhere = [.. all.Skip((ElsewhereNumber - 1) * PageSize).Take(PageSize)];
        }

        var groups = Enum.GetValues<PopulationGroup>();
        var known = await Places.Populations.AsOf(db, [Id], groups, Today, HttpContext.RequestAborted);
        var open = new List<PlaceAction>();
        foreach (var action in actions.OrderBy(a => a.Order))
        {
            if (await action.For(HttpContext, Place))
            {
                open.Add(action);
            }
        }

        Actions = open;
        Populations = [.. groups.Select(g => (g, known.GetValueOrDefault((Id, g))))];
    }

    public void OnGet() { }

    public string Address(int below, int elsewhere) => $"/places/{Id}?p={below}&e={elsewhere}";
}
