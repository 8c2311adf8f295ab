using System.CommandLine;
using HocVuSo.Database;

namespace HocVuSo.People;

public static class PeopleCommands
{
    /// <summary>"audit verify": walks every chain of the log and says where one breaks.</summary>
    public static Command Audit()
    {
        var verify = new Command("verify", "Check that no entry of the log was changed, removed or cut off");
        verify.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var verdict = await AuditCheck.Run(services.GetRequiredService<Db>());
                    foreach (var found in verdict.Breaks)
                    {
                        await Console.Error.WriteLineAsync(
                            $"Chuỗi {found.Shard}, dòng {found.Seq}: {found.What.Vi}. / "
                                + $"Chain {found.Shard}, entry {found.Seq}: {found.What.En}."
                        );
                    }

                    var print = Convert.ToHexStringLower(verdict.Print)[..16];
                    await Console.Out.WriteLineAsync(
                        verdict.Breaks.Count == 0
                            ? $"{verdict.Entries} dòng nhật ký, nguyên vẹn; dấu {print}. / {verdict.Entries} entries, whole; print {print}."
                            : $"{verdict.Entries} dòng nhật ký, {verdict.Breaks.Count} chỗ đứt. / {verdict.Entries} entries, {verdict.Breaks.Count} breaks."
                    );
                    return verdict.Breaks.Count == 0 ? 0 : 1;
                }
            )
        );
        return new Command("audit", "The log of who saw or changed whose data") { verify };
    }
}
