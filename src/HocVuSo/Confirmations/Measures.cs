using HocVuSo.People;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HocVuSo.Confirmations;

/// <summary>
/// The measures known here: the shipped ones (data/measures) and a province's own (measures/ in the data folder; a
/// file there replaces measures of the same key). Read once at start.
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
                .GroupBy(m => m.Key, StringComparer.Ordinal)
                .Select(g => g.Last())
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => new Measure(
                    m.Key,
                    m.Group,
                    m.Counts,
                    m.Frames,
                    new Text(m.Title, m.TitleEn),
                    new Text(m.Definition, m.DefinitionEn)
                )),
        ];
    }

    public IReadOnlyList<Measure> All { get; }

    /// <summary>As read, with the targets that stand beside the measures.</summary>
    public IReadOnlyList<MeasureFile> Files { get; }

    public Measure? Find(string? key) => All.FirstOrDefault(m => m.Key == key);

    private static IEnumerable<MeasureFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            yield return yaml.Deserialize<MeasureFile>(File.ReadAllText(file));
        }
    }
}

/// <summary>One file of data/measures: a plan's measures with its targets for one year and area.</summary>
public sealed class MeasureFile
{
    public required string Source { get; init; }
    public required int Year { get; init; }
    public required UnitName Unit { get; init; }
    public required List<MeasureEntry> Measures { get; init; }

    public sealed class UnitName
    {
        public required string Era { get; init; }
        public required string Code { get; init; }
    }

    public sealed class MeasureEntry
    {
        public required string Key { get; init; }
        public required TargetGroup Group { get; init; }
        public required MeasureCounts Counts { get; init; }
        public required List<TargetGroup> Frames { get; init; }

        /// <summary>1 = the whole group; or null where the target is a number of persons.</summary>
        public double? Share { get; init; }
        public long? Persons { get; init; }
        public required string Title { get; init; }
        public required string TitleEn { get; init; }
        public required string Definition { get; init; }
        public required string DefinitionEn { get; init; }
    }
}
