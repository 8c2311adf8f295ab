using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Targets;

/// <summary>The dashboard on the real units of old Quảng Nam, each test on a database of its own.</summary>
public sealed class BoardTests
{
    private const string TamKyDistrict = "502";

    [Theory, BothEngines]
    public async Task A_confirmation_moves_commune_district_and_province_by_one_in_both_geographies(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        var newCommune = await Successor(app, commune);
        await Populate(app, commune, 200);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));

        await Confirm(app, await app.NewPerson(commune));

        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={province}&measure=K3", district));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={province}&measure=K3&era=2025", newCommune));
        var own = await officer.Get($"/targets?unit={commune}&measure=K3");
        Assert.Contains("1 trên 200 người", own.Text, StringComparison.Ordinal);
        Assert.Contains("0,5%", own.Text, StringComparison.Ordinal);
        // K4 is another measure: nothing was accepted by VNeID.
        Assert.Contains("0 trên 200 người", own.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_share_is_withheld_while_the_population_of_a_part_is_missing(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        await Populate(app, commune, 200);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);

        var partly = await officer.Get($"/targets?unit={district}&measure=K3");
        Assert.Contains("Chưa có đủ số dân", partly.Text, StringComparison.Ordinal);

        var others = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == district && u.Id != commune).Select(u => u.Id).ToListAsync()
        );
        foreach (var other in others)
        {
            await Populate(app, other, 100);
        }

        var whole = await officer.Get($"/targets?unit={district}&measure=K3");
        Assert.Contains(
            $"0 trên {200 + 100 * others.Count:N0} người".Replace(',', '.'),
            whole.Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Rebuilding_finds_no_difference_and_mends_a_planted_one(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (_, _, commune) = await OldQuangNam(app);
        var people = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await app.NewPerson(commune));
            await Confirm(app, people[i]);
        }

        Assert.Equal((5L, 5L, 0L), await Rebuild(app));
        await app.InDb(db =>
            db.Database.ExecuteSqlAsync($"UPDATE tallies SET delta = delta + 1 WHERE span = 'D'")
        );
        Assert.Equal((5L, 5L, 1L), await Rebuild(app));
        Assert.Equal((5L, 5L, 0L), await Rebuild(app));
    }

    [Theory, BothEngines]
    public async Task One_who_moves_counts_at_the_new_home_and_the_day_before_still_at_the_old_one(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        var other = await app.InDb(db =>
            db.Units.Where(u => u.ParentId == district && u.Id != commune)
                .OrderBy(u => u.Id)
                .Select(u => u.Id)
                .FirstAsync()
        );
        var person = await app.NewPerson(commune);
        await Confirm(app, person);
        var before = app.Clock.Today();
        app.Clock.Advance(TimeSpan.FromDays(3));

        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var moving = await db.People.Include(p => p.Residences).SingleAsync(p => p.Id == person);
            moving.Move(other, app.Clock.Today(), app.Clock.Now());
            await db.SaveChangesAsync();
            await app.App.Services.GetRequiredService<PersonFollowers>().Changed(db, [person]);
            await transaction.CommitAsync();
        });

        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3", commune));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3", other));
        var then = Uri.EscapeDataString(VietnamDay.Show(before));
        Assert.Equal("1", await Cell(officer, $"/targets?unit={district}&measure=K3&on={then}", commune));
        Assert.Equal("0", await Cell(officer, $"/targets?unit={district}&measure=K3&on={then}", other));
    }

    [Theory, BothEngines]
    public async Task An_officer_sees_the_own_area_and_no_other(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        using var officer = await app.SignIn(Role.CommuneOfficer, commune);

        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/targets")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/targets?unit={district}")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await officer.Get($"/targets/export.csv?unit={province}")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?unit=999999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?measure=K99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get("/targets?on=31/02/2025")).Status);
        using var learner = await app.NewLearner();
        Assert.Equal(HttpStatusCode.Forbidden, (await learner.Get("/targets")).Status);
    }

    [Theory, BothEngines]
    public async Task The_tables_can_be_taken_away_with_definition_date_and_source(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, district, commune) = await OldQuangNam(app);
        await Populate(app, commune, 200);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);

        var csv = await officer.Get($"/targets/export.csv?unit={district}&measure=K3");
        var xlsx = await officer.Client.GetByteArrayAsync($"/targets/export.xlsx?unit={district}&measure=K3");

        Assert.StartsWith("Chỉ tiêu,", csv.Html, StringComparison.Ordinal);
        Assert.Contains("Thử nghiệm", csv.Html, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }

    /// <summary>The count in the row of the unit.</summary>
    private static async Task<string> Cell(TestBrowser browser, string path, int unit)
    {
        var page = await browser.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var row = page
            .Document.QuerySelectorAll("table.stack tbody tr")
            .Single(r =>
                r.QuerySelector("th a")
                    ?.GetAttribute("href")
                    ?.Contains($"unit={unit}&", StringComparison.Ordinal) == true
            );
        return row.QuerySelectorAll("td")[1].TextContent.Trim();
    }

    private static Task<(int Province, int District, int Commune)> OldQuangNam(TestApp app) =>
        app.InDb(async db =>
        {
            var province = await db.Units.SingleAsync(u => u.Era == Eras.Before && u.Code == "49");
            var district = await db.Units.SingleAsync(u => u.Era == Eras.Before && u.Code == TamKyDistrict);
            var commune = await db
                .Units.Where(u => u.ParentId == district.Id)
                .OrderBy(u => u.Code)
                .FirstAsync();
            return (province.Id, district.Id, commune.Id);
        });

    private static Task<int> Successor(TestApp app, int commune) =>
        app.InDb(db =>
            (
                from flow in db.UnitFlows
                join unit in db.Units on flow.TargetId equals unit.Id
                where flow.SourceId == commune && unit.Era == Eras.Now && unit.Level == UnitLevel.Commune
                select unit.Id
            ).SingleAsync()
        );

    private static Task Populate(TestApp app, int unit, long adults) =>
        app.InDb(async db =>
        {
            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = unit,
                    Group = PopulationGroup.Adult,
                    Value = adults,
                    AsOf = new DateOnly(2025, 6, 30),
                    Source = "Thử nghiệm",
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
        });

    private static Task Confirm(TestApp app, Guid person) =>
        app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var framework = await db.FrameworkVersions.FirstAsync();
            var home = await db.People.Where(p => p.Id == person).Select(p => p.UnitId).SingleAsync();
            db.Confirmations.Add(
                new Confirmation
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person,
                    FrameworkHash = framework.Hash,
                    FrameworkKey = framework.Key,
                    FrameworkVersion = framework.Version,
                    Group = TargetGroup.Adult,
                    From = app.Clock.Today(),
                    Assurance = Assurance.Online,
                    UnitId = home,
                    IssuerUnitId = home,
                    DecidedBy = DecidedBy.Rule,
                    IssuedAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
            await app.App.Services.GetRequiredService<StandingKeeper>().Refresh(db, [person]);
            await transaction.CommitAsync();
        });

    private static Task<(long, long, long)> Rebuild(TestApp app) =>
        app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var result = await app.App.Services.GetRequiredService<StandingKeeper>().Rebuild(db);
            await transaction.CommitAsync();
            return result;
        });
}
