using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class BoardModel(Db db, Viewer viewer, Measures measures, TimeProvider clock, TileMap tiles)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Era { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Dashboard Board { get; private set; } = null!;

    public Trend Trend { get; private set; } = null!;

    public IReadOnlyList<PlacedMap> Maps { get; private set; } = [];

    /// <summary>The viewer's own units and the reporting areas within them.</summary>
    public IReadOnlyList<DashboardArea> Choices { get; private set; } = [];

    /// <summary>Units above the one that is shown which the viewer may open too.</summary>
    public IReadOnlySet<int> Open { get; private set; } = new HashSet<int>();

    public DateOnly Today => clock.Today();

    public async Task OnGet()
    {
        var query = await Dashboard.Ask(db, viewer, measures, Today, Unit, Area, Era, Measure, On);
        Board = await Dashboard.Load(db, measures, query, clock.Now());
        Trend = await Trend.Load(db, Board);
        Maps = tiles.Place(await Board.Maps(db));
        Choices = await DashboardArea.Choices(db, viewer);
        var above = Board.Above.Select(u => u.Id).ToArray();
        var own = viewer.Units(Dashboard.Readers);
        Open = await db.Set<Places.UnitFlow>()
            .Where(f => above.Contains(f.SourceId) && own.Contains(f.TargetId))
            .Select(f => f.SourceId)
            .ToHashSetAsync();
    }

    /// <summary>The same question at another address, or of another area.</summary>
    public string Address(string path, DashboardArea? area = null)
    {
        var era = area is null ? Board.Query.Geography : area.Era;
        return $"{path}?{(area ?? Board.Query.Area).Address}&era={era}&{Rest}";
    }

    public string Address(int unit, string era) => $"/targets?unit={unit}&era={era}&{Rest}";

    public string Export(string view, string kind) => Address("/targets/export." + kind) + "&view=" + view;

    private string Rest =>
        $"measure={Board.Query.Measure.Key}"
        + (Board.Query.Day == Today ? "" : "&on=" + Uri.EscapeDataString(VietnamDay.Show(Board.Query.Day)));

    /// <summary>
    /// The lower bounds of the shades 1 to 5: quarters of the target and the target itself; fifths of the whole where
    /// no share is set as a target.
    /// </summary>
    public IReadOnlyList<decimal> Bounds =>
        Board.Target?.Share is { } target
            ? [.. Enumerable.Range(0, 5).Select(q => (decimal)target * q / 4)]
            : [0, 0.2m, 0.4m, 0.6m, 0.8m];

    /// <summary>Shade 0 (no figure) to 5.</summary>
    public int Shade(Figure figure) =>
        figure.Share is { } share ? Math.Max(1, Bounds.Count(bound => share >= bound)) : 0;
}
