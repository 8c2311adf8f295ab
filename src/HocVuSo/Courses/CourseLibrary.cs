using System.Collections.Frozen;
using System.Data.Common;
using HocVuSo.Courses.Reading;
using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>
/// Every published version, read from its files once, when somebody first asks for it, and kept in memory. Asking for
/// what is there costs no read of the database; what other nodes publish is noticed within
/// <see cref="KeptFresh.Freshness"/>, or as soon as somebody asks for a version not known here.
/// </summary>
public sealed class CourseLibrary(
    Engine engine,
    IHostApplicationLifetime host,
    Collections.CollectionLibrary collections
) : KeptFresh(engine, host)
{
    /// <summary>In milliseconds.</summary>
    private const long AskAgainAfter = 1000;

    private Shelf _shelf = new([]);
    private long _askedAt = -AskAgainAfter;

    /// <summary>The current version of every course, by key.</summary>
    public IReadOnlyList<CourseVersion> All => _shelf.Current;

    /// <summary>The current version; null when there is no such course.</summary>
    public CourseVersion? Current(string courseKey) =>
        _shelf.ByKey.GetValueOrDefault(courseKey)?.Version.Value;

    /// <summary>A version that somebody is held to by its hash.</summary>
    /// <exception cref="Refusal">It was never published here.</exception>
    public Course Get(string hash) => Version(hash).Course;

    /// <inheritdoc cref="Get"/>
    public CourseVersion Version(string hash) => Find(hash) ?? throw Refusals.NoSuchVersion();

    /// <inheritdoc cref="Get"/>
    public CourseVersion Version(int publication)
    {
        if (!_shelf.ById.TryGetValue(publication, out var found))
        {
            Refresh().GetAwaiter().GetResult();
            found = _shelf.ById.GetValueOrDefault(publication) ?? throw Refusals.NoSuchVersion();
        }

        return found.Version.Value;
    }

    /// <summary>Null when it was never published here; asks the database before it says so.</summary>
    public CourseVersion? Find(string hash)
    {
        if (!_shelf.ByHash.TryGetValue(hash, out var found) && hash.Length == 64)
        {
            Refresh().GetAwaiter().GetResult();
            found = _shelf.ByHash.GetValueOrDefault(hash);
        }

        return found?.Version.Value;
    }

    /// <summary>
    /// The same for strangers, who may ask for any number of versions that do not exist: they make the database be asked
    /// once in a second at most.
    /// </summary>
    public CourseVersion? FindForAnyone(string hash)
    {
        if (_shelf.ByHash.TryGetValue(hash, out var found))
        {
            return found.Version.Value;
        }

        var (asked, now) = (Interlocked.Read(ref _askedAt), Environment.TickCount64);
        return now - asked >= AskAgainAfter && Interlocked.CompareExchange(ref _askedAt, now, asked) == asked
            ? Find(hash)
            : null;
    }

    /// <summary>Reads the publications that are not known here yet; cheap when there are none.</summary>
    protected override async Task ReadNews(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT id, course_key, hash, published_at, files FROM publications WHERE id > @known ORDER BY id";
        var known = command.CreateParameter();
        known.ParameterName = "@known";
        known.Value = _shelf.Latest;
        command.Parameters.Add(known);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var publications = new List<Publication>();
        while (await reader.ReadAsync(cancel))
        {
            publications.Add(await Take(reader, cancel));
        }

        if (publications.Count > 0)
        {
            _shelf = _shelf.With(publications);
        }
    }

    /// <summary>Not while the program starts, and before most readers ask.</summary>
    protected override void WhenStarted() => Parallel.ForEach(_shelf.ByKey.Values, p => _ = p.Version.Value);

    /// <param name="Version">Read from its files when somebody first asks; the same for all publications of the same files.</param>
    private sealed record Publication(int Id, string Key, string Hash, Lazy<CourseVersion> Version);

    private async Task<Publication> Take(DbDataReader reader, CancellationToken cancel)
    {
        var id = reader.GetInt32(0);
        var at = DateTime.SpecifyKind(await reader.GetFieldValueAsync<DateTime>(3, cancel), DateTimeKind.Utc);
        var files = await reader.GetFieldValueAsync<byte[]>(4, cancel);
        return new Publication(id, reader.GetString(1), reader.GetString(2), new(() => Read(id, at, files)));
    }

    private CourseVersion Read(int id, DateTime at, byte[] files)
    {
        using var zip = new MemoryStream(files);
        return new CourseVersion(
            id,
            at,
            CourseReader.ReadPublished(CourseFiles.FromZip(zip)),
            () => collections.Glossary
        );
    }

    /// <summary>Everything known at one moment; replaced as a whole.</summary>
    private sealed class Shelf
    {
        public Shelf(IReadOnlyCollection<Publication> publications)
        {
            Publications = publications;
            Latest = publications.Select(p => p.Id).DefaultIfEmpty().Max();
            ById = publications.ToFrozenDictionary(p => p.Id);
            ByHash = publications.DistinctBy(p => p.Hash).ToFrozenDictionary(p => p.Hash);
            ByKey = publications.GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.MaxBy(p => p.Id)!);
            _current = new(() =>
                [
                    .. ByKey
                        .Values.Select(p => p.Version.Value)
                        .OrderBy(v => v.Course.Place)
                        .ThenBy(v => v.Course.Key, StringComparer.Ordinal),
                ]
            );
        }

        private readonly Lazy<IReadOnlyList<CourseVersion>> _current;

        public IReadOnlyCollection<Publication> Publications { get; }
        public int Latest { get; }
        public FrozenDictionary<int, Publication> ById { get; }
        public FrozenDictionary<string, Publication> ByHash { get; }
        public FrozenDictionary<string, Publication> ByKey { get; }
        public IReadOnlyList<CourseVersion> Current => _current.Value;

        /// <summary>The same with later publications.</summary>
        public Shelf With(IReadOnlyCollection<Publication> later)
        {
            var all = new List<Publication>(Publications);
            var versions = all.DistinctBy(p => p.Hash).ToDictionary(p => p.Hash, p => p.Version);
            foreach (var publication in later)
            {
                versions.TryAdd(publication.Hash, publication.Version);
                all.Add(publication with { Version = versions[publication.Hash] });
            }

            return new Shelf(all);
        }
    }
}
