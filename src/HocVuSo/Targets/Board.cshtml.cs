using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Targets;

[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class BoardModel(Db db, Viewer viewer, Measures measures, TimeProvider clock, TileMap tiles)
    : PageModel
{
    private const int TrendDays = 60;

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Era { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Dashboard Board { get; private set; } = null!;

    public Trend Trend { get; private set; } = null!;

    public IReadOnlyList<(DashboardRow Row, int TileRow, int TileColumn)> Tiles { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGet()
    {
        var query = await Dashboard.Ask(db, viewer, measures, Today, Unit, Era, Measure, On);
        Board = await Dashboard.Load(db, measures, query, clock.Now());
        Trend = new Trend(
            await Figures.ByDay(
                db,
                query.Area.Id,
                query.Measure,
                query.Day.AddDays(1 - TrendDays),
                query.Day
            ),
            Goal()
        );
        Tiles = [.. Placed(Board.Below)];
    }

    /// <summary>How many persons the target means here; null when it or the population is not known.</summary>
    public double? Goal() =>
        Board.Target switch
        {
            { Persons: { } persons } => persons,
            { Share: { } share } when Board.Figure.Whole is { } whole => share * whole.Value,
            _ => null,
        };

    public string Address(string path, int? unit = null, string? measure = null, string? era = null)
    {
        var query = Board.Query;
        var on = query.Day == Today ? "" : "&on=" + Uri.EscapeDataString(VietnamDay.Show(query.Day));
        return $"{path}?unit={unit ?? query.Area.Id}&era={era ?? query.Geography}&measure={measure ?? query.Measure.Key}{on}";
    }

    /// <summary>Shade 0 (no figure) to 5 (has reached the target, or 80 % where none is set).</summary>
    public int Shade(Figure figure)
    {
        if (figure.Share is not { } share)
        {
            return 0;
        }

        var full = (decimal)(Board.Target?.Share ?? 0.8);
        return Math.Clamp(1 + (int)(share / full * 4), 1, 5);
    }

    private IEnumerable<(DashboardRow, int, int)> Placed(IReadOnlyList<DashboardRow> rows)
    {
        var placed = rows.Select(r => (Row: r, Tile: tiles.Of(r.Unit)))
            .Where(r => r.Tile is not null)
            .ToList();
        if (placed.Count == 0)
        {
            return [];
        }

        // A district is shown without the empty rows and columns around it.
        var (top, left) = (placed.Min(p => p.Tile!.Value.Row) - 1, placed.Min(p => p.Tile!.Value.Column) - 1);
        return placed.Select(p => (p.Row, p.Tile!.Value.Row - top, p.Tile.Value.Column - left));
    }
}
