using System.Data.Common;
using System.Text.Json;
using HocVuSo.Records;
using Npgsql;

namespace HocVuSo.Assessments;

/// <summary>
/// The statements under every answer, without the mapper: this is the busiest path of the program. The attempts' rows
/// are locked first, in the order of their ids, so that none is answered twice at once or after its end.
/// </summary>
internal static class AnswerLog
{
    private const string Columns =
        "course_key, course_hash, form_key, seed, items, day, started_at, ends_at, finished_at";

    // A plan made while a table is young would read it whole, and would be kept while it grows.
    private const string OnPostgres = $"""
        SET LOCAL enable_seqscan = off;
        SELECT id, person_id, {Columns} FROM attempts WHERE id = ANY(@ids) ORDER BY id FOR UPDATE;
        SELECT a.attempt_id, a.number, a.revision, a.item_key, a.given, a.points, a.at
        FROM unnest(@wanted, @numbers) AS w (id, number)
        JOIN answers a ON a.attempt_id = w.id AND (w.number IS NULL OR a.number = w.number)
        """;

    private const string OnSqlite = $"""
        SELECT id, person_id, {Columns} FROM attempts WHERE id IN (SELECT value FROM json_each(@ids));
        SELECT a.attempt_id, a.number, a.revision, a.item_key, a.given, a.points, a.at
        FROM json_each(@wanted) AS w
        CROSS JOIN answers AS a ON a.attempt_id = w.value ->> 0 AND (w.value ->> 1 IS NULL OR a.number = w.value ->> 1)
        """;

    /// <summary>The attempts that requests speak of, and what was answered there before.</summary>
    internal sealed class Known
    {
        private readonly Dictionary<Guid, Attempt> _attempts = [];
        private readonly Dictionary<(Guid, int), Answer> _last = [];

        /// <summary>Null when this person has no such attempt.</summary>
        public Attempt? AttemptOf(AnswerRequest request) =>
            _attempts.TryGetValue(request.AttemptId, out var attempt) && attempt.PersonId == request.PersonId
                ? attempt
                : null;

        public Answer? Last(Guid attempt, int number) => _last.GetValueOrDefault((attempt, number));

        public void Add(Attempt attempt) => _attempts[attempt.Id] = attempt;

        public void Add(Answer answer)
        {
            var key = (answer.AttemptId, answer.Number);
            if (!_last.TryGetValue(key, out var other) || other.Revision < answer.Revision)
            {
                _last[key] = answer;
            }
        }
    }

    public static async Task<Known> Lock(DbTransaction transaction, IReadOnlyList<AnswerRequest> requests)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var ids = requests.Select(r => r.AttemptId).Distinct().ToArray();
        var wanted = requests.Select(r => (r.AttemptId, r.Number)).Distinct().ToArray();
        if (command is NpgsqlCommand postgres)
        {
            postgres.CommandText = OnPostgres;
            postgres.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", ids));
            postgres.Parameters.Add(
                new NpgsqlParameter<Guid[]>("wanted", [.. wanted.Select(w => w.AttemptId)])
            );
            postgres.Parameters.Add(
                new NpgsqlParameter<int?[]>("numbers", [.. wanted.Select(w => w.Number)])
            );
        }
        else
        {
            // Ids are stored as the driver writes them: upper case.
            command.CommandText = OnSqlite;
            Add(command, "ids", JsonSerializer.Serialize(ids.Select(Stored)));
            Add(
                command,
                "wanted",
                JsonSerializer.Serialize(wanted.Select(w => new object?[] { Stored(w.AttemptId), w.Number }))
            );
        }

        var known = new Known();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            known.Add(ReadAttempt(reader));
        }

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            known.Add(ReadAnswer(reader));
        }

        return known;
    }

    /// <summary>Answers and their records, on PostgreSQL in one round trip.</summary>
    public static async Task Append(
        DbTransaction transaction,
        IReadOnlyList<Answer> answers,
        IReadOnlyList<Record> records
    )
    {
        if (answers.Count == 0)
        {
            return;
        }

        if (transaction.Connection is NpgsqlConnection postgres)
        {
            await using var batch = new NpgsqlBatch(postgres, (NpgsqlTransaction)transaction);
            batch.BatchCommands.Add(InsertOnPostgres(answers));
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
        string[] names = ["attempt", "number", "revision", "item", "given", "points", "at", "account"];
        foreach (var name in names)
        {
            Add(command, name, null);
        }

        foreach (var answer in answers)
        {
            object?[] values =
            [
                answer.AttemptId,
                answer.Number,
                answer.Revision,
                answer.ItemKey,
                answer.Given,
                answer.Points,
                answer.At,
                answer.ByAccountId,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
        }

        await RecordLog.Append(transaction, records);
    }

    private static NpgsqlBatchCommand InsertOnPostgres(IReadOnlyList<Answer> answers) =>
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

    private static Attempt ReadAttempt(DbDataReader reader) =>
        Attempt.Stored(
            new Attempt
            {
                Id = reader.GetGuid(0),
                PersonId = reader.GetGuid(1),
                CourseKey = reader.GetString(2),
                CourseHash = reader.GetString(3),
                FormKey = reader.GetString(4),
                Seed = reader.GetString(5),
                Items = [],
                Day = reader.GetFieldValue<DateOnly>(7),
                StartedAt = Utc(reader, 8),
                EndsAt = Utc(reader, 9),
            },
            reader.GetString(6),
            finishedAt: reader.IsDBNull(10) ? null : Utc(reader, 10)
        );

    private static Answer ReadAnswer(DbDataReader reader) =>
        new()
        {
            AttemptId = reader.GetGuid(0),
            Number = reader.GetInt32(1),
            Revision = reader.GetInt32(2),
            ItemKey = reader.GetString(3),
            Given = reader.GetString(4),
            Points = reader.GetDouble(5),
            At = Utc(reader, 6),
        };

    private static string Stored(Guid id) => id.ToString().ToUpperInvariant();

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
