namespace HocVuSo.Confirmations;

/// <summary>
/// The measures known here: the shipped ones (data/measures) and a province's own (measures/ in the data folder; what
/// stands there, or in a later file, replaces measures of the same key). Read once at start; a faulty file is refused.
/// </summary>
public sealed class Measures
{
    public Measures(Settings settings)
    {
        Files =
        [
            .. Read(Path.Combine(settings.ShippedFolder, "data", "measures")),
            .. Read(Path.Combine(settings.DataFolder, "measures")),
        ];
        All =
        [
            .. Files
                .SelectMany(f => f.Measures)
                .Select(m => m.Measure)
                .GroupBy(m => m.Key, StringComparer.Ordinal)
                .Select(g => g.Last())
                .OrderBy(m => m.Key, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<Measure> All { get; }

    /// <summary>As read, with the targets that stand beside the measures; a later file has the last word.</summary>
    public IReadOnlyList<MeasureFile> Files { get; }

    public Measure? Find(string? key) => All.FirstOrDefault(m => m.Key == key);

    private static IEnumerable<MeasureFile> Read(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(file => MeasureReader.Read(file, File.ReadAllText(file)))
            : [];
}

/// <summary>One file of data/measures: a plan's measures with its targets for one year and area.</summary>
/// <param name="UnitLine">Where the area stands in the file.</param>
public sealed record MeasureFile(
    string File,
    int UnitLine,
    string Source,
    int Year,
    string Era,
    string Code,
    IReadOnlyList<MeasureEntry> Measures
);

/// <summary>A measure with what is to be reached: a share of the group (1 = all of it) or a number of persons.</summary>
public sealed record MeasureEntry(Measure Measure, double? Share, long? Persons);
