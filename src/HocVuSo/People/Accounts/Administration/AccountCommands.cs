using System.CommandLine;
using System.Text;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>
/// For whoever runs the program: the first administrator, and a way back in. Passwords come from the keyboard or from
/// standard input, never from the command line, which other users of the machine can read.
/// </summary>
public static class AccountCommands
{
    public static Command Account() =>
        new("account", "Open an account, or set the password of one") { Create(), Password() };

    private static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name to sign in with" };
        var role = new Option<Role>("--role") { Description = "The role it holds", Required = true };
        var units = new Option<string[]>("--unit")
        {
            Description =
                "Code of a unit where the role holds, 2024/49 for one before 1/7/2025; again for more. "
                + "Left out: every province of today",
            AllowMultipleArgumentsPerToken = true,
        };
        var shown = new Option<string?>("--display-name") { Description = "The name that pages show" };
        var command = new Command(
            "create",
            "Open an account that stands for nobody (the first administrator)"
        )
        {
            name,
            role,
            units,
            shown,
        };
        command.SetAction(
            (parsed, _) =>
                Verbs.InSite(
                    parsed,
                    async services =>
                    {
                        var db = services.GetRequiredService<Db>();
                        var keeping = services.GetRequiredService<AccountKeeping>();
                        var accountName = AccountName.Parse(parsed.GetValue(name));
                        var where = await UnitsOf(db, parsed.GetValue(units) ?? []);
                        var password = ReadPassword();
                        await InTransaction(
                            services,
                            async () =>
                            {
                                var account = await keeping.Open(
                                    accountName,
                                    Fold.Tidy(parsed.GetValue(shown) ?? accountName.Value),
                                    person: null,
                                    password,
                                    first: false
                                );
                                var from = services.GetRequiredService<TimeProvider>().Today();
                                foreach (var unit in where)
                                {
                                    await keeping.Give(
                                        account,
                                        parsed.GetValue(role),
                                        unit,
                                        null,
                                        new Days(from, null)
                                    );
                                }
                            }
                        );
                        await Console.Out.WriteLineAsync(
                            $"Đã mở tài khoản {accountName}. / The account {accountName} is open."
                        );
                        return 0;
                    }
                )
        );
        return command;
    }

    private static Command Password()
    {
        var name = new Argument<string>("NAME") { Description = "Name it signs in with" };
        var reset = new Option<bool>("--reset-second-factor")
        {
            Description = "Also forget the authenticator app and the passkeys",
        };
        var command = new Command("password", "Set the password of an account and sign it out everywhere")
        {
            name,
            reset,
        };
        command.SetAction(
            (parsed, _) =>
                Verbs.InSite(
                    parsed,
                    async services =>
                    {
                        var users = services.GetRequiredService<UserManager<Account>>();
                        var keeping = services.GetRequiredService<AccountKeeping>();
                        var account =
                            await users.FindByNameAsync(parsed.GetValue(name)!)
                            ?? throw Refusals.NoSuchAccount();
                        var password = ReadPassword();
                        await InTransaction(
                            services,
                            async () =>
                            {
                                await keeping.ResetPassword(account, password);
                                if (parsed.GetValue(reset))
                                {
                                    await keeping.ResetSecondFactor(account);
                                }
                            }
                        );
                        await Console.Out.WriteLineAsync("Đã đặt mật khẩu. / The password is set.");
                        return 0;
                    }
                )
        );
        return command;
    }

    private static async Task InTransaction(IServiceProvider services, Func<Task> work)
    {
        var db = services.GetRequiredService<Db>();
        using var gate = await services.GetRequiredService<Engine>().EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work();
        await transaction.CommitAsync();
    }

    private static async Task<List<int>> UnitsOf(Db db, string[] codes)
    {
        if (codes.Length == 0)
        {
            return await db
                .Units.Where(u => u.Era == Eras.Now && u.Level == UnitLevel.Province)
                .OrderBy(u => u.Code)
                .Select(u => u.Id)
                .ToListAsync();
        }

        var units = new List<int>();
        foreach (var text in codes)
        {
            var (era, code) = text.Split('/') is [var e, var c] ? (e, c) : (Eras.Now, text);
            units.Add(
                await db
                    .Units.Where(u => u.Era == era && u.Code == code)
                    .Select(u => (int?)u.Id)
                    .SingleOrDefaultAsync()
                    ?? throw Refusals.NoSuchUnit(text)
            );
        }

        return units;
    }

    private static string ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        var password = Ask("Mật khẩu / Password: ");
        return password == Ask("Gõ lại / Again: ") ? password : throw Refusals.PasswordsDiffer();
    }

    private static string Ask(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
