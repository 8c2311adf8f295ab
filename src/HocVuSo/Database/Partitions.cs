using System.Data.Common;
using System.Globalization;

namespace HocVuSo.Database;

/// <summary>
/// A table that PostgreSQL keeps in one part per month, by the days in its column <c>day</c>; its schema step creates it
/// PARTITION BY RANGE (day) with a DEFAULT partition named <c>{Name}_default</c>. Features register theirs as
/// singletons. SQLite keeps a plain table.
/// </summary>
public sealed record MonthlyTable(string Name);

/// <summary>
/// Makes the months' partitions before they are needed: at start, and once a day while the program runs. Rows that
/// came before their month existed stand in the default partition and are moved when it is made.
/// </summary>
public sealed class Partitions(
    Engine engine,
    TimeProvider clock,
    IEnumerable<MonthlyTable> tables,
    ILogger<Partitions> log
) : BackgroundService
{
    private const int MonthsAhead = 3;

    /// <summary>Last month to three months ahead, for every registered table.</summary>
    public Task Ensure(CancellationToken cancel = default)
    {
        var today = clock.Today();
        return Ensure(today.AddMonths(-1), today.AddMonths(MonthsAhead), cancel);
    }

    /// <summary>Every month from the one of the first day to the one of the last day; for loaders of older days.</summary>
    public async Task Ensure(DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        if (engine.Kind == EngineKind.Sqlite)
        {
            return;
        }

        await using var connection = await engine.Open(cancel);
        foreach (var table in tables)
        {
            var there = await Existing(connection, table, cancel);
            for (
                var month = new DateOnly(first.Year, first.Month, 1);
                month <= last;
                month = month.AddMonths(1)
            )
            {
                if (!there.Contains(NameOf(table, month)))
                {
                    await Create(connection, table, month, cancel);
                }
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        while (await daily.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Ensure(stoppingToken);
            }
#pragma warning disable CA1031 // The months ahead leave many days to try again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "The coming months could not be made; trying again tomorrow.");
            }
        }
    }

    private static string NameOf(MonthlyTable table, DateOnly month) =>
        table.Name + month.ToString("'_'yyyy'_'MM", CultureInfo.InvariantCulture);

    private static async Task<HashSet<string>> Existing(
        DbConnection connection,
        MonthlyTable table,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = '{table.Name}'::regclass";
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task Create(
        DbConnection connection,
        MonthlyTable table,
        DateOnly month,
        CancellationToken cancel
    )
    {
        var name = NameOf(table, month);
        var from = month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var to = month.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Several nodes may come at once: the second waits here and finds the partition made.
        command.CommandText = $"""
            SELECT pg_advisory_xact_lock(72186412);
            DO $$
            BEGIN
              IF to_regclass('{name}') IS NULL THEN
                CREATE TABLE {name} (LIKE {table.Name} INCLUDING ALL);
                WITH early AS (
                  DELETE FROM {table.Name}_default WHERE day >= '{from}' AND day < '{to}' RETURNING *
                )
                INSERT INTO {name} SELECT * FROM early;
                ALTER TABLE {table.Name} ATTACH PARTITION {name} FOR VALUES FROM ('{from}') TO ('{to}');
              END IF;
            END $$;
            """;
        await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
