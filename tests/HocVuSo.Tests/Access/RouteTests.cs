using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Access;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_says_once_who_may_call_it()
    {
        var routes = await RoutesOf(await TestApp.Shared(EngineKind.Sqlite));

        Assert.True(routes.Count > 40, $"Only {routes.Count} routes were found.");
        Assert.Empty(RouteTable.Undeclared(routes));
        Assert.Empty(RouteTable.Empty(routes));
    }

    [Fact]
    public async Task Every_role_that_some_route_admits_gives_a_second_factor()
    {
        var admitted = (await RoutesOf(await TestApp.Shared(EngineKind.Sqlite)))
            .Select(r => r.Access)
            .OfType<MayAttribute>()
            .SelectMany(may => may.AllowedRoles)
            .Distinct()
            .Order();

        Assert.Equal(Enum.GetValues<Role>().Where(r => r.SeesOthers), admitted);
    }

    [Fact]
    public async Task Every_route_with_parameters_has_a_sample_and_every_sample_a_route()
    {
        var routes = await RoutesOf(await TestApp.Shared(EngineKind.Sqlite));

        Assert.Empty(RouteTable.Unsampled(routes));
        Assert.Empty(RouteSamples.All.Keys.Except(routes.Select(r => r.Pattern)));
    }

    [Fact]
    public async Task Whatever_changes_something_asks_for_the_token_of_a_form()
    {
        var routes = await RoutesOf(await TestApp.Shared(EngineKind.Sqlite));

        Assert.Equal(
            RouteSamples.Tokenless.Keys.Order(StringComparer.Ordinal),
            routes
                .Where(r => r.Posts.Count > 0 && !r.ChecksToken)
                .Select(r => r.Pattern)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The guards above are seen to fail, each on a route planted for it.</summary>
    [Fact]
    public async Task Planted_routes_are_found_and_an_undeclared_one_is_refused_to_everybody()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseRouting();
        app.UseDeclaredAccess();
        app.MapGet("/planted/nobody", () => "seen");
        app.MapGet("/planted/twice", () => "seen")
            .WithMetadata(new AnyoneAttribute(), new SignedInAttribute());
        app.MapGet("/planted/empty", () => "seen").WithMetadata(new MayAttribute());
        app.MapGet("/planted/{thing}", (string thing) => thing).WithMetadata(new AnyoneAttribute());
        app.MapPost("/planted/open", () => "done").WithMetadata(new AnyoneAttribute());
        await app.StartAsync(TestContext.Current.CancellationToken);

        var routes = await RouteTable.Of(app.Services);

        Assert.Equal(
            ["/planted/nobody: 0 declarations", "/planted/twice: 2 declarations"],
            RouteTable.Undeclared(routes)
        );
        Assert.Equal(["/planted/empty"], RouteTable.Empty(routes));
        Assert.Equal(["/planted/{thing}"], RouteTable.Unsampled(routes));
        Assert.Contains(routes, r => r is { Pattern: "/planted/open", ChecksToken: false, Posts.Count: 1 });
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var refused = await client.GetAsync("/planted/nobody", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var seen = await client.GetAsync("/planted/thing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
    }

    private static Task<List<Route>> RoutesOf(TestApp app) => RouteTable.Of(app.App.Services);
}
