using System.Diagnostics;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HocVuSo.Bench;

/// <summary>
/// A data folder and a database, and the program run on them: of its own, gone afterwards, or those of a province that
/// was made before and stays.
/// </summary>
public sealed class Trial : IAsyncDisposable
{
    private readonly string? _postgresServer;
    private readonly bool _stays;

    private Trial(string? postgresServer, string? existingFolder, string? existingDatabase)
    {
        _postgresServer = postgresServer;
        _stays = existingFolder is not null;
        Folder = existingFolder ?? Directory.CreateTempSubdirectory("hocvuso-bench-").FullName;
        PostgresDatabase = postgresServer is null
            ? null
            : existingDatabase ?? "bench_" + Guid.NewGuid().ToString("N");
    }

    public string Folder { get; }

    public string? PostgresDatabase { get; }

    public string Database =>
        _postgresServer is null
            ? "Data Source=" + Path.Combine(Folder, "hocvuso.db")
            : $"{_postgresServer};Database={PostgresDatabase};Maximum Pool Size=70";

    /// <param name="postgresServer">Connection string of a server without a database; null = SQLite.</param>
    /// <param name="folder">Data folder of a province that was made before; null = a new one.</param>
    /// <param name="database">Its database on the server.</param>
    public static async Task<Trial> New(
        string? postgresServer,
        string? folder = null,
        string? database = null
    )
    {
        var trial = new Trial(postgresServer, folder, database);
        if (postgresServer is not null && !trial._stays)
        {
            await trial.OnServer($"CREATE DATABASE {trial.PostgresDatabase}");
        }

        return trial;
    }

    /// <summary>Works with the program's own services on the database, before it is served or after.</summary>
    /// <param name="demoPeople">So many synthetic people are made first; 0 = none.</param>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> work, int demoPeople = 0)
    {
        var settings = Settings.For(Folder, Database);
        await using var app = Site.Build(
            demoPeople == 0 ? settings : settings with { Demo = true, DemoPeople = demoPeople }
        );
        await Site.Prepare(app.Services);
        return await work(app.Services);
    }

    /// <summary>The units of the country with what became of them, into an empty database.</summary>
    /// <returns>How long it took.</returns>
    public async Task<string> LoadPlaces()
    {
        await using var app = Site.Build(Settings.For(Folder, Database));
        var clock = Stopwatch.StartNew();
        await Schema.Migrate(
            app.Services.GetRequiredService<Engine>(),
            app.Services.GetRequiredService<TimeProvider>()
        );
        var schema = clock.Elapsed;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShippedPlaces>().Load();
        return $"places    schema {schema.TotalSeconds:0.0} s, units and successions {(clock.Elapsed - schema).TotalSeconds:0.0} s";
    }

    public Task<ServerProcess> Start(string dll) => ServerProcess.Start(dll, Folder, Database);

    /// <summary>"tally --rebuild" beside the running program.</summary>
    /// <returns>What it printed, with the time it took.</returns>
    public async Task<string> Rebuild(string dll)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [dll, "tally", "--rebuild", "--data", Folder, "--database", Database]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return $"{printed.Trim()} ({clock.Elapsed.TotalSeconds:0} s)";
    }

    public async Task<long> Count(string table)
    {
        using var engine = new Engine(Database);
        await using var connection = await engine.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM " + table;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_stays)
        {
            return;
        }

        if (_postgresServer is not null)
        {
            await OnServer($"DROP DATABASE IF EXISTS {PostgresDatabase} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(
            _postgresServer + ";Database=postgres;Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
