using System.Globalization;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>
/// Keeps standings and tallies equal to the facts. Called in the transaction that changed a confirmation or a person,
/// for all of them at once; a fixed number of queries for each portion.
/// </summary>
public sealed class StandingKeeper(Measures measures)
{
    public const int PeopleAtOnce = 500;
    private const int RowsInOneStatement = 150;

    public async Task Refresh(Db db, IReadOnlyCollection<Guid> personIds, CancellationToken cancel = default)
    {
        foreach (var portion in personIds.Distinct().Chunk(PeopleAtOnce))
        {
            await RefreshPortion(db, portion, cancel);
        }
    }

    private async Task RefreshPortion(Db db, Guid[] changed, CancellationToken cancel)
    {
        var heads = await Heads(db, changed, cancel);
        var people = changed.Concat(heads).Distinct().ToArray();
        var facts = await Facts(db, heads, cancel);
        var before = (
            await db.Set<Standing>()
                .AsNoTracking()
                .Where(s => people.Contains(s.PersonId))
                .ToListAsync(cancel)
        )
            .Select(s => (s.PersonId, Stands: new Stands(s.Measure, new Days(s.From, s.To), s.UnitId)))
            .ToList();
        var after = facts
            .SelectMany(f => StandingRules.Of(f, measures.All), (f, stands) => (f.PersonId, Stands: stands))
            .ToList();

        var kept = before.Intersect(after).ToHashSet();
        var gone = before.Where(s => !kept.Contains(s)).ToList();
        var come = after.Where(s => !kept.Contains(s)).ToList();
        await Delete(db, gone, cancel);
        await Insert(db, come, cancel);
        await Tally.Raise(
            db,
            StandingRules
                .Changes(gone.Select(s => s.Stands), come.Select(s => s.Stands))
                .Select(c => new TallyChange(c.Measure, c.UnitId, c.Day, c.Delta)),
            cancel
        );
    }

    /// <summary>
    /// Computes all standings and tallies anew from the facts and replaces the stored ones, in one transaction of the
    /// caller. Says how many tally rows were different from what was stored: 0 when all was right.
    /// </summary>
    public async Task<(long People, long Standings, long Differences)> Rebuild(
        Db db,
        CancellationToken cancel = default
    )
    {
        var stored = new Dictionary<(string, TallySpan, DateOnly, int), long>();
        var keys = measures.All.Select(m => m.Key).ToArray();
        await foreach (
            var row in db
                .Tallies.AsNoTracking()
                .Where(t => keys.Contains(t.Counter) && t.Delta != 0)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            stored[(row.Counter, row.Span, row.Day, row.UnitId)] = row.Delta;
        }

        await db.Tallies.Where(t => keys.Contains(t.Counter)).ExecuteDeleteAsync(cancel);
        await db.Set<Standing>().ExecuteDeleteAsync(cancel);

        var changes = new Dictionary<(string, int, DateOnly), long>();
        long people = 0;
        long standings = 0;
        var last = Guid.Empty;
        while (true)
        {
            // All who hold a confirmation, and all into whom somebody was merged, in the order of the key. Two plain
            // conditions: each is one look into an index.
            var heads = await db
                .People.Where(p => p.MergedIntoId == null && p.Id > last)
                .Where(p =>
                    db.Set<Confirmation>().Any(c => c.PersonId == p.Id)
                    || db.Set<Person>().Any(m => m.MergedIntoId == p.Id)
                )
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .Take(PeopleAtOnce)
                .ToArrayAsync(cancel);
            if (heads.Length == 0)
            {
                break;
            }

            last = heads[^1];
            var facts = await Facts(db, heads, cancel);
            people += facts.Count;
            var come = facts
                .SelectMany(
                    f => StandingRules.Of(f, measures.All),
                    (f, stands) => (f.PersonId, Stands: stands)
                )
                .ToList();
            standings += come.Count;
            await db.BulkInsert(
                come.Select(s => new Standing
                {
                    PersonId = s.PersonId,
                    Measure = s.Stands.Measure,
                    From = s.Stands.Days.From,
                    To = s.Stands.Days.To,
                    UnitId = s.Stands.UnitId,
                }),
                cancel
            );
            foreach (var (measure, unit, day, delta) in StandingRules.Changes([], come.Select(s => s.Stands)))
            {
                changes[(measure, unit, day)] = changes.GetValueOrDefault((measure, unit, day)) + delta;
            }
        }

        // One measure after the other: it is the days and units of one that memory must hold.
        foreach (var key in keys)
        {
            await Tally.Fill(
                db,
                changes
                    .Where(c => c.Key.Item1 == key)
                    .Select(c => new TallyChange(key, c.Key.Item2, c.Key.Item3, c.Value)),
                cancel
            );
        }

        long differences = 0;
        await foreach (
            var row in db
                .Tallies.AsNoTracking()
                .Where(t => keys.Contains(t.Counter) && t.Delta != 0)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (!stored.Remove((row.Counter, row.Span, row.Day, row.UnitId), out var was) || was != row.Delta)
            {
                differences++;
            }
        }

        return (people, standings, differences + stored.Count);
    }

    /// <summary>Those under whom the changed ones count: themselves, or whom they were merged into.</summary>
    private static async Task<Guid[]> Heads(Db db, Guid[] changed, CancellationToken cancel)
    {
        var heads = new HashSet<Guid>();
        var open = changed;
        while (open.Length > 0)
        {
            var found = await db
                .People.Where(p => open.Contains(p.Id))
                .Select(p => new { p.Id, p.MergedIntoId })
                .ToListAsync(cancel);
            heads.UnionWith(found.Where(p => p.MergedIntoId is null).Select(p => p.Id));
            open =
            [
                .. found
                    .Select(p => p.MergedIntoId)
                    .OfType<Guid>()
                    .Where(id => !heads.Contains(id))
                    .Distinct(),
            ];
        }

        return [.. heads];
    }

    private static async Task<List<StandingFacts>> Facts(Db db, Guid[] heads, CancellationToken cancel)
    {
        // Everybody who counts under a head, the head included.
        var headOf = heads.ToDictionary(id => id);
        var open = heads;
        while (open.Length > 0)
        {
            var merged = await db
                .People.Where(p => p.MergedIntoId != null && open.Contains(p.MergedIntoId.Value))
                .Select(p => new { p.Id, p.MergedIntoId })
                .ToListAsync(cancel);
            merged.ForEach(m => headOf[m.Id] = headOf[m.MergedIntoId!.Value]);
            open = [.. merged.Select(m => m.Id)];
        }

        var everyone = headOf.Keys.ToArray();
        var confirmations = (
            await db.Set<Confirmation>()
                .AsNoTracking()
                .Where(c => everyone.Contains(c.PersonId))
                .ToListAsync(cancel)
        ).ToLookup(c => headOf[c.PersonId]);
        var births = (
            await db
                .People.Where(p => heads.Contains(p.Id))
                .Select(p => new
                {
                    p.Id,
                    p.BirthDate,
                    p.BirthYear,
                })
                .ToListAsync(cancel)
        ).ToDictionary(p => p.Id);
        var homes = (
            await db.Residences.AsNoTracking().Where(r => everyone.Contains(r.PersonId)).ToListAsync(cancel)
        ).ToLookup(r => headOf[r.PersonId]);
        var memberships = (
            await db
                .Memberships.Where(m => everyone.Contains(m.PersonId))
                .Join(
                    db.Organisations,
                    m => m.OrganisationId,
                    o => o.Id,
                    (m, o) =>
                        new
                        {
                            m.PersonId,
                            m.Role,
                            m.From,
                            m.To,
                            o.Kind,
                        }
                )
                .ToListAsync(cancel)
        ).ToLookup(m => headOf[m.PersonId]);

        return
        [
            .. heads
                .Where(id => confirmations.Contains(id) && births.ContainsKey(id))
                .Select(id => new StandingFacts(
                    id,
                    [.. homes[id].Select(r => (r.UnitId, new Days(r.From, r.To)))],
                    [
                        .. AdultDays(births[id].BirthDate, births[id].BirthYear),
                        .. memberships[id]
                            .Select(m => (Group: TargetGroups.GroupOf(m.Kind, m.Role), m.From, m.To))
                            .Where(m => m.Group is not null)
                            .Select(m => (m.Group!.Value, new Days(m.From, m.To))),
                    ],
                    [.. confirmations[id].SelectMany(Held)]
                )),
        ];
    }

    private static IEnumerable<(TargetGroup, Days)> AdultDays(DateOnly? birthDate, int? birthYear)
    {
        if (Birth.Of(birthYear, birthDate) is { } birth)
        {
            yield return (TargetGroup.Adult, new Days(birth.AdultFrom, null));
        }
    }

    /// <summary>The days a confirmation held. The day it was revoked or replaced is no longer one of them.</summary>
    private static IEnumerable<(TargetGroup Frame, Days Valid, Days? Accepted)> Held(Confirmation c)
    {
        var last =
            c.EndedOn is { } ended && (c.Until is null || ended <= c.Until) ? ended.AddDays(-1) : c.Until;
        if (new Days(c.From, last) is var valid && (last is null || c.From <= last))
        {
            var accepted =
                c.EIdState is EIdState.Accepted or EIdState.Shown && c.EIdAnsweredOn is { } from
                    ? valid.Meet(new Days(from, null))
                    : null;
            yield return (c.Group, valid, accepted);
        }
    }

    private static async Task Delete(
        Db db,
        List<(Guid PersonId, Stands Stands)> rows,
        CancellationToken cancel
    )
    {
        foreach (var portion in rows.Chunk(RowsInOneStatement))
        {
            var sql = new StringBuilder(
                "DELETE FROM standings WHERE (person_id, measure, from_day) IN (VALUES "
            );
            var values = new List<object>();
            foreach (var (person, stands) in portion)
            {
                Row(sql, values, person, stands.Measure, stands.Days.From);
            }

            await db.Database.ExecuteSqlRawAsync(sql.Append(')').ToString(), values, cancel);
        }
    }

    private static async Task Insert(
        Db db,
        List<(Guid PersonId, Stands Stands)> rows,
        CancellationToken cancel
    )
    {
        foreach (var portion in rows.Chunk(RowsInOneStatement))
        {
            var sql = new StringBuilder(
                "INSERT INTO standings (person_id, measure, from_day, unit_id, to_day) VALUES "
            );
            var values = new List<object>();
            foreach (var (person, stands) in portion)
            {
                Row(sql, values, person, stands.Measure, stands.Days.From, stands.UnitId, stands.Days.To);
            }

            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancel);
        }
    }

    /// <summary>Appends "({0}, {1}, NULL)" with its values.</summary>
    private static void Row(StringBuilder sql, List<object> values, params ReadOnlySpan<object?> cells)
    {
        sql.Append(values.Count == 0 ? "(" : ", (");
        for (var i = 0; i < cells.Length; i++)
        {
            sql.Append(i == 0 ? "" : ", ");
            if (cells[i] is { } value)
            {
                sql.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
                values.Add(value);
            }
            else
            {
                sql.Append("NULL");
            }
        }

        sql.Append(')');
    }
}
