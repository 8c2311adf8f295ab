using System.Text.Json;
using HocVuSo.Web;

namespace HocVuSo.Confirmations;

public static class ConfirmationsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        PrintEndpoints.Map(routes);
        routes
            .MapGet(
                "/.well-known/jwks.json",
                async (PublicLists lists, HttpResponse response) =>
                    Public(response, await lists.Keys(), "application/jwk-set+json")
            )
            .WithMetadata(new AnyoneAttribute());
        routes
            .MapGet(
                "/.well-known/status-list",
                async (PublicLists lists, HttpResponse response) =>
                    Public(response, await lists.Status(), "application/jose")
            )
            .WithMetadata(new AnyoneAttribute());
        routes
            .MapGet(
                "/c/{code}.json",
                async (string code, Verification verification, HttpResponse response) =>
                {
                    var verdict = await verification.Find(code);
                    NeverKept(response);
                    response.Headers.AccessControlAllowOrigin = "*";
                    return Results.Text(
                        Json(verdict),
                        "application/json",
                        statusCode: verdict.Kind == VerdictKind.None ? 404 : 200
                    );
                }
            )
            .WithMetadata(new AnyoneAttribute())
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

    private static string Json(Verdict verdict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", verdict.Word);
            Write(json, "name", verdict.Name);
            Write(json, "title", verdict.Title);
            Write(json, "from", Iso(verdict.From));
            Write(json, "issuer", verdict.Issuer);
            Write(json, "assurance", verdict.Assurance?.ToString());
            Write(json, "since", Iso(verdict.StatusDay));
            Write(json, "replacedBy", verdict.ReplacedBy?.ToString());
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
