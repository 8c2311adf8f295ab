using System.CommandLine;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

public static class RosterCommands
{
    /// <summary>"import people FILE --as ACCOUNT": check, then apply, in the name and area of the account.</summary>
    public static Command ImportPeople()
    {
        var file = new Argument<string>("FILE") { Description = "CSV or XLSX" };
        var account = new Option<string>("--as")
        {
            Description = "Name of the account that imports; its area holds",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only check; change nothing" };
        var faults = new Option<string?>("--faults")
        {
            Description = "Where to write the rows not taken, as CSV",
        };
        var command = new Command("people", "Import a roster of people") { file, account, dryRun, faults };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                services =>
                    Import(
                        services,
                        parsed.GetValue(file)!,
                        parsed.GetValue(account)!,
                        parsed.GetValue(dryRun),
                        parsed.GetValue(faults)
                    )
            )
        );
        return command;
    }

    private static async Task<int> Import(
        IServiceProvider services,
        string path,
        string accountName,
        bool dryRun,
        string? faults
    )
    {
        var db = services.GetRequiredService<Db>();
        var name = accountName.ToUpperInvariant();
        var account =
            await db
                .Accounts.Where(a => a.NormalizedUserName == name)
                .Select(a => (Guid?)a.Id)
                .SingleOrDefaultAsync()
            ?? throw Refusals.NoSuchAccount(accountName);
        var id = await Store(services, path, account);
        var roster = await Work(services, id);
        if (roster.State == RosterState.Checked && !dryRun && roster.Added + roster.Changed > 0)
        {
            await Change(services, id, r => RosterDecision.Confirm(db, r));
            roster = await Work(services, id);
        }

        if (faults is not null)
        {
            await using var to = File.Create(faults);
            await RosterFaults.Write(
                to,
                roster,
                RosterFaults.All(db, services.GetRequiredService<Vault>(), id),
                Language.Vi
            );
        }

        if (roster.State == RosterState.Checked)
        {
            var now = services.GetRequiredService<TimeProvider>().Now();
            await Change(services, id, r => RosterDecision.Cancel(db, r, now));
        }

        return await Tell(roster, dryRun);
    }

    private static async Task<int> Tell(Roster roster, bool dryRun)
    {
        if (roster.State == RosterState.Refused)
        {
            await Console.Error.WriteLineAsync($"{roster.RefusalVi} / {roster.RefusalEn}");
            return 1;
        }

        var trial = dryRun ? "Đọc thử / Trial: " : "";
        await Console.Out.WriteLineAsync(
            $"{trial}{roster.Total} dòng: thêm {roster.Added}, bổ sung {roster.Changed} (chuyển nơi ở {roster.Moved}), "
                + $"giữ nguyên {roster.Same}, không nhận {roster.Bad}, có thể trùng {roster.Offered} cặp. / "
                + $"{roster.Total} rows: {roster.Added} added, {roster.Changed} completed ({roster.Moved} moved), "
                + $"{roster.Same} the same, {roster.Bad} not taken, {roster.Offered} possible duplicates."
        );
        return 0;
    }

    private static async Task<Guid> Store(IServiceProvider services, string path, Guid account)
    {
        var db = services.GetRequiredService<Db>();
        if (!File.Exists(path))
        {
            throw Refusals.NoSuchFile(path);
        }

        await using var file = File.OpenRead(path);
        var header = ImportModel.HeaderOf(file, services.GetRequiredService<Settings>());
        using var gate = await services.GetRequiredService<Engine>().EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var id = await ImportModel.Begin(
            db,
            services.GetRequiredService<Vault>(),
            account,
            path,
            header,
            file,
            services.GetRequiredService<TimeProvider>()
        );
        await transaction.CommitAsync();
        return id;
    }

    private static async Task Change(IServiceProvider services, Guid id, Func<Roster, Task> change)
    {
        var db = services.GetRequiredService<Db>();
        using var gate = await services.GetRequiredService<Engine>().EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(await db.Rosters.SingleAsync(r => r.Id == id));
        await transaction.CommitAsync();
    }

    /// <summary>To the end of the phase; a server on the same database may have taken the work.</summary>
    private static async Task<Roster> Work(IServiceProvider services, Guid id)
    {
        var (db, run) = (services.GetRequiredService<Db>(), services.GetRequiredService<RosterRun>());
        while (true)
        {
            await run.Run(id, CancellationToken.None);
            db.ChangeTracker.Clear();
            var roster = await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == id);
            if (!roster.IsAtWork)
            {
                return roster;
            }

            await Task.Delay(500);
        }
    }
}
