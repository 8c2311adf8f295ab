using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HocVuSo.Courses.Recordings;

/// <summary>
/// Recordings as files of a course. Their bytes are many and never change, so a version holds a line in place of each,
/// with the hash of the bytes; these lie once in the database (see <see cref="RecordingStore"/>).
/// </summary>
internal static partial class RecordingFile
{
    public const string Folder = "audio/";
    private const string Mark = "recording sha256:";

    private static readonly Dictionary<string, string> Types = new()
    {
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["ogg"] = "audio/ogg",
    };

    public static bool IsOne(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The line that stands for these bytes; for such a line, the line itself.</summary>
    public static byte[] LineFor(byte[] bytes) =>
        Read(bytes) is not null
            ? bytes
            : Encoding.UTF8.GetBytes(
                $"{Mark}{HashOf(bytes)} {bytes.Length.ToString(CultureInfo.InvariantCulture)}\n"
            );

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Null when the bytes are no such line.</summary>
    public static (string Hash, long Length)? Read(byte[] bytes) =>
        bytes.Length < 120
        && Line().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } line
        && long.TryParse(line.Groups["length"].Value, CultureInfo.InvariantCulture, out var length)
            ? (line.Groups["hash"].Value, length)
            : null;

    /// <summary>What the name of a file says; null when it is not a recording's.</summary>
    public static (string Lesson, int Step, bool Easy, string Language)? Name(string path) =>
        Named().Match(path) is { Success: true } name
            ? (
                name.Groups["lesson"].Value,
                int.Parse(name.Groups["step"].Value, CultureInfo.InvariantCulture),
                name.Groups["easy"].Success,
                name.Groups["language"].Value
            )
            : null;

    /// <summary>By its name; null when it is none that browsers play.</summary>
    public static string? TypeOf(string path) =>
        Types.GetValueOrDefault(Path.GetExtension(path).TrimStart('.'));

    /// <summary>Whether the bytes are what the name says.</summary>
    public static bool Fits(string path, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(path) switch
        {
            ".mp3" => bytes.StartsWith("ID3"u8)
                || (bytes.Length > 2 && bytes[0] == 0xff && (bytes[1] & 0xe0) == 0xe0),
            ".m4a" => bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8),
            ".ogg" => bytes.StartsWith("OggS"u8),
            _ => false,
        };

    [GeneratedRegex(
        "^recording sha256:(?<hash>[0-9a-f]{64}) (?<length>[0-9]{1,10})\n$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^audio/(?<lesson>[a-z0-9]+(-[a-z0-9]+)*)-(?<step>[1-9][0-9]?)(?<easy>-easy)?\.(?<language>[a-z]{2,3})\.(mp3|m4a|ogg)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();
}
