using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Courses;
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
    public async Task Anyone_reads_what_a_framework_asks_and_which_course_teaches_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var list = await browser.Get("/frameworks");
        Assert.NotNull(list.Document.QuerySelector("main a[href='/frameworks/khung-mau']"));
        var page = await browser.Get("/frameworks/khung-mau");
        Assert.Contains("Người dân từ đủ 18 tuổi", page.Text, StringComparison.Ordinal);
        Assert.Contains("24 tháng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trả tiền và nhận tiền không dùng tiền mặt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trả tiền bằng mã QR theo đúng các bước", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/courses/thanh-toan-so']"));
        await browser.Get("/language/en");
        var english = await browser.Get("/frameworks/khung-mau?version=1");
        Assert.Contains("Pay and receive money without cash", english.Text, StringComparison.Ordinal);
        Assert.Contains("24 months", english.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/frameworks/khung-mau?version=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/frameworks/khong-co")).Status);
        Assert.NotNull(
            (await browser.Get("/c/0123456789AM")).Document.QuerySelector("a[href='/frameworks']")
        );
    }

    [Theory, BothEngines]
    public async Task What_the_shipped_courses_cover_is_there_to_be_covered(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var known = FrameworkReader
            .Read("khung-mau.yaml", Shipped)
            .Framework!.Outcomes.Select(o => $"khung-mau/{o.Key}")
            .ToHashSet(StringComparer.Ordinal);
        var covered = app
            .App.Services.GetRequiredService<CourseLibrary>()
            .All.SelectMany(c => c.Course.Outcomes)
            .SelectMany(o => o.Covers)
            .Where(c => c.StartsWith("khung-mau/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(covered);
        Assert.All(covered, c => Assert.Contains(c, known));
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
