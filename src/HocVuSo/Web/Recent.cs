using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HocVuSo.Web;

/// <summary>
/// What was worked out lately, by a text: kept for at least <paramref name="time"/> and at most twice as long, and for at
/// most twice <paramref name="most"/> texts, whatever comes.
/// </summary>
public sealed class Recent<T>(TimeProvider clock, TimeSpan time, int most)
    where T : class
{
    private Generation _young = new(clock.GetTimestamp(), [], []);

    public bool TryGet(string text, [NotNullWhen(true)] out T? value)
    {
        var young = _young;
        if (clock.GetElapsedTime(young.Since) >= 2 * time)
        {
            value = null;
            return false;
        }

        return young.Values.TryGetValue(text, out value) || young.Older.TryGetValue(text, out value);
    }

    public void Keep(string text, T value)
    {
        var young = _young;
        var age = clock.GetElapsedTime(young.Since);
        if (age >= time || young.Values.Count >= most)
        {
            // Whoever comes second here keeps the first one's new generation.
            var next = new Generation(clock.GetTimestamp(), [], age >= 2 * time ? [] : young.Values);
            Interlocked.CompareExchange(ref _young, next, young);
            young = _young;
        }

        young.Values[text] = value;
    }

    private sealed record Generation(
        long Since,
        ConcurrentDictionary<string, T> Values,
        ConcurrentDictionary<string, T> Older
    );
}
