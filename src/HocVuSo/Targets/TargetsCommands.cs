using System.CommandLine;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

public static class TargetsCommands
{
    /// <summary>"tally --rebuild": computes every figure anew from confirmations, homes and memberships.</summary>
    public static Command Tally()
    {
        var rebuild = new Option<bool>("--rebuild")
        {
            Description =
                "Compute all standings and tallies anew from the records, and say what was different",
            Required = true,
        };
        var tally = new Command("tally", "Check and rebuild what the dashboards add up") { rebuild };
        tally.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var db = services.GetRequiredService<Db>();
                    using var gate = await services.GetRequiredService<Engine>().EnterWrite();
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
                    var (people, standings, differences) = await services
                        .GetRequiredService<StandingKeeper>()
                        .Rebuild(db);
                    await transaction.CommitAsync();
                    Console.WriteLine(
                        $"{people} người có xác nhận, {standings} lượt tính, {differences} dòng số liệu khác trước. / "
                            + $"{people} people with confirmations, {standings} standings, {differences} tally rows differed."
                    );
                    return 0;
                }
            )
        );
        return tally;
    }
}
