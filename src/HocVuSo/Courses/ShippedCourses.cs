using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses;

/// <summary>The versions that the program brings: read when somebody first asks, and no more, since they do not change.</summary>
public sealed class ShippedCourses(Settings settings)
{
    // A disk that could not be read for once is asked again.
    private readonly Lazy<IReadOnlyList<ShippedVersion>> _all = new(
        () =>
            [
                .. Publishing
                    .Shipped(Path.Combine(settings.ShippedFolder, "content", "courses"))
                    .Select(f => new ShippedVersion(f, CourseFiles.FromFolder(f).Hash)),
            ],
        LazyThreadSafetyMode.PublicationOnly
    );

    public IReadOnlyList<ShippedVersion> All => _all.Value;
}

public sealed class ShippedVersion(string folder, string hash)
{
    private readonly Lazy<string?> _title = new(
        () =>
            CourseReader.Read(CourseFiles.FromFolder(folder)).Course is { } course
                ? course.Title.In(course.Language)
                : null,
        LazyThreadSafetyMode.PublicationOnly
    );

    public string Folder => folder;
    public string Hash => hash;

    /// <summary>Null = it has faults.</summary>
    public string? Title => _title.Value;
}
