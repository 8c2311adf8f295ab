using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Nobody decides about oneself, under whichever record one stands.</summary>
public static class Oneself
{
    extension(Viewer viewer)
    {
        /// <summary>True when one of the records is the viewer's own, or was merged into the viewer's own.</summary>
        public async Task<bool> IsOneOf(Db db, params IReadOnlyCollection<Guid> people)
        {
            if (viewer.PersonId is not { } me)
            {
                return false;
            }

            var standing = await db.People.StandingFor(me);
            return await db.People.OneWith(standing).AnyAsync(p => people.Contains(p.Id));
        }

        /// <summary>Refuses (403) to change one's own record with the power one has over others'.</summary>
        public async Task RequireOthers(Db db, params IReadOnlyCollection<Guid> people)
        {
            if (await viewer.IsOneOf(db, people))
            {
                throw Refusals.NotOnesOwnRecord();
            }
        }
    }
}
