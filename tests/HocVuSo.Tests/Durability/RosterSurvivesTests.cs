using System.Text;
using HocVuSo.Bench;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Rosters;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Durability;

/// <summary>The program is killed without warning in the middle of an import, twice, and goes on by itself.</summary>
public sealed class RosterSurvivesTests
{
    private const int Rows = 12_000;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hocvuso.dll");

    [Theory, BothEngines]
    public async Task An_import_killed_in_the_middle_is_never_half_done_and_ends_complete(EngineKind engine)
    {
        Assert.SkipWhen(
            engine == EngineKind.Postgres && TestApp.PostgresServer is null,
            "HOCVUSO_TEST_POSTGRES names no server (./test starts one)."
        );
        await using var trial = await Trial.New(
            engine == EngineKind.Postgres ? TestApp.PostgresServer : null
        );
        var id = await trial.With(Prepare);
        using var database = new Engine(trial.Database);

        foreach (var limit in new[] { 2_000, 6_000 })
        {
            using var server = await trial.Start(Program);
            while (await Row(database) < limit)
            {
                await Task.Delay(2);
            }

            await server.Kill();
            var (row, people) = (await Row(database), await trial.Count("people"));
            Assert.InRange(row, limit, Rows - 1);
            Assert.Equal(row, people);
            Assert.Equal(row, await trial.Count("residences"));
            Assert.Equal(row, await trial.Count("audit_subjects"));
        }

        using (await trial.Start(Program))
        {
            while (await Row(database) < Rows || await trial.Count("roster_chunks") > 0)
            {
                await Task.Delay(20);
            }
        }

        Assert.Equal(Rows, await trial.Count("people"));
        Assert.Equal(Rows, await trial.Count("residences"));
        await trial.With(async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var done = await db.Rosters.SingleAsync(r => r.Id == id);
            Assert.Equal(
                (RosterState.Done, Rows, 0, 0),
                (done.State, done.Added, done.Changed + done.Same, done.Bad)
            );
            Assert.Empty((await AuditCheck.Run(db)).Breaks);
            return true;
        });
    }

    private static async Task<long> Row(Engine database)
    {
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT row FROM rosters";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    /// <summary>A roster that was checked and said yes to, just before the program is started.</summary>
    private static async Task<Guid> Prepare(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var commune = await db
            .Units.Where(u => u.Era == Eras.Now && u.Code == "20341")
            .Select(u => u.Id)
            .SingleAsync();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = "can.bo",
            NormalizedUserName = "CAN.BO",
            DisplayName = "Cán bộ",
            CreatedAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        db.Accounts.Add(account);
        db.Grants.Add(
            new Grant
            {
                Id = Guid.CreateVersion7(),
                AccountId = account.Id,
                Role = Role.CommuneOfficer,
                UnitId = commune,
                From = new DateOnly(2025, 1, 1),
            }
        );
        await db.SaveChangesAsync();

        var csv = new StringBuilder("Họ và tên,Năm sinh,Số định danh\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append($"Trần Thị Hà,1957,049157{i:D6}\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        var roster = Roster.Begin(account.Id, "danh-sach.csv", "[]", account.CreatedAt);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            db.Rosters.Add(roster);
            await db.SaveChangesAsync();
            await RosterFile.Store(db, services.GetRequiredService<Vault>(), roster.Id, file);
            await transaction.CommitAsync();
        }

        await services.GetRequiredService<RosterRun>().Run(roster.Id, TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();
        await RosterDecision.Confirm(db, await db.Rosters.SingleAsync(r => r.Id == roster.Id));
        return roster.Id;
    }
}
