using System.Globalization;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.Places;

/// <summary>
/// Loads what became of units. A cell that is empty leaves what is stated as it is, so that loading the shipped table
/// again takes no share away that a province has stated. Runs in the context's transaction.
/// </summary>
public sealed class SuccessionImport(Db db)
{
    private const int MostInBasis = 200;

    public static readonly Column PredecessorEra = new(new("Thời kỳ trước", "Predecessor era"));
    public static readonly Column PredecessorCode = new(
        new("Mã đơn vị trước", "Predecessor code"),
        "mã cũ",
        "old code"
    )
    {
        Required = true,
    };
    public static readonly Column SuccessorEra = new(new("Thời kỳ sau", "Successor era"));
    public static readonly Column SuccessorCode = new(
        new("Mã đơn vị sau", "Successor code"),
        "mã mới",
        "new code"
    )
    {
        Required = true,
    };
    public static readonly Column Kind = new(new("Cách chuyển", "Kind"));
    public static readonly Column Share = new(new("Tỷ lệ", "Share"), "tỷ lệ của đơn vị trước");
    public static readonly Column ShareOfSuccessor = new(
        new("Tỷ lệ trong đơn vị sau", "Share of successor"),
        "share_of_successor"
    );
    public static readonly Column Basis = new(new("Căn cứ", "Basis"), "check", "nguồn", "source");

    private static readonly Column[] Columns =
    [
        PredecessorEra,
        PredecessorCode,
        SuccessorEra,
        SuccessorCode,
        Kind,
        Share,
        ShareOfSuccessor,
        Basis,
    ];

    /// <summary>The caller refreshes the flows itself.</summary>
    internal bool FlowsLater { get; init; }

    public Action<BadRow>? OnBadRow { get; init; }

    /// <param name="file">Seekable.</param>
    /// <exception cref="Refusal">Also when the stated shares of a unit add up to more than the whole: then nothing is loaded.</exception>
    public async Task<ImportReport> Run(Stream file, bool dryRun, CancellationToken cancel = default)
    {
        using var table = TableFile.Open(file, Columns);
        await PlaceLock.Take(db, cancel);
        var report = new ImportReport { OnBadRow = OnBadRow };
        var eras = await db
            .Eras.OrderBy(e => e.From ?? DateOnly.MinValue)
            .ThenBy(e => e.Key)
            .Select(e => e.Key)
            .ToListAsync(cancel);
        var units = await db
            .Units.Select(u => new
            {
                u.Id,
                u.Era,
                u.Code,
                u.FullName,
            })
            .ToDictionaryAsync(u => (u.Era, u.Code), u => (u.Id, u.FullName), cancel);
        var known = await db.Successions.ToDictionaryAsync(s => (s.PredecessorId, s.SuccessorId), cancel);

        var added = new List<Succession>();
        var lines = new Dictionary<(int, int), int>();
        var statesShares = false;
        foreach (var row in table.Rows())
        {
            var place = eras.IndexOf(row[PredecessorEra].Length == 0 ? Eras.Before : row[PredecessorEra]);
            var next = eras.IndexOf(row[SuccessorEra].Length == 0 ? Eras.Now : row[SuccessorEra]);
            var kind = Fold.Key(row[Kind]) switch
            {
                "full" or "toan bo" => SuccessionKind.Full,
                "partial" or "mot phan" => SuccessionKind.Partial,
                _ => (SuccessionKind?)null,
            };
            var share = ShareOf(row[Share], out var soundShare);
            var back = ShareOf(row[ShareOfSuccessor], out var soundBack);
            var fault =
                row.HasStrayCells ? RowFaults.StrayCells
                : place < 0 ? RowFaults.UnknownEra(row[PredecessorEra])
                : next < 0 ? RowFaults.UnknownEra(row[SuccessorEra])
                : next != place + 1 ? RowFaults.NotNextEra()
                : !units.ContainsKey((eras[place], row[PredecessorCode]))
                    ? RowFaults.NoUnit(row[PredecessorCode], eras[place])
                : !units.ContainsKey((eras[next], row[SuccessorCode]))
                    ? RowFaults.NoUnit(row[SuccessorCode], eras[next])
                : kind is null && row[Kind].Length > 0 ? RowFaults.UnknownKind(row[Kind])
                : !soundShare || !soundBack || (kind == SuccessionKind.Full && share is not (null or 1))
                    ? Refusals.ShareOutOfRange().Sentence
                : row[Basis].Length > MostInBasis ? RowFaults.TooLong(Basis, MostInBasis)
                : (Text?)null;
            if (fault is not null)
            {
                report.Refuse(row, fault.Value);
                continue;
            }

            var predecessor = units[(eras[place], row[PredecessorCode])];
            var successor = units[(eras[next], row[SuccessorCode])];
            var key = (predecessor.Id, successor.Id);
            if (!lines.TryAdd(key, row.Line))
            {
                report.Refuse(row, RowFaults.Twice(lines[key]));
                continue;
            }

            if (!known.TryGetValue(key, out var succession))
            {
                if (kind is null)
                {
                    report.Refuse(row, RowFaults.Empty(Kind));
                    continue;
                }

                succession = new Succession
                {
                    PredecessorId = predecessor.Id,
                    SuccessorId = successor.Id,
                    Kind = kind.Value,
                    Share = share,
                    ShareOfSuccessor = back,
                    Basis = row[Basis].Length == 0 ? null : row[Basis],
                };
                known.Add(key, succession);
                added.Add(succession);
                report.Added++;
            }
            else
            {
                var before = (
                    succession.Kind,
                    succession.Share,
                    succession.ShareOfSuccessor,
                    succession.Basis
                );
                succession.Kind = kind ?? succession.Kind;
                succession.Share = share ?? succession.Share;
                succession.ShareOfSuccessor = back ?? succession.ShareOfSuccessor;
                succession.Basis = row[Basis].Length == 0 ? succession.Basis : row[Basis];
                var after = (
                    succession.Kind,
                    succession.Share,
                    succession.ShareOfSuccessor,
                    succession.Basis
                );
                if (before == after)
                {
                    report.Same++;
                }
                else
                {
                    report.Changed++;
                }
            }

            statesShares |= share is not null || back is not null;
        }

        if (statesShares)
        {
            RefuseMoreThanWhole(known.Values, units.Values.ToDictionary(u => u.Id, u => u.FullName));
        }

        if (dryRun)
        {
            db.ChangeTracker.Clear();
        }
        else if (report.Added + report.Changed > 0)
        {
            await Write(added, cancel);
        }

        return report;
    }

    private async Task Write(List<Succession> added, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await Bulk.Insert(
            db.Database.CurrentTransaction!.GetDbTransaction(),
            "successions",
            ["predecessor_id", "successor_id", "kind", "share", "share_of_successor", "basis"],
            added.Select(s =>
                new object?[]
                {
                    s.PredecessorId,
                    s.SuccessorId,
                    s.Kind.ToString(),
                    s.Share,
                    s.ShareOfSuccessor,
                    s.Basis,
                }
            ),
            cancel
        );
        if (!FlowsLater)
        {
            await Flows.Refresh(db, cancel);
            await PlaceLock.Changed(db, cancel);
        }
    }

    private static void RefuseMoreThanWhole(
        IReadOnlyCollection<Succession> successions,
        Dictionary<int, string> names
    )
    {
        // A thousandth is left to rounding.
        const decimal whole = 1.001m;
        var over =
            successions.GroupBy(s => s.PredecessorId).FirstOrDefault(g => g.Sum(s => s.Share ?? 0) > whole)
            ?? successions
                .GroupBy(s => s.SuccessorId)
                .FirstOrDefault(g => g.Sum(s => s.ShareOfSuccessor ?? 0) > whole);
        if (over is not null)
        {
            throw Refusals.SharesBeyondWhole(names[over.Key]);
        }
    }

    /// <summary>"0.35", "0,35" and "35%" are the same.</summary>
    private static decimal? ShareOf(string cell, out bool sound)
    {
        sound = true;
        if (cell.Length == 0)
        {
            return null;
        }

        var percent = cell.EndsWith('%');
        sound =
            decimal.TryParse(
                cell.TrimEnd('%', ' ').Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var share
            )
            && share > 0
            && share <= (percent ? 100 : 1);
        return sound ? Math.Round(percent ? share / 100 : share, 6) : null;
    }
}
