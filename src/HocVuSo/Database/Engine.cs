using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HocVuSo.Database;

public enum EngineKind
{
    Sqlite,
    Postgres,
}

/// <summary>
/// The database that the connection string chose: "Data Source=…" (or a bare file path) is SQLite,
/// "Host=…" is PostgreSQL. Opens connections that are set up alike everywhere.
/// </summary>
public sealed class Engine : IDisposable
{
    private readonly NpgsqlDataSource? _postgres;
    private readonly SemaphoreSlim _writeGate = new(1, 1);

    public Engine(string connection)
    {
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            Kind = EngineKind.Postgres;
            ConnectionString = connection;
            _postgres = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(connection)
                {
                    MaxAutoPrepare = 100,
                    AutoPrepareMinUsages = 2,
                }
            );
        }
        else
        {
            Kind = EngineKind.Sqlite;
            var builder = connection.Contains('=', StringComparison.Ordinal)
                ? new SqliteConnectionStringBuilder(connection)
                : new SqliteConnectionStringBuilder { DataSource = connection };
            builder.ForeignKeys = true;
            ConnectionString = builder.ToString();
            DataFile = builder.DataSource;
        }
    }

    public EngineKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>Path of the SQLite file; null on PostgreSQL.</summary>
    public string? DataFile { get; }

    public NpgsqlDataSource? Postgres => _postgres;

    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenConnectionAsync(cancel);
        }

        var sqlite = new SqliteConnection(ConnectionString);
        await sqlite.OpenAsync(cancel);
        SetUp(sqlite);
        return sqlite;
    }

    /// <summary>
    /// SQLite has one writer; writers of this process wait here in order instead of polling the file's lock.
    /// PostgreSQL lets all pass.
    /// </summary>
    public async Task<IDisposable> EnterWrite(CancellationToken cancel = default)
    {
        if (Kind == EngineKind.Postgres)
        {
            return NoGate.Instance;
        }

        await _writeGate.WaitAsync(cancel);
        return new Held(_writeGate);
    }

    /// <summary>Every SQLite connection: durable commits, patience with other processes, Vietnamese order.</summary>
    internal static void SetUp(SqliteConnection connection)
    {
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText =
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; "
                + "PRAGMA cache_size=-32000; PRAGMA mmap_size=16777216; PRAGMA temp_store=MEMORY";
            pragma.ExecuteNonQuery();
        }

        connection.CreateCollation("vi", static (a, b) => Vietnamese.Compare(a, b));
    }

    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public void Dispose()
    {
        _postgres?.Dispose();
        _writeGate.Dispose();
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                gate.Release();
            }
        }
    }

    private sealed class NoGate : IDisposable
    {
        public static readonly NoGate Instance = new();

        public void Dispose() { }
    }
}
