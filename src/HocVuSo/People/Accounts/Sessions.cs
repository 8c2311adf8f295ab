using System.Collections.Concurrent;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Sessions as each request asks for them: from memory for up to <see cref="Freshness"/>, so that a request of a
/// signed-in person needs no read. What ends or changes in this process holds at once; what ends in another, within
/// that time.
/// </summary>
public sealed class Sessions(IServiceScopeFactory scopes, Engine engine, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A change is announced inside its transaction. Until that has surely been committed nothing of the account is
    /// kept in memory, or a request in between would keep the old state.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(5);
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<Guid, Known> _known = new();
    private readonly ConcurrentDictionary<Guid, DateTime> _unsettled = new();
    private readonly ConcurrentDictionary<Guid, DateTime> _seen = new();

    /// <returns>Null when the session is none, over, or its account closed.</returns>
    public async ValueTask<Known?> Find(Guid sessionId)
    {
        var now = clock.Now();
        if (_known.TryGetValue(sessionId, out var known) && now - known.Since < Freshness)
        {
            return known;
        }

        known = await Load(sessionId, now);
        if (known is null)
        {
            _known.TryRemove(sessionId, out _);
            return null;
        }

        if (!IsUnsettled(known.AccountId, now))
        {
            MakeRoom(now);
            _known[sessionId] = known;
            if (IsUnsettled(known.AccountId, now))
            {
                _known.TryRemove(sessionId, out _);
            }
        }

        return known;
    }

    /// <summary>Grants, sessions or the state of the account changed: the next request reads them anew.</summary>
    public void Forget(Guid accountId)
    {
        _unsettled[accountId] = clock.Now();
        foreach (var (id, _) in _known.Where(k => k.Value.AccountId == accountId))
        {
            _known.TryRemove(id, out _);
        }
    }

    public Session Start(
        Db db,
        Account account,
        string device,
        string addressPrefix,
        bool kept,
        bool secondFactor,
        bool firstPassword
    )
    {
        var now = clock.Now();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            CreatedAt = now,
            LastSeenAt = now,
            Device = device,
            AddressPrefix = addressPrefix,
            Kept = kept,
            ProvedAt = now,
            SecondFactor = secondFactor,
            FirstPassword = firstPassword,
        };
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>Ends one session of the account; another's is not found and nothing happens.</summary>
    public async Task End(Db db, Guid accountId, Guid sessionId)
    {
        await EndWhere(db, accountId, db.Sessions.Where(s => s.Id == sessionId));
    }

    /// <summary>Ends every session of several accounts.</summary>
    public async Task EndAll(Db db, IReadOnlyCollection<Guid> accounts)
    {
        var now = clock.Now();
        await db
            .Sessions.Where(s => accounts.Contains(s.AccountId) && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
        foreach (var account in accounts)
        {
            Forget(account);
        }
    }

    /// <param name="except">The session that goes on, or null to end all.</param>
    public async Task EndAll(Db db, Guid accountId, Guid? except = null)
    {
        await EndWhere(db, accountId, db.Sessions.Where(s => s.Id != except));
    }

    /// <summary>The password, the PIN or a passkey was given in this session just now. Commits by itself.</summary>
    public async Task Proved(Db db, Viewer viewer)
    {
        var now = clock.Now();
        using (await engine.EnterWrite())
        {
            await db
                .Sessions.Where(s => s.Id == viewer.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvedAt, now));
        }

        Forget(viewer.AccountId);
    }

    /// <summary>Does this account still owe a code after its password?</summary>
    public async Task<bool> NeedsSecondFactor(Db db, Account account) =>
        account.TwoFactorEnabled || (await GrantsToday(db, account.Id)).Exists(g => g.Role.SeesOthers);

    /// <summary>Writes down when sessions were last seen; many in one transaction, off the path of any request.</summary>
    public async Task WriteSeen(CancellationToken cancel = default)
    {
        var seen = _seen.ToArray();
        if (seen.Length == 0)
        {
            return;
        }

        using var gate = await engine.EnterWrite(cancel);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var portion in seen.GroupBy(s => s.Value).SelectMany(same => same.Chunk(500)))
        {
            var at = portion[0].Value;
            var ids = portion.Select(s => s.Key).ToArray();
            await db
                .Sessions.Where(s => ids.Contains(s.Id) && s.LastSeenAt < at)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, at), cancel);
        }

        await transaction.CommitAsync(cancel);
        foreach (var pair in seen)
        {
            _seen.TryRemove(pair);
        }
    }

    private async Task EndWhere(Db db, Guid accountId, IQueryable<Session> sessions)
    {
        var now = clock.Now();
        await sessions
            .Where(s => s.AccountId == accountId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
        Forget(accountId);
    }

    private async Task<Known?> Load(Guid sessionId, DateTime now)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var accounts = db.Set<Account>();
        var people = db.Set<Person>();
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in accounts on session.AccountId equals account.Id
            join someone in people on account.PersonId equals (Guid?)someone.Id into known
            from person in known.DefaultIfEmpty()
            where session.Id == sessionId && session.EndedAt == null && account.ClosedAt == null
            select new
            {
                Session = session,
                account.TwoFactorEnabled,
                Name = person == null ? account.DisplayName : person.FullName,
                // Of two records that turned out to be one person the remaining one counts.
                PersonId = person == null ? null : person.MergedIntoId ?? account.PersonId,
                Erased = person != null && person.ErasedAt != null,
            }
        ).SingleOrDefaultAsync();
        if (found is null || found.Erased)
        {
            return null;
        }

        var grants = await GrantsToday(db, found.Session.AccountId);
        var sensitive = grants.Exists(g => g.Role.SeesOthers);
        if (!found.Session.IsOpen(now, sensitive))
        {
            return null;
        }

        if (now - found.Session.LastSeenAt >= SeenGrain)
        {
            _seen[sessionId] = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        }

        var passed = found.Session.SecondFactor;
        Owed? owes =
            found.Session.FirstPassword ? Owed.Password
            : (sensitive || found.TwoFactorEnabled) && !passed ? Owed.SecondFactor
            : null;
        return owes is { } something
            ? new Known(
                null,
                new PendingViewer(found.Session.AccountId, sessionId, found.Session.Kept, something),
                now
            )
            : new Known(
                new Viewer
                {
                    AccountId = found.Session.AccountId,
                    PersonId = found.PersonId,
                    SessionId = sessionId,
                    Name = found.Name,
                    Grants = grants,
                    SecondFactor = passed,
                    Kept = found.Session.Kept,
                    ProvedAt = found.Session.ProvedAt,
                },
                null,
                now
            );
    }

    private Task<List<Grant>> GrantsToday(Db db, Guid accountId)
    {
        var today = clock.Today();
        return db
            .Grants.AsNoTracking()
            .Where(g => g.AccountId == accountId && g.From <= today && (g.To == null || g.To >= today))
            .OrderBy(g => g.Id)
            .ToListAsync();
    }

    private bool IsUnsettled(Guid accountId, DateTime now)
    {
        if (!_unsettled.TryGetValue(accountId, out var since))
        {
            return false;
        }

        if (now - since < Settling)
        {
            return true;
        }

        _unsettled.TryRemove(KeyValuePair.Create(accountId, since));
        return false;
    }

    private void MakeRoom(DateTime now)
    {
        if (_known.Count < MostKept)
        {
            return;
        }

        foreach (var pair in _known.Where(k => now - k.Value.Since >= Freshness))
        {
            _known.TryRemove(pair);
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }
    }

    /// <summary>What was read of a session: the viewer it makes, or who is still to give a code.</summary>
    public sealed record Known(Viewer? Viewer, PendingViewer? Pending, DateTime Since)
    {
        public Guid AccountId => Viewer?.AccountId ?? Pending!.AccountId;
    }
}
