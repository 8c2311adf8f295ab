using System.Collections.Frozen;
using System.Data.Common;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>
/// Every published version, parsed and rendered once, in memory. Asking for what is there costs no read; what other nodes
/// publish is noticed within <see cref="Freshness"/>, or as soon as somebody asks for a version not known here.
/// </summary>
public sealed class CourseLibrary(Engine engine) : BackgroundService
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    /// <summary>In milliseconds.</summary>
    private const long AskAgainAfter = 1000;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private Shelf _shelf = new([], [], 0);
    private long _askedAt = -AskAgainAfter;

    /// <summary>The current version of every course, by key.</summary>
    public IReadOnlyList<CourseVersion> All => _shelf.Current;

    /// <summary>The current version; null when there is no such course.</summary>
    public CourseVersion? Current(string courseKey) => _shelf.ByKey.GetValueOrDefault(courseKey);

    /// <summary>A version that somebody is held to by its hash.</summary>
    /// <exception cref="Refusal">It was never published here.</exception>
    public Course Get(string hash) => Version(hash).Course;

    /// <inheritdoc cref="Get"/>
    public CourseVersion Version(string hash) => Find(hash) ?? throw Refusals.NoSuchVersion();

    /// <inheritdoc cref="Get"/>
    public CourseVersion Version(int publication)
    {
        if (!_shelf.ById.TryGetValue(publication, out var version))
        {
            Refresh().GetAwaiter().GetResult();
            version = _shelf.ById.GetValueOrDefault(publication) ?? throw Refusals.NoSuchVersion();
        }

        return version;
    }

    /// <summary>Null when it was never published here; asks the database before it says so.</summary>
    public CourseVersion? Find(string hash)
    {
        if (!_shelf.ByHash.TryGetValue(hash, out var version) && hash.Length == 64)
        {
            Refresh().GetAwaiter().GetResult();
            version = _shelf.ByHash.GetValueOrDefault(hash);
        }

        return version;
    }

    /// <summary>
    /// The same for strangers, who may ask for any number of versions that do not exist: they make the database be asked
    /// once in a second at most.
    /// </summary>
    public CourseVersion? FindForAnyone(string hash)
    {
        if (_shelf.ByHash.TryGetValue(hash, out var version))
        {
            return version;
        }

        var (asked, now) = (Interlocked.Read(ref _askedAt), Environment.TickCount64);
        return now - asked >= AskAgainAfter && Interlocked.CompareExchange(ref _askedAt, now, asked) == asked
            ? Find(hash)
            : null;
    }

    /// <summary>Reads the publications that are not known here yet; cheap when there are none.</summary>
    public async Task Refresh(CancellationToken cancel = default)
    {
        await _loading.WaitAsync(cancel);
        try
        {
            await using var connection = await engine.Open(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT id, course_key, hash, published_at, files FROM publications WHERE id > @known ORDER BY id";
            var known = command.CreateParameter();
            known.ParameterName = "@known";
            known.Value = _shelf.Latest;
            command.Parameters.Add(known);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var shelf = _shelf;
            while (await reader.ReadAsync(cancel))
            {
                shelf = shelf.With(await Take(reader, shelf, cancel));
            }

            _shelf = shelf;
        }
        finally
        {
            _loading.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Freshness);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Refresh(stoppingToken);
                }
                catch (DbException)
                {
                    // The database is away for a moment; what is in memory still serves, and the next tick asks again.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    public override void Dispose()
    {
        _loading.Dispose();
        base.Dispose();
    }

    private static async Task<(int Id, CourseVersion Version)> Take(
        DbDataReader reader,
        Shelf shelf,
        CancellationToken cancel
    )
    {
        var id = reader.GetInt32(0);
        var hash = reader.GetString(2);
        if (shelf.ByHash.TryGetValue(hash, out var there))
        {
            return (id, there);
        }

        var publishedAt = DateTime.SpecifyKind(
            await reader.GetFieldValueAsync<DateTime>(3, cancel),
            DateTimeKind.Utc
        );
        using var zip = new MemoryStream(await reader.GetFieldValueAsync<byte[]>(4, cancel));
        return (id, new CourseVersion(id, publishedAt, CourseReader.ReadPublished(CourseFiles.FromZip(zip))));
    }

    /// <summary>Everything known at one moment; replaced as a whole.</summary>
    private sealed class Shelf
    {
        public Shelf(
            IReadOnlyCollection<CourseVersion> versions,
            IReadOnlyCollection<(int Id, CourseVersion Version)> publications,
            int latest
        )
        {
            Publications = publications;
            Latest = latest;
            ByHash = versions.ToFrozenDictionary(v => v.Course.Hash);
            ById = publications.ToFrozenDictionary(p => p.Id, p => p.Version);
            ByKey = publications
                .GroupBy(p => p.Version.Course.Key)
                .ToFrozenDictionary(g => g.Key, g => g.MaxBy(p => p.Id).Version);
            Current = [.. ByKey.Values.OrderBy(v => v.Course.Key, StringComparer.Ordinal)];
        }

        public IReadOnlyCollection<(int Id, CourseVersion Version)> Publications { get; }
        public int Latest { get; }
        public FrozenDictionary<string, CourseVersion> ByHash { get; }
        public FrozenDictionary<int, CourseVersion> ById { get; }
        public FrozenDictionary<string, CourseVersion> ByKey { get; }
        public IReadOnlyList<CourseVersion> Current { get; }

        public Shelf With((int Id, CourseVersion Version) publication) =>
            new(
                [.. ByHash.Values.Where(v => v != publication.Version), publication.Version],
                [.. Publications, publication],
                publication.Id
            );
    }
}
