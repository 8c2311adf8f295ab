using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>
/// Where a viewer's roles hold. A role over a unit holds for all that flows into it (its subtree, and through
/// succession the units of other eras); a role over an organisation holds for its subtree and its present members.
/// Which flows carry power over a unit and which only people is <see cref="UnitFlows"/>' matter.
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
                && await db.Set<UnitFlow>()
                    .Whole()
                    .AnyAsync(f => f.SourceId == unit && areas.Contains(f.TargetId));
        }

        /// <summary>
        /// Of these people, those over whom one of the roles holds. A page that more may read than change offers its
        /// change for them alone.
        /// </summary>
        public async Task<HashSet<Guid>> Reached(
            Db db,
            IReadOnlyCollection<Guid> people,
            params Role[] roles
        ) =>
            people.Count == 0 || !viewer.Holds(roles)
                ? []
                :
                [
                    .. await db
                        .People.Within(db, viewer, roles)
                        .Where(p => people.Contains(p.Id))
                        .Select(p => p.Id)
                        .ToListAsync(),
                ];

        /// <summary>One of the roles holds over the person.</summary>
        public async Task<bool> Reaches(Db db, Guid person, params Role[] roles) =>
            (await viewer.Reached(db, [person], roles)).Count > 0;
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
        var flows = db.Set<UnitFlow>().OfPeople(db.Set<Unit>());
        var inAreas = people.Where(p =>
            p.MergedIntoId == null && flows.Any(f => f.SourceId == p.UnitId && areas.Contains(f.TargetId))
        );
        return members is null
            ? inAreas
            : people.Where(p =>
                p.MergedIntoId == null
                && (
                    flows.Any(f => f.SourceId == p.UnitId && areas.Contains(f.TargetId))
                    || members.Contains(p.Id)
                )
            );
    }

    /// <summary>
    /// Members of the organisations and of all below them, for as long as they are: whoever has left is no longer in the
    /// hands of those who lead there.
    /// </summary>
    private static IQueryable<Guid> MembersOf(Db db, Guid[] organisations) =>
        from membership in db.Memberships
        where
            membership.To == null
            && db.Set<OrganisationTree>()
                .Any(t => t.Id == membership.OrganisationId && organisations.Contains(t.AncestorId))
        select membership.PersonId;
}
