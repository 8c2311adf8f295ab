using System.CommandLine;
using HocVuSo.Database;

namespace HocVuSo.Places;

/// <summary>"import units", "import successions" and "import populations".</summary>
public static class PlacesCommands
{
    public static IEnumerable<Command> Imports() =>
        [
            Import(
                "units",
                "Add or correct units: hamlets below their communes, or units of any level",
                [],
                (parsed, services, onBad) =>
                    (file, dryRun) =>
                        new UnitImport(
                            services.GetRequiredService<Db>(),
                            services.GetRequiredService<TimeProvider>()
                        )
                        {
                            OnBadRow = onBad,
                        }.Run(file, dryRun)
            ),
            Import(
                "successions",
                "State what became of units, and the shares of divided ones",
                [],
                (parsed, services, onBad) =>
                    (file, dryRun) =>
                        new SuccessionImport(services.GetRequiredService<Db>()) { OnBadRow = onBad }.Run(
                            file,
                            dryRun
                        )
            ),
            Populations(),
        ];

    private static Command Populations()
    {
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Day of the figures (dd/mm/yyyy), where the table has no such column",
        };
        var source = new Option<string?>("--source")
        {
            Description = "Source of the figures, where the table has no such column",
        };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && VietnamDay.Parse(text) is null)
            {
                result.AddError("--as-of is not a date (dd/mm/yyyy)");
            }
        });
        return Import(
            "populations",
            "State how many people of each group live in units",
            [asOf, source],
            (parsed, services, onBad) =>
                (file, dryRun) =>
                    new PopulationImport(
                        services.GetRequiredService<Db>(),
                        services.GetRequiredService<PlaceSearch>(),
                        services.GetRequiredService<TimeProvider>()
                    )
                    {
                        OnBadRow = onBad,
                    }.Run(
                        file,
                        new PopulationDefaults(
                            VietnamDay.Parse(parsed.GetValue(asOf)),
                            parsed.GetValue(source)
                        ),
                        dryRun
                    )
        );
    }

    /// <summary>Good rows are taken, bad ones are told; when all are bad, that is a refusal.</summary>
    private static Command Import(
        string name,
        string description,
        IEnumerable<Option> options,
        Func<ParseResult, IServiceProvider, Action<BadRow>?, Func<Stream, bool, Task<ImportReport>>> import
    )
    {
        var path = new Argument<FileInfo>("FILE") { Description = "CSV or XLSX" };
        path.AcceptExistingOnly();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and do nothing" };
        var bad = new Option<FileInfo?>("--bad")
        {
            Description = "Write the rows that were not taken, with the reasons, into this CSV file",
        };
        var command = new Command(name, description) { path, dryRun, bad };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(
            (parsed, cancel) =>
                Verbs.InSite(
                    parsed,
                    async services =>
                    {
                        var db = services.GetRequiredService<Db>();
                        await using var file = parsed.GetValue(path)!.OpenRead();
                        await using var badFile = parsed.GetValue(bad)?.Create();
                        using var badRows = badFile is null ? null : TableWriter.Csv(badFile);
                        badRows?.Header("Dòng / Line", "Lý do", "Reason");
                        using var pen = await services.GetRequiredService<Engine>().EnterWrite(cancel);
                        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                        var report = await import(
                            parsed,
                            services,
                            badRows is null ? null : r => Write(badRows, r)
                        )(file, parsed.GetValue(dryRun));
                        await transaction.CommitAsync(cancel);
                        return await Tell(report, parsed.GetValue(dryRun));
                    }
                )
        );
        return command;
    }

    private static void Write(TableWriter badRows, BadRow row) =>
        badRows.Row([row.Line, row.Reason.Vi, row.Reason.En, .. row.Cells]);

    private static async Task<int> Tell(ImportReport report, bool dryRun)
    {
        foreach (var row in report.BadRows)
        {
            await Console.Error.WriteLineAsync(
                $"Dòng {row.Line}: {row.Reason.Vi} / Line {row.Line}: {row.Reason.En}"
            );
        }

        await Console.Out.WriteLineAsync(
            (dryRun ? "[thử / dry run] " : "") + $"{report.Sentence.Vi} / {report.Sentence.En}"
        );
        return report.Bad > 0 && report.Bad == report.Read ? 1 : 0;
    }
}
