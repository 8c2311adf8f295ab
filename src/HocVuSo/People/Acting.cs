using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>The roles that the page or endpoint of this request admits; none where it asks for no role.</summary>
public sealed record Admitted(IReadOnlyList<Role> Roles);

/// <summary>
/// By which of several grants somebody sees or does something: of those whose role is admitted, the one that reaches
/// the most of it, and of those that reach as much the widest (roles stand in the order of their reach). Whoever holds
/// one such grant came by that, and nothing is asked of the database.
/// </summary>
public static class Acting
{
    /// <summary>One query, or two where a grant is over an organisation, however many people there are.</summary>
    public static async ValueTask<Actor> On(
        Db db,
        Viewer viewer,
        IReadOnlyCollection<Role> roles,
        IReadOnlyCollection<Guid> people
    )
    {
        var grants = Of(viewer, roles);
        if (grants.Count < 2 || people.Count == 0)
        {
            return Actor.By(viewer, grants.FirstOrDefault());
        }

        var (units, organisations) = (UnitsOf(grants), OrganisationsOf(grants));
        var flows = db.Set<UnitFlow>().OfPeople(db.Set<Unit>());
        var living =
            units.Length == 0
                ? []
                : await (
                    from person in db.Set<Person>()
                    join flow in flows on person.UnitId equals flow.SourceId
                    where people.Contains(person.Id) && units.Contains(flow.TargetId)
                    group person by flow.TargetId into reached
                    select new { Unit = reached.Key, Count = reached.Count() }
                ).ToDictionaryAsync(r => r.Unit, r => r.Count);
        var members =
            organisations.Length == 0
                ? []
                : await (
                    from membership in db.Memberships
                    join branch in db.Set<OrganisationTree>() on membership.OrganisationId equals branch.Id
                    where
                        membership.To == null
                        && people.Contains(membership.PersonId)
                        && organisations.Contains(branch.AncestorId)
                    select new { branch.AncestorId, membership.PersonId }
                )
                    .Distinct()
                    .GroupBy(m => m.AncestorId)
                    .Select(m => new { Organisation = m.Key, Count = m.Count() })
                    .ToDictionaryAsync(m => m.Organisation, m => m.Count);
        return Actor.By(
            viewer,
            grants.MaxBy(g =>
                g.UnitId is { } unit
                    ? living.GetValueOrDefault(unit)
                    : members.GetValueOrDefault(g.OrganisationId!.Value)
            )
        );
    }

    public static async ValueTask<Actor> On(
        Db db,
        Viewer viewer,
        IReadOnlyCollection<Role> roles,
        Organisation organisation
    )
    {
        var grants = Of(viewer, roles);
        if (grants.Count < 2)
        {
            return Actor.By(viewer, grants.FirstOrDefault());
        }

        var (units, organisations) = (UnitsOf(grants), OrganisationsOf(grants));
        var over = await db.Set<UnitFlow>()
            .OfPeople(db.Set<Unit>())
            .Where(f => f.SourceId == organisation.UnitId && units.Contains(f.TargetId))
            .Select(f => f.TargetId)
            .ToHashSetAsync();
        var above =
            organisations.Length == 0
                ? []
                : await db.Set<OrganisationTree>()
                    .Where(t => t.Id == organisation.Id && organisations.Contains(t.AncestorId))
                    .Select(t => t.AncestorId)
                    .ToHashSetAsync();
        return Actor.By(
            viewer,
            grants.MaxBy(g =>
                g.UnitId is { } unit ? over.Contains(unit) : above.Contains(g.OrganisationId!.Value)
            )
        );
    }

    /// <summary>The widest first: of equals MaxBy takes the first.</summary>
    private static List<Grant> Of(Viewer viewer, IReadOnlyCollection<Role> roles) =>
        [
            .. viewer
                .Grants.Where(g => roles.Contains(g.Role))
                .OrderByDescending(g => g.Role)
                .ThenBy(g => g.Id),
        ];

    private static int[] UnitsOf(List<Grant> grants) => [.. grants.Select(g => g.UnitId).OfType<int>()];

    private static Guid[] OrganisationsOf(List<Grant> grants) =>
        [.. grants.Select(g => g.OrganisationId).OfType<Guid>()];
}
