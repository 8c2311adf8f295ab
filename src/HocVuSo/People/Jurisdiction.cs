using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>
/// Where a viewer's roles hold. A role over a unit holds for all that flows into it (its subtree, and through
/// succession the units of other eras); a role over an organisation holds for its subtree and the members of it.
/// </summary>
public static class Jurisdiction
{
    extension(Viewer viewer)
    {
        public int[] Units(params ReadOnlySpan<Role> roles)
        {
            var units = new List<int>();
            foreach (var grant in viewer.Grants)
            {
                if (grant.UnitId is { } unit && roles.Contains(grant.Role))
                {
                    units.Add(unit);
                }
            }

            return [.. units];
        }

        public Guid[] Organisations(params ReadOnlySpan<Role> roles)
        {
            var organisations = new List<Guid>();
            foreach (var grant in viewer.Grants)
            {
                if (grant.OrganisationId is { } organisation && roles.Contains(grant.Role))
                {
                    organisations.Add(organisation);
                }
            }

            return [.. organisations];
        }

        /// <summary>Refuses (403) unless one of the roles holds over the unit.</summary>
        public async Task RequireUnit(Db db, int unit, params Role[] roles)
        {
            if (!await viewer.HoldsOver(db, unit, roles))
            {
                throw Refusals.OutsideJurisdiction();
            }
        }

        /// <summary>One of the roles holds over the unit.</summary>
        public async Task<bool> HoldsOver(Db db, int unit, params Role[] roles)
        {
            var areas = viewer.Units(roles);
            return areas.Length > 0
                && await db.Set<UnitFlow>().AnyAsync(f => f.SourceId == unit && areas.Contains(f.TargetId));
        }
    }

    /// <summary>The people over whom one of the roles holds; merged ones are left out.</summary>
    public static IQueryable<Person> Within(
        this IQueryable<Person> people,
        Db db,
        Viewer viewer,
        params Role[] roles
    )
    {
        var areas = viewer.Units(roles);
        var organisations = viewer.Organisations(roles);
        var members = organisations.Length == 0 ? null : MembersOf(db, organisations);
        var inAreas = people.Where(p =>
            p.MergedIntoId == null
            && db.Set<UnitFlow>().Any(f => f.SourceId == p.UnitId && areas.Contains(f.TargetId))
        );
        return members is null
            ? inAreas
            : people.Where(p =>
                p.MergedIntoId == null
                && (
                    db.Set<UnitFlow>().Any(f => f.SourceId == p.UnitId && areas.Contains(f.TargetId))
                    || members.Contains(p.Id)
                )
            );
    }

    /// <summary>Present and past members of the organisations and of all below them.</summary>
    private static IQueryable<Guid> MembersOf(Db db, Guid[] organisations) =>
        from membership in db.Memberships
        where
            db.Set<OrganisationTree>()
                .Any(t => t.Id == membership.OrganisationId && organisations.Contains(t.AncestorId))
        select membership.PersonId;
}
