using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Rosters;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Bench;

/// <summary>How long "import people FILE" takes, check and application together, and how much memory its process needs.</summary>
public static class Rosters
{
    private const string Account = "bench-roster";
    private static readonly int[] _sizes = [20_000, 100_000];

    public static async Task Run(Trial trial, string dll, Action<string> say)
    {
        var commune = await trial.With(Prepare);
        foreach (var rows in _sizes)
        {
            var file = Path.Combine(trial.Folder, $"roster-{rows}.csv");
            await File.WriteAllTextAsync(file, Csv(rows, commune));
            var (seconds, own, mapped, output) = await Import(trial, dll, file);
            say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"roster    {rows} rows  {seconds:0.0} s  peak of own memory {own >> 20} MB, of mapped files {mapped >> 20} MB  {output.Trim()}"
                )
            );
        }
    }

    /// <summary>
    /// How much of the memory of an import is alive, inside this process: what the collector has not yet taken back
    /// says little about whether memory grows with the file.
    /// </summary>
    public static async Task Live(Trial trial, Action<string> say)
    {
        var commune = await trial.With(Prepare);
        foreach (var rows in _sizes)
        {
            var file = Path.Combine(trial.Folder, $"live-{rows}.csv");
            await File.WriteAllTextAsync(file, Csv(rows, commune));
            var program = new RootCommand { Verbs.Data, Verbs.Database, RosterCommands.ImportPeople() };
            var import = program
                .Parse([
                    "people",
                    file,
                    "--as",
                    Account,
                    "--data",
                    trial.Folder,
                    "--database",
                    trial.Database,
                ])
                .InvokeAsync();
            var live = new List<long>();
            while (await Task.WhenAny(import, Task.Delay(500)) != import)
            {
                live.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            if (await import != 0)
            {
                throw new InvalidOperationException("The import failed.");
            }

            say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"live      {rows} rows  alive between {live.Min() / 1048576.0:0.0} and {live.Max() / 1048576.0:0.0} MB, {live.Count} looks"
                )
            );
        }
    }

    /// <returns>Code of the commune over which the account holds.</returns>
    private static async Task<string> Prepare(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var clock = services.GetRequiredService<TimeProvider>();
        var commune = await db.Set<Unit>()
            .Where(u => u.Level == UnitLevel.Commune && u.Era == Eras.Now)
            .OrderBy(u => u.Id)
            .FirstAsync();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = Account,
            NormalizedUserName = Account.ToUpperInvariant(),
            DisplayName = "Roster",
            CreatedAt = clock.Now(),
        };
        db.Add(account);
        db.Add(
            new Grant
            {
                Id = Guid.CreateVersion7(),
                AccountId = account.Id,
                Role = Role.CommuneOfficer,
                UnitId = commune.Id,
                From = clock.Today(),
            }
        );
        await db.SaveChangesAsync();
        return commune.Code;
    }

    private static async Task<(double Seconds, long Own, long Mapped, string Output)> Import(
        Trial trial,
        string dll,
        string file
    )
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (
            var argument in new[]
            {
                dll,
                "import",
                "people",
                file,
                "--as",
                Account,
                "--data",
                trial.Folder,
                "--database",
                trial.Database,
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (own, mapped) = (0L, 0L);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        {
            try
            {
                own = Math.Max(own, ServerProcess.Status(process.Id, "RssAnon:"));
                mapped = Math.Max(mapped, ServerProcess.Status(process.Id, "RssFile:"));
            }
            catch (Exception e) when (e is IOException or InvalidOperationException)
            {
                // It ended between the look and the reading.
            }
        }

        return process.ExitCode == 0
            ? (clock.Elapsed.TotalSeconds, own, mapped, await output)
            : throw new InvalidOperationException($"The import ended with {process.ExitCode}.");
    }

    private static string Csv(int rows, string commune)
    {
        string[] families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Bùi", "Đặng", "Đỗ"];
        string[] middles = ["Thị", "Thị Thu", "Ngọc", "Thị Kim", "Thanh", "Thị Minh"];
        string[] givens = ["Hà", "Lan", "Mai", "Hoa", "Cúc", "Sen", "Bé", "Tư", "Năm", "Lài", "Nhàn", "Yến"];
        // The same people every time, and others for each size.
        var random = new Random(rows);
        var csv = new StringBuilder("Họ và tên,Ngày sinh,Giới tính,CCCD,Điện thoại,Mã xã\n");
        for (var i = 0; i < rows; i++)
        {
            var born = new DateOnly(1940, 1, 1).AddDays(random.Next(22_000));
            var number = i % 4 == 0 ? "" : $"0491{born.Year % 100:D2}{(rows + i) % 1_000_000:D6}";
            var phone = i % 3 == 0 ? $"09{random.Next(10_000_000, 99_999_999)}" : "";
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{families[random.Next(10)]} {middles[random.Next(6)]} {givens[random.Next(12)]},{born:dd/MM/yyyy},Nữ,{number},{phone},{commune}\n"
            );
        }

        return csv.ToString();
    }
}
