using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>
/// The file of a roster while it waits: sealed, in the database, so that any node can go on with it. It is open only
/// while it is worked on, in a file without a name, and deleted when the work is over.
/// </summary>
public static class RosterFile
{
    private const int ChunkSize = 1024 * 1024;

    public static async Task Store(Db db, Vault vault, Guid roster, Stream file)
    {
        file.Position = 0;
        var buffer = new byte[ChunkSize];
        for (var seq = 0; ; seq++)
        {
            var length = await file.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false);
            if (length == 0)
            {
                return;
            }

            var chunk = new RosterChunk
            {
                RosterId = roster,
                Seq = seq,
                Sealed = vault.Seal(buffer[..length], Purpose(roster, seq)),
            };
            db.RosterChunks.Add(chunk);
            await db.SaveChangesAsync();
            db.Entry(chunk).State = EntityState.Detached;
        }
    }

    /// <summary>The whole file, in a file that vanishes with its handle.</summary>
    public static async Task<FileStream> Restore(Db db, Vault vault, Settings settings, Guid roster)
    {
        var file = ScratchFile.In(settings.DataFolder);
        await foreach (
            var chunk in db
                .RosterChunks.AsNoTracking()
                .Where(c => c.RosterId == roster)
                .OrderBy(c => c.Seq)
                .AsAsyncEnumerable()
        )
        {
            await file.WriteAsync(vault.Open(chunk.Sealed, Purpose(roster, chunk.Seq)));
        }

        file.Position = 0;
        return file;
    }

    public static async Task Forget(Db db, Guid roster)
    {
        await db.RosterChunks.Where(c => c.RosterId == roster).ExecuteDeleteAsync();
        await db.RosterKeys.Where(k => k.RosterId == roster).ExecuteDeleteAsync();
    }

    /// <summary>A chunk opens only in its own place of its own file.</summary>
    private static string Purpose(Guid roster, int seq) => $"{RosterChunk.Purpose} {roster:N} {seq}";
}
