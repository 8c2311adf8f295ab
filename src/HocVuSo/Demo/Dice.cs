using System.Buffers.Binary;

namespace HocVuSo.Demo;

/// <summary>
/// Chance that falls the same on every machine and in every year: SplitMix64 (Steele, Lea, Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014). For made-up data only; nothing secret comes from it.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one thing among many: what one throws changes nothing for its neighbours.</summary>
    public static Dice For(ulong seed, ulong number) => new(Mix(seed ^ Mix(number + Step)));

    private const ulong Step = 0x9E3779B97F4A7C15;

    public ulong Next() => Mix(_state += Step);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to <paramref name="end"/> - 1.</summary>
    public int Below(int end) => (int)(Share() * end);

    /// <summary>Both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(double share) => Share() < share;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>A UUID of version 7 (RFC 9562, 5.7) whose time part is given and whose other bits are thrown.</summary>
    public Guid Id(long unixMilliseconds)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, unixMilliseconds << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (Next() & 0x0FFF)));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000000000000000 | (Next() >> 2));
        return new Guid(bytes, bigEndian: true);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Things with weights, drawn by them.</summary>
internal sealed class Urn<T>
{
    private readonly T[] _things;
    private readonly double[] _upTo;

    public Urn(params IReadOnlyList<(T Thing, double Weight)> things)
    {
        _things = [.. things.Select(t => t.Thing)];
        _upTo = new double[things.Count];
        var sum = 0.0;
        for (var i = 0; i < things.Count; i++)
        {
            _upTo[i] = sum += things[i].Weight;
        }
    }

    public T Draw(Dice dice)
    {
        var at = Array.BinarySearch(_upTo, dice.Share() * _upTo[^1]);
        return _things[Math.Min(at < 0 ? ~at : at + 1, _things.Length - 1)];
    }
}
