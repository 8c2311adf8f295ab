using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using HocVuSo.Assessments;
using HocVuSo.Database;

namespace HocVuSo.Confirmations;

/// <summary>
/// Looks a code up: one row by its key. Anyone may ask, and many do, so the command is kept prepared (on SQLite with its
/// connection, because setting one up costs more than the question).
/// </summary>
public sealed class Verification(Engine engine, TimeProvider clock) : IDisposable
{
    private const string Sql =
        "SELECT name, title, issuer, from_day, until_day, assurance, status, status_day, replaced_by "
        + "FROM credentials WHERE code = @code";

    private readonly ConcurrentBag<DbCommand> _idle = [];

    /// <param name="typed">As it stands in the address; what cannot be a code never reaches the database.</param>
    public Task<Verdict> Find(string? typed) =>
        ConfirmationCode.TryParse(typed, out var code) ? Find(code) : Task.FromResult(Verdict.None);

    public async Task<Verdict> Find(ConfirmationCode code)
    {
        var command = _idle.TryTake(out var kept) ? kept : await Command();
        var verdict = await Ask(command, code);
        // Only what came through unharmed is used again.
        if (engine.Kind == EngineKind.Sqlite)
        {
            _idle.Add(command);
        }
        else
        {
            await command.Connection!.DisposeAsync();
            await command.DisposeAsync();
        }

        return verdict;
    }

    private async Task<DbCommand> Command()
    {
        var connection = await engine.Open();
        var command = connection.CreateCommand();
        command.CommandText = Sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@code";
        parameter.DbType = DbType.String;
        command.Parameters.Add(parameter);
        return command;
    }

    private async Task<Verdict> Ask(DbCommand command, ConfirmationCode code)
    {
        command.Parameters[0].Value = code.Value;
        await using var row = await command.ExecuteReaderAsync(CommandBehavior.SingleRow);
        if (!await row.ReadAsync())
        {
            return Verdict.None;
        }

        var until = Day(row, 4);
        var kind = Verdict.KindOf(Enum.Parse<CredentialStatus>(row.GetString(6)), until, clock.Today());
        return kind == VerdictKind.None
            ? Verdict.None
            : new Verdict(
                kind,
                code,
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                Day(row, 3),
                until,
                Enum.Parse<Assurance>(row.GetString(5)),
                Day(row, 7),
                row.IsDBNull(8) ? null : ConfirmationCode.Parse(row.GetString(8))
            );
    }

    private static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public void Dispose()
    {
        while (_idle.TryTake(out var command))
        {
            command.Connection!.Dispose();
            command.Dispose();
        }
    }
}
