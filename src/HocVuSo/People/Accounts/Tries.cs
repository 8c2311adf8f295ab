using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Accounts;

/// <summary>
/// How often something secret was tried in a row. A try is counted before it is looked at, so that tries that come at
/// once count like tries in a row, and it is counted for unknown names too, so that both do the same work.
/// Whoever guesses from one network shuts out that network only: knowing somebody's name is not enough to keep them
/// out. Guesses from many networks meet <see cref="MostFromAll"/>, which does not hold where the account has been
/// signed in before.
/// </summary>
public sealed class Tries(Db db, Engine engine, Vault vault, TimeProvider clock)
{
    /// <summary>Then <see cref="Wait"/> goes by until the next; tries in that time prolong nothing.</summary>
    public const int Most = 5;
    public const int MostFromAll = 50;
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>In place of a network: from wherever it comes.</summary>
    public const string All = "";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private const string Purpose = "sign-in-try";

    /// <returns>False when there is no try left for now.</returns>
    public async Task<bool> Take(string target, string network, int most = Most)
    {
        var (key, now) = (vault.Index(target, Purpose), clock.Now());
        var before = now - Wait;
        using var gate = await engine.EnterWrite();
        return 1
            == await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO sign_in_tries (target, network, tries, last_at)
                VALUES ({key}, {network}, 1, {now})
                ON CONFLICT (target, network) DO UPDATE SET
                  tries = CASE WHEN sign_in_tries.last_at <= {before} THEN 1 ELSE sign_in_tries.tries + 1 END,
                  last_at = {now}
                WHERE sign_in_tries.tries < {most} OR sign_in_tries.last_at <= {before}
                """
            );
    }

    /// <summary>It was right: what went wrong before counts no more.</summary>
    public async Task Forget(string target, string network)
    {
        var key = vault.Index(target, Purpose);
        using var gate = await engine.EnterWrite();
        await db.Set<SignInTry>().Where(t => t.Target == key && t.Network == network).ExecuteDeleteAsync();
    }

    /// <summary>From wherever, inside the caller's transaction.</summary>
    public Task ForgetAll(string target)
    {
        var key = vault.Index(target, Purpose);
        return db.Set<SignInTry>().Where(t => t.Target == key).ExecuteDeleteAsync();
    }

    /// <summary>What nobody waits for any more.</summary>
    public async Task Clear(CancellationToken cancel)
    {
        var before = clock.Now() - KeptFor;
        using var gate = await engine.EnterWrite(cancel);
        await db.Set<SignInTry>().Where(t => t.LastAt < before).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>Tries in a row at one target from one network.</summary>
public sealed class SignInTry
{
    /// <summary>Keyed index of what was tried: what people type as a name may be their password.</summary>
    public required byte[] Target { get; init; }

    /// <summary>"203.0.113.0/24", or <see cref="Tries.All"/>.</summary>
    public required string Network { get; init; }
    public required int Count { get; init; }
    public required DateTime LastAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInTry>
    {
        public void Configure(EntityTypeBuilder<SignInTry> builder)
        {
            builder.ToTable("sign_in_tries").HasKey(t => new { t.Target, t.Network });
            builder.Property(t => t.Count).HasColumnName("tries");
        }
    }
}
