using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>A role as a page shows it: what, where in words, from when to when.</summary>
public sealed record Held(
    Guid Id,
    Guid AccountId,
    Role Role,
    string Where,
    int? UnitId,
    Guid? OrganisationId,
    DateOnly From,
    DateOnly? To
)
{
    /// <summary>All roles of the accounts, past ones too, newest first; two queries however many.</summary>
    public static async Task<ILookup<Guid, Held>> Of(Db db, IReadOnlyCollection<Guid> accounts)
    {
        var organisations = db.Set<Organisation>();
        var grants = await (
            from grant in db.Grants.AsNoTracking()
            join one in organisations on grant.OrganisationId equals (Guid?)one.Id into joined
            from organisation in joined.DefaultIfEmpty()
            where accounts.Contains(grant.AccountId)
            orderby grant.From descending, grant.Id
            select new { Grant = grant, Organisation = organisation == null ? null : organisation.Name }
        ).ToListAsync();
        var places = await UnitNames.Of(
            db,
            grants.Where(g => g.Grant.UnitId is not null).Select(g => g.Grant.UnitId!.Value)
        );
        return grants
            .Select(g => new Held(
                g.Grant.Id,
                g.Grant.AccountId,
                g.Grant.Role,
                g.Grant.UnitId is { } unit ? places.GetValueOrDefault(unit, "—") : g.Organisation ?? "—",
                g.Grant.UnitId,
                g.Grant.OrganisationId,
                g.Grant.From,
                g.Grant.To
            ))
            .ToLookup(h => h.AccountId);
    }

    public bool IsOver(DateOnly today) => To < today;
}
