using System.Buffers.Binary;
using System.Data.Common;
using HocVuSo.Database;
using Npgsql;

namespace HocVuSo.People.Rosters;

/// <summary>
/// Says to other workers that a roster is taken, and vanishes with its process however that ends: a lock of the
/// connection on PostgreSQL, of a file beside an SQLite database.
/// </summary>
public sealed class RosterClaim : IAsyncDisposable
{
    private readonly DbConnection? _connection;
    private readonly FileStream? _file;

    private RosterClaim(DbConnection? connection, FileStream? file) =>
        (_connection, _file) = (connection, file);

    /// <returns>Null when another worker has it.</returns>
    public static Task<RosterClaim?> Take(Engine engine, Settings settings, Guid roster) =>
        engine.Kind == EngineKind.Postgres
            ? OnPostgres(engine, roster)
            : Task.FromResult(OnFile(settings, roster));

    private static async Task<RosterClaim?> OnPostgres(Engine engine, Guid roster)
    {
        var connection = await engine.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock(@key)";
        command.Parameters.Add(
            new NpgsqlParameter<long>(
                "key",
                BinaryPrimitives.ReadInt64LittleEndian(roster.ToByteArray().AsSpan(8))
            )
        );
        if (await command.ExecuteScalarAsync() is true)
        {
            return new RosterClaim(connection, null);
        }

        await connection.DisposeAsync();
        return null;
    }

    private static RosterClaim? OnFile(Settings settings, Guid roster)
    {
        try
        {
            OwnFolder.Create(settings.DataFolder);
            return new RosterClaim(
                null,
                new FileStream(
                    Path.Combine(settings.DataFolder, $"roster-{roster:N}.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            // The connection goes back to a pool; the lock must not go with it.
            await using (var command = _connection.CreateCommand())
            {
                command.CommandText = "SELECT pg_advisory_unlock_all()";
                await command.ExecuteNonQueryAsync();
            }

            await _connection.DisposeAsync();
        }

        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }
}
