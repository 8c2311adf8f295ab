using HocVuSo.Courses.Reading;
using HocVuSo.Courses.Recordings;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

/// <summary>Puts a new version of a course before the learners. Only content without a fault comes this far.</summary>
public sealed class Publishing(
    Db db,
    Engine engine,
    CourseLibrary library,
    ShippedCourses brought,
    Settings settings,
    TimeProvider clock,
    RecordingStore recordings
)
{
    private string ShippedFolder => Path.Combine(settings.ShippedFolder, "content", "courses");

    /// <summary>In a transaction of its own.</summary>
    /// <returns>False when these files are the current version already.</returns>
    /// <exception cref="FaultyCourse">The files have faults.</exception>
    public async Task<bool> Publish(CourseFiles files, Guid? byAccount)
    {
        var (course, faults) = CourseReader.Read(files);
        if (course is null)
        {
            throw new FaultyCourse(faults);
        }

        var isNew = await db.InTransaction(
            engine,
            async () => await Add(course, files, byAccount) != course.Hash
        );
        // The files are many, and nobody asks for them here again.
        db.ChangeTracker.Clear();
        await library.Refresh();
        return isNew;
    }

    /// <summary>
    /// Publishes the content that the program brings, when this database has never seen it. Where somebody has published
    /// the course here, an editor or a command, it is an editor who decides; nothing is replaced under anybody's hands.
    /// </summary>
    public async Task PublishShipped()
    {
        foreach (var course in Shipped(ShippedFolder))
        {
            var files = CourseFiles.FromFolder(course);
            if (!await db.Publications.AnyAsync(p => p.Hash == files.Hash))
            {
                await PublishShippedOne(files);
            }
        }

        await library.Refresh();
    }

    /// <summary>Folders of the courses that the program brings.</summary>
    public static IEnumerable<string> Shipped(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];

    /// <summary>Versions that the program brings and that were never published here.</summary>
    public async Task<IReadOnlyList<WaitingVersion>> Waiting()
    {
        var shipped = brought.All.Select(v => v.Hash).ToList();
        var known = await db
            .Publications.Where(p => shipped.Contains(p.Hash))
            .Select(p => p.Hash)
            .ToListAsync();
        return
        [
            .. brought
                .All.Where(v => !known.Contains(v.Hash) && v.Title is not null)
                .Select(v => new WaitingVersion(v.Title!, v.Hash)),
        ];
    }

    /// <exception cref="Refusal">The program brings no such version.</exception>
    public CourseFiles ShippedFiles(string hash) =>
        brought.All.FirstOrDefault(v => v.Hash == hash) is { } version
            ? CourseFiles.FromFolder(version.Folder)
            : throw Refusals.NoSuchVersion();

    /// <exception cref="Refusal">Never published here.</exception>
    public async Task<CourseFiles> FilesOf(string hash)
    {
        var zip =
            await db
                .Publications.Where(p => p.Hash == hash)
                .OrderBy(p => p.Id)
                .Select(p => p.Files)
                .FirstOrDefaultAsync()
            ?? throw Refusals.NoSuchVersion();
        using var stream = new MemoryStream(zip);
        return CourseFiles.FromZip(stream);
    }

    private async Task PublishShippedOne(CourseFiles files)
    {
        var (course, faults) = CourseReader.Read(files);
        if (course is null)
        {
            throw new FaultyCourse(faults);
        }

        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await OneAtATime();
        var edited = await db.Publications.AnyAsync(p =>
            p.CourseKey == course.Key && (!p.IsShipped || p.Hash == course.Hash)
        );
        if (!edited)
        {
            await Add(course, files, byAccount: null, isShipped: true);
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// Makes these files the current version, unless they are already; in the open transaction. Whoever calls it refreshes
    /// the library after the commit.
    /// </summary>
    /// <returns>Hash of the version that was current until now; null when there was none.</returns>
    public async Task<string?> Add(Course course, CourseFiles files, Guid? byAccount, bool isShipped = false)
    {
        await OneAtATime();
        var current = await db
            .Publications.Where(p => p.CourseKey == course.Key)
            .OrderByDescending(p => p.Id)
            .Select(p => p.Hash)
            .FirstOrDefaultAsync();
        if (current != course.Hash)
        {
            await recordings.Keep(files);
            db.Publications.Add(
                new Publication
                {
                    CourseKey = course.Key,
                    Hash = course.Hash,
                    Title = course.Title.In(course.Language),
                    PublishedAt = clock.Now(),
                    ByAccountId = byAccount,
                    IsShipped = isShipped,
                    Files = files.ToZip(),
                }
            );
            await db.SaveChangesAsync();
        }

        return current;
    }

    /// <summary>Nodes that start together publish one after the other, and ids come in the order of the commits.</summary>
    private Task OneAtATime() =>
        db.IsPostgres
            ? db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(72186413)")
            : Task.CompletedTask;
}

/// <summary>The content has faults; each says where it can be mended.</summary>
public sealed class FaultyCourse(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(f => f.ToString())))
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
