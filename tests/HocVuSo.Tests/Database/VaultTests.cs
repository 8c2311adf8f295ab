using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.Database;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Database;

[SupportedOSPlatform("linux")]
public sealed class VaultTests
{
    private static readonly byte[] Number = Encoding.UTF8.GetBytes("048157000012");

    [Fact]
    public async Task What_is_sealed_opens_for_its_purpose_and_for_no_other()
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var vault = app.App.Services.GetRequiredService<Vault>();

        var once = vault.Seal(Number, "citizen-id");
        var twice = vault.Seal(Number, "citizen-id");

        Assert.NotEqual(once, twice);
        Assert.Equal(Number, vault.Open(once, "citizen-id"));
        Assert.Throws<AuthenticationTagMismatchException>(() => vault.Open(once, "phone"));
        once[^1] ^= 1;
        Assert.Throws<AuthenticationTagMismatchException>(() => vault.Open(once, "citizen-id"));
        Assert.Equal(vault.Index("a", "citizen-id"), vault.Index("a", "citizen-id"));
        Assert.NotEqual(vault.Index("a", "citizen-id"), vault.Index("a", "phone"));
    }

    [Theory, BothEngines]
    public async Task A_database_that_knows_its_key_refuses_to_start_without_it_or_with_another(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var file = Path.Combine(app.Settings.KeysFolder, "master.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var services = app.App.Services;
        var key = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Task Start() => new Vault(app.Settings).Prepare(services.GetRequiredService<Engine>(), app.Clock);

        File.Delete(file);
        Assert.Equal("master-key-missing", (await Assert.ThrowsAsync<Refusal>(Start)).Name);
        Assert.False(File.Exists(file));
        await File.WriteAllTextAsync(
            file,
            "1 " + Convert.ToBase64String(new byte[32]),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("master-key-of-another", (await Assert.ThrowsAsync<Refusal>(Start)).Name);
        await File.WriteAllTextAsync(file, "khóa", TestContext.Current.CancellationToken);
        Assert.Equal("master-key-unreadable", (await Assert.ThrowsAsync<Refusal>(Start)).Name);
        await File.WriteAllTextAsync(file, key, TestContext.Current.CancellationToken);
        await Start();
    }

    [Fact]
    public async Task A_new_key_seals_and_the_old_one_still_opens_and_finds()
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var before = app.App.Services.GetRequiredService<Vault>();
        var old = before.Seal(Number, "citizen-id");
        await File.AppendAllTextAsync(
            Path.Combine(app.Settings.KeysFolder, "master.key"),
            "2 " + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n",
            TestContext.Current.CancellationToken
        );

        var after = new Vault(app.Settings);
        await after.Prepare(app.App.Services.GetRequiredService<Engine>(), app.Clock);

        Assert.Equal(2, after.Seal(Number, "citizen-id")[0]);
        Assert.Equal(Number, after.Open(old, "citizen-id"));
        Assert.Equal(before.Index("a", "citizen-id"), after.Index("a", "citizen-id"));
    }
}
