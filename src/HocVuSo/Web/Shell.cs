using System.Security.Cryptography;

namespace HocVuSo.Web;

/// <summary>A link of the page head, shown to those for whom <paramref name="For"/> holds.</summary>
public sealed record ShellLink(int Order, string Href, Text Label, Func<HttpContext, bool> For);

/// <summary>What surrounds every page: links that the features have registered, asset addresses, the demo mark.</summary>
public sealed class Shell(IWebHostEnvironment environment, IEnumerable<ShellLink> links, Settings settings)
{
    private readonly ShellLink[] _links =
    [
        .. links.OrderBy(l => l.Order).ThenBy(l => l.Href, StringComparer.Ordinal),
    ];
    private readonly Dictionary<string, string> _assets = Fingerprints(environment.WebRootPath);

    public bool IsDemo => settings.Demo;

    public IEnumerable<ShellLink> Links(HttpContext context) => _links.Where(l => l.For(context));

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
            .ToDictionary(
                file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                file =>
                    "/"
                    + Path.GetRelativePath(root, file).Replace('\\', '/')
                    + "?v="
                    + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..10]
            );
    }
}
