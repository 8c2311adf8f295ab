using System.CommandLine;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>"keys list", "keys rotate", "keys revoke" and "keys public".</summary>
public static class KeysCommand
{
    public static Command Make() =>
        new("keys", "Keys that sign confirmations") { List(), Rotate(), Revoke(), Public() };

    private static Command List()
    {
        var command = new Command("list", "The keys, the newest first");
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var keys = await services
                        .GetRequiredService<Db>()
                        .Set<SigningKey>()
                        .AsNoTracking()
                        .OrderByDescending(k => k.CreatedAt)
                        .ThenBy(k => k.Kid)
                        .ToListAsync();
                    foreach (var key in keys)
                    {
                        await Console.Out.WriteLineAsync(
                            $"{key.Kid}\t{VietnamDay.ShowTime(key.CreatedAt)}\t{StateOf(key)}"
                        );
                    }

                    return 0;
                }
            )
        );
        return command;
    }

    private static string StateOf(SigningKey key) =>
        key.RevokedSince is { } since
            ? $"đã thu hồi từ ngày {VietnamDay.Show(since)}: {key.RevokedBecause} / revoked since {VietnamDay.Show(since)}"
        : key.RetiredAt is { } retired ? $"thôi ký lúc {VietnamDay.ShowTime(retired)} / retired"
        : "đang ký / at work";

    private static Command Rotate()
    {
        var command = new Command(
            "rotate",
            "Sign with a new key from now on; what the old one signed stays valid"
        );
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    using var gate = await services.GetRequiredService<Engine>().EnterWrite();
                    var key = await services
                        .GetRequiredService<SigningKeys>()
                        .Rotate(services.GetRequiredService<Db>());
                    await Console.Out.WriteLineAsync(
                        $"Khóa mới: {key.Kid}. Hãy tải lại jwks.json cho các máy kiểm tra ngoại tuyến. / "
                            + $"New key: {key.Kid}. Fetch jwks.json again for offline verifiers."
                    );
                    return 0;
                }
            )
        );
        return command;
    }

    /// <summary>May be stopped and run again: what was signed anew already is not touched a second time.</summary>
    private static Command Revoke()
    {
        var kid = new Argument<string>("KID") { Description = "The key, as “keys list” shows it" };
        var since = new Option<string>("--since")
        {
            Description = "Day from which somebody else may have signed with it, DD/MM/YYYY",
            Required = true,
        };
        var reason = new Option<string>("--reason") { Description = "What happened", Required = true };
        var command = new Command(
            "revoke",
            "Trust a leaked key no more; confirmations that it signed since then get a new number and signature"
        )
        {
            kid,
            since,
            reason,
        };
        command.SetAction(
            (parsed, cancel) =>
                Verbs.InSite(
                    parsed,
                    services =>
                        Run(
                            services,
                            parsed.GetValue(kid)!,
                            VietnamDay.Parse(parsed.GetValue(since)) ?? throw Refusals.NotADay(),
                            parsed.GetValue(reason)!,
                            cancel
                        )
                )
        );
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services,
        string kid,
        DateOnly since,
        string reason,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<Db>();
        var engine = services.GetRequiredService<Engine>();
        var issuing = services.GetRequiredService<Issuing>();
        using (await engine.EnterWrite(cancel))
        {
            await services.GetRequiredService<SigningKeys>().Revoke(db, kid, since, reason);
        }

        db.ChangeTracker.Clear();
        var (last, count) = ("", 0);
        while (true)
        {
            var from = last;
            var done = await db.InTransaction(
                engine,
                () => issuing.SignAnew(kid, since, reason, from),
                cancel
            );
            db.ChangeTracker.Clear();
            if (done is not { } portion)
            {
                break;
            }

            (last, count) = (portion.Last, count + portion.Count);
        }

        await Console.Out.WriteLineAsync(
            $"Đã thu hồi khóa {kid}; {count} giấy mang số và chữ ký mới. Hãy tải lại jwks.json và status-list cho các máy kiểm tra ngoại tuyến. / "
                + $"Key {kid} is revoked; {count} confirmations bear a new number and signature. Fetch jwks.json and status-list again for offline verifiers."
        );
        return 0;
    }

    private static Command Public()
    {
        var command = new Command("public", "Print the public keys as JWKS, for offline verifiers");
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var keys = await SigningKeys.Public(services.GetRequiredService<Db>());
                    await Console.Out.WriteLineAsync(Jwks.Write(keys));
                    return 0;
                }
            )
        );
        return command;
    }
}
