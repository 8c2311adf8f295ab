namespace HocVuSo.Web;

/// <summary>Where the site is reached from outside: what stands in QR codes and on paper.</summary>
public static class PublicAddress
{
    /// <summary>The configured address, else the one of the request; no slash at the end.</summary>
    public static string Of(HttpRequest request, Settings settings) =>
        settings.PublicAddress ?? $"{request.Scheme}://{request.Host}";

    /// <summary>What is printed now would lead nobody else anywhere; made-up people need no better.</summary>
    public static bool LeadsNowhere(HttpRequest request, Settings settings) =>
        !settings.Demo
        && Uri.TryCreate(Of(request, settings), UriKind.Absolute, out var address)
        && address.IsLoopback;
}
