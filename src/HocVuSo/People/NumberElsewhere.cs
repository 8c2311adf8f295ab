using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>
/// Whoever adds people has to be told when a number belongs to somebody of another area. That is an answer about a
/// person out of reach: it stands in the log, the person reads of it, and one account gets so many a day.
/// </summary>
public static class NumberElsewhere
{
    /// <summary>Different people. A commune's roster meets some dozens who moved; whoever tries out numbers meets more.</summary>
    public const int MostADay = 300;

    extension(Db db)
    {
        /// <summary>Refuses (409) an account that has had all of today's answers, before it asks on.</summary>
        public async Task RequireRoomToAsk(Guid account, TimeProvider clock)
        {
            if ((await db.AskedToday(account, clock)).Count >= MostADay)
            {
                throw Refusals.TooManyElsewhere();
            }
        }

        /// <summary>Refuses (409) when these would be more than today's.</summary>
        public async Task RequireRoomToAsk(Guid account, IReadOnlyCollection<Guid> about, TimeProvider clock)
        {
            var asked = await db.AskedToday(account, clock);
            asked.UnionWith(about);
            if (asked.Count > MostADay)
            {
                throw Refusals.TooManyElsewhere();
            }
        }

        private async Task<HashSet<Guid>> AskedToday(Guid account, TimeProvider clock)
        {
            var start = VietnamDay.StartOf(clock.Today());
            var lists = await db
                .AuditEntries.AsNoTracking()
                .Where(e =>
                    e.Action == AuditAction.NumberElsewhere && e.AccountId == account && e.At >= start
                )
                .Select(e => e.People)
                .ToListAsync();
            return
            [
                .. lists
                    .SelectMany(l => l.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    .Select(id => Guid.ParseExact(id, "N")),
            ];
        }
    }

    /// <summary>
    /// Refuses (409) a number that is another person's. Outside a transaction: what was asked is noted although
    /// nothing comes of it.
    /// </summary>
    /// <param name="bearer">Who may have it; null for somebody new.</param>
    public static async Task RequireFreeNumber(
        this Viewer viewer,
        Db db,
        Audit audit,
        byte[] index,
        Guid? bearer,
        TimeProvider clock
    )
    {
        await db.RequireRoomToAsk(viewer.AccountId, clock);
        var other = await db
            .People.Where(p => p.CitizenIdIndex == index && p.MergedIntoId == null && p.Id != bearer)
            .Select(p => (Guid?)p.Id)
            .SingleOrDefaultAsync();
        if (other is not { } id)
        {
            return;
        }

        if (!await db.People.Within(db, viewer, Reach.See).AnyAsync(p => p.Id == id))
        {
            await audit.Saw(AuditAction.NumberElsewhere, id);
        }

        throw Refusals.OnePersonPerCitizenId();
    }
}
