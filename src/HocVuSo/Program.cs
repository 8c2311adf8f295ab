using System.CommandLine;
using HocVuSo;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Exporting;
using HocVuSo.Demo;
using HocVuSo.People;
using HocVuSo.People.Accounts.Administration;
using HocVuSo.People.Rosters;
using HocVuSo.Places;
using HocVuSo.Targets;

var port = new Option<int>("--port") { Description = "Port on 127.0.0.1", DefaultValueFactory = _ => 5080 };
var demo = new Option<bool>("--demo") { Description = "Add a synthetic province" };
var demoPeople = new Option<int>("--demo-people")
{
    Description = "How many synthetic people",
    DefaultValueFactory = _ => 10_000,
};
var serve = new Command("serve", "Serve the pages") { port, demo, demoPeople };
serve.SetAction(
    (parsed, cancel) =>
        Serve.Run(
            Verbs.SettingsOf(parsed) with
            {
                Port = parsed.GetValue(port),
                Demo = parsed.GetValue(demo),
                DemoPeople = parsed.GetValue(demoPeople),
            },
            cancel
        )
);

// Each feature adds its verbs: "import" has one for each kind of file.
var import = new Command(
    "import",
    "Import units, populations, people, courses, scam patterns, the glossary or frameworks"
)
{
    CoursesCommands.ImportCourse(),
    RosterCommands.ImportPeople(),
    FrameworkCommands.Import(),
};

foreach (var command in PlacesCommands.Imports().Concat(CollectionCommands.Imports()))
{
    import.Add(command);
}

var export = new Command("export", "Write what the program holds into files") { ExportCommand.Make() };
foreach (var command in CollectionCommands.Exports())
{
    export.Add(command);
}

var root = new RootCommand("HocVuSo")
{
    Verbs.Data,
    Verbs.Database,
    serve,
    import,
    export,
    CoursesCommands.Facts(),
    AssessmentsCommands.Remark(),
    DemoCommands.Demo(),
    AccountCommands.Account(),
    PeopleCommands.Audit(),
    FrameworkCommands.Frameworks(),
    IssueCommand.Make(),
    KeysCommand.Make(),
    VerifyCommand.Make(),
    TargetsCommands.Tally(),
};

return await Verbs.Run(root, args);
