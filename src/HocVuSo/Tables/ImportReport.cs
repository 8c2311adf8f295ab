namespace HocVuSo;

/// <summary>A row that was not taken, with the reason.</summary>
public sealed record BadRow(int Line, IReadOnlyList<string> Cells, Text Reason);

/// <summary>What an import did, or would do. Repeating it finds everything the same.</summary>
public sealed class ImportReport
{
    private const int MostKept = 100;

    private readonly List<BadRow> _badRows = [];

    public int Added { get; set; }
    public int Changed { get; set; }
    public int Same { get; set; }
    public int Bad { get; private set; }

    public int Read => Added + Changed + Same + Bad;

    /// <summary>The first hundred; all of them go to <see cref="OnBadRow"/>.</summary>
    public IReadOnlyList<BadRow> BadRows => _badRows;

    /// <summary>Gets each bad row as it is found, to write it into a file.</summary>
    public Action<BadRow>? OnBadRow { get; init; }

    public void Refuse(TableRow row, Text reason)
    {
        var bad = new BadRow(row.Line, row.Cells, reason);
        Bad++;
        if (_badRows.Count < MostKept)
        {
            _badRows.Add(bad);
        }

        OnBadRow?.Invoke(bad);
    }

    public Text Sentence =>
        new(
            $"{Read:N0} dòng: thêm {Added:N0}, đổi {Changed:N0}, giữ nguyên {Same:N0}, không nhận {Bad:N0}.",
            $"{Read:N0} rows: {Added:N0} added, {Changed:N0} changed, {Same:N0} the same, {Bad:N0} not taken."
        );
}
