using System.Globalization;
using HocVuSo.Courses.Reading;
using HocVuSo.People;

namespace HocVuSo.Confirmations;

/// <summary>Reads one file of measures; every fault has its line.</summary>
public static class MeasureReader
{
    private const int MostPersons = 100_000_000;

    /// <param name="file">Name shown in the sentence.</param>
    /// <exception cref="Refusal">The first fault: file, line and what is wrong.</exception>
    public static MeasureFile Read(string file, string text)
    {
        var faults = new Faults();
        var read = Yaml.Map(file, text.TrimStart('\ufeff'), 0, faults) is { } map ? Read(map) : null;
        return faults.All is [var first, ..] ? throw Refusals.MeasuresFaulty(first) : read!;
    }

    private static MeasureFile Read(YamlMap map)
    {
        var unit = map.Map("unit");
        var file = new MeasureFile(
            map.File,
            map.Line("unit"),
            map.Text("source"),
            map.Whole("year", 2000, 2100),
            unit?.Text("era") ?? "",
            unit?.Text("code") ?? "",
            [.. map.Maps("measures").Select(Entry)]
        );
        foreach (var twice in file.Measures.GroupBy(m => m.Measure.Key).Where(g => g.Count() > 1))
        {
            map.Fault(
                "measures",
                $"Chỉ tiêu “{twice.Key}” được ghi hai lần trong tệp.",
                $"The measure “{twice.Key}” is written twice in the file."
            );
        }

        unit?.NothingElse();
        map.NothingElse();
        return file;
    }

    private static MeasureEntry Entry(YamlMap map)
    {
        var entry = new MeasureEntry(
            new Measure(
                map.Text("key"),
                map.OneOf("group", [.. Enum.GetValues<TargetGroup>().Select(g => (g.ToString(), g))]),
                map.OneOf("counts", [.. Enum.GetValues<MeasureCounts>().Select(c => (c.ToString(), c))]),
                [.. map.Texts("frames").Select(f => Frame(map, f))],
                new Text(map.Text("title"), map.Text("titleEn")),
                new Text(map.Text("definition"), map.Text("definitionEn"))
            ),
            map.Has("share") ? Share(map) : null,
            map.Has("persons") ? map.Whole("persons", 1, MostPersons) : null
        );
        if (entry.Share is null == entry.Persons is null)
        {
            map.Fault(
                null,
                "Mỗi chỉ tiêu ghi một trong hai: “share” (tỷ lệ) hoặc “persons” (số người).",
                "Each measure has one of the two: “share” or “persons”."
            );
        }

        map.NothingElse();
        return entry;
    }

    private static double Share(YamlMap map)
    {
        if (
            double.TryParse(
                map.Text("share"),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var share
            ) && share is > 0 and <= 1
        )
        {
            return share;
        }

        map.Fault(
            "share",
            "“share” phải lớn hơn 0 và không quá 1, ví dụ 0.8.",
            "“share” must be more than 0 and at most 1, like 0.8."
        );
        return 1;
    }

    private static TargetGroup Frame(YamlMap map, Written frame)
    {
        if (Enum.GetNames<TargetGroup>().Contains(frame.Text, StringComparer.Ordinal))
        {
            return Enum.Parse<TargetGroup>(frame.Text);
        }

        map.Fault(
            "frames",
            $"“{frame.Text}” không phải là một nhóm; hãy dùng: {string.Join(", ", Enum.GetNames<TargetGroup>())}.",
            $"“{frame.Text}” is no group; use: {string.Join(", ", Enum.GetNames<TargetGroup>())}."
        );
        return default;
    }
}
