using System.Buffers;
using System.Text;

namespace HocVuSo;

internal enum TableKind
{
    Text,
    Workbook,

    /// <summary>The compound file of Excel 97–2003, also the wrapping of a workbook with a password.</summary>
    OldWorkbook,
    Other,
}

/// <summary>What a file is made of, judged by its bytes and never by its name.</summary>
internal static class TableText
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static TableKind KindOf(Stream file)
    {
        Span<byte> head = stackalloc byte[4096];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => TableKind.Workbook,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => TableKind.OldWorkbook,
            // Some systems call a web page or an XML file ".xls"; and a PDF is text at its beginning.
            [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] or [(byte)'%', (byte)'P', ..] =>
                TableKind.Other,
            _ when Utf16Of(head) is null && HasControls(head) => TableKind.Other,
            _ => TableKind.Text,
        };
    }

    /// <summary>UTF-8 when all of it is; else Windows-1258, unless it is UTF-8 with a few broken bytes.</summary>
    public static Encoding EncodingOf(Stream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            file.Position = 0;
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (Utf16Of(buffer.AsSpan(0, read)) is { } utf16)
            {
                return utf16;
            }

            return IsUtf8(file, buffer) ? Encoding.UTF8
                : LooksLikeDamagedUtf8(file, buffer) ? throw TableRefusals.Damaged()
                : CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>NFC (Windows-1258 and macOS write tone marks as characters of their own), single blanks.</summary>
    public static string Tidy(string cell) =>
        Ascii.IsValid(cell)
        && !cell.AsSpan().ContainsAny('\t', '\r', '\n')
        && !cell.Contains("  ", StringComparison.Ordinal)
            ? cell.Trim()
            : Fold.Tidy(cell);

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe; numbers stay what they are.</summary>
    public static string WithGuard(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0]) && !IsNumber(cell) ? "'" + cell : cell;

    /// <summary>Takes that apostrophe off again, so that a written file can be read back.</summary>
    public static string WithoutGuard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && FormulaStarts.Contains(cell[1]) ? cell[1..] : cell;

    /// <summary>Without control characters and halves of characters, and no longer than a cell may be.</summary>
    public static string Writable(string text)
    {
        if (text.Length > TableFile.MostInCell)
        {
            text = text[..TableFile.MostInCell];
        }

        return text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0
            ? text
            : string.Concat(
                text.EnumerateRunes()
                    .Where(r =>
                        r.Value is '\t' or '\n' or '\r'
                        || (r.Value >= ' ' && r.Value is not (0xFFFE or 0xFFFF))
                    )
            );
    }

    private static bool IsNumber(string cell) =>
        cell.Length > 1 && cell[0] == '-' && cell.AsSpan(1).IndexOfAnyExcept(NumberCharacters) < 0;

    private static Encoding? Utf16Of(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (head is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        // Without BOM: blanks, figures and separators have a zero byte, always on the same side.
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
            }
        }

        var many = head.Length / 8;
        return zeros.Odd > many && zeros.Even == 0
                ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : zeros.Even > many && zeros.Odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    private static bool HasControls(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUtf8(Stream file, byte[] buffer)
    {
        var decoder = StrictUtf8.GetDecoder();
        var characters = ArrayPool<char>.Shared.Rent(StrictUtf8.GetMaxCharCount(buffer.Length));
        try
        {
            file.Position = 0;
            for (int read; (read = file.Read(buffer)) > 0; )
            {
                decoder.GetChars(buffer, 0, read, characters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static bool LooksLikeDamagedUtf8(Stream file, byte[] buffer)
    {
        file.Position = 0;
        var (sound, broken) = (0, 0);
        for (int read; (read = file.ReadAtLeast(buffer, buffer.Length, false)) > 0 && sound + broken < 1000; )
        {
            var rest = buffer.AsSpan(0, read);
            while (!rest.IsEmpty)
            {
                var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
                if (status != OperationStatus.Done)
                {
                    broken++;
                }
                else if (!rune.IsAscii)
                {
                    sound++;
                }

                rest = rest[used..];
            }
        }

        return sound > 3 * broken;
    }
}
