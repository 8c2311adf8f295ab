using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace HocVuSo.Database;

/// <summary>
/// Seals what must not lie open in the database (personal numbers, phone numbers, waiting files) with AES-256-GCM and
/// makes keyed indexes (HMAC-SHA256), by which a number is found without opening any.
/// The master keys are lines "id base64" of keys/master.key: the last one seals, every one opens, the first one makes
/// the indexes. A lost file is lost data, so a database that knows its keys refuses to start without them.
/// </summary>
public sealed class Vault(Settings settings)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;
    private const int HeadSize = 1 + NonceSize + TagSize;

    private readonly ConcurrentDictionary<(byte[] Key, string Use), byte[]> _derived = new();
    private List<(byte Id, byte[] Key)>? _keys;

    private List<(byte Id, byte[] Key)> Keys =>
        _keys ?? throw new InvalidOperationException("The vault is used before it was prepared.");

    private string KeyFile => Path.Combine(settings.KeysFolder, "master.key");

    /// <returns>Key id (1 byte), nonce (12), tag (16), sealed bytes.</returns>
    /// <param name="purpose">What the bytes are; bytes sealed for one purpose open for no other.</param>
    public byte[] Seal(byte[] plain, string purpose)
    {
        var (id, key) = Keys[^1];
        var result = new byte[HeadSize + plain.Length];
        result[0] = id;
        var nonce = result.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(For(key, "seal"), TagSize);
        aes.Encrypt(
            nonce,
            plain,
            result.AsSpan(HeadSize),
            result.AsSpan(1 + NonceSize, TagSize),
            Encoding.UTF8.GetBytes(purpose)
        );
        return result;
    }

    /// <exception cref="CryptographicException">Not sealed here, changed since, or sealed for another purpose.</exception>
    public byte[] Open(byte[] sealedBytes, string purpose)
    {
        if (sealedBytes.Length < HeadSize || Keys.Find(k => k.Id == sealedBytes[0]) is not { Key: { } key })
        {
            throw new CryptographicException("Not sealed with a key of this vault.");
        }

        var plain = new byte[sealedBytes.Length - HeadSize];
        using var aes = new AesGcm(For(key, "seal"), TagSize);
        aes.Decrypt(
            sealedBytes.AsSpan(1, NonceSize),
            sealedBytes.AsSpan(HeadSize),
            sealedBytes.AsSpan(1 + NonceSize, TagSize),
            plain,
            Encoding.UTF8.GetBytes(purpose)
        );
        return plain;
    }

    /// <summary>32 bytes that are equal for equal values and tell nothing about them without the key.</summary>
    public byte[] Index(string value, string purpose) =>
        HMACSHA256.HashData(For(Keys[0].Key, "index:" + purpose), Encoding.UTF8.GetBytes(value));

    /// <summary>Reads the key file, or makes it when this database has never had one.</summary>
    public async Task Prepare(Engine engine, TimeProvider clock)
    {
        await using var connection = await engine.Open();
        var known = (
            await connection.QueryAsync<(long Id, byte[] Print)>(
                "SELECT id, print FROM vault_keys ORDER BY id"
            )
        ).ToList();
        if (!File.Exists(KeyFile))
        {
            if (known.Count > 0)
            {
                throw KeyFileMissing(KeyFile);
            }

            Create();
        }

        var keys = Read();
        if (
            known.Exists(k =>
                !keys.Exists(key => key.Id == k.Id && Print(key.Key).AsSpan().SequenceEqual(k.Print))
            )
        )
        {
            throw KeyFileOfAnother(KeyFile);
        }

        foreach (var (id, key) in keys.Where(key => known.TrueForAll(k => k.Id != key.Id)))
        {
            await Remember(connection, id, key, clock);
        }

        _keys = keys;
    }

    private static Task Remember(DbConnection connection, byte id, byte[] key, TimeProvider clock) =>
        connection.ExecuteAsync(
            "INSERT INTO vault_keys (id, print, since) VALUES (@id, @print, @since) ON CONFLICT DO NOTHING",
            new
            {
                id = (int)id,
                print = Print(key),
                since = clock.Now().ToString("O", CultureInfo.InvariantCulture),
            }
        );

    private void Create()
    {
        OwnFolder.Create(settings.KeysFolder);
        var half = KeyFile + "." + Guid.NewGuid().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(half, options))
        {
            file.Write(
                Encoding.ASCII.GetBytes(
                    "1 " + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)) + "\n"
                )
            );
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(half, KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            // Another process of the same first start was quicker: its key is the key.
            File.Delete(half);
        }
    }

    private List<(byte Id, byte[] Key)> Read()
    {
        var keys = new List<(byte, byte[])>();
        foreach (var line in File.ReadLines(KeyFile).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var key = new byte[KeySize];
            if (
                line.Trim().Split(' ') is not [var idText, var keyText]
                || !byte.TryParse(idText, CultureInfo.InvariantCulture, out var id)
                || !Convert.TryFromBase64String(keyText, key, out var length)
                || length != KeySize
            )
            {
                throw KeyFileUnreadable(KeyFile);
            }

            keys.Add((id, key));
        }

        return keys.Count > 0 ? keys : throw KeyFileUnreadable(KeyFile);
    }

    private byte[] For(byte[] key, string use) =>
        _derived.GetOrAdd((key, use), static of => Derive(of.Key, of.Use));

    private static byte[] Print(byte[] key) => Derive(key, "print");

    private static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            key,
            KeySize,
            info: Encoding.UTF8.GetBytes("hocvuso " + use)
        );

    private static Refusal KeyFileMissing(string file) =>
        new(
            "master-key-missing",
            new(
                $"Cơ sở dữ liệu có dữ liệu đã niêm phong nhưng không thấy tệp khóa {file}. Hãy chép tệp khóa từ bản sao lưu về đúng chỗ này.",
                $"The database holds sealed data but the key file {file} is missing. Put it back from the backup."
            ),
            RefusalKind.Conflict
        );

    private static Refusal KeyFileOfAnother(string file) =>
        new(
            "master-key-of-another",
            new(
                $"Tệp khóa {file} không phải là tệp khóa của cơ sở dữ liệu này. Hãy dùng đúng tệp khóa đã sao lưu cùng nó.",
                $"The key file {file} does not belong to this database. Use the one that was backed up with it."
            ),
            RefusalKind.Conflict
        );

    private static Refusal KeyFileUnreadable(string file) =>
        new(
            "master-key-unreadable",
            new(
                $"Không đọc được tệp khóa {file}. Mỗi dòng phải là: số thứ tự, dấu cách, 32 byte viết bằng base64.",
                $"The key file {file} cannot be read. Each line must be: number, blank, 32 bytes in base64."
            ),
            RefusalKind.Conflict
        );
}
