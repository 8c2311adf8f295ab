using System.Data.Common;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

public sealed class AuditTests
{
    private static readonly Actor Officer = new(Guid.CreateVersion7(), Role.CommuneOfficer, 7);

    private static async Task Note(TestApp app, AuditAction action, params Guid[] people)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Audit>().By(Officer).Saw(action, people);
    }

    private static Task Change(TestApp app, Func<Db, Audit, Task> work, bool commit = true) =>
        InScope(
            app,
            async (db, audit) =>
            {
                using var gate = await app.App.Services.GetRequiredService<Engine>().EnterWrite();
                await using var transaction = await db.Database.BeginTransactionAsync();
                await work(db, audit);
                if (commit)
                {
                    await transaction.CommitAsync();
                }
            }
        );

    private static async Task InScope(TestApp app, Func<Db, Audit, Task> work)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await work(services.GetRequiredService<Db>(), services.GetRequiredService<Audit>().By(Officer));
    }

    [Theory, BothEngines]
    public async Task What_was_seen_and_changed_is_found_by_person_and_the_chain_holds(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (me, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await Note(app, AuditAction.PersonOpened, me);
        await Change(
            app,
            async (_, audit) =>
            {
                await audit.Changed(AuditAction.PersonMoved, me, "unit 5", "hộ khẩu");
                await audit.Changed(AuditAction.PeopleMerged, [me, other, me]);
            }
        );
        await Change(app, (_, audit) => audit.Changed(AuditAction.PersonErased, me), commit: false);

        var (mine, theirs, verdict) = await app.InDb(async db =>
            (await EntriesOf(db, me), await EntriesOf(db, other), await AuditCheck.Run(db))
        );
        Assert.Equal(
            [AuditAction.PersonOpened, AuditAction.PersonMoved, AuditAction.PeopleMerged],
            mine.Select(e => e.Action).Order()
        );
        Assert.Equal(AuditAction.PeopleMerged, Assert.Single(theirs).Action);
        var moved = mine.Single(e => e.Action == AuditAction.PersonMoved);
        Assert.Equal(
            (Officer.AccountId, Role.CommuneOfficer, 7, "unit 5", "hộ khẩu", app.Clock.Now()),
            (moved.AccountId, moved.Role, moved.UnitId, moved.Subject, moved.Detail, moved.At)
        );
        Assert.Equal((3L, 0), (verdict.Entries, verdict.Breaks.Count));
    }

    [Theory, BothEngines]
    public async Task One_who_looks_at_oneself_is_not_noted(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (me, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var scope = app.App.Services.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetRequiredService<Audit>().By(Officer with { PersonId = me });

        await mine.Saw(AuditAction.PersonOpened, me);
        await mine.Saw(AuditAction.PeopleListed, [me, other]);

        Assert.Empty(await app.InDb(db => EntriesOf(db, me)));
        Assert.Single(await app.InDb(db => EntriesOf(db, other)));
    }

    [Theory, BothEngines]
    public async Task The_database_refuses_to_change_or_delete_an_entry(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        await Note(app, AuditAction.PersonOpened, Guid.CreateVersion7());

        foreach (
            var sql in new[]
            {
                "UPDATE audit_entries SET detail = 'x'",
                "DELETE FROM audit_entries",
                "UPDATE audit_subjects SET seq = 9",
                "DELETE FROM audit_subjects",
                "UPDATE audit_heads SET seq = 0",
                "DELETE FROM audit_heads",
                engine == EngineKind.Postgres
                    ? "TRUNCATE audit_entries"
                    : "INSERT OR REPLACE INTO audit_entries SELECT shard, seq, at, account_id, role, unit_id, "
                        + "organisation_id, action, '', subject, 'x', hash FROM audit_entries",
            }
        )
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() =>
                app.InDb(db => db.Database.ExecuteSqlRawAsync(sql))
            );
            Assert.Contains("audit entries are never", refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty((await app.InDb(AuditCheck.Run)).Breaks);
    }

    [Theory, BothEngines]
    public async Task A_break_is_found_where_it_is_even_by_one_who_takes_the_guards_away(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var me = Guid.CreateVersion7();
        await Change(
            app,
            async (_, audit) =>
            {
                for (var i = 0; i < 3; i++)
                {
                    await audit.Changed(AuditAction.PersonOpened, me, detail: $"lần {i}");
                }
            }
        );
        await TakeGuardsAway(app, engine);

        Task<int> Tamper(string sql) => app.InDb(db => db.Database.ExecuteSqlRawAsync(sql));
        async Task<AuditBreak> Break() => Assert.Single((await app.InDb(AuditCheck.Run)).Breaks);

        var middle = (await app.InDb(db => EntriesOf(db, me))).Single(e => e.Detail == "lần 1");
        await Tamper("UPDATE audit_entries SET detail = 'lần 7' WHERE detail = 'lần 1'");
        Assert.Equal((middle.Shard, middle.Seq), ((await Break()).Shard, (await Break()).Seq));

        await Tamper("UPDATE audit_entries SET detail = 'lần 1' WHERE detail = 'lần 7'");
        Assert.Empty((await app.InDb(AuditCheck.Run)).Breaks);

        await Tamper($"DELETE FROM audit_subjects WHERE seq = {middle.Seq} AND shard = {middle.Shard}");
        Assert.Contains("index", (await Break()).What.En, StringComparison.Ordinal);

        await Tamper($"DELETE FROM audit_entries WHERE seq = {middle.Seq} AND shard = {middle.Shard}");
        var missing = Assert.Single((await app.InDb(AuditCheck.Run)).Breaks);
        Assert.Equal((middle.Shard, middle.Seq), (missing.Shard, missing.Seq));

        await Tamper("DELETE FROM audit_subjects");
        await Tamper("DELETE FROM audit_entries");
        Assert.All(
            (await app.InDb(AuditCheck.Run)).Breaks,
            b => Assert.Contains("whole chain", b.What.En, StringComparison.Ordinal)
        );
    }

    [Theory, BothEngines]
    public async Task Many_write_at_once_and_a_long_transaction_keeps_nobody_waiting(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var me = Guid.CreateVersion7();

        Task Look() => Note(app, AuditAction.PersonOpened, me);
        if (engine == EngineKind.Postgres)
        {
            await Change(
                app,
                async (_, audit) =>
                {
                    await audit.Changed(AuditAction.RosterImported, me);
                    await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Look()))
                        .WaitAsync(TimeSpan.FromSeconds(20));
                }
            );
        }
        else
        {
            await Task.WhenAll(Enumerable.Range(0, 51).Select(_ => Look()));
        }

        var (mine, verdict) = await app.InDb(async db => (await EntriesOf(db, me), await AuditCheck.Run(db)));
        Assert.Equal(51, mine.Count);
        Assert.Empty(verdict.Breaks);
    }

    [Fact]
    public void Every_action_has_words() =>
        Assert.All(
            Enum.GetValues<AuditAction>(),
            action => Assert.NotEqual(action.Label.Vi, action.Label.En)
        );

    private static Task<List<AuditEntry>> EntriesOf(Db db, Guid person)
    {
        var subjects = db.AuditSubjects;
        return db
            .AuditEntries.Where(e =>
                subjects.Any(s => s.PersonId == person && s.Shard == e.Shard && s.Seq == e.Seq)
            )
            .OrderBy(e => e.Shard)
            .ThenBy(e => e.Seq)
            .AsNoTracking()
            .ToListAsync();
    }

    private static async Task TakeGuardsAway(TestApp app, EngineKind engine)
    {
        string[] tables = ["audit_entries", "audit_subjects", "audit_heads"];
        string[] sqlite =
        [
            "audit_entries_are_not_changed",
            "audit_entries_are_not_deleted",
            "audit_entries_are_appended",
            "audit_subjects_are_not_changed",
            "audit_subjects_are_not_deleted",
            "audit_heads_go_on",
            "audit_heads_stay",
        ];
        var sql =
            engine == EngineKind.Postgres
                ? tables.Select(t => $"ALTER TABLE {t} DISABLE TRIGGER ALL")
                : sqlite.Select(t => $"DROP TRIGGER {t}");
        foreach (var one in sql)
        {
            await app.InDb(db => db.Database.ExecuteSqlRawAsync(one));
        }
    }
}
