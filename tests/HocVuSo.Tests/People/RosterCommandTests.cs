using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.People;

/// <summary>The verbs "import people" and "audit verify", run as a program.</summary>
public sealed class RosterCommandTests
{
    private static Task<(int Exit, string Output, string Error)> Run(
        TestApp app,
        params string[] arguments
    ) =>
        Tool.RunWith(
            "",
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "hocvuso.dll"),
                .. arguments,
                "--data",
                app.Settings.DataFolder,
                "--database",
                app.Settings.Database,
            ]
        );

    [Theory, BothEngines]
    public async Task A_roster_is_imported_in_the_name_and_area_of_an_account(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        var (_, name) = await app.NewAccount(null, here.Commune, Role.CommuneOfficer);
        var (_, learner) = await app.NewAccount(null);
        var file = Path.Combine(app.Settings.DataFolder, "danh-sach.csv");
        var faults = Path.Combine(app.Settings.DataFolder, "loi.csv");
        await File.WriteAllTextAsync(
            file,
            "Họ tên;Năm sinh;CCCD;Xã\nTrần Thị Hà;1957;049157000012;Xã Thử\nLê Văn Xa;1960;;Xã Thăng Bình\n",
            TestContext.Current.CancellationToken
        );

        var trial = await Run(app, "import", "people", file, "--as", name, "--dry-run");
        Assert.Equal(0, trial.Exit);
        Assert.Contains("2 rows: 1 added", trial.Output, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDb(db => db.People.CountAsync()));

        var done = await Run(
            app,
            "import",
            "people",
            file,
            "--as",
            name.ToUpperInvariant(),
            "--faults",
            faults
        );
        Assert.True(done.Exit == 0, done.Error);
        Assert.Contains("thêm 1", done.Output, StringComparison.Ordinal);
        Assert.Equal(1, await app.InDb(db => db.People.CountAsync()));
        Assert.Contains(
            "không thuộc phạm vi",
            await File.ReadAllTextAsync(faults, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        var again = await Run(app, "import", "people", file, "--as", name);
        Assert.Contains("0 added, 0 completed (0 moved), 1 the same", again.Output, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await app.InDb(db =>
                db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM roster_chunks").SingleAsync()
            )
        );

        var nobody = await Run(app, "import", "people", file, "--as", "khong-co-ai");
        Assert.Equal(1, nobody.Exit);
        Assert.Contains("khong-co-ai", nobody.Error, StringComparison.Ordinal);
        var nowhere = await Run(app, "import", "people", file, "--as", learner);
        Assert.Equal(1, nowhere.Exit);
        Assert.Contains("import rosters nowhere", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Run(app, "import", "people", file)).Exit);
    }

    [Theory, BothEngines]
    public async Task The_log_is_verified_and_a_break_is_named(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var person = await app.NewPerson(here.Hamlet);
        await officer.Get($"/people/{person}");

        var whole = await Run(app, "audit", "verify");
        Assert.True(whole.Exit == 0, whole.Error);
        Assert.Contains("nguyên vẹn", whole.Output, StringComparison.Ordinal);

        await app.InDb(db =>
            db.Database.ExecuteSqlRawAsync(
                engine == EngineKind.Postgres
                    ? "ALTER TABLE audit_entries DISABLE TRIGGER ALL"
                    : "DROP TRIGGER audit_entries_are_not_changed"
            )
        );
        var entry = await app.InDb(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.PersonOpened)
        );
        await app.InDb(db =>
            db.Database.ExecuteSqlRawAsync(
                "UPDATE audit_entries SET role = 'Auditor' WHERE action = 'PersonOpened'"
            )
        );
        var broken = await Run(app, "audit", "verify");
        Assert.Equal(1, broken.Exit);
        Assert.Contains(
            $"Chain {entry.Shard}, entry {entry.Seq}: this entry is not as it was written",
            broken.Error,
            StringComparison.Ordinal
        );
    }
}
