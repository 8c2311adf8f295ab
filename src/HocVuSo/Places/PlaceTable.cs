using System.Data.Common;
using Dapper;

namespace HocVuSo.Places;

/// <summary>All units of all eras in memory, as they stood when it was read: some 20 MB for the whole country.</summary>
public sealed class PlaceTable
{
    private const int MostWords = 8;

    private readonly Place[] _places;
    private readonly Lazy<PlaceIndex> _index;
    private readonly Dictionary<int, Place> _byId;
    private readonly Dictionary<(string Era, string Code), Place> _byCode;

    private PlaceTable(Place[] places, IReadOnlyList<Era> eras, string state)
    {
        // Larger units first, then today's, then by name.
        _places =
        [
            .. places
                .OrderBy(p => p.Level)
                .ThenByDescending(p => p.Era.From)
                .ThenBy(p => p.Name, Geography.Order)
                .ThenBy(p => p.Id),
        ];
        _index = new Lazy<PlaceIndex>(() => new PlaceIndex(_places));
        _byId = places.ToDictionary(p => p.Id);
        _byCode = places.ToDictionary(p => (p.Era.Key, p.Code));
        Eras = eras;
        State = state;
    }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Era> Eras { get; }

    /// <summary>Changes with every change of the units.</summary>
    internal string State { get; }

    public int Count => _places.Length;

    public Place? Find(int id) => _byId.GetValueOrDefault(id);

    public Place? Find(string era, string code) => _byCode.GetValueOrDefault((era, code));

    public IEnumerable<Place> Of(string era) => _places.Where(p => p.Era.Key == era);

    /// <summary>In Vietnamese order.</summary>
    public IReadOnlyList<Place> Provinces(Era era) =>
        [.. _places.Where(p => p.Era == era && p.Level == UnitLevel.Province)];

    /// <summary>
    /// Places that have all the words, in any order: at least one in their own name, the others there or in the names
    /// above. Words may be cut short and written without accents; where they have accents, places with the same ones
    /// come first; then whole names, then names that have all the words.
    /// </summary>
    public IReadOnlyList<Place> Search(string query)
    {
        var words = PlaceQuery.Read(query);
        if (words is null || words.Folded.Count > MostWords)
        {
            return [];
        }

        // The places stand in their order already, so each rank only has to be filled.
        var ranks = new List<Place>?[PlaceQuery.Ranks];
        var count = 0;
        var index = _index.Value;
        foreach (var place in index.Having(words))
        {
            if (words.RankOf(_places[place].Keys) is { } rank)
            {
                (ranks[rank] ??= []).Add(_places[place]);
                count++;
            }
        }

        var hits = new List<Place>(count);
        foreach (var rank in ranks)
        {
            hits.AddRange(rank ?? []);
        }

        return hits;
    }

    internal static async Task<PlaceTable> Read(DbConnection connection, CancellationToken cancel)
    {
        var state = await ReadState(connection, cancel);
        var eras = await ReadEras(connection, cancel);
        var byKey = eras.ToDictionary(e => e.Key);
        var above = new Dictionary<int, int>();
        var places = new List<Place>(16_000);
        await using (
            var rows = await connection.ExecuteReaderAsync(
                "SELECT id, era, code, name, full_name, level, parent_id, aliases, valid_from, valid_to FROM units ORDER BY id"
            )
        )
        {
            while (await rows.ReadAsync(cancel))
            {
                if (!byKey.TryGetValue(rows.GetString(1), out var era))
                {
                    byKey[rows.GetString(1)] = era = new Era { Key = rows.GetString(1) };
                }

                if (!await rows.IsDBNullAsync(6, cancel))
                {
                    above[rows.GetInt32(0)] = rows.GetInt32(6);
                }

                places.Add(
                    new Place
                    {
                        Id = rows.GetInt32(0),
                        Era = era,
                        Code = rows.GetString(2),
                        Name = rows.GetString(3),
                        FullName = rows.GetString(4),
                        Level = Enum.Parse<UnitLevel>(rows.GetString(5)),
                        Aliases = await rows.IsDBNullAsync(7, cancel) ? null : rows.GetString(7),
                        ValidFrom = await Day(rows, 8, cancel),
                        ValidTo = await Day(rows, 9, cancel),
                    }
                );
            }
        }

        var table = new PlaceTable([.. places], eras, state);
        table.Tie(above);
        await table.TieSuccessions(connection, cancel);
        return table;
    }

    /// <summary>Cheap enough to ask before a search.</summary>
    internal static async Task<string> ReadState(DbConnection connection, CancellationToken cancel) =>
        await connection.ExecuteScalarAsync<string>(
            new CommandDefinition(
                """
                SELECT coalesce((SELECT value FROM place_marks WHERE name = 'version'), '0')
                  || '/' || coalesce((SELECT max(id) FROM units), 0)
                """,
                cancellationToken: cancel
            )
        ) ?? "";

    private void Tie(Dictionary<int, int> above)
    {
        foreach (var place in _places)
        {
            place.Above = above.TryGetValue(place.Id, out var id) ? _byId[id] : null;
        }

        foreach (var place in _places)
        {
            Fold(place);
        }

        foreach (var group in _places.Where(p => p.Above is not null).GroupBy(p => p.Above!))
        {
            group.Key.Below = [.. group.OrderBy(p => p.Name, Geography.Order).ThenBy(p => p.Id)];
        }

        // A unit's keys hold those of the units above it.
        static void Fold(Place place)
        {
            if (place.Keys is null)
            {
                if (place.Above is not null)
                {
                    Fold(place.Above);
                }

                place.Keys = PlaceKeys.Of(place);
            }
        }
    }

    private async Task TieSuccessions(DbConnection connection, CancellationToken cancel)
    {
        var links = new List<(Place Before, Place After, PlaceLink Link)>(11_000);
        await using (
            var rows = await connection.ExecuteReaderAsync(
                "SELECT predecessor_id, successor_id, kind, share, share_of_successor, basis FROM successions"
            )
        )
        {
            while (await rows.ReadAsync(cancel))
            {
                var (before, after) = (_byId[rows.GetInt32(0)], _byId[rows.GetInt32(1)]);
                links.Add(
                    (
                        before,
                        after,
                        new PlaceLink(
                            after,
                            Enum.Parse<SuccessionKind>(rows.GetString(2)),
                            await rows.IsDBNullAsync(3, cancel) ? null : rows.GetDecimal(3),
                            await rows.IsDBNullAsync(4, cancel) ? null : rows.GetDecimal(4),
                            await rows.IsDBNullAsync(5, cancel) ? null : rows.GetString(5)
                        )
                    )
                );
            }
        }

        foreach (var group in links.GroupBy(l => l.Before))
        {
            group.Key.Successors = InOrder(group.Select(l => l.Link));
        }

        foreach (var group in links.GroupBy(l => l.After))
        {
            group.Key.Predecessors = InOrder(group.Select(l => l.Link with { Place = l.Before }));
        }

        static PlaceLink[] InOrder(IEnumerable<PlaceLink> links) =>
            [.. links.OrderBy(l => l.Place.Name, Geography.Order).ThenBy(l => l.Place.Id)];
    }

    private static async Task<List<Era>> ReadEras(DbConnection connection, CancellationToken cancel)
    {
        var eras = new List<Era>();
        await using var rows = await connection.ExecuteReaderAsync("SELECT key, from_day, to_day FROM eras");
        while (await rows.ReadAsync(cancel))
        {
            eras.Add(
                new Era
                {
                    Key = rows.GetString(0),
                    From = await Day(rows, 1, cancel),
                    To = await Day(rows, 2, cancel),
                }
            );
        }

        return [.. eras.OrderBy(e => e.From ?? DateOnly.MinValue).ThenBy(e => e.Key, StringComparer.Ordinal)];
    }

    private static async Task<DateOnly?> Day(DbDataReader rows, int column, CancellationToken cancel) =>
        await rows.IsDBNullAsync(column, cancel)
            ? null
            : await rows.GetFieldValueAsync<DateOnly>(column, cancel);
}
