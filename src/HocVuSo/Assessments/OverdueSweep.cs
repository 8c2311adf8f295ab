namespace HocVuSo.Assessments;

/// <summary>Ends what nobody comes back to: attempts whose time is over, looked for every minute.</summary>
public sealed class OverdueSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OverdueSweep> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Attempts>().FinishAllOverdue(stoppingToken);
            }
#pragma warning disable CA1031 // The database may be away for a while; the next minute tries again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "Overdue attempts could not be ended; trying again in a minute.");
            }
        }
    }
}
