using System.Xml;

namespace HocVuSo;

/// <summary>
/// A part of a workbook as it unpacks. It refuses one that is longer than allowed, and one with a tag or a text so long
/// that an XML reader, which holds each of them whole, would fill the memory.
/// </summary>
internal sealed class FrugalStream(Stream inner, long most) : Stream
{
    /// <summary>A full cell written as character references comes to a third of it.</summary>
    private const int MostWithoutTag = 1024 * 1024;

    private long _read;
    private long _sinceTag;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        var first = buffer[..read].IndexOf((byte)'<');
        if ((_read += read) > most || _sinceTag + (first < 0 ? read : first) > MostWithoutTag)
        {
            throw TableRefusals.TooLarge();
        }

        _sinceTag = last < 0 ? _sinceTag + read : read - last;
        return read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A reader of XML keeps every name that it ever saw; a workbook has some hundred.</summary>
internal sealed class FewNames : NameTable
{
    private const int Most = 10_000;
    private int _count;

    public override string Add(char[] key, int start, int len) =>
        Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name) => ++_count > Most ? throw TableRefusals.TooLarge() : name;
}
