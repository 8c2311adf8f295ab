using System.Data.Common;
using HocVuSo.Records;
using Npgsql;

namespace HocVuSo.Assessments;

/// <summary>
/// The two statements under every answer, without the mapper: this is the busiest path of the program. The attempt's
/// row is locked first, so two tabs that answer at once do so one after the other, and none after the end.
/// </summary>
internal static class AnswerLog
{
    private const string Found = """
        SELECT course_key, course_hash, form_key, seed, items, day, started_at, ends_at, finished_at
        FROM attempts WHERE id = @id AND person_id = @person
        """;

    // A statement of its own: behind the lock it sees what the one before has committed.
    private const string Before =
        "; SELECT number, revision, item_key, given, points, at FROM answers WHERE attempt_id = @id";

    /// <param name="number">Of the only question that is answered; null = of several.</param>
    /// <returns>The attempt and the answers given before (all revisions); null when this person has no such attempt.</returns>
    public static async Task<(Attempt Attempt, List<Answer> Before)?> Lock(
        DbTransaction transaction,
        Guid id,
        Guid person,
        int? number
    )
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            Found
            + (command is NpgsqlCommand ? " FOR UPDATE" : "")
            + Before
            + (number is null ? "" : " AND number = @number");
        Add(command, "id", id);
        Add(command, "person", person);
        if (number is { } only)
        {
            Add(command, "number", only);
        }

        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            return null;
        }

        var attempt = Attempt.Stored(
            new Attempt
            {
                Id = id,
                PersonId = person,
                CourseKey = reader.GetString(0),
                CourseHash = reader.GetString(1),
                FormKey = reader.GetString(2),
                Seed = reader.GetString(3),
                Items = [],
                Day = reader.GetFieldValue<DateOnly>(5),
                StartedAt = Utc(reader, 6),
                EndsAt = Utc(reader, 7),
            },
            reader.GetString(4),
            finishedAt: reader.IsDBNull(8) ? null : Utc(reader, 8)
        );
        await reader.NextResultAsync();
        var before = new List<Answer>();
        while (await reader.ReadAsync())
        {
            before.Add(
                new Answer
                {
                    AttemptId = id,
                    Number = reader.GetInt32(0),
                    Revision = reader.GetInt32(1),
                    ItemKey = reader.GetString(2),
                    Given = reader.GetString(3),
                    Points = reader.GetDouble(4),
                    At = Utc(reader, 5),
                }
            );
        }

        return (attempt, before);
    }

    /// <summary>Answers and their records, on PostgreSQL in one round trip.</summary>
    public static async Task Append(
        DbTransaction transaction,
        IReadOnlyList<Answer> answers,
        IReadOnlyList<Record> records
    )
    {
        if (transaction.Connection is NpgsqlConnection postgres)
        {
            await using var batch = new NpgsqlBatch(postgres, (NpgsqlTransaction)transaction);
            batch.BatchCommands.Add(OnPostgres(answers));
            batch.BatchCommands.Add(RecordLog.OnPostgres(records));
            await batch.ExecuteNonQueryAsync();
            return;
        }

        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO answers (attempt_id, number, revision, item_key, given, points, at, by_account_id)
            VALUES (@attempt, @number, @revision, @item, @given, @points, @at, @account)
            """;
        foreach (var answer in answers)
        {
            command.Parameters.Clear();
            Add(command, "attempt", answer.AttemptId);
            Add(command, "number", answer.Number);
            Add(command, "revision", answer.Revision);
            Add(command, "item", answer.ItemKey);
            Add(command, "given", answer.Given);
            Add(command, "points", answer.Points);
            Add(command, "at", answer.At);
            Add(command, "account", answer.ByAccountId);
            await command.ExecuteNonQueryAsync();
        }

        await RecordLog.Append(transaction, records);
    }

    private static NpgsqlBatchCommand OnPostgres(IReadOnlyList<Answer> answers) =>
        new(
            """
            INSERT INTO answers (attempt_id, number, revision, item_key, given, points, at, by_account_id)
            SELECT * FROM unnest(@attempts, @numbers, @revisions, @items, @givens, @points, @ats, @accounts)
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]>("attempts", [.. answers.Select(a => a.AttemptId)]),
                new NpgsqlParameter<int[]>("numbers", [.. answers.Select(a => a.Number)]),
                new NpgsqlParameter<int[]>("revisions", [.. answers.Select(a => a.Revision)]),
                new NpgsqlParameter<string[]>("items", [.. answers.Select(a => a.ItemKey)]),
                new NpgsqlParameter<string[]>("givens", [.. answers.Select(a => a.Given)]),
                new NpgsqlParameter<double[]>("points", [.. answers.Select(a => a.Points)]),
                new NpgsqlParameter<DateTime[]>("ats", [.. answers.Select(a => a.At)]),
                new NpgsqlParameter<Guid?[]>("accounts", [.. answers.Select(a => a.ByAccountId)]),
            },
        };

    private static DateTime Utc(DbDataReader reader, int column) =>
        DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc);

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
