using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.Targets;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Targets;

/// <summary>A province's own file of measures beside the shipped one.</summary>
public sealed class MeasureFileTests
{
    private const string Own = """
        # Kế hoạch điều chỉnh
        source: "Kế hoạch điều chỉnh, 01/08/2025"
        year: 2025
        unit: {era: "2024", code: "49"}
        measures:
          - key: K3
            group: Adult
            counts: Confirmed
            frames: [Adult, Worker]
            share: 0.625
            title: "Người trưởng thành có kỹ năng số"
            titleEn: "Adults with digital skills"
            definition: "Mỗi người đếm một lần."
            definitionEn: "Each counted once."
          - key: K6
            group: Worker
            counts: Confirmed
            frames: [Worker]
            persons: 12000
            title: "Người lao động có kỹ năng số"
            titleEn: "Workers with digital skills"
            definition: "Mỗi người lao động đếm một lần."
            definitionEn: "Each worker counted once."
        """;

    private static Settings With(Settings settings, string text, string name = "a.yaml")
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "measures")).FullName;
        File.WriteAllText(Path.Combine(folder, name), text);
        return settings;
    }

    private static Task<List<string>> Targets(TestApp app) => app.InDb(async db => (
                await db
                    .Targets.OrderBy(t => t.Measure)
                    .ThenBy(t => t.Id)
                    .Select(t => new
                    {
                        t.Measure,
                        t.Year,
                        t.Share,
                        t.Persons,
                        t.Source,
                    })
                    .ToListAsync()
            ).Select(t => FormattableString.Invariant($"{t.Measure} {t.Year} {t.Share}/{t.Persons} {(t.Source.Contains("17/04/2025") ? "shipped" : t.Source)}")).ToList());

    [Theory, BothEngines]
    public async Task The_provinces_file_replaces_what_shipped_at_the_first_start_and_later(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, s => With(s, Own), firstStart: true);
        string[] others = ["K1 2025 0.8/ shipped", "K2 2025 1/ shipped"];
        string[] more = ["K4 2025 0.5/ shipped", "K5 2025 0.8/ shipped"];
        Assert.Equal(
            [
                .. others,
                "K3 2025 0.625/ Kế hoạch điều chỉnh, 01/08/2025",
                .. more,
                "K6 2025 /12000 Kế hoạch điều chỉnh, 01/08/2025",
            ],
            await Targets(app)
        );

        // A change of the file holds from the next start; a later file has the last word.
        With(app.Settings, Own.Replace("12000", "15000", StringComparison.Ordinal));
        With(
            app.Settings,
            Own.Replace("share: 0.625", "persons: 900", StringComparison.Ordinal)
                .Replace("01/08", "01/09", StringComparison.Ordinal)[
                ..Own.IndexOf("  - key: K6", StringComparison.Ordinal)
            ],
            "b.yaml"
        );
        await app.InDb(db => TargetsSets.LoadTargets(db, new Measures(app.Settings)));
        Assert.Equal(
            [
                .. others,
                "K3 2025 /900 Kế hoạch điều chỉnh, 01/09/2025",
                .. more,
                "K6 2025 /15000 Kế hoạch điều chỉnh, 01/08/2025",
            ],
            await Targets(app)
        );
        Assert.Equal("Adults with digital skills", new Measures(app.Settings).Find("K3")!.Title.En);
    }

    [Theory]
    [InlineData("year: 2025", "year: 25", 3, "“year” must be a whole number")]
    [InlineData("year: 2025", "year: 2025\nyears: 2", 4, "no field called “years”")]
    [InlineData("group: Adult", "group: Adults", 7, "“group: Adults” means nothing")]
    [InlineData("frames: [Adult, Worker]", "frames: [Adult, Farmer]", 9, "“Farmer” is no group")]
    [InlineData("share: 0.625", "share: 62.5", 10, "“share” must be more than 0 and at most 1")]
    [InlineData("share: 0.625", "# none", 6, "one of the two")]
    [InlineData("persons: 12000", "persons: 12000\n    share: 1", 15, "one of the two")]
    [InlineData("key: K6", "key: K3", 5, "“K3” is written twice")]
    [InlineData("    titleEn: \"Adults", "   titleEn: \"Adults", 12, "The YAML is wrong here")]
    [InlineData("definitionEn: \"Each counted once.\"", "", 6, "“definitionEn” is missing")]
    public void A_fault_is_one_sentence_with_file_and_line(string right, string wrong, int line, string says)
    {
        var refusal = Assert.Throws<Refusal>(() =>
            MeasureReader.Read("x.yaml", Own.Replace(right, wrong, StringComparison.Ordinal))
        );
        Assert.StartsWith(
            $"The measures file x.yaml, line {line}: ",
            refusal.Sentence.En,
            StringComparison.Ordinal
        );
        Assert.Contains(says, refusal.Sentence.En, StringComparison.Ordinal);
        Assert.StartsWith(
            $"Tệp chỉ tiêu x.yaml, dòng {line}: ",
            refusal.Sentence.Vi,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task The_program_does_not_start_with_a_faulty_file(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        foreach (
            var (text, says) in new[]
            {
                (
                    Own.Replace("\"49\"", "\"4900\"", StringComparison.Ordinal),
                    "a.yaml, dòng 4: Không có đơn vị mang mã 4900"
                ),
                (Own.Replace("0.625", "80%", StringComparison.Ordinal), "a.yaml, line 10: “share”"),
            }
        )
        {
            With(app.Settings, text);
            var (exit, output, errors) = await Tool.RunWith(
                "",
                "dotnet",
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                "tally",
                "--rebuild",
                "--data",
                app.Settings.DataFolder,
                "--database",
                app.Settings.Database
            );
            Assert.Equal((1, ""), (exit, output));
            Assert.Single(errors.TrimEnd().Split('\n'));
            Assert.Contains(says, errors, StringComparison.Ordinal);
        }

        Assert.Equal(5, (await Targets(app)).Count);
    }
}
