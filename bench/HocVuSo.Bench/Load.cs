using System.Diagnostics;
using System.Net;

namespace HocVuSo.Bench;

/// <summary>What came out of one load.</summary>
/// <param name="Requests">Answered as they should be, within the measured time.</param>
/// <param name="Failed">Answered otherwise, or not at all.</param>
/// <param name="All">Sent in all, the warm-up included.</param>
public sealed record LoadResult(
    int Requests,
    int All,
    int Failed,
    TimeSpan Time,
    TimeSpan P50,
    TimeSpan P95,
    TimeSpan P99
)
{
    public double PerSecond => Requests / Time.TotalSeconds;
}

/// <summary>So many connections, each with one request on its way at any time.</summary>
public static class Load
{
    /// <param name="next">The next request of a connection, or null when there is none left.</param>
    /// <param name="expected">The status of a request that was served.</param>
    public static async Task<LoadResult> Run(
        IPEndPoint address,
        int connections,
        TimeSpan warmUp,
        TimeSpan measured,
        Func<int, byte[]?> next,
        int expected
    )
    {
        var from = Stopwatch.GetTimestamp() + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
        var until = from + (long)(measured.TotalSeconds * Stopwatch.Frequency);
        var (sent, failed) = (0, 0);
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(c =>
                    Task.Run(async () =>
                    {
                        var taken = new List<long>(16 * 1024);
                        using var connection = await RawConnection.Open(address);
                        while (true)
                        {
                            var start = Stopwatch.GetTimestamp();
                            if (start >= until || next(c) is not { } request)
                            {
                                return taken;
                            }

                            Interlocked.Increment(ref sent);
                            var status = await connection.Send(request);
                            var end = Stopwatch.GetTimestamp();
                            if (status != expected)
                            {
                                Interlocked.Increment(ref failed);
                            }
                            else if (start >= from && end <= until)
                            {
                                taken.Add(end - start);
                            }
                        }
                    })
                )
        );
        var over = Stopwatch.GetTimestamp();
        var all = times.SelectMany(t => t).Order().ToArray();
        TimeSpan At(double share) =>
            all.Length == 0
                ? TimeSpan.Zero
                : TimeSpan.FromSeconds(all[(int)((all.Length - 1) * share)] / (double)Stopwatch.Frequency);
        // The load may have ended before its time because there was no request left.
        var time = TimeSpan.FromSeconds((Math.Min(over, until) - from) / (double)Stopwatch.Frequency);
        return new LoadResult(all.Length, sent, failed, time, At(0.5), At(0.95), At(0.99));
    }
}
