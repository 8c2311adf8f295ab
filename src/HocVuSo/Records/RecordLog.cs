using System.Data.Common;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace HocVuSo.Records;

/// <summary>Appends records in the caller's transaction. A record that is there already is left as it is.</summary>
public static class RecordLog
{
    private const string Columns = "id, day, person_id, by_account_id, verb, object_id, result, at";

    /// <returns>How many of them were new.</returns>
    public static Task<int> Append(Db db, params IReadOnlyCollection<Record> records) =>
        Append(
            db.Database.CurrentTransaction?.GetDbTransaction()
                ?? throw new InvalidOperationException(
                    "A record is written in the transaction of what it tells about."
                ),
            records
        );

    /// <returns>How many of them were new.</returns>
    public static async Task<int> Append(
        DbTransaction transaction,
        params IReadOnlyCollection<Record> records
    )
    {
        if (records.Count == 0)
        {
            return 0;
        }

        var connection = transaction.Connection!;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (command is NpgsqlCommand postgres)
        {
            postgres.CommandText = OnPostgresSql;
            postgres.Parameters.AddRange(OnPostgresParameters(records));
            return await postgres.ExecuteNonQueryAsync();
        }

        // Within the process: a row is a call, not a round trip.
        command.CommandText =
            $"INSERT INTO records ({Columns}) VALUES (@id, @day, @person, @account, @verb, @object, @result, @at) "
            + "ON CONFLICT DO NOTHING";
        string[] names = ["@id", "@day", "@person", "@account", "@verb", "@object", "@result", "@at"];
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        var added = 0;
        foreach (var record in records)
        {
            object?[] values =
            [
                record.Id,
                record.Day,
                record.PersonId,
                record.ByAccountId,
                record.Verb,
                record.ObjectId,
                record.Result,
                record.At,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            added += await command.ExecuteNonQueryAsync();
        }

        return added;
    }

    /// <summary>The same as one statement, for a batch that goes to PostgreSQL in one piece.</summary>
    public static NpgsqlBatchCommand OnPostgres(IReadOnlyCollection<Record> records)
    {
        var command = new NpgsqlBatchCommand(OnPostgresSql);
        command.Parameters.AddRange(OnPostgresParameters(records));
        return command;
    }

    // One text however many rows: it is prepared once.
    private const string OnPostgresSql =
        $"INSERT INTO records ({Columns}) SELECT * FROM "
        + "unnest(@ids, @days, @people, @accounts, @verbs, @objects, @results, @ats) ON CONFLICT DO NOTHING";

    private static NpgsqlParameter[] OnPostgresParameters(IReadOnlyCollection<Record> records) =>
        [
            new NpgsqlParameter<Guid[]>("ids", [.. records.Select(r => r.Id)]),
            new NpgsqlParameter<DateOnly[]>("days", [.. records.Select(r => r.Day)]),
            new NpgsqlParameter<Guid[]>("people", [.. records.Select(r => r.PersonId)]),
            new NpgsqlParameter<Guid?[]>("accounts", [.. records.Select(r => r.ByAccountId)]),
            new NpgsqlParameter<string[]>("verbs", [.. records.Select(r => r.Verb)]),
            new NpgsqlParameter<string[]>("objects", [.. records.Select(r => r.ObjectId)]),
            new NpgsqlParameter<string?[]>("results", [.. records.Select(r => r.Result)]),
            new NpgsqlParameter<DateTime[]>("ats", [.. records.Select(r => r.At)]),
        ];
}
