using System.CommandLine;
using HocVuSo.Courses.Recordings;

namespace HocVuSo.Courses.Exporting;

public static class ExportCommand
{
    /// <summary>"export course CODE FILE": the course as files that a browser opens without a server.</summary>
    public static Command Make()
    {
        var code = new Argument<string>("CODE") { Description = "Key of the course, as in its address" };
        var target = new Argument<string>("FILE")
        {
            Description = "Folder that is empty or not there yet, or a name that ends in .zip",
        };
        var command = new Command("course", "Write a course as files that a browser opens without a server")
        {
            code,
            target,
        };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var library = services.GetRequiredService<CourseLibrary>();
                    await library.Refresh();
                    var version = library.Current(parsed.GetValue(code)!) ?? throw Refusals.NoSuchCourse();
                    var files = await services
                        .GetRequiredService<RecordingStore>()
                        .Whole(await services.GetRequiredService<Publishing>().FilesOf(version.Course.Hash));
                    var export = CourseExport.Of(
                        version,
                        files,
                        services.GetRequiredService<IWebHostEnvironment>().WebRootPath,
                        services.GetRequiredService<Settings>().PublicAddress
                    );
                    ExportTarget.Write(parsed.GetValue(target)!, export);
                    await Console.Out.WriteLineAsync(
                        $"{version.Course.Key} {version.Course.Hash[..12]}: {export.Count} tệp / files. Mở index.html bằng trình duyệt. / Open index.html in a browser."
                    );
                    return 0;
                }
            )
        );
        return command;
    }
}
