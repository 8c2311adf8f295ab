using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HocVuSo.Courses.Recordings;

namespace HocVuSo.Courses.Reading;

/// <summary>
/// The files of one version of a course, by path ("images/x.svg"), nothing added and nothing left out. What they hash
/// to is the identity of the version.
/// </summary>
public sealed class CourseFiles
{
    /// <summary>Where an exported course keeps its own files.</summary>
    public const string ExportedFolder = "files";
    public const int MostFiles = 600;
    public const int LargestFile = 512 * 1024;

    /// <summary>Without recordings.</summary>
    public const int LargestCourse = 8 * 1024 * 1024;

    /// <summary>Two minutes of speech and more.</summary>
    public const int LargestRecording = 2 * 1024 * 1024;

    /// <summary>All of a course that come at once.</summary>
    public const int MostOfRecordings = 40 * 1024 * 1024;

    /// <summary>A recording is a line here that names its bytes (see <see cref="RecordingFile"/>).</summary>
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Recordings that came along, by path.</summary>
    private readonly Dictionary<string, byte[]> _given = new(StringComparer.Ordinal);
    private string? _hash;

    private CourseFiles() { }

    /// <summary>In ordinal order of the paths.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public byte[]? Bytes(string path) => _files.GetValueOrDefault(path);

    /// <summary>The bytes of a recording that came along with the files; null for all others.</summary>
    public byte[]? Given(string path) => _given.GetValueOrDefault(path);

    /// <summary>What a file says, decoded as UTF-8; null when there is none. A mark at its beginning stays.</summary>
    public string? Text(string path) => Bytes(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The same with this file in place of the one of that path, if there was one; null takes it away.</summary>
    /// <exception cref="Refusal">Too much.</exception>
    public CourseFiles With(string path, byte[]? bytes)
    {
        var files = new CourseFiles();
        foreach (var (other, kept) in _files.Where(f => f.Key != path))
        {
            files.Add(other, _given.GetValueOrDefault(other) ?? kept);
        }

        if (bytes is not null)
        {
            files.Add(path, bytes);
        }

        return files;
    }

    /// <inheritdoc cref="With(string, byte[])"/>
    public CourseFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <exception cref="Refusal">Too much.</exception>
    public static CourseFiles Of(IEnumerable<(string Path, string Text)> texts)
    {
        var files = new CourseFiles();
        foreach (var (path, text) in texts)
        {
            files.Add(path, Encoding.UTF8.GetBytes(text));
        }

        return files;
    }

    /// <summary>SHA-256 (hex) over every path and its bytes, each preceded by its length.</summary>
    public string Hash
    {
        get
        {
            if (_hash is null)
            {
                using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                Span<byte> length = stackalloc byte[4];
                foreach (var (path, bytes) in _files)
                {
                    var name = Encoding.UTF8.GetBytes(path);
                    BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
                    sha.AppendData(length);
                    sha.AppendData(name);
                    BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
                    sha.AppendData(length);
                    sha.AppendData(bytes);
                }

                _hash = Convert.ToHexStringLower(sha.GetHashAndReset());
            }

            return _hash;
        }
    }

    /// <summary>Files of a folder and its sub-folders; hidden ones (".git", ".DS_Store") are no content.</summary>
    /// <exception cref="Refusal">No such folder, or too much in it.</exception>
    public static CourseFiles FromFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw Refusals.NoSuchFolder(folder);
        }

        // What "export course" wrote: the course itself lies in a folder of it.
        if (
            !File.Exists(Path.Combine(folder, "course.md"))
            && File.Exists(Path.Combine(folder, ExportedFolder, "course.md"))
        )
        {
            folder = Path.Combine(folder, ExportedFolder);
        }

        var files = new CourseFiles();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (IsHidden(path))
            {
                continue;
            }

            if (new FileInfo(file).Length > LargestOf(path))
            {
                throw Refusals.CourseTooLarge();
            }

            files.Add(path, File.ReadAllBytes(file));
        }

        return files;
    }

    /// <summary>
    /// Reads a zip of a course's folder, with or without the folder itself around the files. Judged by its content, not
    /// by its name; counts what comes out, so that a small file cannot become an endless one.
    /// </summary>
    /// <exception cref="Refusal">Not a zip, or too much in it.</exception>
    public static CourseFiles FromZip(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var entries = archive
                .Entries.Where(e => !e.FullName.EndsWith('/'))
                .Select(e => (Path: e.FullName.Replace('\\', '/'), Entry: e))
                .Where(e => !IsHidden(e.Path))
                .ToList();
            var around = entries.Count == 0 ? "" : entries[0].Path[..(entries[0].Path.IndexOf('/') + 1)];
            if (
                entries.Exists(e => e.Path == "course.md")
                || !entries.TrueForAll(e => e.Path.StartsWith(around, StringComparison.Ordinal))
            )
            {
                around = "";
            }

            if (
                !entries.Exists(e => e.Path == around + "course.md")
                && entries.Exists(e => e.Path == $"{around}{ExportedFolder}/course.md")
            )
            {
                around += ExportedFolder + "/";
                entries.RemoveAll(e => !e.Path.StartsWith(around, StringComparison.Ordinal));
            }

            if (entries.Count > MostFiles)
            {
                throw Refusals.CourseTooLarge();
            }

            var files = new CourseFiles();
            var buffer = new byte[LargestRecording + 1];
            foreach (var (path, entry) in entries)
            {
                using var content = entry.Open();
                var inside = path[around.Length..];
                var most = LargestOf(inside) + 1;
                var length = content.ReadAtLeast(buffer.AsSpan(0, most), most, throwOnEndOfStream: false);
                files.Add(inside, buffer[..length]);
            }

            return files;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            throw Refusals.NotAZip();
        }
    }

    /// <summary>
    /// The form in which a version lies in the database; with the recordings that came along, the one in which an editor
    /// takes it home.
    /// </summary>
    public byte[] ToZip(bool withRecordings = false)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in _files)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(withRecordings ? Given(path) ?? bytes : bytes);
            }
        }

        return zip.ToArray();
    }

    private static int LargestOf(string path) => RecordingFile.IsOne(path) ? LargestRecording : LargestFile;

    private void Add(string path, byte[] bytes)
    {
        if (RecordingFile.IsOne(path))
        {
            if (
                bytes.Length > LargestRecording
                || _given.Values.Sum(f => (long)f.Length) + bytes.Length > MostOfRecordings
            )
            {
                throw Refusals.RecordingTooLarge();
            }

            var line = RecordingFile.LineFor(bytes);
            if (line != bytes)
            {
                _given[path] = bytes;
            }

            bytes = line;
        }

        if (
            bytes.Length > LargestFile
            || _files.Count == MostFiles
            || _files.Values.Sum(f => (long)f.Length) + bytes.Length > LargestCourse
        )
        {
            throw Refusals.CourseTooLarge();
        }

        if (!_files.TryAdd(path, bytes))
        {
            throw Refusals.NotAZip();
        }
    }

    /// <summary>A folder, or a zip of one.</summary>
    /// <exception cref="Refusal">Neither, or too much in it.</exception>
    public static CourseFiles From(string path)
    {
        if (!File.Exists(path))
        {
            return FromFolder(path);
        }

        try
        {
            using var zip = File.OpenRead(path);
            return FromZip(zip);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusals.NotAZip();
        }
    }

    private static bool IsHidden(string path) =>
        path.Split('/').Any(part => (part.StartsWith('.') && part != "..") || part == "__MACOSX");

    public static string Kilobytes(int bytes) =>
        (bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture);
}
