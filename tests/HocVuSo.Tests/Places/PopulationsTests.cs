using System.Globalization;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Places;

public sealed class PopulationsTests
{
    private static readonly DateOnly Today = new(2025, 9, 22);

    private static async Task<Dictionary<string, int>> Units(TestApp app, params string[] keys) =>
        (
            await app.InDb(db =>
                db.Units.Where(u => keys.Contains(u.Era + "/" + u.Code))
                    .Select(u => new
                    {
                        u.Era,
                        u.Code,
                        u.Id,
                    })
                    .ToListAsync()
            )
        ).ToDictionary(u => $"{u.Era}/{u.Code}", u => u.Id);

    private static Task State(
        TestApp app,
        int unit,
        long value,
        string asOf,
        string source = "Cục Thống kê"
    ) =>
        app.InDb(async db =>
        {
            db.Populations.Add(
                new Population
                {
                    Id = Guid.CreateVersion7(),
                    UnitId = unit,
                    Group = PopulationGroup.Adult,
                    Value = value,
                    AsOf = DateOnly.Parse(asOf, CultureInfo.InvariantCulture),
                    Source = source,
                    EnteredAt = app.Clock.Now(),
                }
            );
            await db.SaveChangesAsync();
        });

    private static async Task<PopulationFigure?> Figure(TestApp app, int unit, DateOnly? asOf = null) =>
        (
            await app.InDb(db => Populations.AsOf(db, [unit], [PopulationGroup.Adult], asOf ?? Today))
        ).GetValueOrDefault((unit, PopulationGroup.Adult));

    [Theory, BothEngines]
    public async Task The_latest_figure_as_of_a_day_counts_and_none_ships(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        Assert.Equal(0, await app.InDb(db => db.Populations.CountAsync()));
        var tamKy = (await Units(app, "2025/20341")).Values.Single();
        Assert.Null(await Figure(app, tamKy));

        await State(app, tamKy, 20_000, "2024-12-31");
        await State(app, tamKy, 21_480, "2025-07-01");
        await State(app, tamKy, 30_000, "2026-01-01");
        Assert.Equal(21_480, (await Figure(app, tamKy))!.Value);
        Assert.Equal(20_000, (await Figure(app, tamKy, new DateOnly(2025, 6, 30)))!.Value);
        Assert.Null(await Figure(app, tamKy, new DateOnly(2024, 12, 30)));
        Assert.Equal(0, (await Figure(app, tamKy))!.Parts);
    }

    [Theory, BothEngines]
    public async Task A_whole_is_the_sum_of_all_its_parts_and_of_no_fewer(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var quangNam = (await Units(app, "2024/49")).Values.Single();
        var tamKy = (await Units(app, "2024/502")).Values.Single();
        var communes = await app.InDb(db => db.UnitsBelow(tamKy, Eras.Before));
        foreach (var commune in communes.Skip(1))
        {
            await State(app, commune.Id, 1_000, "2025-01-01");
        }

        Assert.Null(await Figure(app, tamKy));
        await State(app, communes[0].Id, 500, "2024-04-01", "Công an thành phố");

        var sum = (await Figure(app, tamKy))!;
        Assert.Equal(1_000 * (communes.Count - 1) + 500, sum.Value);
        Assert.Equal(new DateOnly(2024, 4, 1), sum.AsOf);
        Assert.Equal("Công an thành phố; Cục Thống kê", sum.Source);
        Assert.Equal(communes.Count, sum.Parts);
        Assert.Null(await Figure(app, quangNam));

        // What is stated for the whole goes before the sum.
        await State(app, tamKy, 99_999, "2023-01-01");
        Assert.Equal(99_999, (await Figure(app, tamKy))!.Value);
    }

    [Theory, BothEngines]
    public async Task A_new_commune_is_the_sum_of_old_ones_only_when_it_consists_of_them_exactly(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var units = await Units(app, "2025/20341", "2025/20197", "2024/20296", "2024/49", "2025/48");
        var tamKyParts = await app.InDb(db => db.UnitsBelow(units["2025/20341"], Eras.Before));
        Assert.All(tamKyParts, p => Assert.False(p.Divided));
        foreach (var part in tamKyParts)
        {
            Assert.Null(await Figure(app, units["2025/20341"]));
            await State(app, part.Id, 7, "2025-05-01");
        }

        Assert.Equal(7 * tamKyParts.Count, (await Figure(app, units["2025/20341"]))!.Value);

        // Liên Chiểu has a part of divided Hòa Liên: nobody knows how large a part.
        foreach (var part in await app.InDb(db => db.UnitsBelow(units["2025/20197"], Eras.Before)))
        {
            await State(app, part.Id, 7, "2025-05-01");
        }

        Assert.Null(await Figure(app, units["2025/20197"]));
        await app.InDb(db =>
            db.UnitFlows.Where(f => f.SourceId == units["2024/20296"] && f.TargetId == units["2025/20197"])
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Share, 0.5m))
        );
        var estimate = (await Figure(app, units["2025/20197"]))!;
        Assert.True(estimate.IsEstimate);
        Assert.Equal(0.5, estimate.Value / 7.0 % 1, 0.1);

        // Old Quảng Nam is exactly 78 new communes.
        foreach (var commune in await app.InDb(db => db.UnitsBelow(units["2024/49"], Eras.Now)))
        {
            Assert.Null(await Figure(app, units["2024/49"]));
            await State(app, commune.Id, 10, "2025-08-01");
        }

        Assert.Equal(780, (await Figure(app, units["2024/49"]))!.Value);
        Assert.Null(await Figure(app, units["2025/48"]));
    }

    [Theory, BothEngines]
    public async Task Many_units_are_looked_up_at_once(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var daNang = (await Units(app, "2025/48")).Values.Single();
        var communes = await app.InDb(db => db.UnitsBelow(daNang, Eras.Now));
        foreach (var commune in communes)
        {
            await State(app, commune.Id, 3, "2025-08-01");
        }

        var figures = await app.InDb(db =>
            Populations.AsOf(
                db,
                [daNang, .. communes.Select(c => c.Id)],
                [PopulationGroup.Adult, PopulationGroup.Household],
                Today
            )
        );
        Assert.Equal(95, figures.Count);
        Assert.Equal(94 * 3, figures[(daNang, PopulationGroup.Adult)].Value);
    }
}
