using System.CommandLine;
using HocVuSo;

var data = new Option<string?>("--data") { Description = "Folder of the database and keys" };
var database = new Option<string?>("--database")
{
    Description = "Connection string: Data Source=… or Host=…",
    Recursive = true,
};
var port = new Option<int>("--port") { Description = "Port on 127.0.0.1", DefaultValueFactory = _ => 5080 };
var demo = new Option<bool>("--demo") { Description = "Add a synthetic province" };
var demoPeople = new Option<int>("--demo-people")
{
    Description = "How many synthetic people",
    DefaultValueFactory = _ => 10_000,
};

var serve = new Command("serve", "Serve the pages") { data, port, demo, demoPeople };
serve.SetAction(
    async (parsed, cancel) =>
    {
        var settings = Settings.For(parsed.GetValue(data), parsed.GetValue(database)) with
        {
            Port = parsed.GetValue(port),
            Demo = parsed.GetValue(demo),
            DemoPeople = parsed.GetValue(demoPeople),
        };
        return await Serve.Run(settings, cancel);
    }
);

var root = new RootCommand("HocVuSo") { serve };
root.Add(database);
return await root.Parse(args).InvokeAsync();
