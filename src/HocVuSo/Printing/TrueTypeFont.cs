using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace HocVuSo.Printing;

/// <summary>
/// A TrueType font file (OpenType specification 1.9, tables named there): measures text, and cuts itself down to the
/// letters that were used. Lengths are in font units, <see cref="UnitsPerEm"/> to the em.
/// </summary>
public sealed class TrueTypeFont
{
    private static readonly string[] Hints = ["cvt ", "fpgm", "prep"];

    private readonly byte[] _file;
    private readonly FrozenDictionary<string, (int Offset, int Length)> _tables;
    private readonly FrozenDictionary<int, ushort> _glyphs;
    private readonly int _longMetrics;
    private readonly int _glyphCount;
    private readonly bool _longOffsets;

    public TrueTypeFont(byte[] file)
    {
        _file = file;
        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + i * 16;
            tables[Encoding.ASCII.GetString(file, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        _tables = tables.ToFrozenDictionary(StringComparer.Ordinal);
        var head = _tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Box = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        _longOffsets = S16(head + 50) != 0;
        var hhea = _tables["hhea"].Offset;
        Ascender = S16(hhea + 4);
        Descender = S16(hhea + 6);
        _longMetrics = U16(hhea + 34);
        _glyphCount = U16(_tables["maxp"].Offset + 4);
        CapHeight = S16(_tables["OS/2"].Offset + 88);
        ItalicAngle = (int)U32(_tables["post"].Offset + 4) / 65536.0;
        _glyphs = ReadCharacterMap();
    }

    public int UnitsPerEm { get; }
    public IReadOnlyList<int> Box { get; }
    public int Ascender { get; }
    public int Descender { get; }
    public int CapHeight { get; }
    public double ItalicAngle { get; }

    /// <summary>0 (the empty box) for a character that the font does not have.</summary>
    public ushort Glyph(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    public int Advance(ushort glyph) => U16(_tables["hmtx"].Offset + Math.Min(glyph, _longMetrics - 1) * 4);

    public double Width(string text, double size)
    {
        var units = 0;
        foreach (var character in text.EnumerateRunes())
        {
            units += Advance(Glyph(character));
        }

        return units * size / UnitsPerEm;
    }

    /// <summary>
    /// The same font with the outlines of these glyphs only; numbers of glyphs stay what they are. Holds what a PDF needs
    /// (ISO 32000-1, 9.9) and nothing else.
    /// </summary>
    public byte[] Subset(IEnumerable<ushort> used)
    {
        var kept = new SortedSet<ushort>(used) { 0 };
        foreach (var glyph in kept.ToArray())
        {
            AddComponents(glyph, kept);
        }

        var glyf = new MemoryStream();
        var loca = new byte[(_glyphCount + 1) * 4];
        for (var glyph = 0; glyph <= _glyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyph * 4), (uint)glyf.Length);
            if (glyph < _glyphCount && kept.Contains((ushort)glyph))
            {
                var (offset, length) = Outline((ushort)glyph);
                glyf.Write(_file, offset, length);
                glyf.Write(new byte[-length & 3]);
            }
        }

        var head = Table("head");
        // Long offsets; the sum is for whole files, and nothing that reads PDF looks at it.
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf.ToArray(),
            ["head"] = head,
            ["hhea"] = Table("hhea"),
            ["hmtx"] = Table("hmtx"),
            ["loca"] = loca,
            ["maxp"] = Table("maxp"),
        };
        foreach (var hints in Hints.Where(_tables.ContainsKey))
        {
            tables[hints] = Table(hints);
        }

        return Assemble(tables);
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var power = 1;
        while (power * 2 <= tables.Count)
        {
            power *= 2;
        }

        Write32(file, 0x00010000);
        Write16(file, tables.Count);
        Write16(file, power * 16);
        Write16(file, int.Log2(power));
        Write16(file, (tables.Count - power) * 16);
        var offset = 12 + tables.Count * 16;
        foreach (var (name, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            Write32(file, CheckSum(bytes));
            Write32(file, (uint)offset);
            Write32(file, (uint)bytes.Length);
            offset += bytes.Length + (-bytes.Length & 3);
        }

        foreach (var bytes in tables.Values)
        {
            file.Write(bytes);
            file.Write(new byte[-bytes.Length & 3]);
        }

        return file.ToArray();
    }

    private static uint CheckSum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            uint word = 0;
            for (var j = 0; j < 4; j++)
            {
                word = word << 8 | (i + j < bytes.Length ? bytes[i + j] : 0u);
            }

            sum += word;
        }

        return sum;
    }

    /// <summary>A letter with marks is often made of other glyphs: "ệ" of "e", a circumflex and a dot.</summary>
    private void AddComponents(ushort glyph, SortedSet<ushort> kept)
    {
        const int argumentsAreWords = 0x1;
        const int hasScale = 0x8;
        const int moreComponents = 0x20;
        const int hasTwoScales = 0x40;
        const int hasTwoByTwo = 0x80;
        var (at, length) = Outline(glyph);
        if (length == 0 || S16(at) >= 0)
        {
            return;
        }

        at += 10;
        int flags;
        do
        {
            flags = U16(at);
            var component = U16(at + 2);
            if (kept.Add(component))
            {
                AddComponents(component, kept);
            }

            at += 4 + ((flags & argumentsAreWords) != 0 ? 4 : 2);
            at +=
                (flags & hasScale) != 0 ? 2
                : (flags & hasTwoScales) != 0 ? 4
                : (flags & hasTwoByTwo) != 0 ? 8
                : 0;
        } while ((flags & moreComponents) != 0);
    }

    private (int Offset, int Length) Outline(ushort glyph)
    {
        var (loca, glyf) = (_tables["loca"].Offset, _tables["glyf"].Offset);
        var (from, to) = _longOffsets
            ? ((int)U32(loca + glyph * 4), (int)U32(loca + glyph * 4 + 4))
            : (U16(loca + glyph * 2) * 2, U16(loca + glyph * 2 + 2) * 2);
        return (glyf + from, to - from);
    }

    /// <summary>Format 4 of the Unicode encoding: every font has it, and it holds all of Vietnamese.</summary>
    private FrozenDictionary<int, ushort> ReadCharacterMap()
    {
        var cmap = _tables["cmap"].Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + (int)U32(cmap + 4 + i * 8 + 4);
            if (U16(table) == 4 && U16(cmap + 4 + i * 8) is 0 or 3)
            {
                return ReadSegments(table).ToFrozenDictionary();
            }
        }

        throw new InvalidDataException("The font has no Unicode character map.");
    }

    private Dictionary<int, ushort> ReadSegments(int table)
    {
        var glyphs = new Dictionary<int, ushort>();
        var segments = U16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        for (var i = 0; i < segments; i++)
        {
            var (start, end, range) = (U16(starts + i * 2), U16(ends + i * 2), U16(ranges + i * 2));
            for (int code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? (ushort)code : U16(ranges + i * 2 + range + (code - start) * 2);
                if (range == 0 || glyph != 0)
                {
                    glyph = (ushort)(glyph + U16(deltas + i * 2));
                }

                if (glyph != 0)
                {
                    glyphs[code] = glyph;
                }
            }
        }

        return glyphs;
    }

    private byte[] Table(string name)
    {
        var (offset, length) = _tables[name];
        return _file.AsSpan(offset, length).ToArray();
    }

    private ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(offset));

    private static void Write16(Stream stream, int value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)value);
    }

    private static void Write32(Stream stream, uint value)
    {
        Write16(stream, (int)(value >> 16));
        Write16(stream, (int)(value & 0xFFFF));
    }
}
