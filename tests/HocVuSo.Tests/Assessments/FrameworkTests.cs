using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Assessments;

public sealed class FrameworkTests
{
    internal static readonly string Shipped = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "content", "frameworks", "khung-mau.yaml")
    );

    [Fact]
    public void The_sample_that_ships_has_no_fault_and_says_that_it_is_not_official()
    {
        var (framework, faults) = FrameworkReader.Read("khung-mau.yaml", Shipped);

        Assert.Empty(faults);
        Assert.Equal("khung-mau/1", framework!.Name);
        Assert.Null(framework.Official);
        Assert.Contains("(không chính thức)", framework.FullTitle.Vi, StringComparison.Ordinal);
        Assert.Contains("(not official)", framework.FullTitle.En, StringComparison.Ordinal);
        Assert.NotNull(framework.Note);
        Assert.Equal(Enum.GetValues<TargetGroup>(), framework.Groups.Select(g => g.Key).Order());
        Assert.Equal(DecidedBy.Rule, framework.RuleFor(TargetGroup.Adult)!.Decide);
        Assert.Equal(DecidedBy.Officer, framework.RuleFor(TargetGroup.Student)!.Decide);
    }

    [Fact]
    public void Every_fault_is_named_with_its_line()
    {
        const string Text = """
            key: Khung Mẫu
            version: 0
            title: "Khung"
            titleEn: "Framework"
            groups:
              - {key: adult, title: "Người dân", titleEn: "Adults"}
              - {key: child, title: "Trẻ em", titleEn: "Children"}
            outcomes:
              - {key: a, domain: b, text: "Làm được.", textEn: "Can do."}
            rules:
              - group: worker
                title: "Đạt"
                titleEn: "Passed"
                requires:
                  - {course: x, form: y, minAssurance: sworn}
                validityMonths: 999
                decide: rule
                decides: officer
            """;

        var (framework, faults) = FrameworkReader.Read("khung.yaml", Text);

        Assert.Null(framework);
        Assert.Equal([1, 2, 5, 7, 10, 10, 15, 16, 18], faults.Select(f => f.Line));
        Assert.All(faults, f => Assert.Equal("khung.yaml", f.File));
    }

    [Fact]
    public void The_authority_of_an_official_one_is_read()
    {
        var text =
            Shipped
            + "official: {authority: \"UBND tỉnh\", decision: \"Quyết định 1/QĐ-UBND\", date: 2025-05-01}\n";

        var (framework, faults) = FrameworkReader.Read("khung.yaml", text);

        Assert.Empty(faults);
        Assert.Equal("Quyết định 1/QĐ-UBND", framework!.Official!.Decision);
        Assert.Equal("Khung mẫu HocVuSo", framework.FullTitle.Vi);
    }

    [Theory, BothEngines]
    public async Task The_same_text_is_loaded_once_and_another_text_wants_another_version(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var library = app.App.Services.GetRequiredService<FrameworkLibrary>();
        var second = Shipped.Replace("version: 1", "version: 2", StringComparison.Ordinal);
        var onWindows = Shipped.Replace("\n", "\r\n", StringComparison.Ordinal);

        await app.InDb(async db =>
        {
            Assert.False((await library.Load(db, "a.yaml", Shipped)).IsNew);
            Assert.False((await library.Load(db, "a.yaml", onWindows)).IsNew);
            var taken = await Assert.ThrowsAsync<Refusal>(() =>
                library.Load(db, "a.yaml", Shipped + "# khác\n")
            );
            Assert.Equal("one_framework_per_key_and_version", taken.Name);
            Assert.Equal(1, Assert.Single(await library.Current(db)).Version);

            Assert.True((await library.Load(db, "a.yaml", second)).IsNew);
            Assert.Equal(2, Assert.Single(await library.Current(db)).Version);

            await library.Retire(db, "khung-mau");
            Assert.Empty(await library.Current(db));
            await library.LoadShipped(db, Path.Combine(app.Settings.ShippedFolder, "content", "frameworks"));
            Assert.Empty(await library.Current(db));
            var none = await Assert.ThrowsAsync<Refusal>(() => library.Retire(db, "khung-mau"));
            Assert.Equal("no-such-framework", none.Name);
        });
    }
}
