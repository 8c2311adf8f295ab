using Microsoft.AspNetCore.Http.HttpResults;

namespace HocVuSo.Web;

/// <summary>An address that somebody named as the one to go back to: of this site, or not followed.</summary>
public static class LocalAddress
{
    private static readonly Uri Site = new("http://site");

    /// <returns>Path and query as they may stand in a header; "/" for anything that leads elsewhere.</returns>
    public static string Of(string? address) =>
        RedirectHttpResult.IsLocalUrl(address)
        && address.StartsWith('/')
        && Uri.TryCreate(Site, address, out var here)
        && here.Host == Site.Host
            ? here.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped)
            : "/";
}
