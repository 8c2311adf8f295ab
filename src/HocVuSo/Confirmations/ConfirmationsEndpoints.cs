using System.Text.Json;
using System.Text.Json.Serialization;
using HocVuSo.Web;

namespace HocVuSo.Confirmations;

public static class ConfirmationsEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What anybody may know of a confirmation. Fields without a value are left out.</summary>
    /// <param name="Status">"valid", "expired", "revoked", "replaced", "none".</param>
    /// <param name="Title">The topic or the level.</param>
    /// <param name="Since">The day of the status, where it is not that of the confirmation.</param>
    /// <param name="ReplacedBy">Code of the confirmation that took its place.</param>
    public sealed record PublicVerdict(
        string Status,
        string? Name,
        string? Title,
        DateOnly? From,
        string? Issuer,
        string? Assurance,
        DateOnly? Since,
        string? ReplacedBy
    );

    public static void Map(IEndpointRouteBuilder routes)
    {
        PrintEndpoints.Map(routes);
        routes
            .MapGet(
                "/.well-known/jwks.json",
                async (PublicLists lists, HttpResponse response) =>
                    Public(response, await lists.Keys(), "application/jwk-set+json")
            )
            .WithMetadata(new AnyoneAttribute())
            .WithSummary("The public keys that confirmations are signed with, as a JWK set");
        routes
            .MapGet(
                "/.well-known/status-list",
                async (PublicLists lists, HttpResponse response) =>
                    Public(response, await lists.Status(), "application/jose")
            )
            .WithMetadata(new AnyoneAttribute())
            .WithSummary("The signed list of confirmations that no longer hold");
        routes
            .MapGet(
                "/c/{code}.json",
                async (string code, Verification verification, HttpResponse response) =>
                {
                    var verdict = await verification.Find(code);
                    NeverKept(response);
                    response.Headers.AccessControlAllowOrigin = "*";
                    return Results.Json(
                        Told(verdict),
                        Json,
                        statusCode: verdict.Kind == VerdictKind.None ? 404 : 200
                    );
                }
            )
            .WithMetadata(new AnyoneAttribute())
            .WithSummary("Whether the confirmation with this code holds, and what it says")
            .Produces<PublicVerdict>()
            .Produces<PublicVerdict>(StatusCodes.Status404NotFound)
            .RequireRateLimiting(RateLimits.Verify);
    }

    /// <summary>Neither kept by caches nor found by search engines.</summary>
    public static void NeverKept(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    /// <summary>Open data for any site and for offline verifiers.</summary>
    private static IResult Public(HttpResponse response, string text, string type)
    {
        response.Headers.CacheControl = "public, max-age=60";
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(text, type);
    }

    private static PublicVerdict Told(Verdict verdict) =>
        new(
            verdict.Word,
            verdict.Name,
            verdict.Title,
            verdict.From,
            verdict.Issuer,
            verdict.Assurance?.ToString(),
            verdict.StatusDay,
            verdict.ReplacedBy?.ToString()
        );
}
