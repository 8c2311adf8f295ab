using System.Threading.Channels;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>
/// Works on the rosters that wait: at once when one comes, at the start of the program on what an earlier run left, and
/// every half minute on what another node may have left. Once a day it lets go of what nobody decided about.
/// </summary>
public sealed class RosterWorker(
    IServiceScopeFactory scopes,
    Engine engine,
    TimeProvider clock,
    RosterRun run,
    ILogger<RosterWorker> log
) : BackgroundService
{
    private static readonly TimeSpan UndecidedKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan FaultsKept = TimeSpan.FromDays(30);

    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private DateOnly _cleaned;

    /// <summary>There is work, and its transaction is committed.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAll(stoppingToken);
                await CleanDaily();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One roster that cannot be worked on must not stop those after it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "Rosters were not worked on.");
            }

            await WaitForBell(stoppingToken);
        }
    }

    private async Task WorkAll(CancellationToken cancel)
    {
        foreach (var id in await AtWork(cancel))
        {
            try
            {
                await run.Run(id, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // As above; what was committed stays, the rest is tried again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "Roster {Roster} stopped and will be tried again.", id);
            }
        }
    }

    private async Task<List<Guid>> AtWork(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<Db>()
            .Rosters.Where(r => r.State == RosterState.Checking || r.State == RosterState.Applying)
            .OrderBy(r => r.CreatedAt)
            .ThenBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
    }

    private async Task WaitForBell(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            await _bell.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Half a minute is over, or the program ends.
        }
    }

    private async Task CleanDaily()
    {
        if (_cleaned == clock.Today())
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (undecided, old) = (clock.Now() - UndecidedKept, clock.Now() - FaultsKept);
        var forgotten = await db
            .Rosters.Where(r => r.State == RosterState.Checked && r.CreatedAt < undecided)
            .ToListAsync();
        foreach (var roster in forgotten)
        {
            await RosterDecision.Cancel(db, roster, clock.Now());
        }

        var rosters = db.Set<Roster>();
        await db
            .RosterFaults.Where(f => rosters.Any(r => r.Id == f.RosterId && r.CreatedAt < old))
            .ExecuteDeleteAsync();
        await transaction.CommitAsync();
        _cleaned = clock.Today();
    }
}
