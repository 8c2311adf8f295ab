using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.Places;

/// <summary>What somebody states about a unit.</summary>
public sealed record PopulationStatement(
    int UnitId,
    PopulationGroup Group,
    long Value,
    DateOnly AsOf,
    string Source
);

public enum StatementOutcome
{
    /// <summary>There was no figure of this unit, group, day and source.</summary>
    Added,

    /// <summary>There was another one; it is kept, and this one stands in its place.</summary>
    Corrected,

    /// <summary>The same figure stood there.</summary>
    Same,
}

/// <summary>Writes figures down so that none is ever lost. Runs in the context's transaction.</summary>
public static class PopulationLedger
{
    /// <summary>As many people as no province of Vietnam has.</summary>
    public const long Most = 100_000_000;
    public const int MostInSource = 200;
    private static readonly DateOnly FirstDay = new(1945, 9, 2);

    /// <returns>What became of each statement, in their order.</returns>
    public static async Task<StatementOutcome[]> Enter(
        Db db,
        IReadOnlyList<PopulationStatement> statements,
        Guid? account,
        DateTime now,
        bool dryRun = false,
        CancellationToken cancel = default
    )
    {
        var units = statements.Select(s => s.UnitId).Distinct().ToList();
        var days = statements.Select(s => s.AsOf).Distinct().ToList();
        var known = await db
            .Populations.AsNoTracking()
            .Standing()
            .Where(p => units.Contains(p.UnitId) && days.Contains(p.AsOf))
            .ToDictionaryAsync(p => (p.UnitId, p.Group, p.AsOf, p.Source), cancel);
        var outcomes = new StatementOutcome[statements.Count];
        var replaced = new List<Guid>();
        var added = new List<PopulationStatement>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            var statement = statements[i];
            var found = known.GetValueOrDefault(
                (statement.UnitId, statement.Group, statement.AsOf, statement.Source)
            );
            outcomes[i] =
                found is null ? StatementOutcome.Added
                : found.Value == statement.Value ? StatementOutcome.Same
                : StatementOutcome.Corrected;
            if (outcomes[i] == StatementOutcome.Corrected)
            {
                replaced.Add(found!.Id);
            }

            if (outcomes[i] != StatementOutcome.Same)
            {
                added.Add(statement);
            }
        }

        if (!dryRun && added.Count > 0)
        {
            await db
                .Populations.Where(p => replaced.Contains(p.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.ReplacedAt, now), cancel);
            await Bulk.Insert(
                db.Database.CurrentTransaction!.GetDbTransaction(),
                "populations",
                ["id", "unit_id", "of_group", "value", "as_of", "source", "entered_at", "entered_by"],
                added.Select(s =>
                    new object?[]
                    {
                        Guid.CreateVersion7(),
                        s.UnitId,
                        s.Group.ToString(),
                        s.Value,
                        s.AsOf,
                        s.Source,
                        now,
                        account,
                    }
                ),
                cancel
            );
        }

        return outcomes;
    }

    /// <summary>"21480", "21.480", "21,480" and "21 480" are the same; null when it is no such number.</summary>
    public static long? ReadValue(string text)
    {
        var parts = Fold.Tidy(text).Split('.', ',', ' ');
        var grouped =
            parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3));
        return
            grouped
            && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit))
            && long.TryParse(
                string.Concat(parts),
                System.Globalization.CultureInfo.InvariantCulture,
                out var value
            )
            && value <= Most
            ? value
            : null;
    }

    public static bool IsPossible(DateOnly asOf, DateOnly today) => asOf >= FirstDay && asOf <= today;
}
