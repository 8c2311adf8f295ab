namespace HocVuSo.Courses.Recordings;

/// <summary>A person's voice that reads a step: it wins over the synthetic one.</summary>
/// <param name="Path">Inside the course: "audio/khi-nao-1.ktv.mp3".</param>
/// <param name="Lesson">Key.</param>
/// <param name="Step">Counted from 1.</param>
/// <param name="Easy">Reads the easy version.</param>
/// <param name="Hash">SHA-256 (hex) of the bytes.</param>
/// <param name="Length">In bytes.</param>
public sealed record Recording(
    string Path,
    string Lesson,
    int Step,
    bool Easy,
    SpokenLanguage Language,
    string Hash,
    long Length
)
{
    public string Address => "/content/recordings/" + Hash;

    /// <summary>
    /// Those of the newer version that are the very recordings of the older one though what they read has changed:
    /// somebody should listen whether they still fit.
    /// </summary>
    public static IReadOnlyList<Recording> Outdated(Course older, Course newer) =>
        [
            .. newer.Recordings.Where(r =>
                older.Recordings.Any(o => o.Path == r.Path && o.Hash == r.Hash)
                && Words(older, r) != Words(newer, r)
            ),
        ];

    private static string? Words(Course course, Recording recording) =>
        course.Lesson(recording.Lesson)?.Steps.ElementAtOrDefault(recording.Step - 1) is not { } step ? null
        : recording.Easy ? $"{step.Easy?.Title}\0{step.Easy?.Text}"
        : step.Hash;
}

/// <summary>A language that lessons are spoken in.</summary>
/// <param name="Code">ISO 639: "vi", "ktv".</param>
public sealed record SpokenLanguage(string Code, Text Name)
{
    /// <summary>
    /// Vietnamese, and the languages of the mountain peoples of Quảng Nam by their codes in ISO 639-3. The speech of the
    /// Giẻ Triêng has two codes there.
    /// </summary>
    public static readonly IReadOnlyList<SpokenLanguage> All =
    [
        new("vi", new("tiếng Việt", "Vietnamese")),
        new("ktv", new("tiếng Cơ Tu", "Katu")),
        new("sed", new("tiếng Xơ Đăng", "Sedang")),
        new("cua", new("tiếng Co", "Co (Cua)")),
        new("jeh", new("tiếng Giẻ", "Jeh (Giẻ)")),
        new("stg", new("tiếng Triêng", "Trieng")),
    ];

    public static SpokenLanguage? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
