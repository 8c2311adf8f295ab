using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HocVuSo.Database;

/// <summary>
/// The one small read of a page that many people open at once. On SQLite it keeps connections open with their statements
/// prepared, because opening and setting one up costs more than the read; on PostgreSQL the data source does the same.
/// </summary>
public sealed class HotReads(Engine engine) : IDisposable
{
    private readonly ConcurrentBag<SqliteReads> _idle = [];

    // Reads of many requests share a connection, and often a round trip: a page's own round trip would cost the server
    // more than all the rest of the page.
    private readonly NpgsqlDataSource? _shared =
        engine.Kind == EngineKind.Postgres
            ? NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(engine.ConnectionString)
                {
                    Multiplexing = true,
                    MaxPoolSize = 4,
                    MaxAutoPrepare = 20,
                    AutoPrepareMinUsages = 2,
                }
            )
            : null;

    /// <param name="sql">Constant: each text is prepared and kept.</param>
    /// <param name="take">Reads the rows; the reader stands before the first one.</param>
    public async ValueTask<T> Read<T>(
        string sql,
        Func<DbDataReader, T> take,
        params (string Name, object Value)[] parameters
    )
    {
        if (_shared is { } postgres)
        {
            await using var command = postgres.CreateCommand(sql);
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            await using var rows = await command.ExecuteReaderAsync();
            return take(rows);
        }

        if (!_idle.TryTake(out var sqlite))
        {
            sqlite = new SqliteReads((SqliteConnection)await engine.Open());
        }

        try
        {
            var result = sqlite.Read(sql, take, parameters);
            _idle.Add(sqlite);
            return result;
        }
        catch
        {
            sqlite.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _shared?.Dispose();
        while (_idle.TryTake(out var sqlite))
        {
            sqlite.Dispose();
        }
    }

    private sealed class SqliteReads(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

        public T Read<T>(string sql, Func<DbDataReader, T> take, (string Name, object Value)[] parameters)
        {
            if (!_commands.TryGetValue(sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = sql;
                foreach (var (name, value) in parameters)
                {
                    command.Parameters.AddWithValue("@" + name, value);
                }

                command.Prepare();
                _commands[sql] = command;
            }
            else
            {
                for (var i = 0; i < parameters.Length; i++)
                {
                    command.Parameters[i].Value = parameters[i].Value;
                }
            }

            using var rows = command.ExecuteReader();
            return take(rows);
        }

        public void Dispose()
        {
            foreach (var command in _commands.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }
    }
}
