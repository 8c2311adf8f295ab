using System.Threading.Channels;
using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>
/// Works batches off, each portion in a transaction of its own together with how far it came. Whoever is stopped at
/// whatever moment, the next one goes on after the last portion that was committed; two at once take turns.
/// </summary>
public sealed class Batches(
    IServiceScopeFactory scopes,
    Engine engine,
    DatabaseRules rules,
    TimeProvider clock
)
{
    public const int PortionSize = 500;
    private const int MostTries = 5;

    private readonly Channel<bool> _ordered = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Completes when something was ordered in this process.</summary>
    public async Task Ordered(CancellationToken cancel) => await _ordered.Reader.ReadAsync(cancel);

    /// <summary>Puts an order down, in the caller's transaction; call <see cref="Wake"/> after it.</summary>
    /// <param name="unit">Null = everywhere.</param>
    /// <param name="account">The officer in whose name "decide: officer" rules are decided; null leaves those out.</param>
    public async Task<IssueBatch> Order(Db db, Framework framework, int? unit, Guid? account)
    {
        var batch = new IssueBatch
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FrameworkHash = framework.Hash,
            UnitId = unit,
            ByAccountId = account,
            CreatedAt = clock.Now(),
        };
        db.Add(batch);
        await db.SaveChangesAsync();
        return batch;
    }

    /// <summary>Tells this process's worker that there is something to do.</summary>
    public void Wake() => _ordered.Writer.TryWrite(true);

    /// <summary>All batches that are not finished, the oldest first.</summary>
    public async Task WorkOffAll(CancellationToken cancel = default)
    {
        List<Guid> open;
        await using (var scope = scopes.CreateAsyncScope())
        {
            open = await scope
                .ServiceProvider.GetRequiredService<Db>()
                .IssueBatches.Where(b => b.FinishedAt == null)
                .OrderBy(b => b.CreatedAt)
                .ThenBy(b => b.Id)
                .Select(b => b.Id)
                .ToListAsync(cancel);
        }

        foreach (var batch in open)
        {
            await WorkOff(batch, progress: null, cancel);
        }
    }

    /// <param name="progress">Told after each portion.</param>
    public async Task WorkOff(Guid batchId, Action<IssueBatch>? progress, CancellationToken cancel = default)
    {
        var tries = 0;
        while (true)
        {
            try
            {
                var batch = await Portion(batchId, cancel);
                tries = 0;
                progress?.Invoke(batch);
                if (batch.FinishedAt is not null)
                {
                    return;
                }
            }
            catch (DbUpdateException e) when (rules.RefusalOf(e) is not null && ++tries < MostTries)
            {
                // Somebody of this portion claimed in the same moment: it was rolled back and is looked at anew.
            }
        }
    }

    private async Task<IssueBatch> Portion(Guid batchId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<Db>();
        using var gate = await engine.EnterWrite(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var batch = await Locked(db, batchId, cancel);
        if (batch.FinishedAt is not null)
        {
            return batch;
        }

        var framework = await services.GetRequiredService<FrameworkLibrary>().Get(db, batch.FrameworkHash);
        var ids = await People(db, framework, batch).Take(PortionSize).ToListAsync(cancel);
        if (ids.Count < PortionSize)
        {
            batch.FinishedAt = clock.Now();
        }

        if (ids.Count > 0)
        {
            batch.LastPersonId = ids[^1];
            batch.PeopleSeen += ids.Count;
            batch.Issued += await Issue(services, db, framework, batch, ids, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return batch;
    }

    /// <summary>One worker at a time: on SQLite there is one writer anyway, PostgreSQL locks the row.</summary>
    private static Task<IssueBatch> Locked(Db db, Guid batchId, CancellationToken cancel) =>
        db.IsPostgres
            ? db
                .IssueBatches.FromSqlRaw("SELECT * FROM issue_batches WHERE id = {0} FOR UPDATE", batchId)
                .SingleAsync(cancel)
            : db.IssueBatches.SingleAsync(b => b.Id == batchId, cancel);

    /// <summary>Those of the area who passed something that the framework asks for, in the order of their ids.</summary>
    private static IQueryable<Guid> People(Db db, Framework framework, IssueBatch batch)
    {
        var forms = framework
            .Rules.SelectMany(r => r.Requires)
            .Select(r => r.Course + "/" + r.Form)
            .Distinct()
            .ToArray();
        var (all, attempts, evidence, flows) = (
            db.Set<Person>(),
            db.Set<Attempt>(),
            db.Set<Evidence>(),
            db.Set<UnitFlow>().OfPeople(db.Set<Unit>())
        );
        var people = all.Where(p => p.MergedIntoId == null && p.ErasedAt == null);
        if (batch.UnitId is { } unit)
        {
            people = people.Where(p => flows.Any(f => f.TargetId == unit && f.SourceId == p.UnitId));
        }

        if (batch.LastPersonId is { } last)
        {
            people = people.Where(p => p.Id > last);
        }

        return people
            .Where(p =>
                attempts.Any(a =>
                    (a.PersonId == p.Id || all.Any(m => m.MergedIntoId == p.Id && m.Id == a.PersonId))
                    && a.Passed == true
                    && forms.Contains(a.CourseKey + "/" + a.FormKey)
                )
                || evidence.Any(e =>
                    (e.PersonId == p.Id || all.Any(m => m.MergedIntoId == p.Id && m.Id == e.PersonId))
                    && e.Passed
                    && forms.Contains(e.CourseKey + "/" + e.FormKey)
                )
            )
            .OrderBy(p => p.Id)
            .Select(p => p.Id);
    }

    private async Task<int> Issue(
        IServiceProvider services,
        Db db,
        Framework framework,
        IssueBatch batch,
        List<Guid> ids,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        var candidates = await Candidate.Load(db, ids, today, cancel);
        var officer = batch.ByAccountId is { } account ? await PersonOf(db, account, cancel) : null;
        var issuing = services.GetRequiredService<Issuing>();
        var issued = new List<Guid>();
        foreach (var rule in framework.Rules)
        {
            var byOfficer = rule.Decide == DecidedBy.Officer;
            if (byOfficer && batch.ByAccountId is null)
            {
                continue;
            }

            var awards = candidates
                .Where(c => c.MayGet(framework, rule, today) && !(byOfficer && c.PersonId == officer))
                .Select(c => new Award(c, rule, byOfficer ? batch.UnitId : null))
                .ToList();
            if (awards.Count > 0)
            {
                await issuing.Issue(
                    framework,
                    awards,
                    new IssuedBy(rule.Decide, batch.ByAccountId, batch.Id),
                    cancel
                );
                issued.AddRange(awards.Select(a => a.Candidate.PersonId));
            }
        }

        if (issued.Count > 0)
        {
            await AnswerRequests(db, framework, batch, cancel);
            await services
                .GetRequiredService<Audit>()
                .By(new Actor(batch.ByAccountId, UnitId: batch.UnitId))
                .Changed(AuditAction.ConfirmationIssued, issued, $"batch {batch.Id}");
        }

        return issued.Count;
    }

    /// <summary>Who stands behind the account today: not the record it was opened for, if that was merged.</summary>
    private static async Task<Guid?> PersonOf(Db db, Guid account, CancellationToken cancel)
    {
        var person = await db.Set<Account>()
            .Where(a => a.Id == account)
            .Select(a => a.PersonId)
            .SingleAsync(cancel);
        return person is { } id ? await db.People.StandingFor(id) : null;
    }

    /// <summary>Requests of those who have just been given what they asked for.</summary>
    private async Task AnswerRequests(Db db, Framework framework, IssueBatch batch, CancellationToken cancel)
    {
        var answered = await (
            from request in db.ConfirmationRequests
            join confirmation in db.Confirmations
                on new
                {
                    request.PersonId,
                    request.FrameworkHash,
                    request.Group,
                } equals new
                {
                    confirmation.PersonId,
                    confirmation.FrameworkHash,
                    confirmation.Group,
                }
            where
                request.State == RequestState.Waiting
                && request.FrameworkHash == framework.Hash
                && confirmation.BatchId == batch.Id
            select new { request, confirmation.Id }
        ).ToListAsync(cancel);
        answered.ForEach(a => a.request.Confirm(a.Id, batch.ByAccountId ?? Guid.Empty, clock.Now()));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Finishes what was ordered: at start, at once when a page orders, and now and then what other processes left.</summary>
public sealed class BatchWorker(Batches batches, ILogger<BatchWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await batches.WorkOffAll(stoppingToken);
            }
#pragma warning disable CA1031 // What stopped it is in the log; the batch goes on from its last portion.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "A batch of confirmations was interrupted; trying again soon.");
            }

            using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            wait.CancelAfter(Pause);
            try
            {
                await batches.Ordered(wait.Token);
            }
            catch (OperationCanceledException)
            {
                // Nothing was ordered for a while, or the program ends.
            }
        }
    }
}
