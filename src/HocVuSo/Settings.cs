namespace HocVuSo;

/// <summary>What the command line and the environment chose for this process.</summary>
public sealed record Settings
{
    /// <summary>Folder of the database file, the keys and uploads that wait.</summary>
    public required string DataFolder { get; init; }

    /// <summary>"Data Source=…" or "Host=…".</summary>
    public required string Database { get; init; }

    /// <summary>Folder with the shipped content/ and data/.</summary>
    public string ShippedFolder { get; init; } = AppContext.BaseDirectory;
    public int Port { get; init; } = 5080;
    public bool Demo { get; init; }
    public int DemoPeople { get; init; } = 10_000;

    /// <summary>Multiplies every rate limit; the load drivers raise it, nothing else does.</summary>
    public int RateLimitFactor { get; init; } = 1;

    /// <summary>The address printed in QR codes, without a slash at the end; null = the address of the request.</summary>
    public string? PublicAddress { get; init; }

    /// <exception cref="Refusal">Not an address of the web.</exception>
    public static Uri PublicUri(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" }
            ? uri
            : throw new Refusal(
                "not-a-public-address",
                new(
                    $"HOCVUSO_PUBLIC_ADDRESS phải là địa chỉ đầy đủ, ví dụ https://hocvuso.example.vn; đang là “{address}”.",
                    $"HOCVUSO_PUBLIC_ADDRESS must be a whole address, like https://hocvuso.example.vn; it is “{address}”."
                )
            );

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public static Settings For(string? dataFolder = null, string? database = null)
    {
        var folder = Path.GetFullPath(
            dataFolder ?? Environment.GetEnvironmentVariable("HOCVUSO_DATA") ?? "var/data"
        );
        return new Settings
        {
            DataFolder = folder,
            Database =
                database
                ?? Environment.GetEnvironmentVariable("HOCVUSO_DATABASE")
                ?? "Data Source=" + Path.Combine(folder, "hocvuso.db"),
            RateLimitFactor = int.TryParse(
                Environment.GetEnvironmentVariable("HOCVUSO_RATE_LIMIT_FACTOR"),
                out var factor
            )
                ? Math.Max(1, factor)
                : 1,
            PublicAddress = Environment.GetEnvironmentVariable("HOCVUSO_PUBLIC_ADDRESS")?.TrimEnd('/'),
        };
    }
}
