using System.Diagnostics;
using System.Globalization;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

/// <summary>
/// Measures, asserts nothing: how long a roster of 100,000 rows takes and how much memory. Run it with
/// <c>dotnet test --filter RosterBench -- xunit.explicit=on</c>, or the test program with <c>-explicit only</c>.
/// </summary>
[Collection(Alone.Name)]
public sealed class RosterBench(ITestOutputHelper output)
{
    [Theory(Explicit = true), BothEngines]
    public async Task A_hundred_thousand_rows(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var services = app.App.Services;
        foreach (var rows in new[] { 5_000, 100_000 })
        {
            var here = await app.NewPlaces();
            using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
            var id = await Store(app, officer.AccountId, Csv(rows));
            var run = services.GetRequiredService<RosterRun>();
            var check = await Measured($"{engine}, {rows:N0} rows, check", () => run.Run(id, default));
            await app.InDb(async db =>
                await RosterDecision.Confirm(db, await db.Rosters.SingleAsync(r => r.Id == id))
            );
            var apply = await Measured($"{engine}, {rows:N0} rows, apply", () => run.Run(id, default));
            var done = await app.InDb(db => db.Rosters.SingleAsync(r => r.Id == id));
            output.WriteLine(
                $"  {done.Added:N0} added, {done.Bad:N0} bad, {done.Offered:N0} offers; both {(check + apply).TotalSeconds:N1} s"
            );
        }
    }

    private async Task<TimeSpan> Measured(string what, Func<Task> work)
    {
        GC.Collect();
        using var stop = new CancellationTokenSource();
        long most = 0;
        var watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(50);
            }
        });
        var clock = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await work();
        clock.Stop();
        await stop.CancelAsync();
        await watch;
        GC.Collect();
        output.WriteLine(
            $"{what}: {clock.Elapsed.TotalSeconds:N1} s ({(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:N1} s of processor), managed memory at most {most / 1e6:N0} MB, after {GC.GetTotalMemory(true) / 1e6:N0} MB"
        );
        return clock.Elapsed;
    }

    private static async Task<Guid> Store(TestApp app, Guid account, byte[] csv)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using var file = new MemoryStream(csv);
        var roster = Roster.Begin(account, "bench.csv", "[]", app.Clock.Now());
        db.Rosters.Add(roster);
        await db.SaveChangesAsync();
        await RosterFile.Store(db, scope.ServiceProvider.GetRequiredService<Vault>(), roster.Id, file);
        await transaction.CommitAsync();
        // Nobody has rung the bell: the measured run is the only worker.
        return roster.Id;
    }

    private static byte[] Csv(int rows)
    {
        string[] families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Bùi", "Đặng", "Đỗ"];
        string[] middles = ["Thị", "Thị Thu", "Ngọc", "Thị Kim", "Thanh", "Thị Minh"];
        string[] givens = ["Hà", "Lan", "Mai", "Hoa", "Cúc", "Sen", "Bé", "Tư", "Năm", "Lài", "Nhàn", "Yến"];
        var random = new Random(rows);
        var csv = new StringBuilder("Họ và tên,Ngày sinh,Giới tính,CCCD,Điện thoại,Xã,Thôn\n");
        for (var i = 0; i < rows; i++)
        {
            var born = new DateOnly(1940, 1, 1).AddDays(random.Next(22_000));
            var year = born.Year % 100;
            var number = i % 4 == 0 ? "" : $"0491{year:D2}{(rows + i) % 1_000_000:D6}";
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{families[random.Next(10)]} {middles[random.Next(6)]} {givens[random.Next(12)]},{born:dd/MM/yyyy},Nữ,{number},{(i % 3 == 0 ? $"09{random.Next(10_000_000, 99_999_999)}" : "")},Xã Thử,Thôn Thử\n"
            );
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
