using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace HocVuSo.Database;

/// <summary>The database was written by a newer version of the program than this one.</summary>
public sealed class DatabaseIsNewer(int found, int known)
    : Exception(
        $"Cơ sở dữ liệu thuộc phiên bản mới hơn (bước {found}, chương trình này biết đến bước {known}). "
            + "Hãy dùng chương trình mới hơn. / "
            + $"The database belongs to a newer version (step {found}, this program knows up to {known}). Use the newer program."
    );

/// <summary>Brings a database to this version: numbered SQL files, each applied once, in one transaction each.</summary>
public static class Schema
{
    private const string Ledger =
        "CREATE TABLE IF NOT EXISTS schema_steps (number integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)";

    public static async Task Migrate(Engine engine, TimeProvider clock, CancellationToken cancel = default)
    {
        if (engine.DataFile is { } file)
        {
            MakeOwn(file);
        }

        await using var connection = await engine.Open(cancel);
        if (engine.Kind == EngineKind.Postgres)
        {
            // Several nodes may start at once; the first one migrates.
            await Execute(connection, null, "SELECT pg_advisory_lock(72186411)", cancel);
        }

        try
        {
            await Execute(connection, null, Ledger, cancel);
            var done = await LastStep(connection, cancel);
            var steps = Steps(engine.Kind);
            if (steps.Count > 0 && done > steps[^1].Number)
            {
                throw new DatabaseIsNewer(done, steps[^1].Number);
            }

            foreach (var step in steps.Where(s => s.Number > done))
            {
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                await Execute(connection, transaction, step.Sql, cancel);
                await Execute(
                    connection,
                    transaction,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"INSERT INTO schema_steps VALUES ({step.Number}, '{step.Name}', '{clock.Now():O}')"
                    ),
                    cancel
                );
                await transaction.CommitAsync(cancel);
            }
        }
        finally
        {
            if (engine.Kind == EngineKind.Postgres)
            {
                await Execute(
                    connection,
                    null,
                    "SELECT pg_advisory_unlock(72186411)",
                    CancellationToken.None
                );
            }
        }
    }

    private static async Task<int> LastStep(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(number), 0) FROM schema_steps";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A new database file is its owner's alone, wherever it lies; SQLite gives the journals the rights of the file.
    /// </summary>
    private static void MakeOwn(string file)
    {
        if (
            OperatingSystem.IsWindows()
            || File.Exists(file)
            || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))
        )
        {
            return;
        }

        using var made = new FileStream(
            file,
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }
        );
    }

    private static async Task Execute(
        DbConnection connection,
        DbTransaction? transaction,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static List<(int Number, string Name, string Sql)> Steps(EngineKind kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = kind == EngineKind.Sqlite ? ".Database.sqlite." : ".Database.postgres.";
        return assembly
            .GetManifestResourceNames()
            .Where(n => n.Contains(folder, StringComparison.Ordinal))
            .Select(n =>
            {
                var file = n[(n.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..];
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return (int.Parse(file[..4], CultureInfo.InvariantCulture), file, reader.ReadToEnd());
            })
            .OrderBy(s => s.Item1)
            .ToList();
    }
}
