using System.Text.Json;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>
/// Takes a roster through its present phase, portion by portion, from wherever it stopped. One worker at a time: the
/// others see that it is taken.
/// </summary>
public sealed class RosterRun(
    IServiceScopeFactory scopes,
    Engine engine,
    Vault vault,
    UnitFinder finder,
    Settings settings,
    TimeProvider clock
)
{
    private const int MostTries = 3;

    /// <returns>False when somebody else is at it.</returns>
    public async Task<bool> Run(Guid rosterId, CancellationToken cancel)
    {
        await using var claim = await RosterClaim.Take(engine, settings, rosterId);
        if (claim is null)
        {
            return false;
        }

        try
        {
            await Phase(rosterId, cancel);
        }
        catch (Refusal refusal)
        {
            await Refuse(rosterId, refusal);
        }

        return true;
    }

    private async Task Phase(Guid rosterId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var start = await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == rosterId, cancel);
        if (!start.IsAtWork)
        {
            return;
        }

        var reach = await RosterScope.Of(db, finder, start.ByAccountId, clock.Today());
        if (reach.Area.Count == 0)
        {
            throw Refusals.RosterNobodyMay();
        }

        if (start.State == RosterState.Checking)
        {
            await db.RequireRoomToAsk(start.ByAccountId, clock);
        }

        await using var file = await RosterFile.Restore(db, vault, settings, rosterId);
        using var table = TableFile.Open(file, new TableRoom(settings.DataFolder), RosterColumns.All);
        var done = start.Row;
        foreach (var rows in table.Rows().Skip(start.Row).Chunk(Roster.PortionSize))
        {
            cancel.ThrowIfCancellationRequested();
            if (!await Portion(rosterId, start.State, done, reach, rows))
            {
                return;
            }

            done += rows.Length;
        }

        await InTransaction(
            async (inside, _) =>
            {
                var roster = await inside.Rosters.SingleAsync(r => r.Id == rosterId);
                if (roster.State != start.State || roster.Row != done)
                {
                    return false;
                }

                roster.ReachEnd(clock.Now());
                if (roster.State == RosterState.Done)
                {
                    await RosterFile.Forget(inside, rosterId);
                }

                await inside.SaveChangesAsync();
                return true;
            }
        );
    }

    /// <returns>False when the roster is not where it was: cancelled, or moved on by another.</returns>
    private async Task<bool> Portion(
        Guid rosterId,
        RosterState state,
        int done,
        RosterScope reach,
        TableRow[] rows
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await InTransaction(
                    (db, work) => Portion(db, work, rosterId, state, done, reach, rows)
                );
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody wrote one of the same people between our look and our write: look again.
            }
        }
    }

    private async Task<bool> Portion(
        Db db,
        RosterPortion work,
        Guid rosterId,
        RosterState state,
        int done,
        RosterScope reach,
        TableRow[] rows
    )
    {
        var roster = await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == rosterId);
        if (roster.State != state || roster.Row != done)
        {
            return false;
        }

        var (counts, bad) = await work.Work(roster, reach, rows);
        db.ChangeTracker.Clear();
        db.Attach(roster);
        roster.Count(counts);
        if (bad.Count > 0)
        {
            db.RosterFaults.Add(
                new RosterFault
                {
                    RosterId = rosterId,
                    Seq = done,
                    Sealed = vault.Seal(JsonSerializer.SerializeToUtf8Bytes(bad), RosterFault.Purpose),
                }
            );
        }

        await db.SaveChangesAsync();
        return true;
    }

    private Task Refuse(Guid rosterId, Refusal refusal) =>
        InTransaction(
            async (db, _) =>
            {
                var roster = await db.Rosters.SingleAsync(r => r.Id == rosterId);
                roster.Refuse(refusal.Sentence, clock.Now());
                await RosterFile.Forget(db, rosterId);
                await db.SaveChangesAsync();
                return true;
            }
        );

    private async Task<bool> InTransaction(Func<Db, RosterPortion, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await work(db, scope.ServiceProvider.GetRequiredService<RosterPortion>()))
        {
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }
}
