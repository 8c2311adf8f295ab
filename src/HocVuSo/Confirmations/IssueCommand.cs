using System.CommandLine;
using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>"issue": to everybody eligible in an area; stopped and started again it goes on where it was.</summary>
public static class IssueCommand
{
    public static Command Make()
    {
        var key = new Option<string>("--framework") { Description = "Key of the framework", Required = true };
        var unit = new Option<string?>("--unit")
        {
            Description = "Code of the unit, of today or as era:code (2024:49_001); without it everywhere",
        };
        var by = new Option<string?>("--by")
        {
            Description = "Name of the officer's account in whose name “decide: officer” rules are decided",
        };
        var command = new Command("issue", "Issue confirmations to everybody eligible") { key, unit, by };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                services => Run(services, parsed.GetValue(key)!, parsed.GetValue(unit), parsed.GetValue(by))
            )
        );
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string key, string? unitCode, string? by)
    {
        var db = services.GetRequiredService<Db>();
        var batches = services.GetRequiredService<Batches>();
        var framework =
            (await services.GetRequiredService<FrameworkLibrary>().Current(db)).FirstOrDefault(f =>
                f.Key == key
            ) ?? throw FrameworkRefusals.NoSuchFramework(key);
        var unit = unitCode is null ? null : (int?)await UnitOf(db, unitCode);
        var officer = by is null ? null : (Guid?)await OfficerOf(db, by, unit, services);

        // What was ordered before and not finished comes first; the same order again then finds nobody left.
        await batches.WorkOffAll();
        IssueBatch batch;
        using (await services.GetRequiredService<Engine>().EnterWrite())
        {
            batch = await batches.Order(db, framework, unit, officer);
        }

        await batches.WorkOff(
            batch.Id,
            b => Console.Out.WriteLine($"{b.PeopleSeen} người đã xét, {b.Issued} giấy đã cấp / seen, issued")
        );
        return 0;
    }

    private static async Task<int> UnitOf(Db db, string text)
    {
        var (era, code) = text.Split(':', 2) is [var named, var rest] ? (named, rest) : (Eras.Now, text);
        return await db
                .Units.Where(u => u.Era == era && u.Code == code)
                .Select(u => (int?)u.Id)
                .SingleOrDefaultAsync()
            ?? throw Refusals.NoSuchUnit(text);
    }

    private static async Task<Guid> OfficerOf(Db db, string name, int? unit, IServiceProvider services)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var normal = name.ToUpperInvariant();
        var account =
            await db.Set<Account>()
                .Where(a => a.NormalizedUserName == normal && a.ClosedAt == null)
                .Select(a => (Guid?)a.Id)
                .SingleOrDefaultAsync()
            ?? throw Refusals.NoSuchOfficer(name);
        var areas = await db
            .Grants.Where(g =>
                g.AccountId == account
                && Deciders.Roles.Contains(g.Role)
                && g.UnitId != null
                && g.From <= today
                && (g.To == null || g.To >= today)
            )
            .Select(g => g.UnitId!.Value)
            .ToListAsync();
        return
            unit is { } area
            && await db.UnitFlows.Whole().AnyAsync(f => f.SourceId == area && areas.Contains(f.TargetId))
            ? account
            : throw Refusals.NoSuchOfficer(name);
    }
}
