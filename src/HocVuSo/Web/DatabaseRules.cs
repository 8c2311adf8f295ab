using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HocVuSo.Web;

/// <summary>
/// Rules that the database keeps, each under the name of the refusal it stands for. Features register theirs.
/// PostgreSQL reports a violated rule by name; SQLite by the columns, which are registered with it.
/// </summary>
public sealed class DatabaseRules
{
    private readonly List<(string Name, string SqliteColumns, Func<Refusal> Refusal)> _rules = [];

    /// <param name="sqliteColumns">As SQLite words it: "people.citizen_id_index" or "units.era, units.code".</param>
    public void Add(string name, string sqliteColumns, Func<Refusal> refusal) =>
        _rules.Add((name, sqliteColumns, refusal));

    /// <summary>Somebody else changed the row between our reading and our writing.</summary>
    private static Refusal ChangedMeanwhile() =>
        new(
            "changed-meanwhile",
            new(
                "Dữ liệu này vừa được người khác thay đổi. Hãy mở lại rồi làm tiếp.",
                "Somebody has just changed this. Open it again and go on."
            ),
            RefusalKind.Conflict
        );

    public Refusal? RefusalOf(Exception exception) =>
        exception switch
        {
            Refusal refusal => refusal,
            DbUpdateConcurrencyException => ChangedMeanwhile(),
            DbUpdateException { InnerException: { } inner } => RefusalOf(inner),
            PostgresException { ConstraintName: { } name } => _rules
                .Find(r => r.Name == name)
                .Refusal?.Invoke(),
            SqliteException { SqliteErrorCode: 19 } sqlite => _rules
                .Find(r => sqlite.Message.Contains(": " + r.SqliteColumns + "'", StringComparison.Ordinal))
                .Refusal?.Invoke(),
            _ => null,
        };
}
