using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HocVuSo.Demo;

public static class DemoCommands
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>"demo accounts": what to sign in with in a made province.</summary>
    public static Command Demo()
    {
        var json = new Option<bool>("--json") { Description = "As JSON, for scripts" };
        var accounts = new Command("accounts", "List the accounts to try a synthetic province with") { json };
        accounts.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var all = await services.GetRequiredService<DemoAccounts>().List();
                    await Console.Out.WriteLineAsync(
                        parsed.GetValue(json) ? JsonSerializer.Serialize(all, Json) : Table(all)
                    );
                    return 0;
                }
            )
        );
        return new Command("demo", "The synthetic province") { accounts };
    }

    private static string Table(IReadOnlyList<DemoAccount> accounts)
    {
        string[] header = ["ROLE", "NAME OR CARD", "PASSWORD OR PIN", "PERSON", "OVER", "TOTP SECRET"];
        var rows = accounts
            .Select(a =>
                (string[])
                    [
                        a.Role,
                        a.Name ?? a.CardCode ?? "",
                        a.Password ?? a.Pin ?? "",
                        a.FullName,
                        a.Jurisdiction ?? "",
                        a.TotpSecret ?? "",
                    ]
            )
            .Prepend(header)
            .ToList();
        var widths = header.Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
        return string.Join(
            Environment.NewLine,
            rows.Select(r => string.Join("  ", r.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd())
        );
    }
}
