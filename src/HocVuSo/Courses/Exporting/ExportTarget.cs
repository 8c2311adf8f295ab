using System.IO.Compression;

namespace HocVuSo.Courses.Exporting;

/// <summary>
/// Where an export goes: a folder that is empty or not there yet, or a file whose name ends in ".zip" and that is not
/// there yet. It is made beside its place and moved there whole, so that there is never a part of it.
/// </summary>
public static class ExportTarget
{
    /// <exception cref="Refusal">Something is there already, or the disk does not take it.</exception>
    public static void Write(string target, IReadOnlyDictionary<string, byte[]> files)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var isZip = place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (File.Exists(place) || (Directory.Exists(place) && (isZip || HoldsSomething(place))))
        {
            throw Refusals.TargetTaken(target);
        }

        var making = $"{place}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (isZip)
            {
                Zip(making, files);
                File.Move(making, place);
            }
            else
            {
                Folder(making, files);
                if (Directory.Exists(place))
                {
                    Directory.Delete(place);
                }

                Directory.Move(making, place);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusals.CannotWrite(target);
        }
        finally
        {
            Clear(making);
        }
    }

    /// <summary>One file, which is not there yet.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteFile(string target, byte[] bytes)
    {
        var place = Path.GetFullPath(target);
        if (File.Exists(place) || Directory.Exists(place))
        {
            throw Refusals.TargetTaken(target);
        }

        var making = $"{place}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(making, bytes);
            File.Move(making, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusals.CannotWrite(target);
        }
        finally
        {
            Clear(making);
        }
    }

    private static bool HoldsSomething(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusals.CannotWrite(folder);
        }
    }

    private static void Folder(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private static void Zip(string file, IReadOnlyDictionary<string, byte[]> files)
    {
        using var output = new FileStream(file, FileMode.CreateNew);
        using var archive = new ZipArchive(output, ZipArchiveMode.Create);
        foreach (var (path, bytes) in files)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
            using var content = entry.Open();
            content.Write(bytes);
        }
    }

    private static void Clear(string making)
    {
        if (Directory.Exists(making))
        {
            Directory.Delete(making, recursive: true);
        }
        else if (File.Exists(making))
        {
            File.Delete(making);
        }
    }
}
