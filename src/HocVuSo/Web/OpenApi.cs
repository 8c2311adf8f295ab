namespace HocVuSo.Web;

/// <summary>
/// The document of the addresses that other programs may rely on, /openapi/v1.json: those under /api/v1, the check of a
/// confirmation and what is under /.well-known. Pages are not part of it.
/// </summary>
public static class OpenApi
{
    private const string Version = "v1";
    private static readonly string[] Promised = ["api/v1/", "c/{code}.json", ".well-known/"];

    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(
            Version,
            options =>
            {
                options.ShouldInclude = address =>
                    Promised.Any(p => address.RelativePath?.StartsWith(p, StringComparison.Ordinal) == true);
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "HocVuSo";
                        document.Info.Version = Version;
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new AnyoneAttribute());
}
