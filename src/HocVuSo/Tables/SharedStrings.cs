using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace HocVuSo;

/// <summary>
/// The shared strings of a workbook in a temporary file, 64 to a group; the groups read last are kept. A cell costs
/// no memory of its own, however many different strings there are.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private const int GroupSize = 64;
    private const int Kept = 512;

    /// <summary>Whatever the strings are: so many bytes of them are kept.</summary>
    private const int MostKept = 16 * 1024 * 1024;

    private readonly FileStream? _file;
    private readonly List<long> _starts = [];
    private readonly (int Group, string[] Strings)[] _kept = new (int, string[])[Kept];
    private readonly int _count;
    private int _keptBytes;

    private SharedStrings(SharedStringTablePart? part, TableRoom room)
    {
        Array.Fill(_kept, (-1, []));
        if (part is null)
        {
            return;
        }

        _file = ScratchFile.In(room.Folder);
        using var writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
        using var xml = Workbook.Open(part, room);
        while (Workbook.Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (_count++ % GroupSize == 0)
                {
                    writer.Flush();
                    _starts.Add(_file.Position);
                }

                writer.Write(Workbook.TextOf(xml));
            }
        }

        writer.Flush();
        _starts.Add(_file.Position);
    }

    public static SharedStrings Read(SharedStringTablePart? part, TableRoom room) => new(part, room);

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
            {
                throw TableRefusals.Damaged();
            }

            var group = index / GroupSize;
            ref var kept = ref _kept[group % Kept];
            if (kept.Group != group)
            {
                kept = (group, Load(group));
            }

            return kept.Strings[index % GroupSize];
        }
    }

    public void Dispose() => _file?.Dispose();

    private string[] Load(int group)
    {
        var bytes = new byte[_starts[group + 1] - _starts[group]];
        if ((_keptBytes += bytes.Length) > MostKept)
        {
            Array.Fill(_kept, (-1, []));
            _keptBytes = bytes.Length;
        }

        RandomAccess.Read(_file!.SafeFileHandle, bytes, _starts[group]);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var strings = new string[Math.Min(GroupSize, _count - group * GroupSize)];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }
}
