using System.CommandLine;
using HocVuSo.Database;

namespace HocVuSo.Assessments;

public static class FrameworkCommands
{
    /// <summary>"import framework FILE": every fault as "file:line: sentence", or a new version loaded.</summary>
    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "YAML file of a framework" };
        var command = new Command("framework", "Check a framework's file and load it as a version") { file };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var path = parsed.GetValue(file)!;
                    if (!File.Exists(path))
                    {
                        await Console.Error.WriteLineAsync(
                            $"Không có tệp {path}. / There is no file {path}."
                        );
                        return 1;
                    }

                    using var gate = await services.GetRequiredService<Engine>().EnterWrite();
                    try
                    {
                        var (framework, isNew) = await services
                            .GetRequiredService<FrameworkLibrary>()
                            .Load(services.GetRequiredService<Db>(), path, await File.ReadAllTextAsync(path));
                        await Console.Out.WriteLineAsync(
                            isNew
                                ? $"Đã nạp {framework.Name}: {framework.Title.Vi}. / Loaded {framework.Name}: {framework.Title.En}."
                                : $"{framework.Name} đã có từ trước. / {framework.Name} was loaded before."
                        );
                        return 0;
                    }
                    catch (FaultyFramework faulty)
                    {
                        foreach (var fault in faulty.Faults)
                        {
                            await Console.Error.WriteLineAsync(fault.ToString());
                        }

                        await Console.Error.WriteLineAsync(
                            $"{faulty.Faults.Count} lỗi, không nạp. / {faulty.Faults.Count} faults, not loaded."
                        );
                        return 1;
                    }
                }
            )
        );
        return command;
    }

    /// <summary>"frameworks retire KEY"</summary>
    public static Command Frameworks()
    {
        var key = new Argument<string>("KEY") { Description = "Key of the framework" };
        var retire = new Command("retire", "Issue nothing more under a framework; what was issued stays")
        {
            key,
        };
        retire.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    using var gate = await services.GetRequiredService<Engine>().EnterWrite();
                    await services
                        .GetRequiredService<FrameworkLibrary>()
                        .Retire(services.GetRequiredService<Db>(), parsed.GetValue(key)!);
                    await Console.Out.WriteLineAsync("Đã ngừng dùng. / Retired.");
                    return 0;
                }
            )
        );
        var list = new Command("list", "The frameworks in use");
        list.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var library = services.GetRequiredService<FrameworkLibrary>();
                    foreach (var framework in await library.Current(services.GetRequiredService<Db>()))
                    {
                        await Console.Out.WriteLineAsync($"{framework.Name}\t{framework.FullTitle.Vi}");
                    }

                    return 0;
                }
            )
        );
        return new Command("frameworks", "Frameworks that people are confirmed against") { list, retire };
    }
}
