using HocVuSo.Database;

namespace HocVuSo.Places;

/// <summary>
/// Keeps the table of places in memory and reads it anew when units have changed, whoever changed them; on another
/// node or at the command line that is noticed within five seconds.
/// </summary>
public sealed class PlaceSearch(Engine engine, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private PlaceTable? _table;
    private long _askedAt;

    public async ValueTask<PlaceTable> Table(CancellationToken cancel = default)
    {
        if (_table is { } known && clock.GetElapsedTime(Volatile.Read(ref _askedAt)) < Trust)
        {
            return known;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            if (_table is { } fresh && clock.GetElapsedTime(_askedAt) < Trust)
            {
                return fresh;
            }

            await using var connection = await engine.Open(cancel);
            if (_table is null || _table.State != await PlaceTable.ReadState(connection, cancel))
            {
                _table = await PlaceTable.Read(connection, cancel);
            }

            Volatile.Write(ref _askedAt, clock.GetTimestamp());
            return _table;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The next to ask gets what is in the database now.</summary>
    public void Forget() => Volatile.Write(ref _askedAt, 0);

    /// <summary>The place, also when it was added a moment ago; null when there is none.</summary>
    public async ValueTask<Place?> Find(int id, CancellationToken cancel = default)
    {
        if ((await Table(cancel)).Find(id) is { } place)
        {
            return place;
        }

        Forget();
        return (await Table(cancel)).Find(id);
    }

    public void Dispose() => _reading.Dispose();
}
