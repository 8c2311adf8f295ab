using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Places;

public sealed class GeographyTests
{
    private static Task<int> Id(TestApp app, string era, string code) =>
        app.InDb(db => db.Units.Where(u => u.Era == era && u.Code == code).Select(u => u.Id).SingleAsync());

    [Theory, BothEngines]
    public async Task Old_quang_nam_is_shown_by_districts_or_by_new_communes(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var quangNam = await Id(app, Eras.Before, "49");

        var districts = await app.InDb(db => db.UnitsBelow(quangNam, Eras.Before));
        Assert.Equal(17, districts.Count);
        Assert.All(districts, d => Assert.Equal((UnitLevel.District, false), (d.Level, d.Divided)));

        var communes = await app.InDb(db => db.UnitsBelow(quangNam, Eras.Now));
        Assert.Equal(78, communes.Count);
        Assert.All(communes, c => Assert.Equal((UnitLevel.Commune, false), (c.Level, c.Divided)));
        // Vietnamese order: a before â, Đ after D, tones after letters.
        Assert.Equal(
            ["An Thắng", "Avương", "Bàn Thạch", "Bến Giằng", "Bến Hiên", "Chiên Đàn"],
            communes.Take(6).Select(c => c.Name)
        );
        Assert.True(
            communes.FindIndex(c => c.Name == "Duy Xuyên") < communes.FindIndex(c => c.Name == "Đại Lộc")
        );

        Assert.Equal(
            districts.Select(d => d.Id),
            (await app.InDb(db => db.UnitsBelow("quang-nam-2024", Eras.Before))).Select(d => d.Id)
        );
        Assert.Equal(
            communes.Select(d => d.Id),
            (await app.InDb(db => db.UnitsBelow("quang-nam-2024", Eras.Now))).Select(d => d.Id)
        );
    }

    [Theory, BothEngines]
    public async Task New_da_nang_is_two_old_provinces_and_a_divided_commune_is_marked(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var daNang = await Id(app, Eras.Now, "48");
        Assert.Equal(94, (await app.InDb(db => db.UnitsBelow("da-nang-2025", Eras.Now))).Count);
        Assert.Equal(
            ["Thành phố Đà Nẵng", "Tỉnh Quảng Nam"],
            (await app.InDb(db => db.UnitsBelow(daNang, Eras.Before))).Select(u => u.FullName)
        );

        var haiVan = await Id(app, Eras.Now, "20194");
        Assert.Contains(
            await app.InDb(db => db.UnitsBelow(haiVan, Eras.Before)),
            u => u is { FullName: "Xã Hòa Liên", Divided: true }
        );
        // A district whose communes all went to one place has the whole of them, and no part of others.
        var hoangSa = await Id(app, Eras.Before, "498");
        Assert.Equal(
            ["Đặc khu Hoàng Sa"],
            (await app.InDb(db => db.UnitsBelow(hoangSa, Eras.Now))).Select(u => u.FullName)
        );
    }

    [Theory, BothEngines]
    public async Task An_area_that_does_not_exist_is_refused(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            app.InDb(db => db.UnitsBelow("khong-co", Eras.Now))
        );
        Assert.Equal("no-such-area", refusal.Name);
    }
}
