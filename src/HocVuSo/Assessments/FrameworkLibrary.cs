using System.Collections.Concurrent;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>The loaded frameworks, read once from their stored text and kept in memory; a hash never means anything else.</summary>
public sealed class FrameworkLibrary(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Framework> _read = new(StringComparer.Ordinal);

    /// <summary>The highest version of each framework that is in use, by key. One small query: another process may have loaded one.</summary>
    public async Task<IReadOnlyList<Framework>> Current(Db db)
    {
        var versions = await db
            .FrameworkVersions.Where(f => f.RetiredAt == null)
            .OrderBy(f => f.Key)
            .ThenByDescending(f => f.Version)
            .Select(f => new { f.Key, f.Hash })
            .ToListAsync();
        var hashes = versions.DistinctBy(v => v.Key).Select(v => v.Hash).ToList();
        var found = await Get(db, hashes);
        return [.. hashes.Select(h => found[h])];
    }

    /// <summary>One version, also one that is no longer in use; without a version the highest in use, else the highest of all.</summary>
    public async Task<Framework?> Find(Db db, string key, int? version)
    {
        var hash = await db
            .FrameworkVersions.Where(f => f.Key == key && (version == null || f.Version == version))
            .OrderBy(f => f.RetiredAt == null ? 0 : 1)
            .ThenByDescending(f => f.Version)
            .Select(f => f.Hash)
            .FirstOrDefaultAsync();
        return hash is null ? null : await Get(db, hash);
    }

    public async Task<Framework> Get(Db db, string hash) => (await Get(db, [hash]))[hash];

    public async Task<IReadOnlyDictionary<string, Framework>> Get(Db db, IReadOnlyCollection<string> hashes)
    {
        var unread = hashes.Where(h => !_read.ContainsKey(h)).ToList();
        if (unread.Count > 0)
        {
            var stored = await db
                .FrameworkVersions.Where(f => unread.Contains(f.Hash))
                .Select(f => new { f.Key, f.Source })
                .ToListAsync();
            foreach (var version in stored)
            {
                var framework = Read(version.Key, version.Source);
                _read[framework.Hash] = framework;
            }
        }

        return hashes
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(h => h, h => _read[h], StringComparer.Ordinal);
    }

    /// <summary>Stores a framework's text as a version. The same text again changes nothing.</summary>
    /// <returns>The framework, and whether it was new.</returns>
    /// <exception cref="FaultyFramework">The file has faults.</exception>
    /// <exception cref="Refusal">Another text was loaded under this key and version.</exception>
    public async Task<(Framework Framework, bool IsNew)> Load(Db db, string file, string text)
    {
        var framework = Read(file, text);
        if (await Find(db, framework) is { } hash)
        {
            return hash == framework.Hash
                ? (framework, false)
                : throw FrameworkRefusals.VersionTaken(framework);
        }

        db.Add(
            new FrameworkVersion
            {
                Hash = framework.Hash,
                Key = framework.Key,
                Version = framework.Version,
                Title = framework.Title.Vi,
                Source = FrameworkReader.Source(text),
                LoadedAt = clock.Now(),
            }
        );
        await db.SaveChangesAsync();
        return (framework, true);
    }

    /// <summary>No confirmation is issued under it any more; those that were issued stay what they are.</summary>
    public async Task Retire(Db db, string key)
    {
        var now = clock.Now();
        var retired = await db
            .FrameworkVersions.Where(f => f.Key == key && f.RetiredAt == null)
            .ExecuteUpdateAsync(f => f.SetProperty(v => v.RetiredAt, now));
        if (retired == 0)
        {
            throw FrameworkRefusals.NoSuchFramework(key);
        }
    }

    /// <summary>Loads what ships beside the program, unless that version was loaded before.</summary>
    public async Task LoadShipped(Db db, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file);
            if (await Find(db, Read(Path.GetFileName(file), text)) is null)
            {
                await Load(db, Path.GetFileName(file), text);
            }
        }
    }

    private static Task<string?> Find(Db db, Framework framework) =>
        db
            .FrameworkVersions.Where(f => f.Key == framework.Key && f.Version == framework.Version)
            .Select(f => f.Hash)
            .SingleOrDefaultAsync();

    private static Framework Read(string file, string text)
    {
        var (framework, faults) = FrameworkReader.Read(file, text);
        return framework ?? throw new FaultyFramework(faults);
    }
}

/// <summary>A framework file that cannot be taken, with every fault by line.</summary>
public sealed class FaultyFramework(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
