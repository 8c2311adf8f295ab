namespace HocVuSo;

/// <summary>A folder that nobody but the program's user may enter: it holds people's data, keys or their copies.</summary>
public static class OwnFolder
{
    private const UnixFileMode Owner =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes it where it is missing. One that is there keeps the rights that its owner gave it.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Owner);
        }
    }
}
