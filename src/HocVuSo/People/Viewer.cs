using HocVuSo.Database;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Who is looking: the signed-in account of this request with the grants it holds today; or nobody.</summary>
public sealed class Viewer
{
    public static readonly Viewer Nobody = new()
    {
        AccountId = Guid.Empty,
        PersonId = null,
        SessionId = Guid.Empty,
        Name = "",
        Grants = [],
    };

    public required Guid AccountId { get; init; }

    /// <summary>The person behind the account; null for an account that stands for nobody (an administrator's).</summary>
    public required Guid? PersonId { get; init; }
    public required Guid SessionId { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>True once this session has passed a second factor (a code or a passkey).</summary>
    public bool SecondFactor { get; init; }

    /// <summary>So long after a proof nobody is asked again.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(10);

    /// <summary>When the password, the PIN or a passkey was given last in this session.</summary>
    public DateTime ProvedAt { get; init; }

    /// <summary>Signed in on a device of one's own: the session stays when the browser is closed.</summary>
    public bool Kept { get; init; }

    public bool IsSignedIn => AccountId != Guid.Empty;

    /// <summary>An auditor and nothing else: reads, and changes nothing.</summary>
    public bool ReadsOnly => Grants.Count > 0 && Grants.All(g => g.Role == Role.Auditor);

    /// <summary>Reads what those in these roles write, and is none of them.</summary>
    public bool ReadsAfter(params ReadOnlySpan<Role> writers) => Holds(Role.Auditor) && !Holds(writers);

    /// <summary>The same without the grants of a role.</summary>
    public Viewer Without(Role role) =>
        new()
        {
            AccountId = AccountId,
            PersonId = PersonId,
            SessionId = SessionId,
            Name = Name,
            Grants = [.. Grants.Where(g => g.Role != role)],
            SecondFactor = SecondFactor,
            ProvedAt = ProvedAt,
            Kept = Kept,
        };

    /// <summary>Whom an account would be today: for what is done in its name while it is not there.</summary>
    public static async Task<Viewer> Behind(Db db, Guid accountId, DateOnly today)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId);
        var grants = await db
            .Grants.AsNoTracking()
            .Where(g => g.AccountId == accountId && g.From <= today && (g.To == null || g.To >= today))
            .OrderBy(g => g.Id)
            .ToListAsync();
        return new Viewer
        {
            AccountId = accountId,
            PersonId = account.PersonId,
            SessionId = Guid.Empty,
            Name = account.DisplayName,
            Grants = account.ClosedAt is null ? grants : [],
        };
    }

    /// <summary>The person, for pages that make sense only for one.</summary>
    public Guid RequirePerson() => PersonId ?? throw Refusals.NotAPerson();

    public bool Holds(params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Grants)
        {
            if (roles.Contains(grant.Role))
            {
                return true;
            }
        }

        return false;
    }
}
