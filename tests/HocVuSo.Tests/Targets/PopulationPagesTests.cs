using System.Net;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Targets;

public sealed class PopulationPagesTests
{
    private static Task<int> Id(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync());

    private static async Task<TestPage> Upload(
        TestBrowser browser,
        byte[] file,
        string asOf = "",
        string source = ""
    )
    {
        var page = await browser.Get("/places/populations");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(
                    page.Document.QuerySelector("input[name=__RequestVerificationToken]")!
                        .GetAttribute("value")!
                ),
                "__RequestVerificationToken"
            },
            { new StringContent(asOf), "AsOf" },
            { new StringContent(source), "Source" },
            { new ByteArrayContent(file), "Upload", "dan-so.csv" },
        };
        var response = await browser.Client.PostAsync("/places/populations", form);
        return new TestPage(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );
    }

    private static Task<TestPage> Upload(
        TestBrowser browser,
        string csv,
        string asOf = "",
        string source = ""
    ) => Upload(browser, Encoding.UTF8.GetBytes(csv), asOf, source);

    private static List<string> Summary(TestPage page) =>
        [.. page.Document.QuerySelectorAll("dl.summary dd").Select(d => Fold.Tidy(d.TextContent))];

    private static Task<List<string>> Stored(TestApp app) => app.InDb(async db => (
                await (
                    from p in db.Set<Population>()
                    join u in db.Set<Unit>() on p.UnitId equals u.Id
                    orderby u.Code, p.Group, p.AsOf, p.EnteredAt
                    select new
                    {
                        u.Code,
                        p.Group,
                        p.Value,
                        p.AsOf,
                        p.Source,
                        Old = p.ReplacedAt != null,
                    }
                ).ToListAsync()
            ).Select(p => $"{p.Code} {p.Group} {p.Value} {p.AsOf:yyyy-MM-dd} {p.Source}{(p.Old ? " old" : "")}").ToList());

    private const string Table =
        "Mã đơn vị,Đơn vị,Người lớn,Hộ gia đình,Tính đến ngày,Nguồn\n"
        + "20341,Phường Tam Kỳ,21.480,7012,30/06/2025,Công an phường\n"
        + ",\"Phường Quảng Phú, Đà Nẵng\",\"15,000\",—,30/06/2025,Công an phường\n"
        + "20350,,12a,,30/06/2025,Công an phường\n"
        + "99999,,1,,30/06/2025,Công an phường\n"
        + "20341,,5,,31/12/2099,Công an phường\n"
        + "20341,,7,,30/06/2025,Công an phường\n"
        + "00004,,7,,30/06/2025,Công an phường\n"
        + "20341,,,,30/06/2025,Công an phường\n";

    [Theory, BothEngines]
    public async Task A_table_is_tried_first_then_imported_and_a_second_time_changes_nothing(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        using var officer = await app.SignIn(Role.ProvincialOfficer, await Id(app, Eras.Now, "48"));

        var sent = await Upload(officer, Table);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, sent.Text);
        var trial = await officer.Get(sent.Location!.OriginalString);
        Assert.Equal(["8", "2", "0", "0", "6"], Summary(trial));
        Assert.Empty(await Stored(app));

        var faults = await officer.Client.GetStringAsync(sent.Location.OriginalString + "?handler=Faults");
        var lines = faults.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Length);
        Assert.Contains("“12a” không phải là số người.", lines[1], StringComparison.Ordinal);
        Assert.Contains("Không có đơn vị mang mã 99999", lines[2], StringComparison.Ordinal);
        Assert.Contains("ngày đã qua", lines[3], StringComparison.Ordinal);
        Assert.Contains("Trùng với dòng 2", lines[4], StringComparison.Ordinal);
        Assert.Contains("Bạn không phụ trách phường Ba Đình", lines[5], StringComparison.Ordinal);
        Assert.Contains("không có số nào", lines[6], StringComparison.Ordinal);

        var done = await officer.Submit(trial, sent.Location.OriginalString);
        Assert.Equal("/places/populations?done=true", done.Location?.OriginalString);
        Assert.Contains("Đã nhập xong", (await officer.Follow(done)).Text, StringComparison.Ordinal);
        string[] stored =
        [
            "20341 Adult 21480 2025-06-30 Công an phường",
            "20341 Household 7012 2025-06-30 Công an phường",
            "20356 Adult 15000 2025-06-30 Công an phường",
        ];
        Assert.Equal(stored, await Stored(app));
        Assert.Equal(0, await app.InDb(db => db.PopulationFiles.CountAsync()));
        // By name, Tam Kỳ stands on the second page.
        Assert.Contains(
            "21.480",
            (await officer.Get("/places/populations?p=2")).Text,
            StringComparison.Ordinal
        );

        var again = await officer.Get((await Upload(officer, Table)).Location!.OriginalString);
        Assert.Equal(["8", "0", "0", "2", "6"], Summary(again));
        Assert.Equal(stored, await Stored(app));
    }

    [Theory, BothEngines]
    public async Task Another_number_for_the_same_day_and_source_is_a_correction_that_keeps_the_old_one(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var tamKy = await Id(app, Eras.Now, "20341");
        using var officer = await app.SignIn(Role.CommuneOfficer, tamKy);

        (string, string)[] fields =
        [
            ("Group", "Adult"),
            ("Value", "21.480"),
            ("AsOf", "30/06/2025"),
            ("Source", "Công an phường"),
        ];
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await officer.Submit($"/places/{tamKy}/populations", fields)).Status
        );
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        fields[1] = ("Value", "21500");
        await officer.Submit($"/places/{tamKy}/populations", fields);
        await officer.Submit($"/places/{tamKy}/populations", fields);

        Assert.Equal(
            [
                "20341 Adult 21480 2025-06-30 Công an phường old",
                "20341 Adult 21500 2025-06-30 Công an phường",
            ],
            await Stored(app)
        );
        Assert.All(
            await app.InDb(db => db.Populations.ToListAsync()),
            p => Assert.Equal(officer.AccountId, p.EnteredBy)
        );
        var page = await officer.Get($"/places/{tamKy}/populations");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("đã sửa 22/09/2025 08:05", page.Text, StringComparison.Ordinal);
        Assert.Equal(21_500, (await Figure(app, tamKy)).Value);
    }

    [Theory, BothEngines]
    public async Task An_officer_states_nothing_about_another_area(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var tamKy = await Id(app, Eras.Now, "20341");
        var baDinh = await Id(app, Eras.Now, "00004");
        using var officer = await app.SignIn(Role.CommuneOfficer, tamKy);
        using var other = await app.SignIn(Role.CommuneOfficer, baDinh);
        using var learner = await app.SignIn(Role.Learner, tamKy);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/places/{baDinh}/populations")).Status);
        var own = await officer.Get($"/places/{tamKy}/populations");
        var posted = await officer.Submit(
            own,
            $"/places/{baDinh}/populations",
            ("Group", "Adult"),
            ("Value", "1"),
            ("AsOf", "30/06/2025"),
            ("Source", "x")
        );
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
        Assert.Empty(await Stored(app));

        var sent = await Upload(officer, Table);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(sent.Location!.OriginalString)).Status);
        Assert.Equal(["8", "1", "0", "0", "7"], Summary(await officer.Get(sent.Location.OriginalString)));
        Assert.NotEqual(HttpStatusCode.OK, (await learner.Get("/places/populations")).Status);

        // Dropped, nothing has happened.
        await officer.Submit(
            await officer.Get(sent.Location.OriginalString),
            sent.Location.OriginalString + "?handler=Drop"
        );
    }

    [Theory, BothEngines]
    public async Task What_is_typed_wrong_is_told_at_its_field(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        var path = $"/places/{places.Commune}/populations";

        (string Field, (string, string)[] Typed)[] wrong =
        [
            ("Group", [("Group", ""), ("Value", "1"), ("AsOf", "30/06/2025"), ("Source", "x")]),
            ("Value", [("Group", "Adult"), ("Value", "1.5"), ("AsOf", "30/06/2025"), ("Source", "x")]),
            ("Value", [("Group", "Adult"), ("Value", "-1"), ("AsOf", "30/06/2025"), ("Source", "x")]),
            ("AsOf", [("Group", "Adult"), ("Value", "1"), ("AsOf", "23/09/2025"), ("Source", "x")]),
            ("Source", [("Group", "Adult"), ("Value", "1"), ("AsOf", "22/09/2025"), ("Source", " ")]),
        ];
        foreach (var (field, typed) in wrong)
        {
            var page = await officer.Submit(path, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.NotNull(page.Document.QuerySelector($".error-summary a[href='#{field}']"));
        }

        var refused = await Upload(officer, "Tên khác,Gì đó\n1,2\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector(".error-summary a[href='#Upload']"));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await Upload(officer, [0xD0, 0xCF, 0x11, 0xE0])).Status
        );
    }

    [Theory, BothEngines]
    public async Task The_table_to_fill_in_can_be_sent_back(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        using var officer = await app.SignIn(Role.ProvincialOfficer, await Id(app, Eras.Before, "49"));
        var bytes = await officer.Client.GetByteArrayAsync("/places/populations?handler=Template");
        using var stream = new MemoryStream(bytes);
        using var table = TableFile.Open(stream, PopulationImport.Columns);
        var rows = table.Rows().ToList();
        // The old province itself, and its 78 communes of today.
        Assert.Equal(79, rows.Count);
        Assert.Equal(("49", "2024"), (rows[0][PopulationImport.UnitCode], rows[0][PopulationImport.EraKey]));
        Assert.All(
            PopulationImport.Columns.Except([PopulationImport.Group, PopulationImport.Value]),
            c => Assert.True(table.Has(c))
        );

        // Empty, it states nothing, and says so for each row.
        var sent = await Upload(officer, bytes, "30/06/2025", "Công an");
        Assert.Equal(["79", "0", "0", "0", "79"], Summary(await officer.Get(sent.Location!.OriginalString)));
    }

    [Theory, BothEngines]
    public async Task The_hamlets_of_a_commune_are_listed_and_stand_in_its_table_to_fill_in(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var tamKy = await Id(app, Eras.Now, "20341");
        var other = await Id(app, Eras.Now, "20356");
        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var file = new MemoryStream(
                Encoding.UTF8.GetBytes(
                    "Mã thôn,Tên thôn,Mã xã\n1,Khối phố Hương Trà,20341\n2,Khối phố Hương Sơn,20341\n"
                )
            );
            var report = await new UnitImport(db, app.Clock).Run(file, dryRun: false);
            Assert.Equal(2, report.Added);
            await transaction.CommitAsync();
        });
        var hamlet = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == tamKy && u.Name.EndsWith("Trà")).Select(u => u.Id).SingleAsync()
        );
        using var officer = await app.SignIn(Role.CommuneOfficer, tamKy);

        var all = await officer.Get("/places/populations");
        Assert.Single(all.Document.QuerySelectorAll("section:last-of-type tbody tr"));
        var link = all.Document.QuerySelector($"a[href^='?in={tamKy}']")!;
        Assert.Contains("2 thôn, khối phố", Fold.Tidy(link.TextContent), StringComparison.Ordinal);

        var below = await officer.Get($"/places/populations?in={tamKy}");
        Assert.Equal(
            ["Phường Tam Kỳ", "Khối phố Hương Sơn", "Khối phố Hương Trà"],
            below
                .Document.QuerySelectorAll("section:last-of-type tbody th")
                .Select(t => Fold.Tidy(t.TextContent))
        );
        Assert.NotNull(below.Document.QuerySelector($"a[href='/places/{hamlet}/populations']"));
        var bytes = await officer.Client.GetByteArrayAsync(
            $"/places/populations?handler=Template&in={tamKy}"
        );
        using var stream = new MemoryStream(bytes);
        using var table = TableFile.Open(stream, PopulationImport.Columns);
        Assert.Equal(3, table.Rows().Count());

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/places/populations?in={other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/places/populations?in=999999999")).Status);
    }

    [Theory, BothEngines]
    public async Task The_page_of_a_place_leads_its_writers_to_its_populations(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (tamKy, other) = (await Id(app, Eras.Now, "20341"), await Id(app, Eras.Now, "20356"));
        using var officer = await app.SignIn(Role.CommuneOfficer, tamKy);
        using var leader = await app.SignIn(Role.TeamLeader, tamKy);
        using var stranger = app.Browser();

        async Task<(bool Populations, bool Targets)> Links(TestBrowser browser, int unit)
        {
            var page = await browser.Get($"/places/{unit}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return (
                page.Document.QuerySelector($"main a[href='/places/{unit}/populations']") is not null,
                page.Document.QuerySelector($"main a[href='/targets?unit={unit}']") is not null
            );
        }

        Assert.Equal((true, true), await Links(officer, tamKy));
        Assert.Equal((false, false), await Links(officer, other));
        Assert.Equal((false, true), await Links(leader, tamKy));
        Assert.Equal((false, false), await Links(stranger, tamKy));
    }

    private static async Task<PopulationFigure> Figure(TestApp app, int unit) =>
        (
            await app.InDb(db =>
                HocVuSo.Places.Populations.AsOf(db, [unit], [PopulationGroup.Adult], app.Clock.Today())
            )
        )[(unit, PopulationGroup.Adult)];
}
