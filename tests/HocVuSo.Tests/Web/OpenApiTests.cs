using System.Net;
using System.Text.Json;
using HocVuSo.Database;

namespace HocVuSo.Tests.Web;

public sealed class OpenApiTests
{
    [Theory, BothEngines]
    public async Task The_document_names_what_other_programs_may_call_and_no_page(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var stranger = app.Browser();
        var page = await stranger.Get("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var paths = JsonDocument
            .Parse(page.Html)
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetProperty("get"));
        Assert.Equal(
            [
                "/.well-known/jwks.json",
                "/.well-known/status-list",
                "/api/v1/catalogue",
                "/api/v1/places",
                "/c/{code}.json",
            ],
            paths.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            paths.Values,
            p => Assert.False(string.IsNullOrEmpty(p.GetProperty("summary").GetString()))
        );
        Assert.Contains(
            "PublicVerdict",
            paths["/c/{code}.json"].GetProperty("responses").ToString(),
            StringComparison.Ordinal
        );
    }
}
