using System.CommandLine;
using System.Globalization;
using HocVuSo.Bench;

var modes = new Argument<string[]>("MODES")
{
    Description =
        "hello, lesson, answer, answer20, verify, board, find, tally, weight, form, places, roster, live, or urls (with --urls)",
    Arity = ArgumentArity.OneOrMore,
};
var postgres = new Option<string?>("--postgres")
{
    Description = "Server to make a database on (Host=…;Username=…); without it SQLite is measured",
};
var dll = new Option<string>("--dll")
{
    Description = "hocvuso.dll to measure, built for release",
    DefaultValueFactory = _ => "src/HocVuSo/bin/Release/net10.0/hocvuso.dll",
};
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 64 };
var seconds = new Option<int>("--seconds")
{
    Description = "Measured, after 5 of warm-up",
    DefaultValueFactory = _ => 15,
};
var learnerCount = new Option<int>("--learners") { DefaultValueFactory = _ => 3000 };
var urls = new Option<FileInfo?>("--urls")
{
    Description =
        "Mode urls: one path a line, fetched in turn as a signed-in learner; \"{attempt}\" stands for the learner's attempt",
};
var demoPeople = new Option<int>("--demo-people")
{
    Description = "Synthetic people behind verify, board and tally",
    DefaultValueFactory = _ => 10_000,
};
var looking = new Option<int>("--looking")
{
    Description = "Connections of officers who look at boards",
    DefaultValueFactory = _ => 8,
};
var folder = new Option<DirectoryInfo?>("--data")
{
    Description =
        "Data folder of a province made before (serve --demo), which stays; without it a new one is made",
};
var database = new Option<string?>("--database")
{
    Description = "The database of that province on the server of --postgres",
};
var root = new RootCommand("Measures the running program over HTTP, beside a page that does nothing")
{
    modes,
    postgres,
    dll,
    connections,
    seconds,
    learnerCount,
    urls,
    demoPeople,
    looking,
    folder,
    database,
};
root.SetAction(async parsed =>
{
    CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    var server = parsed.GetValue(postgres);
    await using var trial = await Trial.New(
        server,
        parsed.GetValue(folder)?.FullName,
        parsed.GetValue(database)
    );
    Say(
        $"engine {(server is null ? "SQLite" : "PostgreSQL")}, {parsed.GetValue(connections)} connections, {Environment.ProcessorCount} processors"
    );
    var chosen = parsed.GetValue(modes)!;
    // These need no server.
    var alone = new Dictionary<string, Func<Task>>
    {
        ["form"] = () =>
        {
            Say(Forms.Run());
            return Task.CompletedTask;
        },
        ["places"] = async () => Say(await trial.LoadPlaces()),
        ["roster"] = () => Rosters.Run(trial, Path.GetFullPath(parsed.GetValue(dll)!), Say),
        ["live"] = () => Rosters.Live(trial, Say),
    };
    foreach (var mode in chosen.Where(alone.ContainsKey))
    {
        await alone[mode]();
    }

    chosen = [.. chosen.Where(m => !alone.ContainsKey(m))];
    if (chosen.Length == 0)
    {
        return 0;
    }

    var answers = chosen.Any(m => m.StartsWith("answer", StringComparison.Ordinal));
    var province = chosen.Any(m => m is "verify" or "board" or "tally")
        ? await trial.With(Province.Open, parsed.GetValue(demoPeople))
        : null;
    if (province is not null)
    {
        Say($"province of {province.Adults} adults and {province.Confirmations} confirmations");
    }

    var (learners, lessons, weighed) = await trial.With(async services =>
        (
            await Learners.Prepare(
                services,
                answers ? parsed.GetValue(learnerCount) : parsed.GetValue(connections)
            ),
            Learners.LessonPages(services),
            Weights.Pages(services)
        )
    );
    using var program = await trial.Start(Path.GetFullPath(parsed.GetValue(dll)!));
    Say($"start to ready {program.TimeToReady.TotalSeconds:0.00} s");
    using (var connection = await RawConnection.Open(program.Address))
    {
        foreach (var learner in learners)
        {
            await learner.OpenForm(connection);
        }
    }

    var runs = new Runs(
        program,
        learners,
        parsed.GetValue(connections),
        TimeSpan.FromSeconds(parsed.GetValue(seconds))
    );
    var hello = await runs.Hello();
    foreach (var mode in chosen)
    {
        if (mode == "tally")
        {
            Say(await trial.Rebuild(Path.GetFullPath(parsed.GetValue(dll)!)));
            continue;
        }

        if (mode == "weight")
        {
            Say(await Weights.Table(program.Address, weighed));
            continue;
        }

        var before = await trial.Count("answers");
        var (own, postgresTime, driver) = Times();
        var result = mode switch
        {
            "hello" => hello,
            "answer" => await runs.Answer(),
            "answer20" => await runs.AnswerAll(),
            "lesson" => await runs.Pages(lessons),
            "verify" => await runs.Verify(province!.Codes),
            "board" => await runs.Boards(province!, parsed.GetValue(looking)),
            "find" => await runs.Find(),
            "urls" => await runs.Pages(await File.ReadAllLinesAsync(parsed.GetValue(urls)!.FullName)),
            _ => throw new InvalidOperationException($"No such mode: {mode}"),
        };
        var (ownAfter, postgresAfter, driverAfter) = Times();
        string Each(TimeSpan from, TimeSpan to) => $"{(to - from).TotalMicroseconds / result.All:0}";
        var written = await trial.Count("answers") - before;
        var rows = written == 0 ? "" : $", {written} answers on the disk";
        Say(
            $"{mode, -9} {result.PerSecond, 8:0}/s  {100 * result.PerSecond / hello.PerSecond, 6:0.0} % of hello  p50 {result.P50.TotalMilliseconds:0.0} ms  p95 {result.P95.TotalMilliseconds:0.0} ms  "
                + $"p99 {result.P99.TotalMilliseconds:0.0} ms  failed {result.Failed}{rows}"
        );
        Say(
            $"          processor time of a request in µs: program {Each(own, ownAfter)}, database {Each(postgresTime, postgresAfter)}, driver {Each(driver, driverAfter)}"
        );
    }

    (TimeSpan, TimeSpan, TimeSpan) Times() =>
        (
            program.ProcessorTime(),
            ServerProcess.ProcessorTimeOf(trial.PostgresDatabase),
            Environment.CpuUsage.TotalTime
        );

    Say(
        $"peak memory {program.PeakMemory() / 1024 / 1024} MB ({program.MappedMemory() / 1024 / 1024} MB of it mapped files), processor time {program.ProcessorTime().TotalSeconds:0} s"
    );
    return 0;
});
return await root.Parse(args).InvokeAsync();

static void Say(string line) => Console.WriteLine(line);
