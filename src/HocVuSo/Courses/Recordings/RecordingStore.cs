using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Courses.Recordings;

/// <summary>The bytes of a recording, once, whatever versions and drafts hold it.</summary>
public sealed class StoredRecording
{
    /// <summary>SHA-256 (hex).</summary>
    public required string Hash { get; init; }

    /// <summary>"audio/mpeg".</summary>
    public required string Type { get; init; }
    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredRecording>
    {
        public void Configure(EntityTypeBuilder<StoredRecording> builder) =>
            builder.ToTable("recordings").HasKey(r => r.Hash);
    }
}

/// <summary>Takes the bytes of recordings out of the files of a course, and puts them back.</summary>
public sealed class RecordingStore(Db db)
{
    /// <summary>Keeps the bytes that came with the files; in the open transaction.</summary>
    /// <exception cref="Refusal">A recording's bytes neither came along nor are they here.</exception>
    public async Task Keep(CourseFiles files)
    {
        var named = Named(files);
        if (named.Count == 0)
        {
            return;
        }

        var hashes = named.Values.ToHashSet();
        var known = await db.Set<StoredRecording>()
            .Where(r => hashes.Contains(r.Hash))
            .Select(r => r.Hash)
            .ToHashSetAsync();
        foreach (var (path, hash) in named.Where(n => !known.Contains(n.Value)).DistinctBy(n => n.Value))
        {
            var bytes = files.Given(path) ?? throw Refusals.NoSuchRecording(path);
            db.Add(
                new StoredRecording
                {
                    Hash = hash,
                    Type = RecordingFile.TypeOf(path) ?? throw Refusals.NoSuchRecording(path),
                    Bytes = bytes,
                }
            );
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The same files with the bytes of their recordings, to take them away.</summary>
    public async Task<CourseFiles> Whole(CourseFiles files)
    {
        var named = Named(files);
        var hashes = named.Values.ToHashSet();
        var bytes =
            hashes.Count == 0
                ? []
                : await db.Set<StoredRecording>()
                    .AsNoTracking()
                    .Where(r => hashes.Contains(r.Hash))
                    .ToDictionaryAsync(r => r.Hash, r => r.Bytes);
        foreach (var (path, hash) in named.Where(n => bytes.ContainsKey(n.Value)))
        {
            files = files.With(path, bytes[hash]);
        }

        return files;
    }

    /// <summary>By path: the hash.</summary>
    private static Dictionary<string, string> Named(CourseFiles files) =>
        files
            .Paths.Where(RecordingFile.IsOne)
            .Select(p => (p, Line: RecordingFile.Read(files.Bytes(p)!)))
            .Where(r => r.Line is not null)
            .ToDictionary(r => r.p, r => r.Line!.Value.Hash);
}
