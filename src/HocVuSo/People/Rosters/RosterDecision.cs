using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>The yes and the no to a roster that was checked. In the transaction of the caller.</summary>
public static class RosterDecision
{
    /// <summary>The check's faults go: the application finds its own.</summary>
    public static async Task Confirm(Db db, Roster roster)
    {
        roster.Confirm();
        await db.RosterFaults.Where(f => f.RosterId == roster.Id).ExecuteDeleteAsync();
        await db.SaveChangesAsync();
    }

    public static async Task Cancel(Db db, Roster roster, DateTime now)
    {
        roster.Cancel(now);
        await RosterFile.Forget(db, roster.Id);
        await db.SaveChangesAsync();
    }
}
