using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Which organisations a viewer reaches: those attached to a unit of the area, and subtrees granted by themselves.</summary>
public static class OrganisationReach
{
    public static IQueryable<Organisation> Within(
        this IQueryable<Organisation> organisations,
        Db db,
        Viewer viewer,
        params Role[] roles
    )
    {
        var areas = viewer.Units(roles);
        var granted = viewer.Organisations(roles);
        var (flows, tree) = (db.Set<UnitFlow>().OfPeople(db.Set<Unit>()), db.Set<OrganisationTree>());
        return granted.Length == 0
            ? organisations.Where(o => flows.Any(f => f.SourceId == o.UnitId && areas.Contains(f.TargetId)))
            : organisations.Where(o =>
                flows.Any(f => f.SourceId == o.UnitId && areas.Contains(f.TargetId))
                || tree.Any(t => t.Id == o.Id && granted.Contains(t.AncestorId))
            );
    }

    extension(Viewer viewer)
    {
        /// <summary>The organisation, or "no such" (404) when none of the roles reaches it.</summary>
        public async Task<Organisation> RequireOrganisation(Db db, Guid id, params Role[] roles) =>
            await db.Organisations.Within(db, viewer, roles).SingleOrDefaultAsync(o => o.Id == id)
            ?? throw Refusals.NoSuchOrganisation();

        /// <summary>The person with all homes, or "no such" (404) when none of the roles reaches them.</summary>
        public async Task<Person> RequirePerson(Db db, Guid id, params Role[] roles) =>
            await db
                .People.Include(p => p.Residences)
                .Within(db, viewer, roles)
                .SingleOrDefaultAsync(p => p.Id == id)
            ?? throw Refusals.NoSuchPerson();
    }
}
