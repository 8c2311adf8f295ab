using System.CommandLine;
using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>"verify FILE|CODE|TEXT": 0 when it holds today, 1 when not.</summary>
public static class VerifyCommand
{
    private const long LargestFile = 32 * 1024 * 1024;

    public static Command Make()
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A number, the text of a QR code, or a file that holds it (also a PDF made here)",
        };
        var keys = new Option<string?>("--keys")
        {
            Description = "Check without a database, with this saved copy of /.well-known/jwks.json",
        };
        var status = new Option<string?>("--status")
        {
            Description = "With --keys: a saved copy of /.well-known/status-list",
        };
        var command = new Command("verify", "Check a confirmation") { what, keys, status };
        command.SetAction(
            async (parsed, _) =>
            {
                try
                {
                    var presented =
                        Presented.In(Read(parsed.GetValue(what)!)) ?? throw Refusals.NothingToVerify();
                    return parsed.GetValue(keys) is { } file
                        ? await Offline(presented, file, parsed.GetValue(status))
                        : await Verbs.InSite(parsed, services => InDatabase(presented, services));
                }
                catch (Refusal refusal)
                {
                    await Console.Error.WriteLineAsync(Both(refusal.Sentence));
                    return 1;
                }
                catch (IOException e)
                {
                    await Console.Error.WriteLineAsync(e.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    private static string Read(string what)
    {
        if (!File.Exists(what))
        {
            return what;
        }

        if (new FileInfo(what).Length > LargestFile)
        {
            throw Refusals.NothingToVerify();
        }

        // Latin-1 loses nothing: signed text is ASCII, also between the bytes of a PDF.
        var text = File.ReadAllText(what, Encoding.Latin1);
        return text.StartsWith("%PDF-", StringComparison.Ordinal) ? text : text.Trim();
    }

    private static async Task<int> Offline(Presented presented, string keyFile, string? statusFile)
    {
        var keys = Jwks.Read(await File.ReadAllTextAsync(keyFile));
        var list = statusFile is null ? null : await List(statusFile, keys);
        var jws = presented.Jws ?? throw Refusals.CodeAloneNeedsTheDatabase();
        return await Tell(await OfflineVerdict.Of(jws, keys, list, TimeProvider.System.Today()));
    }

    private static async Task<StatusList> List(string file, IReadOnlyList<PublicKey> keys)
    {
        var text = (await File.ReadAllTextAsync(file)).Trim();
        return await SignedText.Open(text, SignedText.StatusList, keys) is { } json
            ? StatusList.FromJson(json) ?? throw Refusals.NotAStatusList()
            : throw Refusals.NotAStatusList();
    }

    private static async Task<int> InDatabase(Presented presented, IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        if (presented.Jws is { } jws)
        {
            var db = services.GetRequiredService<Db>();
            var verdict = await OfflineVerdict.Of(
                jws,
                await SigningKeys.Public(db),
                await StatusList.Of(db, clock),
                clock.Today()
            );
            // Of a revoked key only what stands here letter for letter was signed by us.
            if (!verdict.ByRevokedKey || !await db.Credentials.AnyAsync(c => c.Jws == jws))
            {
                return await Tell(verdict with { ByRevokedKey = false });
            }
        }

        return await Tell(await services.GetRequiredService<Verification>().Find(presented.Code!.Value));
    }

    private static Task<int> Tell(OfflineVerdict verdict) =>
        verdict.Claims is not { } claims
            ? Tell(
                verdict.Sentence,
                1,
                Both(verdict.ByRevokedKey ? OfflineVerdict.WhyOfRevokedKey : OfflineVerdict.WhyForged)
            )
            : Tell(
                verdict.Sentence,
                verdict.Kind == VerdictKind.Valid ? 0 : 1,
                claims.Code.ToString(),
                claims.Name,
                claims.Title,
                VietnamDay.Show(claims.From),
                claims.Issuer,
                claims.Assurance.Label.Vi,
                verdict.AsOf is { } asOf
                    ? $"Theo dữ liệu lúc {VietnamDay.ShowTime(asOf)} / By data as of {VietnamDay.ShowTime(asOf)}"
                    : Both(OfflineVerdict.NoList)
            );

    private static Task<int> Tell(Verdict verdict) =>
        verdict.Kind == VerdictKind.None
            ? Tell(verdict.Sentence, 1)
            : Tell(
                verdict.Sentence,
                verdict.Kind == VerdictKind.Valid ? 0 : 1,
                verdict.Code!.Value.ToString(),
                verdict.Name!,
                verdict.Title!,
                VietnamDay.Show(verdict.From!.Value),
                verdict.Issuer!,
                verdict.Assurance!.Value.Label.Vi
            );

    private static string Both(Text text) => $"{text.Vi} / {text.En}";

    private static async Task<int> Tell(Text sentence, int code, params string[] lines)
    {
        await Console.Out.WriteLineAsync(Both(sentence));
        foreach (var line in lines)
        {
            await Console.Out.WriteLineAsync("  " + line);
        }

        return code;
    }
}
