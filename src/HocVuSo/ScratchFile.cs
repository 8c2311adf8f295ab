namespace HocVuSo;

/// <summary>
/// A file for what must not stay: its owner alone may open it, it loses its name as soon as it is there, and it is gone
/// with its handle, however the program ends.
/// </summary>
public static class ScratchFile
{
    /// <param name="folder">Null = the system's folder for such files.</param>
    public static FileStream In(string? folder)
    {
        folder ??= Path.GetTempPath();
        OwnFolder.Create(folder);
        var path = Path.Combine(folder, $"scratch-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
