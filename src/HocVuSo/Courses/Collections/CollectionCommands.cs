using System.CommandLine;
using System.Text;
using HocVuSo.Courses.Exporting;

namespace HocVuSo.Courses.Collections;

/// <summary>"import scams FILE", "export glossary FILE".</summary>
public static class CollectionCommands
{
    public static IEnumerable<Command> Imports() =>
        [Import(ScamFormat.Instance, "scam patterns"), Import(TermFormat.Instance, "the glossary")];

    public static IEnumerable<Command> Exports() =>
        [
            Export(ScamFormat.Instance.Collection, "scam patterns"),
            Export(TermFormat.Instance.Collection, "the glossary"),
        ];

    private static Command Import<T>(EntryFormat<T> format, string what)
        where T : Entry
    {
        var file = new Argument<string>("FILE") { Description = "YAML file" };
        var check = new Option<bool>("--check") { Description = "Only look for faults; change nothing" };
        var command = new Command(
            format.Collection,
            $"Check a file of {what} and use it in place of what there is"
        )
        {
            file,
            check,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(file)!;
                if (!File.Exists(path))
                {
                    await Console.Error.WriteLineAsync($"Không có tệp {path}. / There is no file {path}.");
                    return 1;
                }

                var read = EntryFile.Read(format, await File.ReadAllBytesAsync(path, cancel));
                if (read.Faults.Count > 0)
                {
                    foreach (var fault in read.Faults)
                    {
                        await Console.Error.WriteLineAsync((fault with { File = path }).ToString());
                    }

                    await Console.Error.WriteLineAsync(
                        $"{read.Faults.Count} lỗi, không nhập. / {read.Faults.Count} faults, not imported."
                    );
                    return 1;
                }

                var summary = $"{read.Entries.Count} mục / entries";
                if (parsed.GetValue(check))
                {
                    await Console.Out.WriteLineAsync($"{summary}. Không có lỗi nào. / Nothing is wrong.");
                    return 0;
                }

                return await Verbs.InSite(
                    parsed,
                    async services =>
                    {
                        var isNew = await services
                            .GetRequiredService<CollectionEditing>()
                            .Import(format.Collection, read.Hash, read.Text);
                        await Console.Out.WriteLineAsync(
                            isNew
                                ? $"{summary}. Đã nhập. / Imported."
                                : $"{summary}. Đang dùng đúng bản này. / This is what is in use already."
                        );
                        return 0;
                    }
                );
            }
        );
        return command;
    }

    private static Command Export(string collection, string what)
    {
        var file = new Argument<string>("FILE") { Description = "YAML file to write" };
        var command = new Command(collection, $"Write {what} as they are now into a file") { file };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var path = parsed.GetValue(file)!;
                    ExportTarget.WriteFile(
                        path,
                        Encoding.UTF8.GetBytes(
                            await services.GetRequiredService<CollectionEditing>().Current(collection)
                        )
                    );
                    await Console.Out.WriteLineAsync(path);
                    return 0;
                }
            )
        );
        return command;
    }
}
