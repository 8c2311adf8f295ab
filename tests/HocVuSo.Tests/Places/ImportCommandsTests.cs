using System.Diagnostics;
using System.Text;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Places;

/// <summary>The verbs "import units", "import successions" and "import populations", run as a program.</summary>
public sealed class ImportCommandsTests
{
    private sealed record Ended(int Code, string Output, string Errors);

    private static async Task<Ended> Run(TestApp app, string verb, string table, params string[] options)
    {
        var file = Path.Combine(app.Settings.DataFolder, "bang.csv");
        await File.WriteAllTextAsync(file, table);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                "import",
                verb,
                file,
                "--data",
                app.Settings.DataFolder,
                "--database",
                app.Settings.Database,
                .. options,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await errors);
    }

    private const string Hamlets =
        "Mã thôn,Tên thôn,Mã xã\n"
        + "1,Thôn Hà Bình,20791\n"
        + "2,Khối phố 3,20341\n"
        + "3,Thôn Không Xã,99999\n"
        + ",Thôn Không Mã,20341\n"
        + "2,Khối phố 3,20341\n"
        + "4,,20341\n";

    [Theory, BothEngines]
    public async Task Hamlets_are_loaded_below_their_communes_and_keep_their_ids(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var trial = await Run(app, "units", Hamlets, "--dry-run");
        Assert.Equal(0, trial.Code);
        Assert.Contains("[thử / dry run] 6 dòng: thêm 2", trial.Output, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDb(db => db.Units.CountAsync(u => u.Level == UnitLevel.Hamlet)));

        var bad = Path.Combine(app.Settings.DataFolder, "loi.csv");
        var first = await Run(app, "units", Hamlets, "--bad", bad);
        Assert.Equal(0, first.Code);
        Assert.Contains("thêm 2, đổi 0, giữ nguyên 0, không nhận 4", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Dòng 4: Không có đơn vị cấp trên mang mã 99999",
            first.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(5, (await File.ReadAllLinesAsync(bad)).Length);

        var hamlets = await Hamlet(app);
        Assert.Equal(["20341-2 3 Khối phố 3", "20791-1 Hà Bình Thôn Hà Bình"], hamlets.Select(h => h.Text));
        var again = await Run(app, "units", Hamlets);
        Assert.Contains("thêm 0, đổi 0, giữ nguyên 2", again.Output, StringComparison.Ordinal);

        var renamed = await Run(app, "units", "Mã thôn,Tên thôn,Mã xã\n1,Thôn Hà Bình Mới,20791\n");
        Assert.Contains("thêm 0, đổi 1", renamed.Output, StringComparison.Ordinal);
        var now = await Hamlet(app);
        Assert.Equal("20791-1 Hà Bình Mới Thôn Hà Bình Mới", now[1].Text);
        Assert.Equal(hamlets.Select(h => h.Id), now.Select(h => h.Id));

        // The hamlet counts in its commune, its province, and where its commune came from.
        var flows = await app.InDb(db =>
            db.UnitFlows.Where(f => f.SourceId == now[0].Id && f.Share == 1)
                .Join(db.Units, f => f.TargetId, u => u.Id, (f, u) => u.Era + "/" + u.Code)
                .OrderBy(k => k)
                .ToListAsync()
        );
        Assert.Equal(["2024/49", "2024/502", "2025/20341", "2025/20341-2", "2025/48"], flows);

        // A unit made without an import takes the next id.
        var made = await app.InDb(async db =>
        {
            var unit = new Unit
            {
                Era = Eras.Now,
                Code = "thu-1",
                Name = "Thử",
                FullName = "Thôn Thử",
                Level = UnitLevel.Hamlet,
                NameKey = "thu",
            };
            db.Add(unit);
            await db.SaveChangesAsync();
            return unit.Id;
        });
        Assert.Equal(now.Max(h => h.Id) + 1, made);
    }

    [Theory, BothEngines]
    public async Task Units_of_a_level_must_stand_below_a_higher_one(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var ended = await Run(
            app,
            "units",
            """
            code,name,level,parent code,era
            90001,Xã Mới,xã,48,2025
            90002,Xã Cũ,xã,502,2024
            90003,Xã Lạ,xã,48,2031
            90004,Gì Đó,vùng,48,2025
            20341,Tam Kỳ,tỉnh,,2025
            48,Đà Nẵng,huyện,48,2025
            999,Tỉnh Trong Tỉnh,tỉnh,48,2025
            9 1,Có Dấu Cách,xã,48,2025
            """
        );
        Assert.Contains("thêm 3", ended.Output, StringComparison.Ordinal);
        foreach (
            var reason in (string[])
                [
                    "Dòng 4: Không có thời kỳ “2031”",
                    "Dòng 5: Cấp “vùng” không có",
                    "Dòng 8: 48 không phải là cấp trên",
                    "Dòng 9: Mã “9 1” không hợp lệ",
                ]
        )
        {
            Assert.Contains(reason, ended.Errors, StringComparison.Ordinal);
        }
    }

    [Theory, BothEngines]
    public async Task Populations_come_in_with_a_day_and_a_source_or_not_at_all(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        const string table =
            "Mã,Nhóm,Số lượng\n20341,Người lớn,21480\n20341,Households,7012\n20341,Cây xanh,1\n";
        Assert.Equal(2, (await Run(app, "populations", table, "--as-of", "hôm qua")).Code);

        var without = await Run(app, "populations", table, "--as-of", "30/06/2025");
        Assert.Equal(1, without.Code);
        Assert.Contains("Thiếu nguồn.", without.Errors, StringComparison.Ordinal);

        var ended = await Run(app, "populations", table, "--as-of", "30/06/2025", "--source", "Công an");
        Assert.Equal(0, ended.Code);
        Assert.Contains("thêm 2, đổi 0, giữ nguyên 0, không nhận 1", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Không có nhóm “Cây xanh”.", ended.Errors, StringComparison.Ordinal);
        var stored = await app.InDb(db => db.Populations.OrderBy(p => p.Value).ToListAsync());
        Assert.Equal([7012, 21480], stored.Select(p => p.Value));
        Assert.All(stored, p => Assert.Null(p.EnteredBy));

        Assert.Equal(1, (await Run(app, "populations", "không,phải,bảng\n1,2,3\n")).Code);
    }

    private static Task<List<(int Id, string Text)>> Hamlet(TestApp app) =>
        app.InDb(async db =>
            (
                await db
                    .Units.AsNoTracking()
                    .Where(u => u.Level == UnitLevel.Hamlet)
                    .OrderBy(u => u.Code)
                    .ToListAsync()
            )
                .Select(u => (u.Id, $"{u.Code} {u.Name} {u.FullName}"))
                .ToList()
        );
}
