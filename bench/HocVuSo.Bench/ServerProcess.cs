using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HocVuSo.Bench;

/// <summary>The program as a process of its own: started, waited for, measured, killed without warning, started again.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _errors = [];

    private ServerProcess(Process process, IPEndPoint address)
    {
        _process = process;
        Address = address;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.Add(line.Data ?? "");
            }
        };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public IPEndPoint Address { get; }

    public int Id => _process.Id;

    /// <summary>From the start of the process to the first "ready".</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <param name="dll">Path of hocvuso.dll.</param>
    public static async Task<ServerProcess> Start(string dll, string dataFolder, string database)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = dataFolder,
            Environment = { ["HOCVUSO_RATE_LIMIT_FACTOR"] = "1000000" },
        };
        string[] arguments =
        [
            dll,
            "serve",
            "--data",
            dataFolder,
            "--database",
            database,
            "--port",
            address.Port.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        try
        {
            await server.WaitUntilReady(clock);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The most memory the process ever held, in bytes (VmHWM of Linux): its own and the mapped parts of files.</summary>
    public long PeakMemory() => Status("VmHWM:");

    /// <summary>Mapped parts of files that are in memory now: programs, and SQLite's database as far as it is mapped.</summary>
    public long MappedMemory() => Status("RssFile:");

    private long Status(string name) => Status(_process.Id, name);

    /// <summary>A figure of the process in bytes, as /proc/PID/status has it.</summary>
    public static long Status(int process, string name) =>
        File.ReadLines($"/proc/{process}/status")
            .Where(l => l.StartsWith(name, StringComparison.Ordinal))
            .Select(l => long.Parse(l[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture))
            .First() * 1024;

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Processor time of the PostgreSQL processes on this machine that serve a database; zero for SQLite.</summary>
    public static TimeSpan ProcessorTimeOf(string? postgresDatabase)
    {
        if (postgresDatabase is null)
        {
            return TimeSpan.Zero;
        }

        var ticks = 0L;
        foreach (
            var folder in Directory
                .EnumerateDirectories("/proc")
                .Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0]))
        )
        {
            try
            {
                if (
                    File.ReadAllText(folder + "/cmdline").Contains(postgresDatabase, StringComparison.Ordinal)
                )
                {
                    var stat = File.ReadAllText(folder + "/stat");
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    ticks +=
                        long.Parse(fields[11], CultureInfo.InvariantCulture)
                        + long.Parse(fields[12], CultureInfo.InvariantCulture);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is another user's.
            }
        }

        // The kernel tells in hundredths of a second (USER_HZ).
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReady(Stopwatch clock)
    {
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_process.HasExited)
            {
                lock (_errors)
                {
                    throw new InvalidOperationException("The server ended: " + string.Join('\n', _errors));
                }
            }

            try
            {
                using var connection = await RawConnection.Open(Address);
                if (await connection.Send(RawRequest.Get("/health/ready")) == 200)
                {
                    TimeToReady = clock.Elapsed;
                    return;
                }
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The server did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
