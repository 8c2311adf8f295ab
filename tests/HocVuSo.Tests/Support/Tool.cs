using System.Diagnostics;
using System.Text;

namespace HocVuSo.Tests;

/// <summary>A program of the machine, run to its end.</summary>
internal static class Tool
{
    /// <returns>What it wrote to its standard output; a fault when it failed or complained.</returns>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return await output;
    }

    /// <summary>The command line of the program, over the data of an app.</summary>
    public static Task<(int Exit, string Output, string Error)> Hocvuso(
        TestApp app,
        params string[] arguments
    ) =>
        RunWith(
            "",
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                .. arguments,
                "--data",
                app.Settings.DataFolder,
                "--database",
                app.Settings.Database,
            ]
        );

    /// <summary>The same with something on its standard input, and without judging how it ended.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunWith(
        string input,
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        try
        {
            await process.StandardInput.WriteLineAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
