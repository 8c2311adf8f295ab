using System.Globalization;

namespace HocVuSo.Tests.Content;

public sealed class FactsCommandTests
{
    [Fact]
    public async Task Facts_from_sources_before_a_day_are_listed_with_the_oldest_first()
    {
        var data = Directory.CreateTempSubdirectory("hocvuso-facts-");
        try
        {
            var (exit, said, _) = await Run("31/12/2021");

            Assert.Equal(0, exit);
            var lines = said.TrimEnd().Split('\n');
            var days = lines[..^1]
                .Select(l => DateOnly.ParseExact(l[..10], "dd/MM/yyyy", CultureInfo.InvariantCulture))
                .ToList();
            Assert.NotEmpty(days);
            Assert.Equal(days.Order(), days);
            Assert.All(days, d => Assert.True(d < new DateOnly(2021, 12, 31)));
            Assert.Contains(lines, l => l.Contains("thanh-toan-so/vietqr", StringComparison.Ordinal));
            Assert.StartsWith($"{days.Count} ", lines[^1], StringComparison.Ordinal);

            var (_, withScams, _) = await Run("01/04/2023");
            Assert.Contains("31/03/2023  scams/", withScams, StringComparison.Ordinal);

            var (failed, _, wrong) = await Run("hôm qua");
            Assert.Equal(1, failed);
            Assert.Contains("không phải là một ngày", wrong, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }

        Task<(int, string, string)> Run(string day) =>
            Tool.RunWith(
                "",
                "dotnet",
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                "facts",
                "--older-than",
                day,
                "--data",
                data.FullName
            );
    }
}
