using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>
/// When a person was erased, their codes name nobody any more: the public page knows no such confirmation, the status
/// list ends the paper, and the name goes from the row and from its signed text. The decision itself stays, to be counted.
/// </summary>
internal static class Forgetting
{
    public static async Task Follow(Db db, IReadOnlyCollection<Guid> personIds, DateOnly today)
    {
        var ids = personIds.ToArray();
        var people = db.Set<People.Person>();
        var confirmations = db.Set<Confirmation>();
        await db
            .Credentials.Where(c =>
                c.Status != CredentialStatus.Erased
                && confirmations.Any(f =>
                    f.Id == c.ConfirmationId
                    && people.Any(p =>
                        p.Id == f.PersonId
                        && (
                            (p.ErasedAt != null && ids.Contains(p.Id))
                            || people.Any(into =>
                                into.Id == p.MergedIntoId && into.ErasedAt != null && ids.Contains(into.Id)
                            )
                        )
                    )
                )
            )
            .ExecuteUpdateAsync(c =>
                c.SetProperty(x => x.Status, CredentialStatus.Erased)
                    .SetProperty(x => x.StatusDay, x => x.StatusDay ?? today)
                    .SetProperty(x => x.StatusBecause, (string?)null)
                    .SetProperty(x => x.Name, "")
                    .SetProperty(x => x.Jws, "")
            );
    }
}
