namespace HocVuSo;

/// <summary>What reading a table may take.</summary>
/// <param name="Folder">Where texts of a workbook lie while it is read, in a file without a name; null = the system's.</param>
/// <param name="MostUnpacked">Bytes of all parts of a workbook. A sheet of a million full rows unpacks to less.</param>
public sealed record TableRoom(string? Folder = null, long MostUnpacked = 1024L * 1024 * 1024)
{
    public static readonly TableRoom Full = new();
}
