using System.Text;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Places;

public sealed class ShippedPlacesTests
{
    private static Task<Unit> Unit(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.SingleAsync(u => u.Era == era && u.Code == code));

    [Theory, BothEngines]
    public async Task The_whole_country_is_there_in_both_eras(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var counts = await app.InDb(db =>
            db.Units.GroupBy(u => new { u.Era, u.Level })
                .Select(g => new
                {
                    g.Key.Era,
                    g.Key.Level,
                    Count = g.Count(),
                })
                .ToDictionaryAsync(g => (g.Era, g.Level), g => g.Count)
        );
        Assert.Equal(63, counts[(Eras.Before, UnitLevel.Province)]);
        Assert.Equal(696, counts[(Eras.Before, UnitLevel.District)]);
        Assert.Equal(10_035, counts[(Eras.Before, UnitLevel.Commune)]);
        Assert.Equal(34, counts[(Eras.Now, UnitLevel.Province)]);
        Assert.Equal(3_321, counts[(Eras.Now, UnitLevel.Commune)]);
        Assert.Equal(5, counts.Count);
        Assert.Equal(10_573, await app.InDb(db => db.Successions.CountAsync()));
        Assert.Equal(
            0,
            await app.InDb(db =>
                db.Successions.CountAsync(s => s.Share != null || s.ShareOfSuccessor != null)
            )
        );
    }

    [Theory, BothEngines]
    public async Task A_second_start_loads_nothing(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine, firstStart: true);
        var before = await app.InDb(db => db.UnitFlows.CountAsync());
        await Site.Prepare(app.App.Services);
        Assert.Equal(before, await app.InDb(db => db.UnitFlows.CountAsync()));

        // Even when a newer version brings other tables, what is the same stays the same.
        var ids = await app.InDb(db => db.Units.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync());
        await app.InDb(db =>
            db.Set<PlaceMark>().Where(m => m.Name == PlaceMark.Shipped).ExecuteDeleteAsync()
        );
        await Site.Prepare(app.App.Services);
        Assert.Equal(ids, await app.InDb(db => db.Units.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync()));
        Assert.Equal(before, await app.InDb(db => db.UnitFlows.CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Codes_that_were_used_again_stay_apart(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        Assert.Equal("Phường Hòa Hiệp Bắc", (await Unit(app, Eras.Before, "20194")).FullName);
        Assert.Equal("Phường Hải Vân", (await Unit(app, Eras.Now, "20194")).FullName);
    }

    [Theory, BothEngines]
    public async Task Every_old_commune_flows_into_a_new_commune_and_wholly_into_a_new_province(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (withoutCommune, withoutProvince) = await app.InDb(async db =>
        {
            var old = db.Units.Where(u => u.Era == Eras.Before && u.Level == UnitLevel.Commune);
            var flows = db.Set<UnitFlow>();
            var units = db.Set<Unit>();
            return (
                await old.CountAsync(u =>
                    !flows.Any(f =>
                        f.SourceId == u.Id
                        && units.Any(t =>
                            t.Id == f.TargetId && t.Era == Eras.Now && t.Level == UnitLevel.Commune
                        )
                    )
                ),
                await old.CountAsync(u =>
                    !flows.Any(f =>
                        f.SourceId == u.Id
                        && f.Share == 1
                        && units.Any(t =>
                            t.Id == f.TargetId && t.Era == Eras.Now && t.Level == UnitLevel.Province
                        )
                    )
                )
            );
        });
        Assert.Equal((0, 0), (withoutCommune, withoutProvince));
    }

    [Theory, BothEngines]
    public async Task Old_quang_nam_gathers_its_communes_of_both_eras(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var quangNam = await Unit(app, Eras.Before, "49");
        var into = await app.InDb(db =>
            (
                from flow in db.Set<UnitFlow>()
                join unit in db.Set<Unit>() on flow.SourceId equals unit.Id
                where flow.TargetId == quangNam.Id
                select new
                {
                    unit.Era,
                    unit.Level,
                    flow.Share,
                }
            ).ToListAsync()
        );
        int Count(string era, UnitLevel level) =>
            into.Count(f => f.Era == era && f.Level == level && f.Share == 1);
        Assert.Equal(233, Count(Eras.Before, UnitLevel.Commune));
        Assert.Equal(17, Count(Eras.Before, UnitLevel.District));
        Assert.Equal(78, Count(Eras.Now, UnitLevel.Commune));
        Assert.Equal(1 + 17 + 233 + 78, into.Count);
    }

    [Theory, BothEngines]
    public async Task A_divided_commune_flows_with_an_unknown_share_until_one_is_stated(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var hoaLien = await Unit(app, Eras.Before, "20296");
        Task<List<(string, decimal?)>> Flows() => app.InDb(async db => (
                    await (
                        from flow in db.Set<UnitFlow>()
                        join unit in db.Set<Unit>() on flow.TargetId equals unit.Id
                        where flow.SourceId == hoaLien.Id
                        orderby unit.Era, unit.Level, unit.Code
                        select new
                        {
                            unit.Era,
                            unit.Code,
                            flow.Share,
                        }
                    ).ToListAsync()
                ).Select(f => ($"{f.Era}/{f.Code}", f.Share)).ToList());

        Assert.Equal(
            [
                ("2024/20296", 1),
                ("2024/497", 1),
                ("2024/48", 1),
                ("2025/20194", null),
                ("2025/20197", null),
                ("2025/48", 1),
            ],
            await Flows()
        );
        // Backwards: Hải Vân holds a part of Hòa Liên, all of it from the old district-less side; so into the old
        // commune it flows with an unknown share, and wholly into old Đà Nẵng.
        var haiVan = await Unit(app, Eras.Now, "20194");
        var oldDaNang = await Unit(app, Eras.Before, "48");
        Assert.Null(await Share(app, haiVan, hoaLien));
        Assert.Equal(1, await Share(app, haiVan, oldDaNang));

        var report = await Import(
            app,
            "Mã cũ;Mã mới;Tỷ lệ;Căn cứ\n20296;20194;0,4;Báo cáo của tỉnh\n20296;20197;60 %;Báo cáo của tỉnh\n"
        );
        Assert.Equal((0, 2, 0, 0), (report.Added, report.Changed, report.Same, report.Bad));
        Assert.Equal([0.4m, 0.6m], (await Flows()).Where(f => f.Item2 != 1).Select(f => f.Item2!.Value));
        Assert.Equal(1, await Share(app, hoaLien, await Unit(app, Eras.Now, "48")));

        // The shipped table, loaded again, takes nothing away.
        await app.InDb(db =>
            db.Set<PlaceMark>().Where(m => m.Name == PlaceMark.Shipped).ExecuteDeleteAsync()
        );
        await Site.Prepare(app.App.Services);
        Assert.Equal(0.4m, (await Flows()).Single(f => f.Item1 == "2025/20194").Item2);

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            Import(app, "Mã cũ,Mã mới,Tỷ lệ\n20296,20194,0.5\n")
        );
        Assert.Equal("shares-beyond-whole", refusal.Name);
        Assert.Equal(0.4m, (await Flows()).Single(f => f.Item1 == "2025/20194").Item2);
    }

    [Theory, BothEngines]
    public async Task Rows_of_successions_that_make_no_sense_are_refused_each_with_its_reason(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var report = await Import(
            app,
            """
            Predecessor era,Predecessor code,Successor era,Successor code,Kind,Share
            2024,20296,2025,99999,full,
            2025,20194,2024,20296,full,
            2024,20296,2025,20194,half,
            2024,20296,2025,20194,partial,1.5
            2024,20296,2025,20194,partial,
            2024,20296,2025,20194,partial,
            2023,20296,2025,20194,partial,
            """
        );
        Assert.Equal([2, 3, 4, 5, 7, 8], report.BadRows.Select(b => b.Line));
        Assert.Equal(1, report.Same);
    }

    private static Task<decimal?> Share(TestApp app, Unit source, Unit target) =>
        app.InDb(db =>
            db.UnitFlows.Where(f => f.SourceId == source.Id && f.TargetId == target.Id)
                .Select(f => f.Share)
                .SingleAsync()
        );

    private static Task<ImportReport> Import(TestApp app, string table) =>
        app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(table));
            var report = await new SuccessionImport(db).Run(file, dryRun: false);
            await transaction.CommitAsync();
            return report;
        });
}
