using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Access;

/// <summary>A route as the program serves it.</summary>
/// <param name="Accesses">Its declarations of who may call it; there has to be one.</param>
/// <param name="Posts">What can be sent to it: "" = the page's own handler, "End" = ?handler=End.</param>
/// <param name="ChecksToken">Whether what is sent needs the token of a form.</param>
internal sealed record Route(
    string Pattern,
    IReadOnlyList<IAccess> Accesses,
    bool Reads,
    IReadOnlyList<string> Posts,
    bool ChecksToken,
    bool LooksUp
)
{
    public bool HasParameters => Pattern.Contains('{', StringComparison.Ordinal);

    /// <summary>Can be called: it has no parameters, or somebody gave them.</summary>
    public bool IsSampled => !HasParameters || RouteSamples.All.ContainsKey(Pattern);

    public IAccess Access => Accesses.Single();

    public override string ToString() => Pattern;
}

internal static class RouteTable
{
    /// <summary>Every route of the program, pages and endpoints.</summary>
    public static async Task<List<Route>> Of(IServiceProvider services)
    {
        var routes = new List<Route>();
        var pages = services.GetService<PageLoader>();
        foreach (
            var endpoint in services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
        )
        {
            routes.Add(
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                    ? OfPage(endpoint, await pages!.LoadAsync(page, endpoint.Metadata))
                    : OfEndpoint(endpoint)
            );
        }

        return routes;
    }

    /// <summary>A page's attributes are known once it is loaded.</summary>
    private static Route OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var metadata = page.Endpoint?.Metadata ?? endpoint.Metadata;
        return new Route(
            Pattern(endpoint),
            Accesses(metadata),
            Reads: true,
            [
                .. page
                    .HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod))
                    .Select(h => h.Name ?? "")
                    .Distinct(),
            ],
            metadata.GetMetadata<Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute>() is null
                && !page.FilterDescriptors.Any(f =>
                    f.Filter is Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute
                ),
            metadata.GetMetadata<LooksUpAttribute>() is not null
        );
    }

    private static Route OfEndpoint(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var reads = methods.Any(m => HttpMethods.IsGet(m) || HttpMethods.IsHead(m));
        var writes = methods.Count == 0 || methods.Any(m => !HttpMethods.IsGet(m) && !HttpMethods.IsHead(m));
        return new Route(
            Pattern(endpoint),
            Accesses(endpoint.Metadata),
            reads || methods.Count == 0,
            writes ? [""] : [],
            endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true },
            endpoint.Metadata.GetMetadata<LooksUpAttribute>() is not null
        );
    }

    private static string Pattern(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static IReadOnlyList<IAccess> Accesses(EndpointMetadataCollection metadata) =>
        [.. metadata.OfType<IAccess>()];

    /// <summary>Routes that declare nobody, or more than one thing.</summary>
    public static IReadOnlyList<string> Undeclared(IEnumerable<Route> routes) =>
        [
            .. routes
                .Where(r => r.Accesses.Count != 1)
                .Select(r => $"{r.Pattern}: {r.Accesses.Count} declarations"),
        ];

    /// <summary>[May] without any role lets nobody in, and is surely a slip.</summary>
    public static IReadOnlyList<string> Empty(IEnumerable<Route> routes) =>
        [
            .. routes
                .Where(r => r.Accesses.OfType<MayAttribute>().Any(m => m.AllowedRoles.Count == 0))
                .Select(r => r.Pattern),
        ];

    /// <summary>Routes with parameters for which <see cref="RouteSamples"/> has no line.</summary>
    public static IReadOnlyList<string> Unsampled(IEnumerable<Route> routes) =>
        [.. routes.Where(r => !r.IsSampled).Select(r => r.Pattern).Distinct()];
}
