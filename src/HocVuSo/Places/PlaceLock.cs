using System.Globalization;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>One change of the units at a time, on however many nodes; and each leaves a new version behind.</summary>
internal static class PlaceLock
{
    public static async Task Take(Db db, CancellationToken cancel)
    {
        // On SQLite the transaction that is open holds the only pen there is.
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(72186412)", cancel);
        }
    }

    public static async Task Changed(Db db, CancellationToken cancel)
    {
        var mark = await db.Set<PlaceMark>().SingleOrDefaultAsync(m => m.Name == PlaceMark.Version, cancel);
        if (mark is null)
        {
            db.Add(new PlaceMark { Name = PlaceMark.Version, Value = "1" });
        }
        else
        {
            mark.Value = (int.Parse(mark.Value, CultureInfo.InvariantCulture) + 1).ToString(
                CultureInfo.InvariantCulture
            );
        }

        await db.SaveChangesAsync(cancel);
    }
}
