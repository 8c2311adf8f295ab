using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.House;

/// <summary>What keeps the program from starting is said in one sentence, and the exit code is not 0.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exit, error) = await Serve(NewFolder(), port);

        Assert.Equal(1, exit);
        Assert.StartsWith($"Cổng {port} đang được chương trình khác dùng.", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("hocvuso.example.vn")]
    [InlineData("ftp://hocvuso.example.vn")]
    [InlineData("https://")]
    [InlineData("https:///c")]
    [InlineData("https://hocvuso example.vn")]
    [InlineData("https://hocvuso.example.vn?c=1")]
    [InlineData("https://hocvuso.example.vn#c")]
    [InlineData("https://ai@hocvuso.example.vn")]
    public async Task An_address_to_print_that_is_none_is_named(string address)
    {
        var (exit, output, error) = await Tool.RunWith(
            "",
            "/usr/bin/env",
            [
                "HOCVUSO_PUBLIC_ADDRESS=" + address,
                "dotnet",
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                "serve",
                "--port",
                $"{FreePort()}",
                "--data",
                NewFolder(),
            ]
        );

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("HOCVUSO_PUBLIC_ADDRESS phải là địa chỉ đầy đủ", error, StringComparison.Ordinal);
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_disk_without_room_is_named()
    {
        var disk = NewFolder();
        Directory.CreateDirectory(disk);
        var (mounted, _, _) = await Tool.RunWith("", "mount", "-t", "tmpfs", "-o", "size=50m", "tmpfs", disk);
        Assert.SkipWhen(mounted != 0, "A small disk cannot be made here without root rights.");
        try
        {
            var (exit, error) = await Serve(disk, FreePort());

            Assert.Equal(1, exit);
            Assert.StartsWith($"Ổ đĩa chứa {disk} không còn đủ chỗ trống", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
        finally
        {
            await Tool.RunWith("", "umount", disk);
            Directory.Delete(disk);
        }
    }

    [Theory, BothEngines]
    public async Task A_database_of_a_newer_version_is_left_alone(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        await app.InDb(db =>
            db.Database.ExecuteSqlRawAsync(
                "INSERT INTO schema_steps VALUES (9999, 'from_the_future', '2030-01-01')"
            )
        );

        var (exit, _, error) = await Tool.Hocvuso(app, "serve", "--port", $"{FreePort()}");

        Assert.Equal(1, exit);
        Assert.Contains("mới hơn", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Without_the_tools_to_build_the_first_command_says_what_to_install()
    {
        var root = WordsTests.Repository();
        var bin = NewFolder();
        Directory.CreateDirectory(bin);
        File.CreateSymbolicLink(Path.Combine(bin, "dirname"), "/usr/bin/dirname");

        foreach (var command in new[] { "run", "test" })
        {
            var (exit, _, error) = await Tool.RunWith(
                "",
                "/usr/bin/env",
                "-i",
                "PATH=" + bin,
                "HOME=" + bin,
                "/bin/bash",
                Path.Combine(root, command)
            );

            Assert.Equal(1, exit);
            Assert.StartsWith("Chưa có bộ công cụ .NET 10 (SDK).", error, StringComparison.Ordinal);
        }

        Directory.Delete(bin, recursive: true);
    }

    private static async Task<(int Exit, string Error)> Serve(string folder, int port)
    {
        var (exit, _, error) = await Tool.RunWith(
            "",
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
            "serve",
            "--port",
            port.ToString(CultureInfo.InvariantCulture),
            "--data",
            folder,
            "--database",
            "Data Source=" + Path.Combine(folder, "hocvuso.db")
        );
        return (exit, error);
    }

    private static string NewFolder() =>
        Path.Combine(Path.GetTempPath(), "hocvuso-start-" + Guid.NewGuid().ToString("N"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
