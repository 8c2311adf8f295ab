using System.Data.Common;
using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>
/// What all readers share, kept in memory: asking for it costs no read of the database. What another node has changed is
/// noticed within <see cref="Freshness"/>.
/// </summary>
public abstract class KeptFresh(Engine engine, IHostApplicationLifetime host) : BackgroundService
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _loading = new(1, 1);

    /// <summary>Reads what is not known here yet; one at a time.</summary>
    public async Task Refresh(CancellationToken cancel = default)
    {
        await _loading.WaitAsync(cancel);
        try
        {
            await using var connection = await engine.Open(cancel);
            await ReadNews(connection, cancel);
        }
        finally
        {
            _loading.Release();
        }
    }

    protected abstract Task ReadNews(DbConnection connection, CancellationToken cancel);

    /// <summary>Once, as soon as the program serves.</summary>
    protected virtual void WhenStarted() { }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Freshness);
        try
        {
            await Started(stoppingToken);
            WhenStarted();
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Refresh(stoppingToken);
                }
                catch (DbException)
                {
                    // The database is away for a moment; what is in memory still serves, and the next tick asks again.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource();
        await using var _ = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }

    public override void Dispose()
    {
        _loading.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
