using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Courses;

/// <summary>
/// In which order a page shows the parts of an item: the option, entry, right-hand side or area shown at n is the
/// content's <c>Shown[n]</c>. Follows from the seed and the item alone, so a recorded seed shows the same page again.
/// </summary>
public sealed class Arrangement
{
    private Arrangement(int[] shown) => Shown = shown;

    public IReadOnlyList<int> Shown { get; }

    /// <param name="seed">Of an attempt; for a check question the content's own hash.</param>
    public static Arrangement Of(Item item, string seed)
    {
        var count = item switch
        {
            SingleItem single => single.Options.Count,
            MultipleItem multiple => multiple.Options.Count,
            OrderItem order => order.Entries.Count,
            MatchItem match => match.Rights.Count,
            // Areas are numbered as the content lists them: writers put them as the eye goes over the picture.
            PointItem point => point.Areas.Count,
            _ => 0,
        };
        var shown = Enumerable.Range(0, count).ToArray();
        if (item is not PointItem && count > 1)
        {
            Shuffle(shown, seed + "/" + item.Hash);
            if (item is OrderItem && shown.SequenceEqual(shown.Order()))
            {
                // The right order is no question.
                Array.Reverse(shown);
            }
        }

        return new Arrangement(shown);
    }

    /// <summary>Where the part at this place of the content is shown.</summary>
    public int PlaceOf(int content) => Array.IndexOf((int[])Shown, content);

    /// <summary>Fisher and Yates, over the bytes of SHA-256 in counter mode: the same on every machine and version.</summary>
    /// <param name="last">So many of the last places are enough, the others are not needed; null = all.</param>
    public static void Shuffle<T>(Span<T> things, string seed, int? last = null)
    {
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        var least = Math.Max(1, things.Length - (last ?? things.Length));
        for (var i = things.Length - 1; i >= least; i--)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{i}"), block);
            var other = (int)(BinaryPrimitives.ReadUInt64BigEndian(block) % (ulong)(i + 1));
            (things[i], things[other]) = (things[other], things[i]);
        }
    }
}
