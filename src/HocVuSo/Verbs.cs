using System.CommandLine;

namespace HocVuSo;

/// <summary>
/// What the verbs of the command line share: which database, one sentence for a "no", exit codes
/// (0 done, 1 refused, 2 wrong usage).
/// </summary>
public static class Verbs
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the database and keys",
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "Connection string: Data Source=… or Host=…",
        Recursive = true,
    };

    public static Settings SettingsOf(ParseResult parsed) =>
        Settings.For(parsed.GetValue(Data), parsed.GetValue(Database));

    /// <summary>Runs a verb's work with the services of the site, on a database of this version; nothing is served.</summary>
    public static async Task<int> InSite(ParseResult parsed, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            await using var app = Site.Build(SettingsOf(parsed));
            await Site.Prepare(app.Services);
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Refusal refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Sentence.Vi} / {refusal.Sentence.En}");
            return 1;
        }
        catch (Exception e) when (Serve.Sentence(e, SettingsOf(parsed)) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Parses and runs; what cannot be parsed is wrong usage.</summary>
    public static async Task<int> Run(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        var result = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : result;
    }
}
