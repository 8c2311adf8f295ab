using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HocVuSo.Bench;

/// <summary>A request as the bytes that go over the wire, made before the clock runs.</summary>
public static class RawRequest
{
    public static byte[] Get(string path, string? cookies = null) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{Cookie(cookies)}\r\n");

    /// <param name="form">Already encoded.</param>
    public static byte[] Post(string path, string form, string cookies) =>
        Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\n{Cookie(cookies)}"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}"
        );

    private static string Cookie(string? cookies) => cookies is null ? "" : $"Cookie: {cookies}\r\n";
}

/// <summary>
/// One HTTP/1.1 connection that costs the driver next to nothing: it shares the machine with what it measures. Reads
/// each answer whole; keeps its text only when asked to.
/// </summary>
public sealed class RawConnection : IDisposable
{
    private readonly Socket _socket;
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    private RawConnection(Socket socket) => _socket = socket;

    public static async Task<RawConnection> Open(IPEndPoint address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
        };
        try
        {
            await socket.ConnectAsync(address);
            return new RawConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Head and body of the last answer, as it came.</summary>
    public string LastAnswer => Encoding.UTF8.GetString(_buffer, 0, _length);

    /// <returns>The status.</returns>
    /// <exception cref="IOException">The connection broke before the answer was whole.</exception>
    public async Task<int> Send(byte[] request)
    {
        for (var sent = 0; sent < request.Length; )
        {
            sent += await _socket.SendAsync(request.AsMemory(sent), SocketFlags.None);
        }

        _length = 0;
        while (!IsWhole())
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var received = await _socket.ReceiveAsync(_buffer.AsMemory(_length), SocketFlags.None);
            if (received == 0)
            {
                throw new IOException("The connection was closed.");
            }

            _length += received;
        }

        return (_buffer[9] - '0') * 100 + (_buffer[10] - '0') * 10 + (_buffer[11] - '0');
    }

    private bool IsWhole()
    {
        var all = _buffer.AsSpan(0, _length);
        var head = all.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var headers = all[..(head + 2)];
        var length = headers.IndexOf("\r\nContent-Length: "u8);
        if (length >= 0)
        {
            var digits = headers[(length + 18)..];
            digits = digits[..digits.IndexOf((byte)'\r')];
            return all.Length >= head + 4 + int.Parse(digits, CultureInfo.InvariantCulture);
        }

        return headers.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0 || all.EndsWith("\r\n0\r\n\r\n"u8);
    }

    public void Dispose() => _socket.Dispose();
}
