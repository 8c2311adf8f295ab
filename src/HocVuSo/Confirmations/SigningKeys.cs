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

    /// <summary>Every public key whose signature proves something, the newest first: all that ever signed but the revoked ones.</summary>
    public static async Task<List<PublicKey>> Public(Db db)
    {
        var keys = await db.Set<SigningKey>()
            .AsNoTracking()
            .Where(k => k.RevokedSince == null)
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
        var key = await Replace(db);
        await transaction.CommitAsync();
        return key;
    }

    /// <summary>Kids of the revoked ones, for those who hold a paper that one of them signed.</summary>
    public static async Task<List<string>> Revoked(Db db) =>
        await db.Set<SigningKey>()
            .Where(k => k.RevokedSince != null)
            .OrderBy(k => k.Kid)
            .Select(k => k.Kid)
            .ToListAsync();

    /// <summary>
    /// Takes the trust from a key; the one at work is replaced by a new one first. One transaction. What it signed since
    /// that day is signed anew by <see cref="Issuing.SignAnew"/>.
    /// </summary>
    /// <exception cref="Refusal">No such key, no reason, or a day that is not there yet.</exception>
    public async Task Revoke(Db db, string kid, DateOnly since, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refusals.ReasonMissing();
        }

        if (since > clock.Today())
        {
            throw Refusals.NotYetThatDay();
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Set<SigningKey>().AnyAsync(k => k.Kid == kid && k.RetiredAt == null))
        {
            await Replace(db);
        }

        var key =
            await db.Set<SigningKey>().SingleOrDefaultAsync(k => k.Kid == kid)
            ?? throw Refusals.NoSuchKey(kid);
        key.Revoke(since, reason);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<SigningKey> Replace(Db db)
    {
        await db.Set<SigningKey>()
            .Where(k => k.RetiredAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RetiredAt, clock.Now()));
        return await Add(db);
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
