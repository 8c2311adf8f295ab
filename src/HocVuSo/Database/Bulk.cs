using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace HocVuSo.Database;

/// <summary>Many rows of one table inside the caller's transaction: COPY on PostgreSQL, one prepared statement on SQLite.</summary>
public static class Bulk
{
    /// <param name="columns">Column names as they stand in the schema; never from outside.</param>
    /// <param name="rows">Values in the order of the columns, of exactly the columns' types: int, long, string, decimal,
    /// DateOnly, DateTime (UTC), Guid or null. A row is read before the next is asked for, so it may be used again.</param>
    /// <returns>How many rows were inserted.</returns>
    public static async Task<long> Insert(
        DbTransaction transaction,
        string table,
        IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel = default
    ) =>
        transaction.Connection is NpgsqlConnection postgres
            ? await Copy(postgres, table, columns, rows, cancel)
            : await Prepared(transaction, table, columns, rows, cancel);

    private static async Task<long> Copy(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT binary)",
            cancel
        );
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(cancel, row);
        }

        return (long)await copy.CompleteAsync(cancel);
    }

    private static async Task<long> Prepared(
        DbTransaction transaction,
        string table,
        IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var names = columns.Select((_, i) => "$" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        var inserted = 0L;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            inserted += await command.ExecuteNonQueryAsync(cancel);
        }

        return inserted;
    }
}
