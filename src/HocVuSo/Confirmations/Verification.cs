using System.Data.Common;
using HocVuSo.Assessments;
using HocVuSo.Database;

namespace HocVuSo.Confirmations;

/// <summary>Looks a code up: one row by its key. Anyone may ask, and many do.</summary>
public sealed class Verification(HotReads reads, TimeProvider clock)
{
    private const string Sql =
        "SELECT name, title, issuer, from_day, until_day, assurance, status, status_day, replaced_by "
        + "FROM credentials WHERE code = @code";

    /// <param name="typed">As it stands in the address; what cannot be a code never reaches the database.</param>
    public ValueTask<Verdict> Find(string? typed) =>
        ConfirmationCode.TryParse(typed, out var code) ? Find(code) : ValueTask.FromResult(Verdict.None);

    public ValueTask<Verdict> Find(ConfirmationCode code) =>
        reads.Read(Sql, row => row.Read() ? Read(row, code) : Verdict.None, ("code", code.Value));

    private Verdict Read(DbDataReader row, ConfirmationCode code)
    {
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
}
