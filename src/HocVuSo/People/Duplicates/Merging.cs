using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Duplicates;

/// <summary>Makes one of two records, and two of one again. In the transaction of the caller.</summary>
public sealed class Merging(Db db, Audit audit, PersonFollowers followers, TimeProvider clock)
{
    /// <summary>The records are read first: one that was merged or erased meanwhile is refused.</summary>
    public async Task Join(Guid keptId, Guid mergedId, Guid account)
    {
        var kept = await Person(keptId);
        var merged = await Person(mergedId);
        var taken = kept.Absorb(merged);
        var carried = await db.People.Where(p => p.MergedIntoId == mergedId).ToListAsync();
        carried.ForEach(p => p.Follow(keptId));
        db.Merges.Add(
            new Merge
            {
                Id = Guid.CreateVersion7(),
                KeptId = keptId,
                MergedId = mergedId,
                Taken = string.Join(',', taken),
                Carried = string.Join(',', carried.Select(p => p.Id)),
                MergedAt = clock.Now(),
                MergedById = account,
            }
        );
        // A number names one standing person: the merged one must lie down before the kept one takes its number.
        await db
            .People.Where(p => p.Id == mergedId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedIntoId, keptId));
        await db.SaveChangesAsync();
        await Tell(AuditAction.PeopleMerged, [keptId, mergedId, .. carried.Select(p => p.Id)]);
    }

    public async Task Undo(Guid mergeId, Guid account)
    {
        var merge =
            await db.Merges.SingleOrDefaultAsync(m => m.Id == mergeId && m.UndoneAt == null)
            ?? throw Refusals.NoSuchMerge();
        var kept = await Person(merge.KeptId);
        var merged = await Person(merge.MergedId);
        kept.GiveBack(merged, merge.Taken.Split(','));
        var carriedIds = merge
            .Carried.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(Guid.Parse)
            .ToList();
        var carried = await db
            .People.Where(p => carriedIds.Contains(p.Id) && p.MergedIntoId == merge.KeptId)
            .ToListAsync();
        carried.ForEach(p => p.Follow(merge.MergedId));
        (merge.UndoneAt, merge.UndoneById) = (clock.Now(), account);
        // Who takes them apart says that they are two: the pair is not offered again.
        foreach (
            var pair in await db
                .Duplicates.Where(d =>
                    (d.FirstId == merge.KeptId && d.SecondId == merge.MergedId)
                    || (d.FirstId == merge.MergedId && d.SecondId == merge.KeptId)
                )
                .ToListAsync()
        )
        {
            (pair.State, pair.DecidedAt, pair.DecidedById) = (DuplicateState.KeptApart, clock.Now(), account);
        }

        if (kept.CitizenIdIndex is null)
        {
            // And give it back before the other stands up again.
            await db
                .People.Where(p => p.Id == kept.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.CitizenIdIndex, (byte[]?)null));
        }

        await db.SaveChangesAsync();
        await Tell(AuditAction.MergeUndone, [merge.KeptId, merge.MergedId, .. carried.Select(p => p.Id)]);
    }

    private async Task<Person> Person(Guid id) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == id) ?? throw Refusals.NoSuchPerson();

    private async Task Tell(AuditAction action, Guid[] people)
    {
        await audit.Changed(action, people);
        await followers.Changed(db, people);
    }
}

/// <summary>A merge in force, as the page of the kept record shows it.</summary>
public sealed record PersonMerge(Guid Id, string Name, DateTime At)
{
    public static Task<List<PersonMerge>> InForce(Db db, Guid kept) =>
        (
            from merge in db.Merges
            join person in db.Set<Person>() on merge.MergedId equals person.Id
            where merge.KeptId == kept && merge.UndoneAt == null
            orderby merge.MergedAt, merge.Id
            select new PersonMerge(merge.Id, person.FullName, merge.MergedAt)
        ).ToListAsync();
}
