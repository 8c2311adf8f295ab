using System.Security.Cryptography;
using HocVuSo.Database;

namespace HocVuSo.Web;

public enum ShellPlace
{
    Main,

    /// <summary>The menu under the account's name; shown to the signed-in only.</summary>
    Account,
    Footer,
}

/// <summary>A link around every page, shown to those for whom <paramref name="For"/> holds.</summary>
public sealed record ShellLink(
    ShellPlace Place,
    int Order,
    string Href,
    Text Label,
    Func<HttpContext, bool> For
)
{
    public bool Covers(string path) =>
        path.StartsWith(Href, StringComparison.Ordinal)
        && (path.Length == Href.Length || path[Href.Length] == '/');
}

/// <summary>The name of the signed-in account, or null: told by the feature that knows accounts.</summary>
public sealed record ShellAccount(Func<HttpContext, string?> Name);

/// <summary>What surrounds every page: links that the features registered, asset addresses, the demo mark.</summary>
public sealed class Shell(
    IWebHostEnvironment environment,
    IEnumerable<ShellLink> links,
    SyntheticData synthetic,
    ShellAccount? account = null
)
{
    /// <summary>So many main links find room in two rows of a phone; of more it shows one row that unfolds.</summary>
    public const int MostUnfolded = 4;

    private readonly ILookup<ShellPlace, ShellLink> _links = links
        .OrderBy(l => l.Order)
        .ThenBy(l => l.Href, StringComparer.Ordinal)
        .ToLookup(l => l.Place);

    private readonly Dictionary<string, string> _assets = Fingerprints(environment.WebRootPath);

    public bool IsDemo => synthetic.Here;

    public string? AccountName(HttpContext context) => account?.Name(context);

    public IEnumerable<ShellLink> Links(HttpContext context, ShellPlace place) =>
        _links[place].Where(l => l.For(context));

    /// <summary>One of the links around the page leads there for this reader.</summary>
    public bool LeadsTo(HttpContext context, string href) =>
        _links.Any(place => place.Any(l => l.Href == href && l.For(context)));

    /// <summary>"app.css" → "/app.css?v=…": an address that changes with the content, so it may be kept for a year.</summary>
    public string Asset(string name) => _assets.GetValueOrDefault(name, "/" + name);

    private static Dictionary<string, string> Fingerprints(string? root)
    {
        if (root is null || !Directory.Exists(root))
        {
            return [];
        }

        return Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            .ToDictionary(
                f => f.Name,
                f =>
                    $"/{f.Name}?v={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.file)))[..10]}"
            );
    }
}
