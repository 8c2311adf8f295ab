using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>Who looked at or changed one's data: the role and where it held, not the name of the official.</summary>
public sealed record SeenBy(
    DateTime At,
    Role? Role,
    string? Area,
    AuditAction Action,
    string? Detail,
    AuditCursor Cursor,
    bool Own
)
{
    /// <param name="own">What one did oneself is left out, but not what was done to the account.</param>
    public static async Task<IReadOnlyList<SeenBy>> Read(
        Db db,
        IReadOnlyList<Guid> people,
        Guid? own,
        AuditCursor? before,
        int most
    )
    {
        var subjects = db.AuditSubjects;
        var entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                subjects.Any(s => people.Contains(s.PersonId) && s.Shard == e.Shard && s.Seq == e.Seq)
            )
            .Where(e => own == null || e.AccountId != own || AuditActions.OnOwnAccount.Contains(e.Action))
            .Before(before)
            .NewestFirst()
            .Take(most)
            .ToListAsync();
        var areas = await AreaNames.Of(db, entries);
        return
        [
            .. entries.Select(e => new SeenBy(
                e.At,
                e.Role,
                areas(e),
                e.Action,
                e.Detail,
                new AuditCursor(e.At, e.Shard, e.Seq),
                own != null && e.AccountId == own
            )),
        ];
    }
}

/// <summary>The places and organisations in which the roles of entries held.</summary>
public static class AreaNames
{
    public static async Task<Func<AuditEntry, string?>> Of(Db db, IReadOnlyCollection<AuditEntry> entries)
    {
        var units = await UnitNames.Of(
            db,
            entries.Where(e => e.UnitId is not null).Select(e => e.UnitId!.Value)
        );
        var ids = entries
            .Where(e => e.OrganisationId is not null)
            .Select(e => e.OrganisationId!.Value)
            .Distinct()
            .ToList();
        var organisations = await db
            .Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name);
        return e =>
            e.UnitId is { } unit ? units.GetValueOrDefault(unit)
            : e.OrganisationId is { } organisation ? organisations.GetValueOrDefault(organisation)
            : null;
    }
}
