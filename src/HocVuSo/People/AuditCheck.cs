using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Where a chain breaks: the first entry that is not what was appended.</summary>
public sealed record AuditBreak(int Shard, long Seq, Text What);

/// <param name="Print">Hash over all heads; written down elsewhere, it proves later that nothing before it was cut off.</param>
public sealed record AuditVerdict(long Entries, IReadOnlyList<AuditBreak> Breaks, byte[] Print);

/// <summary>Walks every chain from its beginning.</summary>
public static class AuditCheck
{
    public static async Task<AuditVerdict> Run(Db db)
    {
        var heads = await db.AuditHeads.AsNoTracking().OrderBy(h => h.Shard).ToListAsync();
        var breaks = new List<AuditBreak>();
        var walked = new HashSet<int>();
        long entries = 0;
        long subjects = 0;
        var walk = new Walk(-1, 0, []);
        await foreach (
            var entry in db
                .AuditEntries.AsNoTracking()
                .OrderBy(e => e.Shard)
                .ThenBy(e => e.Seq)
                .AsAsyncEnumerable()
        )
        {
            entries++;
            subjects += entry.People.Length == 0 ? 0 : entry.People.Count(c => c == ',') + 1;
            if (entry.Shard != walk.Shard)
            {
                Finish(walk, heads, breaks);
                walk = new Walk(entry.Shard, 0, new byte[32]);
                walked.Add(entry.Shard);
            }

            if (walk.Broken)
            {
                continue;
            }

            if (entry.Seq != walk.Seq + 1)
            {
                walk.Broken = true;
                breaks.Add(
                    new(
                        entry.Shard,
                        walk.Seq + 1,
                        new("thiếu một hay nhiều dòng từ đây", "one or more entries are missing from here")
                    )
                );
                continue;
            }

            if (!entry.HashAfter(walk.Hash).AsSpan().SequenceEqual(entry.Hash))
            {
                walk.Broken = true;
                breaks.Add(
                    new(
                        entry.Shard,
                        entry.Seq,
                        new("dòng này không còn như khi ghi", "this entry is not as it was written")
                    )
                );
                continue;
            }

            walk.Seq = entry.Seq;
            walk.Hash = entry.Hash;
        }

        Finish(walk, heads, breaks);
        foreach (var head in heads.Where(h => h.Seq > 0 && !walked.Contains(h.Shard)))
        {
            breaks.Add(new(head.Shard, 1, new("cả chuỗi đã bị xóa", "the whole chain was deleted")));
        }

        await CheckSubjects(db, subjects, breaks);
        return new(entries, breaks, Print(heads));
    }

    private static void Finish(Walk walk, List<AuditHead> heads, List<AuditBreak> breaks)
    {
        var head = heads.Find(h => h.Shard == walk.Shard);
        if (
            walk.Shard >= 0
            && !walk.Broken
            && (head is null || head.Seq != walk.Seq || !head.Hash.AsSpan().SequenceEqual(walk.Hash))
        )
        {
            breaks.Add(
                new(
                    walk.Shard,
                    walk.Seq + 1,
                    new("những dòng cuối đã bị cắt", "the last entries were cut off")
                )
            );
        }
    }

    private static async Task CheckSubjects(Db db, long expected, List<AuditBreak> breaks)
    {
        if (await db.AuditSubjects.LongCountAsync() != expected)
        {
            breaks.Add(
                new(
                    -1,
                    0,
                    new(
                        "danh mục người liên quan không khớp với các dòng",
                        "the index of people does not fit the entries"
                    )
                )
            );
        }
    }

    private static byte[] Print(List<AuditHead> heads) =>
        System.Security.Cryptography.SHA256.HashData(heads.SelectMany(h => h.Hash).ToArray());

    private sealed class Walk(int shard, long seq, byte[] hash)
    {
        public int Shard => shard;
        public long Seq { get; set; } = seq;
        public byte[] Hash { get; set; } = hash;
        public bool Broken { get; set; }
    }
}
