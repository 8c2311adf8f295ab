using System.Globalization;

namespace HocVuSo.Targets;

/// <summary>A map with the place of each tile; empty rows and columns around it are cut off.</summary>
public sealed record PlacedMap(
    string? Title,
    IReadOnlyList<(DashboardRow Row, int TileRow, int TileColumn)> Tiles
);

/// <summary>
/// Where each unit's tile lies on the map: row and column from 1 to 30, north and west first. Drawn by hand for this
/// project (data/tiles.csv), a grid for each province of an era; a unit without a place stands in the table only.
/// </summary>
public sealed class TileMap(Settings settings)
{
    private readonly Dictionary<(string Era, string Code), (int Row, int Column)> _tiles = Read(
        Path.Combine(settings.ShippedFolder, "data", "tiles.csv")
    );

    public IReadOnlyList<PlacedMap> Place(IEnumerable<DashboardMap> maps) =>
        [.. maps.Select(Place).Where(m => m.Tiles.Count > 0)];

    private PlacedMap Place(DashboardMap map)
    {
        var found = map
            .Rows.Where(r => _tiles.ContainsKey((r.Unit.Era, r.Unit.Code)))
            .Select(r => (Row: r, Tile: _tiles[(r.Unit.Era, r.Unit.Code)]))
            .ToList();
        if (found.Count == 0)
        {
            return new PlacedMap(map.Title, []);
        }

        var (top, left) = (found.Min(p => p.Tile.Row) - 1, found.Min(p => p.Tile.Column) - 1);
        return new PlacedMap(
            map.Title,
            [.. found.Select(p => (p.Row, p.Tile.Row - top, p.Tile.Column - left))]
        );
    }

    private static Dictionary<(string, string), (int, int)> Read(string file) =>
        !File.Exists(file)
            ? []
            : File.ReadLines(file)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Skip(1)
                .Select(line => line.Split(','))
                .ToDictionary(
                    c => (c[0], c[1]),
                    c =>
                        (
                            int.Parse(c[2], CultureInfo.InvariantCulture),
                            int.Parse(c[3], CultureInfo.InvariantCulture)
                        )
                );
}
