using System.CommandLine;
using HocVuSo.Database;

namespace HocVuSo.Confirmations;

/// <summary>"keys rotate" and "keys public".</summary>
public static class KeysCommand
{
    public static Command Make()
    {
        var rotate = new Command(
            "rotate",
            "Sign with a new key from now on; what the old one signed stays valid"
        );
        rotate.SetAction(parsed =>
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
        var open = new Command("public", "Print all public keys as JWKS, for offline verifiers");
        open.SetAction(parsed =>
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
        return new Command("keys", "Keys that sign confirmations") { rotate, open };
    }
}
