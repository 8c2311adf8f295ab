using System.Data.Common;
using System.Runtime.InteropServices;
using Dapper;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.Places;

/// <summary>
/// Computes <see cref="UnitFlow"/>. Within its era a unit flows wholly into itself and all units above it. Into another
/// era it flows through the successions, era by era:
/// all successors (or, backwards, all predecessors) in the target: wholly, whatever the shares are;
/// none: not at all; some: the sum of their stated shares, or null where one is not stated.
/// A unit without successions of its own (a hamlet) goes where the unit above it goes, and a unit above divided ones
/// (a district, a province) flows only where all of it goes.
/// </summary>
public static class Flows
{
    /// <param name="Era">Place of the era in the order of time.</param>
    public sealed record Node(int Id, int Era, int? ParentId);

    public sealed record Link(int Predecessor, int Successor, decimal? Share, decimal? ShareOfSuccessor);

    private sealed record Part(int Unit, decimal? Share);

    /// <returns>At most one flow for each pair; shares rounded to six places.</returns>
    public static Dictionary<(int Target, int Source), decimal?> Of(
        IReadOnlyCollection<Node> units,
        IReadOnlyCollection<Link> successions
    )
    {
        var map = new Map(units, successions);
        var flows = new Dictionary<(int, int), decimal?>(units.Count * 6);
        var sums = new Dictionary<int, (int Parts, decimal? Share)>();
        foreach (var unit in units)
        {
            foreach (var above in map.SelfAndAbove(unit.Id))
            {
                flows[(above, unit.Id)] = 1;
            }

            for (var era = 0; era < map.Eras; era++)
            {
                if (era == unit.Era || map.PartsIn(unit.Id, era) is not { } parts)
                {
                    continue;
                }

                sums.Clear();
                foreach (var part in parts.Units)
                {
                    foreach (var target in map.SelfAndAbove(part.Unit))
                    {
                        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
                            sums,
                            target,
                            out var known
                        );
                        sum = known ? (sum.Parts + 1, sum.Share + part.Share) : (1, part.Share);
                    }
                }

                foreach (var (target, sum) in sums)
                {
                    if (sum.Parts == parts.Units.Count)
                    {
                        flows[(target, unit.Id)] = 1;
                    }
                    else if (parts.OfTheUnitItself)
                    {
                        flows[(target, unit.Id)] = sum.Share is { } share ? Math.Round(share, 6) : null;
                    }
                }
            }
        }

        return flows;
    }

    /// <summary>Computes all flows anew inside the context's transaction and writes only what differs.</summary>
    public static async Task Refresh(Db db, CancellationToken cancel = default)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var connection = db.Database.GetDbConnection();
        var wanted = await Compute(connection, transaction);
        var gone = new List<(int Target, int Source)>();
        await using (
            var found = await connection.ExecuteReaderAsync(
                "SELECT target_id, source_id, share FROM unit_flows",
                transaction: transaction
            )
        )
        {
            while (await found.ReadAsync(cancel))
            {
                var key = (found.GetInt32(0), found.GetInt32(1));
                var share = await found.IsDBNullAsync(2, cancel) ? (decimal?)null : found.GetDecimal(2);
                if (wanted.TryGetValue(key, out var same) && same == share)
                {
                    wanted.Remove(key);
                }
                else
                {
                    gone.Add(key);
                }
            }
        }

        if (gone.Count + wanted.Count == 0)
        {
            return;
        }

        foreach (var portion in gone.GroupBy(g => g.Target, g => g.Source))
        {
            foreach (var sources in portion.Chunk(500))
            {
                await db
                    .UnitFlows.Where(f => f.TargetId == portion.Key && sources.Contains(f.SourceId))
                    .ExecuteDeleteAsync(cancel);
            }
        }

        await Bulk.Insert(
            transaction,
            "unit_flows",
            ["target_id", "source_id", "share"],
            wanted
                .OrderBy(f => f.Key.Target)
                .ThenBy(f => f.Key.Source)
                .Select(f => new object?[] { f.Key.Target, f.Key.Source, f.Value }),
            cancel
        );
        if (db.IsPostgres)
        {
            // Until autovacuum comes by, the planner would take the tables for empty.
            await db.Database.ExecuteSqlRawAsync("ANALYZE units, successions, unit_flows", cancel);
        }
    }

    private static async Task<Dictionary<(int Target, int Source), decimal?>> Compute(
        DbConnection connection,
        DbTransaction transaction
    )
    {
        var eras = (
            await connection.QueryAsync<string>(
                "SELECT key FROM eras ORDER BY coalesce(from_day, '0001-01-01'), key",
                transaction: transaction
            )
        )
            .Select((key, place) => (key, place))
            .ToDictionary(e => e.key, e => e.place);
        var nodes = new List<Node>();
        await using (
            var units = await connection.ExecuteReaderAsync(
                "SELECT id, era, parent_id FROM units",
                transaction: transaction
            )
        )
        {
            while (await units.ReadAsync())
            {
                nodes.Add(
                    new Node(
                        units.GetInt32(0),
                        eras[units.GetString(1)],
                        await units.IsDBNullAsync(2) ? null : units.GetInt32(2)
                    )
                );
            }
        }

        var links = new List<Link>();
        await using (
            var successions = await connection.ExecuteReaderAsync(
                "SELECT predecessor_id, successor_id, share, share_of_successor FROM successions",
                transaction: transaction
            )
        )
        {
            while (await successions.ReadAsync())
            {
                links.Add(
                    new Link(
                        successions.GetInt32(0),
                        successions.GetInt32(1),
                        await successions.IsDBNullAsync(2) ? null : successions.GetDecimal(2),
                        await successions.IsDBNullAsync(3) ? null : successions.GetDecimal(3)
                    )
                );
            }
        }

        return Of(nodes, links);
    }

    /// <summary>Units by id, with what stands above, below, before and after each.</summary>
    private sealed class Map
    {
        private readonly Dictionary<int, Node> _nodes;
        private readonly ILookup<int, int> _below;
        private readonly ILookup<int, Part> _after;
        private readonly ILookup<int, Part> _before;

        public Map(IReadOnlyCollection<Node> units, IReadOnlyCollection<Link> successions)
        {
            _nodes = units.ToDictionary(u => u.Id);
            _below = units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value, u => u.Id);
            _after = successions.ToLookup(s => s.Predecessor, s => new Part(s.Successor, s.Share));
            _before = successions.ToLookup(
                s => s.Successor,
                s => new Part(s.Predecessor, s.ShareOfSuccessor)
            );
            Eras = units.Select(u => u.Era + 1).DefaultIfEmpty().Max();
        }

        public int Eras { get; }

        public IEnumerable<int> SelfAndAbove(int unit)
        {
            for (int? at = unit; at is { } id; at = _nodes[id].ParentId)
            {
                yield return id;
            }
        }

        /// <summary>
        /// What the unit consists of in another era, each unit there once; null when that is not wholly known.
        /// OfTheUnitItself: the parts share out this very unit, not the many below it.
        /// </summary>
        public (IReadOnlyCollection<Part> Units, bool OfTheUnitItself)? PartsIn(int unit, int era)
        {
            var step = era > _nodes[unit].Era ? 1 : -1;
            var links = step > 0 ? _after : _before;
            var own = SelfAndAbove(unit).FirstOrDefault(links.Contains);
            if (own != 0)
            {
                return Follow(own, era, step) is { } parts ? (parts, true) : null;
            }

            var all = new Dictionary<int, Part>();
            return Gather(unit, era, step, links, all) ? (all.Values, false) : null;
        }

        /// <summary>Every lowest unit below must have gone somewhere, else the whole is not known.</summary>
        private bool Gather(int unit, int era, int step, ILookup<int, Part> links, Dictionary<int, Part> all)
        {
            if (links.Contains(unit))
            {
                if (Follow(unit, era, step) is not { } parts)
                {
                    return false;
                }

                foreach (var part in parts)
                {
                    all[part.Unit] = part;
                }

                return true;
            }

            return _below.Contains(unit) && _below[unit].All(below => Gather(below, era, step, links, all));
        }

        private List<Part>? Follow(int unit, int era, int step)
        {
            var links = step > 0 ? _after : _before;
            var parts = new Dictionary<int, Part> { [unit] = new(unit, 1) };
            for (var at = _nodes[unit].Era; at != era; at += step)
            {
                var next = new Dictionary<int, Part>();
                foreach (var part in parts.Values)
                {
                    var own = SelfAndAbove(part.Unit).FirstOrDefault(links.Contains);
                    if (own == 0)
                    {
                        return null;
                    }

                    var whole = links[own].Count() == 1;
                    foreach (var further in links[own])
                    {
                        var share = part.Share * (whole ? 1 : further.Share);
                        next[further.Unit] = next.TryGetValue(further.Unit, out var known)
                            ? known with
                            {
                                Share = known.Share + share,
                            }
                            : new Part(further.Unit, share);
                    }
                }

                parts = next;
            }

            return [.. parts.Values];
        }
    }
}
