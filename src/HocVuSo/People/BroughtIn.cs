using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>What an account brought in and has no place of its own: a roster, a table of figures.</summary>
public sealed class BroughtIn
{
    public required Guid Id { get; init; }
    public required Guid ByAccountId { get; init; }
    public required DateTime At { get; init; }

    // As VietnamDay has it; here the database reckons.
    private const int HoursAhead = 7;

    /// <summary>
    /// One's own; and for an auditor what came from the area: all grants by which the account could bring it in lay
    /// wholly there on that day. What somebody with another area besides brought in may be about that one.
    /// </summary>
    /// <param name="writers">Whose grants let somebody bring it in.</param>
    public static IQueryable<Guid> Seen(IQueryable<BroughtIn> things, Db db, Viewer viewer, Role[] writers)
    {
        if (!viewer.Holds(Role.Auditor))
        {
            return things.Where(t => t.ByAccountId == viewer.AccountId).Select(t => t.Id);
        }

        var areas = viewer.Units(Role.Auditor);
        var flows = db.Set<UnitFlow>().Whole();
        var organisations = db.Organisations.Within(db, viewer, Role.Auditor).Select(o => o.Id);
        var grants = db.Grants.Where(g => writers.Contains(g.Role));
        var inside = grants.Where(g =>
            flows.Any(f => f.SourceId == g.UnitId && areas.Contains(f.TargetId))
            || (g.OrganisationId != null && organisations.Contains(g.OrganisationId.Value))
        );
        var outside = grants.Where(g => !inside.Any(i => i.Id == g.Id));
        // A grant that was ended has yesterday as its last day, and held until then today.
        return things
            .Where(t =>
                t.ByAccountId == viewer.AccountId
                || (
                    inside.Any(g =>
                        g.AccountId == t.ByAccountId
                        && g.From <= DateOnly.FromDateTime(t.At.AddHours(HoursAhead))
                        && (g.To == null || g.To >= DateOnly.FromDateTime(t.At.AddHours(HoursAhead - 24)))
                    )
                    && !outside.Any(g =>
                        g.AccountId == t.ByAccountId
                        && g.From <= DateOnly.FromDateTime(t.At.AddHours(HoursAhead))
                        && (g.To == null || g.To >= DateOnly.FromDateTime(t.At.AddHours(HoursAhead - 24)))
                    )
                )
            )
            .Select(t => t.Id);
    }
}
