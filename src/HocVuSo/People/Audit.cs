using System.Data.Common;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace HocVuSo.People;

/// <summary>In whose name something is done: an account in a role that holds somewhere.</summary>
public sealed record Actor(
    Guid? AccountId,
    Role? Role = null,
    int? UnitId = null,
    Guid? OrganisationId = null,
    Guid? PersonId = null
)
{
    /// <summary>The program itself, or somebody who has not signed in yet.</summary>
    public static readonly Actor Nobody = new((Guid?)null);

    /// <summary>The viewer by this grant; by none: as oneself.</summary>
    public static Actor By(Viewer viewer, Grant? grant) =>
        viewer.IsSignedIn
            ? new(viewer.AccountId, grant?.Role, grant?.UnitId, grant?.OrganisationId, viewer.PersonId)
            : Nobody;
}

/// <summary>
/// The log of who saw or changed whose data. A page that shows others' data calls Saw; what changes
/// data calls Changed in the transaction of the change. One's own data seen by oneself is not noted.
/// </summary>
public sealed class Audit(Db db, GroupCommit commits, TimeProvider clock, Viewer viewer, Admitted admitted)
{
    private Actor? _by;
    private Organisation? _organisation;

    /// <summary>The same log in another's name: at sign-in, in a background job, on the command line.</summary>
    public Audit By(Actor actor) => new(db, commits, clock, viewer, admitted) { _by = actor };

    /// <summary>The same log by one of these roles: where the page itself lets others in than its declaration says.</summary>
    public Audit Among(params Role[] roles) =>
        new(db, commits, clock, viewer, new(roles)) { _organisation = _organisation };

    /// <summary>The same log about an organisation: where it stands decides which grant let the viewer in.</summary>
    public Audit About(Organisation organisation) =>
        new(db, commits, clock, viewer, admitted) { _organisation = organisation };

    /// <summary>Returns when the entry is on the disk; what was noted is shown only after.</summary>
    public async Task Saw(
        AuditAction action,
        IReadOnlyCollection<Guid> people,
        string? subject = null,
        string? detail = null
    )
    {
        var oneself = _by is { } actor ? actor.PersonId : viewer.PersonId;
        var others = people.Where(id => id != oneself).ToList();
        if (others.Count == 0 && people.Count > 0)
        {
            return;
        }

        var note = Note(await Whose(others), action, others, subject, detail);
        if (db.Database.CurrentTransaction is { } open)
        {
            await AuditLog.Append(open.GetDbTransaction(), note);
            return;
        }

        await commits.Write(async transaction =>
        {
            await AuditLog.Append(transaction, note);
            return true;
        });
    }

    public Task Saw(AuditAction action, Guid person, string? subject = null, string? detail = null) =>
        Saw(action, [person], subject, detail);

    /// <summary>Call it before or after SaveChanges, inside the transaction.</summary>
    public async Task Changed(
        AuditAction action,
        IReadOnlyCollection<Guid> people,
        string? subject = null,
        string? detail = null
    ) =>
        await AuditLog.Append(
            db.Database.CurrentTransaction?.GetDbTransaction()
                ?? throw new InvalidOperationException("A change is noted in the transaction of the change."),
            Note(await Whose(people), action, people, subject, detail)
        );

    public Task Changed(AuditAction action, Guid person, string? subject = null, string? detail = null) =>
        Changed(action, [person], subject, detail);

    /// <summary>
    /// An entry about oneself for writers that have their own transaction; give it to <see cref="AuditLog.Append"/>.
    /// </summary>
    public AuditNote NoteOfOneself(AuditAction action, Guid person) =>
        Note(_by ?? Actor.By(viewer, null), action, [person], null, null);

    private AuditNote Note(
        Actor by,
        AuditAction action,
        IReadOnlyCollection<Guid> people,
        string? subject,
        string? detail
    ) => new(clock.Now(), by, action, people, subject, detail);

    private async ValueTask<Actor> Whose(IReadOnlyCollection<Guid> people) =>
        _by
        ?? (
            _organisation is { } organisation
                ? await Acting.On(db, viewer, admitted.Roles, organisation)
                : await Acting.On(db, viewer, admitted.Roles, people)
        );
}

public sealed record AuditNote(
    DateTime At,
    Actor By,
    AuditAction Action,
    IReadOnlyCollection<Guid> People,
    string? Subject = null,
    string? Detail = null
);

/// <summary>
/// Appends to the chain. On PostgreSQL a writer takes any shard that no other transaction holds, so a long transaction
/// keeps nobody waiting; SQLite has one writer and one shard.
/// </summary>
public static class AuditLog
{
    /// <summary>All entries of one call stand together in one shard.</summary>
    public static async Task Append(DbTransaction transaction, params IReadOnlyList<AuditNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var (shard, seq, hash) = await TakeHead(transaction);
        var entries = new List<AuditEntry>(notes.Count);
        foreach (var note in notes)
        {
            var open = Entry(note, shard, ++seq);
            hash = open.HashAfter(hash);
            entries.Add(Entry(note, shard, seq, hash));
        }

        if (transaction.Connection is NpgsqlConnection postgres)
        {
            await WritePostgres(postgres, entries, notes);
        }
        else
        {
            await WriteSqlite(transaction, entries, notes);
        }
    }

    private static AuditEntry Entry(AuditNote note, int shard, long seq, byte[]? hash = null) =>
        new()
        {
            Shard = shard,
            Seq = seq,
            At = note.At.AddTicks(-(note.At.Ticks % TimeSpan.TicksPerMillisecond)),
            AccountId = note.By.AccountId,
            Role = note.By.Role,
            UnitId = note.By.UnitId,
            OrganisationId = note.By.OrganisationId,
            Action = note.Action,
            People = AuditEntry.PeopleText(note.People),
            Subject = note.Subject,
            Detail = note.Detail,
            Hash = hash ?? [],
        };

    private static async Task<(int Shard, long Seq, byte[] Hash)> TakeHead(DbTransaction transaction)
    {
        const string head = "SELECT shard, seq, hash FROM audit_heads ORDER BY ";
        if (transaction.Connection is not NpgsqlConnection)
        {
            return (await ReadHead(transaction, head + "shard LIMIT 1"))!.Value;
        }

        return await ReadHead(transaction, head + "random() LIMIT 1 FOR UPDATE SKIP LOCKED")
            ?? (await ReadHead(transaction, head + "random() LIMIT 1 FOR UPDATE"))!.Value;
    }

    private static async Task<(int, long, byte[])?> ReadHead(DbTransaction transaction, string sql)
    {
        await using var command = Command(transaction, sql);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? (reader.GetInt32(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2))
            : null;
    }

    private const string Columns =
        "shard, seq, at, account_id, role, unit_id, organisation_id, action, people, subject, detail, hash";

    private static object?[] Values(AuditEntry e) =>
        [
            e.Shard,
            e.Seq,
            e.At,
            e.AccountId,
            e.Role?.ToString(),
            e.UnitId,
            e.OrganisationId,
            e.Action.ToString(),
            e.People,
            e.Subject,
            e.Detail,
            e.Hash,
        ];

    private static async Task WritePostgres(
        NpgsqlConnection connection,
        List<AuditEntry> entries,
        IReadOnlyList<AuditNote> notes
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = new NpgsqlBatchCommand(
                $"INSERT INTO audit_entries ({Columns}) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)"
            );
            foreach (var value in Values(entries[i]))
            {
                entry.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(entry);
            if (notes[i].People.Count > 0)
            {
                var subjects = new NpgsqlBatchCommand(
                    "INSERT INTO audit_subjects (person_id, shard, seq) SELECT unnest($1), $2, $3"
                );
                subjects.Parameters.Add(
                    new NpgsqlParameter<Guid[]> { TypedValue = [.. notes[i].People.Distinct()] }
                );
                subjects.Parameters.Add(new NpgsqlParameter<int> { TypedValue = entries[i].Shard });
                subjects.Parameters.Add(new NpgsqlParameter<long> { TypedValue = entries[i].Seq });
                batch.BatchCommands.Add(subjects);
            }
        }

        var head = new NpgsqlBatchCommand("UPDATE audit_heads SET seq = $1, hash = $2 WHERE shard = $3");
        head.Parameters.Add(new NpgsqlParameter<long> { TypedValue = entries[^1].Seq });
        head.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = entries[^1].Hash });
        head.Parameters.Add(new NpgsqlParameter<int> { TypedValue = entries[^1].Shard });
        batch.BatchCommands.Add(head);
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task WriteSqlite(
        DbTransaction transaction,
        List<AuditEntry> entries,
        IReadOnlyList<AuditNote> notes
    )
    {
        await using var insert = Command(
            transaction,
            $"INSERT INTO audit_entries ({Columns}) VALUES (@0,@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11)"
        );
        await using var subject = Command(
            transaction,
            "INSERT INTO audit_subjects (person_id, shard, seq) VALUES (@0, @1, @2)"
        );
        for (var i = 0; i < entries.Count; i++)
        {
            await Run(insert, Values(entries[i]));
            foreach (var person in notes[i].People.Distinct())
            {
                await Run(subject, person, entries[i].Shard, entries[i].Seq);
            }
        }

        await using var head = Command(
            transaction,
            "UPDATE audit_heads SET seq = @0, hash = @1 WHERE shard = @2"
        );
        await Run(head, entries[^1].Seq, entries[^1].Hash, entries[^1].Shard);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static async Task Run(DbCommand command, params object?[] values)
    {
        for (var i = command.Parameters.Count; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + i;
            command.Parameters.Add(parameter);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync();
    }
}
