using System.Globalization;
using HocVuSo.Places;

namespace HocVuSo.Targets;

/// <summary>
/// Where each unit's tile lies on the map: row and column from 1 to 30, north and west first. Drawn by hand for this
/// project (data/tiles.csv); a unit without a place stands in the table only.
/// </summary>
public sealed class TileMap(Settings settings)
{
    private readonly Dictionary<(string Era, string Code), (int Row, int Column)> _tiles = Read(
        Path.Combine(settings.ShippedFolder, "data", "tiles.csv")
    );

    public (int Row, int Column)? Of(Unit unit) =>
        _tiles.TryGetValue((unit.Era, unit.Code), out var tile) ? tile : null;

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
