using System.Text.Json;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>The rows that were not taken, in the order of the file.</summary>
public static class RosterFaults
{
    public static async Task<IReadOnlyList<BadRow>> First(Db db, Vault vault, Guid roster, int most)
    {
        var rows = new List<BadRow>();
        await foreach (var row in All(db, vault, roster))
        {
            rows.Add(row);
            if (rows.Count == most)
            {
                break;
            }
        }

        return rows;
    }

    public static async IAsyncEnumerable<BadRow> All(Db db, Vault vault, Guid roster)
    {
        await foreach (
            var portion in db
                .RosterFaults.AsNoTracking()
                .Where(f => f.RosterId == roster)
                .OrderBy(f => f.Seq)
                .AsAsyncEnumerable()
        )
        {
            foreach (
                var row in JsonSerializer.Deserialize<List<BadRow>>(
                    vault.Open(portion.Sealed, RosterFault.Purpose)
                )!
            )
            {
                yield return row;
            }
        }
    }

    /// <summary>The file as it came, with line and reason before each row; it can be mended and sent again.</summary>
    public static async Task Write(Stream to, Roster roster, IAsyncEnumerable<BadRow> rows, Language language)
    {
        var header = JsonSerializer.Deserialize<List<string>>(roster.Header)!;
        using var table = TableWriter.Csv(to);
        table.Header([
            language == Language.En ? "Line" : "Dòng",
            language == Language.En ? "Reason" : "Lý do",
            .. header,
        ]);
        await foreach (var row in rows)
        {
            table.Row([row.Line, row.Reason.In(language), .. row.Cells]);
        }
    }
}
