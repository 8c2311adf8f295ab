using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>What a page shows of a person: numbers masked, groups with their reasons, homes and memberships with dates.</summary>
public sealed record PersonView(
    Guid Id,
    string? Name,
    string? Birth,
    Sex? Sex,
    string Place,
    string? CitizenId,
    string? Phone,
    bool Synthetic,
    DateTime? ErasedAt,
    IReadOnlyList<GroupHeld> Groups,
    IReadOnlyList<PersonView.Home> Homes,
    IReadOnlyList<PersonView.Member> Memberships
)
{
    public sealed record Home(string Place, DateOnly From, DateOnly? To);

    public sealed record Member(
        Guid Id,
        Guid OrganisationId,
        OrganisationKind Kind,
        string Organisation,
        MembershipRole Role,
        DateOnly From,
        DateOnly? To
    );

    /// <summary>Reads through merged records: their homes and memberships are this person's.</summary>
    public static async Task<PersonView> Of(Db db, Person person, Vault vault, DateOnly today)
    {
        var ids = db.People.OneWith(person.Id).Select(p => p.Id);
        var memberships = await (
            from membership in db.Memberships
            join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
            where ids.Contains(membership.PersonId)
            orderby membership.From descending, membership.Id
            select new Member(
                membership.Id,
                organisation.Id,
                organisation.Kind,
                organisation.Name,
                membership.Role,
                membership.From,
                membership.To
            )
        ).ToListAsync();
        var homes = await db
            .Residences.AsNoTracking()
            .Where(r => ids.Contains(r.PersonId))
            .OrderByDescending(r => r.From)
            .ThenBy(r => r.PersonId)
            .ToListAsync();
        var places = await UnitNames.Of(db, homes.Select(h => h.UnitId).Append(person.UnitId));
        return new(
            person.Id,
            person.ErasedAt is null ? person.FullName : null,
            person.Birth?.ToString(),
            person.Sex,
            places[person.UnitId],
            person.OpenCitizenId(vault)?.Masked,
            person.OpenPhone(vault)?.Masked,
            person.Synthetic,
            person.ErasedAt,
            TargetGroups.Of(
                person.Birth,
                memberships.Select(m => new MembershipFact(m.Kind, m.Organisation, m.Role, m.From, m.To)),
                today
            ),
            [.. homes.Select(h => new Home(places[h.UnitId], h.From, h.To))],
            memberships
        );
    }
}
