using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Duplicates;

/// <summary>Finds the records that may be the same person as some new or corrected ones, and offers each pair once.</summary>
public static class DuplicateSearch
{
    private sealed record Face(Guid Id, string? MatchKey, DateOnly? Birth, byte[]? Number, int Commune);

    /// <summary>For up to some hundred people at once; a fixed number of queries. Call it after SaveChanges.</summary>
    /// <returns>How many pairs were new.</returns>
    public static async Task<int> Offer(Db db, IReadOnlyCollection<Guid> people, DateTime now)
    {
        var mine = await Faces(db, db.People.Where(p => people.Contains(p.Id))).ToListAsync();
        var keys = mine.Select(f => f.MatchKey).Distinct().ToList();
        if (keys.Count == 0)
        {
            return 0;
        }

        var others = (
            await Faces(db, db.People.Where(p => keys.Contains(p.MatchKey))).ToListAsync()
        ).ToLookup(f => f.MatchKey);
        var offers = new Dictionary<(Guid, Guid), Duplicate>();
        foreach (var face in mine)
        {
            foreach (var other in others[face.MatchKey].Where(o => o.Id != face.Id))
            {
                if (Ground(face, other) is { } ground)
                {
                    var offer = Duplicate.Offer(face.Id, other.Id, ground, now);
                    offers.TryAdd((offer.FirstId, offer.SecondId), offer);
                }
            }
        }

        if (offers.Count == 0)
        {
            return 0;
        }

        var firsts = offers.Keys.Select(k => k.Item1).Distinct().ToList();
        var known = await db
            .Duplicates.Where(d => firsts.Contains(d.FirstId))
            .Select(d => new { d.FirstId, d.SecondId })
            .ToListAsync();
        known.ForEach(k => offers.Remove((k.FirstId, k.SecondId)));
        db.Duplicates.AddRange(offers.Values);
        await db.SaveChangesAsync();
        return offers.Count;
    }

    private static IQueryable<Face> Faces(Db db, IQueryable<Person> people) =>
        from person in people
        join unit in db.Set<Unit>() on person.UnitId equals unit.Id
        where person.MatchKey != null && person.MergedIntoId == null
        select new Face(
            person.Id,
            person.MatchKey,
            person.BirthDate,
            person.CitizenIdIndex,
            unit.Level == UnitLevel.Hamlet ? unit.ParentId!.Value : unit.Id
        );

    private static DuplicateGround? Ground(Face a, Face b)
    {
        var numbersDiffer =
            a.Number is not null && b.Number is not null && !a.Number.AsSpan().SequenceEqual(b.Number);
        var sameCommune = a.Commune == b.Commune;
        return (a.Birth, b.Birth) switch
        {
            // Two numbers are two people, unless one was mistyped: likely only where both live together.
            _ when numbersDiffer && !sameCommune => null,
            ({ } one, { } other) => one == other ? DuplicateGround.NameAndBirthDate : null,
            _ when numbersDiffer => null,
            _ => sameCommune ? DuplicateGround.NameYearAndCommune : null,
        };
    }
}
