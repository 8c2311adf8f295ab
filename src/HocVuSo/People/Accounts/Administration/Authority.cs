using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>
/// Who gives and ends which role where: an administrator any, a provincial officer those below; both within the area
/// of that role. Over an account rules whoever may give every role that it holds (nobody comes to a higher role by
/// resetting the password of whoever has it), and over one without a role whoever has its person in the area.
/// </summary>
public static class Authority
{
    /// <summary>Who sees the accounts of an area and what they hold.</summary>
    public static readonly Role[] See = [Role.ProvincialOfficer, Role.Auditor, Role.Administrator];

    private static readonly Role[] ByProvincialOfficer =
    [
        Role.Helper,
        Role.TeamLeader,
        Role.Teacher,
        Role.CommuneOfficer,
    ];

    /// <summary>The role of learner is nobody's to give: whoever is a person is one.</summary>
    private static readonly Role[] ByAdministrator =
    [
        .. Enum.GetValues<Role>().Where(r => r != Role.Learner),
    ];

    extension(Viewer viewer)
    {
        public IReadOnlyList<Role> Givable =>
            viewer.Holds(Role.Administrator) ? ByAdministrator
            : viewer.Holds(Role.ProvincialOfficer) ? ByProvincialOfficer
            : [];

        /// <exception cref="Refusal">The role is not the viewer's to give, or not there.</exception>
        public async Task RequireMayGive(Db db, Role role, int? unit, Guid? organisation)
        {
            if ((await viewer.Beyond(db, [(role, unit, organisation)])).Count > 0)
            {
                throw Refusals.MayNotGive();
            }
        }

        /// <summary>Of an account's grants those that the viewer could not have given.</summary>
        public async Task<IReadOnlyList<(Role Role, int? Unit, Guid? Organisation)>> Beyond(
            Db db,
            IReadOnlyList<(Role Role, int? Unit, Guid? Organisation)> held
        )
        {
            var unitIds = held.Where(h => h.Unit is not null).Select(h => h.Unit!.Value).Distinct().ToArray();
            var organisationIds = held.Where(h => h.Organisation is not null)
                .Select(h => h.Organisation!.Value)
                .Distinct()
                .ToArray();
            var reached = new HashSet<(Role Giver, int? Unit, Guid? Organisation)>();
            foreach (
                var giver in new[] { Role.Administrator, Role.ProvincialOfficer }.Where(r => viewer.Holds(r))
            )
            {
                var areas = viewer.Units(giver);
                var units = await db.Set<UnitFlow>()
                    .Whole()
                    .Where(f => unitIds.Contains(f.SourceId) && areas.Contains(f.TargetId))
                    .Select(f => f.SourceId)
                    .Distinct()
                    .ToListAsync();
                var organisations = await db
                    .Organisations.Within(db, viewer, giver)
                    .Where(o => organisationIds.Contains(o.Id))
                    .Select(o => o.Id)
                    .ToListAsync();
                reached.UnionWith(units.Select(u => (giver, (int?)u, (Guid?)null)));
                reached.UnionWith(organisations.Select(o => (giver, (int?)null, (Guid?)o)));
            }

            return
            [
                .. held.Where(h =>
                    !(
                        ByAdministrator.Contains(h.Role)
                            && reached.Contains((Role.Administrator, h.Unit, h.Organisation))
                        || ByProvincialOfficer.Contains(h.Role)
                            && reached.Contains((Role.ProvincialOfficer, h.Unit, h.Organisation))
                    )
                ),
            ];
        }

        /// <summary>May the viewer reset, close and change this account?</summary>
        public async Task<bool> Rules(Db db, Account account, DateOnly today)
        {
            var held = await db
                .Grants.Where(g => g.AccountId == account.Id && (g.To == null || g.To >= today))
                .Select(g => new
                {
                    g.Role,
                    g.UnitId,
                    g.OrganisationId,
                })
                .ToListAsync();
            if (held.Count > 0)
            {
                return (
                        await viewer.Beyond(db, [.. held.Select(h => (h.Role, h.UnitId, h.OrganisationId))])
                    ).Count == 0;
            }

            return account.PersonId is { } person
                ? await PeopleWithin(db, viewer, Role.ProvincialOfficer, Role.Administrator)
                    .AnyAsync(id => id == person)
                : await viewer.RulesTheWhole(db);
        }

        /// <summary>An administrator over every province of today: also over accounts that stand for nobody.</summary>
        public async Task<bool> RulesTheWhole(Db db) =>
            viewer.Holds(Role.Administrator)
            && !await ProvincesBeyond(db, viewer.Units(Role.Administrator)).AnyAsync();

        public async Task RequireRules(Db db, Account account, DateOnly today)
        {
            if (!await viewer.Rules(db, account, today))
            {
                throw Refusals.MayNotRule();
            }
        }
    }

    /// <summary>The provinces of today that do not flow into these units.</summary>
    private static IQueryable<Unit> ProvincesBeyond(Db db, int[] areas)
    {
        var flows = db.Set<UnitFlow>();
        return db.Set<Unit>()
            .Where(u =>
                u.Era == Eras.Now
                && u.Level == UnitLevel.Province
                && !flows.Any(f => f.SourceId == u.Id && areas.Contains(f.TargetId))
            );
    }

    /// <summary>The people over whom one of the roles holds, and the records that were merged into theirs.</summary>
    private static IQueryable<Guid> PeopleWithin(Db db, Viewer viewer, params Role[] roles)
    {
        var within = db.Set<Person>().Within(db, viewer, roles).Select(p => p.Id);
        return db.Set<Person>().Where(p => within.Contains(p.MergedIntoId ?? p.Id)).Select(p => p.Id);
    }

    /// <summary>
    /// The accounts that the viewer sees: those with a role in the area, and those of people who live there or are
    /// members there. One that stands for nobody and has never held a role is in no area: an administrator over the
    /// whole sees it.
    /// </summary>
    public static IQueryable<Account> Within(this IQueryable<Account> accounts, Db db, Viewer viewer)
    {
        var ruled = viewer.Units(Role.Administrator);
        var beyond = ProvincesBeyond(db, ruled);
        var areas = viewer.Units(See);
        var (flows, grants) = (db.Set<UnitFlow>().Whole(), db.Set<Grant>());
        var organisations = db.Organisations.Within(db, viewer, See).Select(o => o.Id);
        var people = PeopleWithin(db, viewer, See);
        return accounts.Where(a =>
            grants.Any(g =>
                g.AccountId == a.Id
                && (
                    flows.Any(f => f.SourceId == g.UnitId && areas.Contains(f.TargetId))
                    || (g.OrganisationId != null && organisations.Contains(g.OrganisationId.Value))
                )
            )
            || (a.PersonId != null && people.Contains(a.PersonId.Value))
            || (
                a.PersonId == null
                && !grants.Any(g => g.AccountId == a.Id)
                && ruled.Length > 0
                && !beyond.Any()
            )
        );
    }
}
