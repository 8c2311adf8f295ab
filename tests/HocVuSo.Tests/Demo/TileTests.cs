using System.Globalization;
using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Demo;

public sealed class TileTests
{
    private sealed record Tile(string Era, string Code, int Row, int Column);

    private static readonly Lazy<Tile[]> Tiles = new(() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "tiles.csv"))
                .Where(l => !l.StartsWith('#'))
                .Skip(1)
                .Select(l => l.Split(','))
                .Select(c => new Tile(
                    c[0],
                    c[1],
                    int.Parse(c[2], CultureInfo.InvariantCulture),
                    int.Parse(c[3], CultureInfo.InvariantCulture)
                )),
        ]
    );

    [Theory]
    [InlineData(Eras.Now, "48", UnitLevel.Commune, 94)]
    [InlineData(Eras.Before, "49", UnitLevel.District, 17)]
    [InlineData(Eras.Before, "49", UnitLevel.Commune, 233)]
    [InlineData(Eras.Before, "48", UnitLevel.District, 8)]
    [InlineData(Eras.Before, "48", UnitLevel.Commune, 47)]
    public async Task Every_unit_of_a_map_has_one_tile_and_shares_it_with_none(
        string era,
        string province,
        UnitLevel level,
        int count
    )
    {
        var map = await Map(era, province, level);

        Assert.Equal(count, map.Count);
        Assert.Equal(count, map.Select(t => t.Tile.Code).Distinct().Count());
        Assert.Equal(count, map.Select(t => (t.Tile.Row, t.Tile.Column)).Distinct().Count());
        Assert.All(map, t => Assert.True(t.Tile is { Row: >= 1 and <= 30, Column: >= 1 and <= 30 }));
    }

    [Fact]
    public void No_unit_stands_twice_in_the_file() =>
        Assert.Equal(Tiles.Value.Length, Tiles.Value.Select(t => (t.Era, t.Code)).Distinct().Count());

    /// <summary>An empty tile with tiles on all four sides would look like a lake.</summary>
    [Theory]
    [InlineData(Eras.Now, "48", UnitLevel.Commune)]
    [InlineData(Eras.Before, "49", UnitLevel.District)]
    [InlineData(Eras.Before, "49", UnitLevel.Commune)]
    [InlineData(Eras.Before, "48", UnitLevel.Commune)]
    public async Task No_map_has_a_hole(string era, string province, UnitLevel level)
    {
        var taken = (await Map(era, province, level)).Select(t => (t.Tile.Row, t.Tile.Column)).ToHashSet();

        Assert.DoesNotContain(
            from row in Enumerable.Range(2, 28)
            from column in Enumerable.Range(2, 28)
            select (row, column),
            at =>
                !taken.Contains(at)
                && taken.Contains((at.row - 1, at.column))
                && taken.Contains((at.row + 1, at.column))
                && taken.Contains((at.row, at.column - 1))
                && taken.Contains((at.row, at.column + 1))
        );
    }

    /// <summary>From each commune one comes to every other of its district over tiles of that district; the island aside.</summary>
    [Theory]
    [InlineData("49")]
    [InlineData("48")]
    public async Task The_old_communes_lie_in_blocks_by_district(string province)
    {
        const string island = "20434";
        // Hòa Vang lies around the city and has Cẩm Lệ and the river in its middle.
        const string around = "497";
        var districts = (await Map(Eras.Before, province, UnitLevel.Commune))
            .Where(t => t.Tile.Code != island && t.District != around)
            .GroupBy(t => t.District)
            .ToList();

        Assert.NotEmpty(districts);
        Assert.All(districts, district => Assert.Empty(NotReached(district.Select(t => t.Tile))));
    }

    [Theory]
    [InlineData("20333", "20263")] // Hoàng Sa, Sơn Trà
    [InlineData("20410", "20443")] // Hội An, Hùng Sơn in Tây Giang
    [InlineData("20965", "20950")] // Núi Thành, Trà Linh
    public void East_is_far_to_the_right(string east, string west) =>
        Assert.True(Of(east).Column >= Of(west).Column + 6);

    [Theory]
    [InlineData("20194", "20950")] // Hải Vân, Trà Linh
    [InlineData("20443", "20944")] // Hùng Sơn in Tây Giang, Nam Trà My
    [InlineData("20401", "20965")] // Hội An, Núi Thành
    public void North_is_far_above(string north, string south) =>
        Assert.True(Of(north).Row <= Of(south).Row - 6);

    /// <summary>
    /// The tiles were not made from the boundary files (see the head of the file), so comparing with them tells whether
    /// they lie right. Only where a copy of the files lies beside the checkout.
    /// </summary>
    [Theory]
    [InlineData("danang-communes-2025.geojson", Eras.Now, 94)]
    [InlineData("quangnam-old-districts-2024.geojson", Eras.Before, 17)]
    public void Tiles_are_in_the_order_of_the_real_places(string file, string era, int count)
    {
        var path = Beside(file);
        Assert.SkipWhen(path is null, $"{file} does not lie beside the checkout.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path!));
        var places = (
            from feature in json.RootElement.GetProperty("features").EnumerateArray()
            let code = feature.GetProperty("properties").GetProperty("code").GetString()
            let tile = Array.Find(Tiles.Value, t => t.Era == era && t.Code == code)
            where tile is not null
            let middle = MiddleOf(feature.GetProperty("geometry").GetProperty("coordinates"))
            select (tile, middle.East, middle.North)
        ).ToList();

        Assert.Equal(count, places.Count);
        Assert.InRange(Correlation([.. places.Select(p => (p.East, (double)p.tile.Column))]), 0.9, 1);
        Assert.InRange(Correlation([.. places.Select(p => (p.North, (double)-p.tile.Row))]), 0.9, 1);
    }

    private static Tile Of(string code) => Tiles.Value.Single(t => t.Era == Eras.Now && t.Code == code);

    private static async Task<List<(Tile Tile, string District)>> Map(
        string era,
        string province,
        UnitLevel level
    )
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var units = await app.InDb(db =>
            (
                from unit in db.Units
                join flow in db.UnitFlows on unit.Id equals flow.SourceId
                join top in db.Units on flow.TargetId equals top.Id
                join above in db.Units on unit.ParentId equals above.Id
                where unit.Era == era && unit.Level == level && top.Era == era && top.Code == province
                select new { unit.Code, District = above.Code }
            ).ToListAsync()
        );
        return
        [
            .. units.Select(u => (Tiles.Value.Single(t => t.Era == era && t.Code == u.Code), u.District)),
        ];
    }

    private static HashSet<(int, int)> NotReached(IEnumerable<Tile> tiles)
    {
        var open = tiles.Select(t => (t.Row, t.Column)).ToHashSet();
        var todo = new Stack<(int Row, int Column)>([open.First()]);
        while (todo.TryPop(out var at))
        {
            if (open.Remove(at))
            {
                todo.Push((at.Row + 1, at.Column));
                todo.Push((at.Row - 1, at.Column));
                todo.Push((at.Row, at.Column + 1));
                todo.Push((at.Row, at.Column - 1));
            }
        }

        return open;
    }

    private static string? Beside(string file)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var path = Path.Combine(folder.FullName, "shared", "data", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Middle of the box around all points: good enough for an order.</summary>
    private static (double East, double North) MiddleOf(JsonElement coordinates)
    {
        var points = Points(coordinates).ToList();
        return (
            (points.Min(p => p.East) + points.Max(p => p.East)) / 2,
            (points.Min(p => p.North) + points.Max(p => p.North)) / 2
        );
    }

    private static IEnumerable<(double East, double North)> Points(JsonElement at) =>
        at[0].ValueKind == JsonValueKind.Number
            ? [(at[0].GetDouble(), at[1].GetDouble())]
            : at.EnumerateArray().SelectMany(Points);

    /// <summary>Spearman's: of the ranks, because a tile map keeps order and not distance.</summary>
    private static double Correlation((double X, double Y)[] pairs)
    {
        var x = Ranks([.. pairs.Select(p => p.X)]);
        var y = Ranks([.. pairs.Select(p => p.Y)]);
        var (meanX, meanY) = (x.Average(), y.Average());
        var both = x.Zip(y).Sum(p => (p.First - meanX) * (p.Second - meanY));
        return both
            / Math.Sqrt(x.Sum(v => (v - meanX) * (v - meanX)) * y.Sum(v => (v - meanY) * (v - meanY)));
    }

    private static double[] Ranks(double[] values) =>
        [.. values.Select(v => values.Count(o => o < v) + (values.Count(o => o == v) + 1) / 2.0)];
}
