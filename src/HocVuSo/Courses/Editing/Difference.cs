using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Editing;

/// <summary>One side of a row.</summary>
/// <param name="Number">Of the line; null = nothing stands on this side.</param>
/// <param name="Parts">The line in pieces; those that changed are marked.</param>
public sealed record DifferenceSide(int? Number, IReadOnlyList<(string Text, bool Changed)> Parts)
{
    /// <summary>The line as HTML, what changed as inserted or deleted.</summary>
    public string Html(bool isNew) =>
        string.Concat(
            Parts.Select(p =>
                p.Changed && p.Text.Length > 0
                    ? (isNew ? "<ins>" : "<del>")
                        + Prose.Encoder.Encode(p.Text)
                        + (isNew ? "</ins>" : "</del>")
                    : Prose.Encoder.Encode(p.Text)
            )
        );
}

/// <param name="IsSame">A line around a change, the same on both sides.</param>
public sealed record DifferenceRow(DifferenceSide Old, DifferenceSide New, bool IsSame);

/// <summary>What became of one file between two versions.</summary>
/// <param name="Hunks">Changed lines with the lines around them; empty for a picture.</param>
/// <param name="TooLong">So many lines that nobody would read them beside each other.</param>
public sealed record FileDifference(
    string Path,
    bool IsAdded,
    bool IsRemoved,
    IReadOnlyList<IReadOnlyList<DifferenceRow>> Hunks,
    bool TooLong
)
{
    public bool IsPicture => Path.StartsWith("images/", StringComparison.Ordinal);
}

/// <summary>What two versions of a course say differently, file by file, line by line, word by word.</summary>
public static class Difference
{
    private const int Around = 2;
    private const int MostLines = 12_000;

    /// <summary>Of both sides of a file together.</summary>
    private const int MostCharacters = 600_000;

    /// <summary>Of all files that are shown on one page.</summary>
    private const int MostInAll = 1_500_000;

    /// <summary>A longer line is marked as a whole: comparing its words would take their number squared.</summary>
    private const int LongestLine = 2000;

    /// <summary>In the order in which people go over the course.</summary>
    public static IReadOnlyList<FileDifference> Between(CourseFiles before, CourseFiles after, Course? course)
    {
        var left = MostInAll;
        return
        [
            .. before
                .Paths.Union(after.Paths)
                .Where(p => !Same(before.Bytes(p), after.Bytes(p)))
                .OrderBy(p => PartNames.PlaceOf(p, course))
                .ThenBy(p => p, StringComparer.Ordinal)
                .Select(p => Of(p, before, after, ref left)),
        ];
    }

    /// <summary>Two states of a text.</summary>
    public static IReadOnlyList<IReadOnlyList<DifferenceRow>> Of(string before, string after)
    {
        var model = SideBySideDiffBuilder.Diff(
            Differ.Instance,
            before,
            after,
            ignoreWhiteSpace: false,
            wordChunker: new WordsOfShortLines()
        );
        var rows = model.OldText.Lines.Zip(model.NewText.Lines, Row).ToList();
        var hunks = new List<IReadOnlyList<DifferenceRow>>();
        var hunk = new List<DifferenceRow>();
        var last = int.MinValue;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsNearChange(rows, i))
            {
                continue;
            }

            if (i != last + 1 && hunk.Count > 0)
            {
                hunks.Add(hunk);
                hunk = [];
            }

            hunk.Add(rows[i]);
            last = i;
        }

        return hunk.Count > 0 ? [.. hunks, hunk] : hunks;
    }

    public static bool Same(byte[]? one, byte[]? other) =>
        one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    private static FileDifference Of(string path, CourseFiles before, CourseFiles after, ref int left)
    {
        var (old, now) = (before.Text(path), after.Text(path));
        var isPicture = path.StartsWith("images/", StringComparison.Ordinal);
        var length = isPicture ? 0 : (old?.Length ?? 0) + (now?.Length ?? 0);
        var tooLong =
            length > Math.Min(MostCharacters, left) || (!isPicture && Lines(old) + Lines(now) > MostLines);
        left -= tooLong ? 0 : length;
        return new FileDifference(
            path,
            old is null,
            now is null,
            isPicture || tooLong ? [] : Of(old ?? "", now ?? ""),
            tooLong
        );
    }

    private sealed class WordsOfShortLines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) =>
            text.Length > LongestLine ? [text] : WordChunker.Instance.Chunk(text);
    }

    private static int Lines(string? text) => text?.Count(c => c == '\n') ?? 0;

    private static bool IsNearChange(List<DifferenceRow> rows, int at)
    {
        for (var i = Math.Max(0, at - Around); i <= Math.Min(rows.Count - 1, at + Around); i++)
        {
            if (!rows[i].IsSame)
            {
                return true;
            }
        }

        return false;
    }

    private static DifferenceRow Row(DiffPiece old, DiffPiece now) =>
        new(Side(old), Side(now), old.Type == ChangeType.Unchanged && now.Type == ChangeType.Unchanged);

    private static DifferenceSide Side(DiffPiece line)
    {
        if (line.Type == ChangeType.Imaginary)
        {
            return new(null, []);
        }

        if (line.SubPieces.Count == 0)
        {
            return new(
                line.Position,
                [(line.Text ?? "", line.Type is ChangeType.Inserted or ChangeType.Deleted)]
            );
        }

        // Neighbouring pieces of the same kind are read as one.
        var parts = new List<(string Text, bool Changed)>();
        foreach (var piece in line.SubPieces.Where(p => p.Type != ChangeType.Imaginary))
        {
            var changed = piece.Type != ChangeType.Unchanged;
            if (parts.Count > 0 && parts[^1].Changed == changed)
            {
                parts[^1] = (parts[^1].Text + piece.Text, changed);
            }
            else
            {
                parts.Add((piece.Text ?? "", changed));
            }
        }

        return new(line.Position, parts);
    }
}
