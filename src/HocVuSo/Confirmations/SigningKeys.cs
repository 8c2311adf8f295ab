using System.Collections.Concurrent;
using System.Security.Cryptography;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Confirmations;

/// <summary>The keys of this database; opened once, kept in memory, signed with on several threads.</summary>
public sealed class SigningKeys(Vault vault, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SigningCredentials> _open = new(StringComparer.Ordinal);

    /// <summary>The key at work, read anew each time: another process may have rotated it.</summary>
    public async Task<SigningCredentials> Current(Db db)
    {
        var kid = await db.Set<SigningKey>().Where(k => k.RetiredAt == null).Select(k => k.Kid).SingleAsync();
        if (_open.TryGetValue(kid, out var credentials))
        {
            return credentials;
        }

        var key = await db.Set<SigningKey>().AsNoTracking().SingleAsync(k => k.Kid == kid);
        return _open.GetOrAdd(kid, _ => Open(key));
    }

    /// <summary>Every public key that ever signed, the newest first.</summary>
    public static async Task<List<PublicKey>> Public(Db db)
    {
        var keys = await db.Set<SigningKey>()
            .AsNoTracking()
            .OrderByDescending(k => k.CreatedAt)
            .ThenBy(k => k.Kid)
            .ToListAsync();
        return [.. keys.Select(PublicKey.Of)];
    }

    /// <summary>Makes the first key of a new database.</summary>
    public async Task Prepare(Db db)
    {
        if (!await db.Set<SigningKey>().AnyAsync())
        {
            try
            {
                await Add(db);
            }
            catch (DbUpdateException) when (db.Set<SigningKey>().Any(k => k.RetiredAt == null))
            {
                // Another process of the same first start was quicker: its key is the key.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A new key signs from now on; the one before only proves what it signed. One transaction.</summary>
    public async Task<SigningKey> Rotate(Db db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Set<SigningKey>()
            .Where(k => k.RetiredAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RetiredAt, clock.Now()));
        var key = await Add(db);
        await transaction.CommitAsync();
        return key;
    }

    private async Task<SigningKey> Add(Db db)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new SigningKey
        {
            Kid = SigningKey.KidOf(pair),
            PublicKey = pair.ExportSubjectPublicKeyInfo(),
            PrivateSealed = vault.Seal(pair.ExportPkcs8PrivateKey(), SigningKey.Purpose),
            CreatedAt = clock.Now(),
        };
        db.Add(key);
        await db.SaveChangesAsync();
        return key;
    }

    private SigningCredentials Open(SigningKey key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(vault.Open(key.PrivateSealed, SigningKey.Purpose), out _);
        return new SigningCredentials(
            new ECDsaSecurityKey(pair) { KeyId = key.Kid },
            SecurityAlgorithms.EcdsaSha256
        );
    }
}
