using System.Text;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Places;

public sealed class PlaceSearchTests
{
    private static async Task<PlaceTable> Table(TestApp app) =>
        await app.App.Services.GetRequiredService<PlaceSearch>().Table();

    private static async Task<List<string>> Found(string query, int take = 5)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        return [.. (await Table(app)).Search(query).Take(take).Select(h => $"{h.Path} {h.Era.Key}")];
    }

    [Fact]
    public async Task Tam_ky_is_found_without_accents_in_both_eras()
    {
        var found = await Found("tam ky");
        Assert.Equal("thành phố Tam Kỳ, tỉnh Quảng Nam 2024", found[0]);
        Assert.Equal("phường Tam Kỳ, thành phố Đà Nẵng 2025", found[1]);
    }

    [Theory]
    [InlineData("TAM KỲ", "thành phố Tam Kỳ, tỉnh Quảng Nam 2024")]
    [InlineData("phuong tam ky", "phường Tam Kỳ, thành phố Đà Nẵng 2025")]
    [InlineData("ky tam phuong", "phường Tam Kỳ, thành phố Đà Nẵng 2025")]
    [InlineData("tam ky da nang", "phường Tam Kỳ, thành phố Đà Nẵng 2025")]
    [InlineData("tp tam ky, quang nam", "thành phố Tam Kỳ, tỉnh Quảng Nam 2024")]
    [InlineData("xa hoa lien", "xã Hòa Liên, huyện Hòa Vang, thành phố Đà Nẵng 2024")]
    [InlineData("xã Hoà Liên", "xã Hòa Liên, huyện Hòa Vang, thành phố Đà Nẵng 2024")]
    [InlineData("dak plao", "xã Đắk Plao, huyện Đăk Glong, tỉnh Đắk Nông 2024")]
    [InlineData("Bhalêê", "xã Bha Lê, huyện Tây Giang, tỉnh Quảng Nam 2024")]
    [InlineData("hoang sa", "huyện Hoàng Sa, thành phố Đà Nẵng 2024")]
    public async Task Words_may_stand_in_any_order_and_shape(string query, string first) =>
        Assert.Equal(first, (await Found(query, 1)).Single());

    [Fact]
    public async Task Repeated_names_are_told_apart_by_what_stands_above()
    {
        var found = await Found("phuoc ninh quang nam", 20);
        Assert.Contains("xã Ninh Phước, huyện Quế Sơn, tỉnh Quảng Nam 2024", found);
        Assert.Contains("xã Phước Ninh, huyện Quế Sơn, tỉnh Quảng Nam 2024", found);
    }

    [Fact]
    public async Task Accents_that_were_typed_come_first()
    {
        var found = await Found("Hòa An", 1000);
        var lastExact = found.FindLastIndex(f => f.StartsWith("xã Hòa An,", StringComparison.Ordinal));
        var firstOther = found.FindIndex(f => f.StartsWith("phường Hóa An,", StringComparison.Ordinal));
        Assert.True(lastExact >= 0 && firstOther > lastExact, $"{lastExact} {firstOther}");
        Assert.Equal(found.Order(), (await Found("hoa an", 1000)).Order());
    }

    [Fact]
    public async Task Nonsense_finds_nothing()
    {
        foreach (var query in (string[])["", "  ", "'", "qwertyuiop", new('a', 500), "tam xyz ky"])
        {
            Assert.Empty(await Found(query));
        }
    }

    [Theory]
    [InlineData(
        "2024",
        "502",
        "từ 1/7/2025 thuộc phường Bàn Thạch, phường Hương Trà, phường Quảng Phú, phường Tam Kỳ, thành phố Đà Nẵng"
    )]
    [InlineData("2024", "49", "từ 1/7/2025 thuộc thành phố Đà Nẵng")]
    [InlineData("2024", "01", "từ 1/7/2025 giữ tên và địa giới")]
    [InlineData(
        "2024",
        "20296",
        "từ 1/7/2025 một phần thuộc phường Hải Vân, một phần thuộc phường Liên Chiểu, thành phố Đà Nẵng"
    )]
    [InlineData("2024", "498", "từ 1/7/2025 thuộc đặc khu Hoàng Sa, thành phố Đà Nẵng")]
    [InlineData("2025", "48", "lập từ 1/7/2025, gồm thành phố Đà Nẵng, tỉnh Quảng Nam cũ")]
    [InlineData(
        "2025",
        "20341",
        "lập từ 1/7/2025, gồm phường An Mỹ, phường An Xuân, phường Trường Xuân, thành phố Tam Kỳ, tỉnh Quảng Nam"
    )]
    public async Task Every_unit_says_what_became_of_it(string era, string code, string sentence)
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        Assert.Equal(sentence, PlaceFate.Of((await Table(app)).Find(era, code)!)!.Value.Vi);
    }

    [Fact]
    public async Task Every_shipped_unit_has_a_fate()
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var table = await Table(app);
        foreach (var id in await app.InDb(db => db.Units.Select(u => u.Id).ToListAsync()))
        {
            var place = table.Find(id)!;
            Assert.True(PlaceFate.Of(place) is not null, place.Path);
        }
    }

    [Theory, BothEngines]
    public async Task A_loaded_hamlet_is_found_at_once(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var search = app.App.Services.GetRequiredService<PlaceSearch>();
        Assert.Empty((await search.Table()).Search("khoi pho my thach trung"));
        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var file = new MemoryStream(
                Encoding.UTF8.GetBytes("Mã,Tên thôn,Mã xã\n01,Khối phố Mỹ Thạch Trung,20341\n")
            );
            await new UnitImport(db, app.Clock).Run(file, dryRun: false);
            await transaction.CommitAsync();
        });
        search.Forget();
        var hit = Assert.Single((await search.Table()).Search("khoi pho my thach trung"));
        Assert.Equal(UnitLevel.Hamlet, hit.Level);
    }
}
