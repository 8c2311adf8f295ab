using System.Net;
using System.Net.Sockets;
using HocVuSo.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HocVuSo;

/// <summary>Serves until told to stop. What keeps it from starting is one sentence and exit code 1.</summary>
public static class Serve
{
    private const long LeastFreeBytes = 200L * 1024 * 1024;

    public static async Task<int> Run(Settings settings, CancellationToken cancel)
    {
        try
        {
            CheckRoom(settings.DataFolder);
            CheckPort(settings.Port);
            await using var app = Site.Build(settings);
            await Site.Prepare(app.Services);
            await app.StartAsync(cancel);
            await Console.Out.WriteLineAsync($"Đã sẵn sàng / Ready: {app.Urls.First()}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception e) when (Sentence(e, settings) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static void CheckRoom(string folder)
    {
        OwnFolder.Create(folder);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < LeastFreeBytes)
        {
            throw new IOException(NoRoom(folder));
        }
    }

    /// <summary>Asked before anything is started, so that a taken port costs no half-started services.</summary>
    private static void CheckPort(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    /// <summary>The sentence for what an operator can mend; null for a bug, which keeps its trace.</summary>
    public static string? Sentence(Exception e, Settings settings) =>
        e switch
        {
            DatabaseIsNewer => e.Message,
            Refusal refusal => $"{refusal.Sentence.Vi} / {refusal.Sentence.En}",
            SocketException
            {
                SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied
            } => $"Cổng {settings.Port} đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port. / "
                + $"Port {settings.Port} is in use by another program. Choose another one with --port.",
            SqliteException { SqliteErrorCode: 13 } => NoRoom(settings.DataFolder),
            SqliteException { SqliteErrorCode: 14 or 8 } =>
                $"Không ghi được cơ sở dữ liệu trong {settings.DataFolder}. Hãy xem lại quyền của thư mục. / "
                    + $"The database in {settings.DataFolder} cannot be written. Check the folder's rights.",
            SqliteException { SqliteErrorCode: 26 or 11 } =>
                "Tệp cơ sở dữ liệu bị hỏng hoặc không phải của chương trình này. Hãy khôi phục từ bản sao lưu. / "
                    + "The database file is damaged or not of this program. Restore it from a backup.",
            NpgsqlException { InnerException: SocketException } =>
                "Không kết nối được PostgreSQL. Hãy xem lại chuỗi kết nối và máy chủ. / "
                    + "PostgreSQL cannot be reached. Check the connection string and the server.",
            PostgresException { SqlState: "28P01" or "28000" or "3D000" } =>
                "PostgreSQL từ chối kết nối: sai tên, mật khẩu hoặc không có cơ sở dữ liệu này. / "
                    + "PostgreSQL refused the connection: wrong name, password or no such database.",
            UnauthorizedAccessException =>
                $"Không có quyền ghi vào thư mục {settings.DataFolder}. / No right to write to {settings.DataFolder}.",
            IOException when e.Message == NoRoom(settings.DataFolder) => e.Message,
            IOException { HResult: 28 } => NoRoom(settings.DataFolder),
            _ => null,
        };

    private static string NoRoom(string folder) =>
        $"Ổ đĩa chứa {folder} không còn đủ chỗ trống (cần ít nhất 200 MB). / "
        + $"The disk that holds {folder} has too little free room (at least 200 MB are needed).";
}
