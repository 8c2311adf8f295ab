using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.People.Duplicates;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>
/// Takes away what identifies a person: names, numbers, phone, day of birth, the account with all its keys; of the
/// merged records too. Homes, memberships, results, confirmations and the log stay without a name, so that what was
/// counted stays counted. In the transaction of the caller.
/// </summary>
public sealed class Erasing(
    Db db,
    Sessions sessions,
    Audit audit,
    PersonFollowers followers,
    TimeProvider clock
)
{
    public async Task Erase(Guid personId)
    {
        await Lock(personId);
        var records = await db.People.OneWith(personId).ToListAsync();
        var ids = records.ConvertAll(p => p.Id);
        records.ForEach(p => p.Erase(clock.Now()));
        await db.SaveChangesAsync();
        await CloseAccounts(ids);
        await db
            .Duplicates.Where(d =>
                d.State == DuplicateState.Open && (ids.Contains(d.FirstId) || ids.Contains(d.SecondId))
            )
            .ExecuteDeleteAsync();
        await audit.Changed(AuditAction.PersonErased, ids);
        await followers.Changed(db, ids);
    }

    /// <summary>
    /// Who changes the person at this moment is waited for, so that what is erased is what was written last; SQLite has
    /// one writer. Records that were merged meanwhile are found by the reading that follows.
    /// </summary>
    private async Task Lock(Guid personId)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM people WHERE id = {personId} OR merged_into_id = {personId} ORDER BY id FOR UPDATE"
            );
        }
    }

    private async Task CloseAccounts(List<Guid> people)
    {
        var accounts = await db
            .Accounts.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value))
            .Select(a => a.Id)
            .ToListAsync();
        foreach (var id in accounts)
        {
            sessions.Forget(id);
        }

        var (now, yesterday) = (clock.Now(), clock.Today().AddDays(-1));
        await db.Sessions.Where(s => accounts.Contains(s.AccountId)).ExecuteDeleteAsync();
        await db.Cards.Where(c => accounts.Contains(c.AccountId)).ExecuteDeleteAsync();
        await db.Set<IdentityUserToken<Guid>>().Where(t => accounts.Contains(t.UserId)).ExecuteDeleteAsync();
        await db.Set<IdentityUserPasskey<Guid>>()
            .Where(p => accounts.Contains(p.UserId))
            .ExecuteDeleteAsync();
        await db
            .Grants.Where(g => accounts.Contains(g.AccountId) && (g.To == null || g.To > yesterday))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.To, yesterday));
        foreach (var id in accounts)
        {
            var nobody = "xoa-" + id.ToString("N");
            await db
                .Accounts.Where(a => a.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.UserName, nobody)
                        .SetProperty(a => a.NormalizedUserName, nobody.ToUpperInvariant())
                        .SetProperty(a => a.DisplayName, Person.ErasedName.Vi)
                        .SetProperty(a => a.NameKey, Fold.Key(Person.ErasedName.Vi))
                        .SetProperty(a => a.PhoneIndex, (byte[]?)null)
                        .SetProperty(a => a.PasswordHash, (string?)null)
                        .SetProperty(a => a.ClosedAt, now)
                );
        }
    }
}
