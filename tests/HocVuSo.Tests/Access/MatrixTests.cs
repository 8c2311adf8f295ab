using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Tests.Access;

/// <summary>Every route, called by everybody: not signed in, and in every role, here and elsewhere.</summary>
public sealed class MatrixTests
{
    [Theory, BothEngines]
    public async Task Everybody_opens_what_is_theirs_to_open_and_nothing_else(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        var wrong = new List<string>();
        foreach (
            var route in (await RouteTable.Of(app.App.Services)).Where(r =>
                r is { Reads: true, IsSampled: true }
            )
        )
        {
            foreach (var caller in world.Callers)
            {
                var path = PathOf(route, world);
                var page = await caller.Browser.Get(path);
                if (!Fits(Expected(route, world, caller), page, route))
                {
                    wrong.Add($"GET {path} by {caller}: {(int)page.Status} {page.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, BothEngines]
    public async Task Nothing_is_sent_without_the_token_of_a_form(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        var wrong = new List<string>();
        foreach (var (route, caller, address, _) in Sendings(await RouteTable.Of(app.App.Services), world))
        {
            if (!route.ChecksToken)
            {
                continue;
            }

            var status = await Send(caller, address, []);
            var allowed =
                Expected(route, world, caller) is Answer.Reached or Answer.NotFound
                && !IsReadingOnly(route, caller, address);
            var expected =
                allowed ? HttpStatusCode.BadRequest
                : caller.Role is null ? HttpStatusCode.Unauthorized
                : HttpStatusCode.Forbidden;
            if (status != expected)
            {
                wrong.Add($"POST {address} by {caller} without token: {(int)status}, not {(int)expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, BothEngines]
    public async Task With_a_good_token_everybody_changes_what_is_theirs_to_change(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var world = await RouteWorld.Make(app);
        var wrong = new List<string>();
        // First those who must be refused: were one let in, it would change what the others find.
        foreach (
            var (route, caller, address, forSignedIn) in Sendings(
                    await RouteTable.Of(app.App.Services),
                    world
                )
                .OrderBy(s => Expected(s.Route, world, s.Caller) == Answer.Reached)
        )
        {
            var status = await Send(
                caller,
                address,
                [KeyValuePair.Create("__RequestVerificationToken", caller.Token)]
            );
            var fits = (Expected(route, world, caller), IsReadingOnly(route, caller, address)) switch
            {
                (Answer.SignIn, _) => status == HttpStatusCode.Unauthorized,
                (_, true) or (Answer.Forbidden, _) => status == HttpStatusCode.Forbidden,
                (Answer.Reached, _) when forSignedIn && caller.Role is null => status
                    is HttpStatusCode.Unauthorized
                        or HttpStatusCode.Forbidden,
                (Answer.NotFound, _) => status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                _ => (int)status < 500
                    && status
                        is not HttpStatusCode.BadRequest
                            and not HttpStatusCode.Unauthorized
                            and not HttpStatusCode.Forbidden,
            };
            if (!fits)
            {
                wrong.Add($"POST {address} by {caller} with token: {(int)status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private enum Answer
    {
        Reached,
        SignIn,
        Forbidden,
        NotFound,
    }

    private static Answer Expected(Route route, RouteWorld world, Caller caller)
    {
        var declared = route.Access switch
        {
            AnyoneAttribute => Answer.Reached,
            _ when caller.Role is null => Answer.SignIn,
            MayAttribute may => may.AllowedRoles.Contains(caller.Role!.Value)
                ? Answer.Reached
                : Answer.Forbidden,
            _ => Answer.Reached,
        };
        return
            declared == Answer.Reached
            && RouteSamples.All.TryGetValue(route.Pattern, out var sample)
            && !(sample.Reaches?.Invoke(world, caller) ?? false)
            ? Answer.NotFound
            : declared;
    }

    private static bool Fits(Answer expected, TestPage page, Route route) =>
        expected switch
        {
            Answer.SignIn => page.Status == HttpStatusCode.Redirect
                && page.Location!.AbsolutePath == "/sign-in",
            Answer.Forbidden => page.Status == HttpStatusCode.Forbidden,
            Answer.NotFound => page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
            _ => (int)page.Status < 400
                && page.Location?.OriginalString.Contains("/sign-in?", StringComparison.Ordinal) != true
                || (
                    RouteSamples.All.TryGetValue(route.Pattern, out var sample)
                    && sample.AnyStatus
                    && (int)page.Status < 500
                ),
        };

    /// <summary>An auditor changes nothing outside the own account, whatever the page allows.</summary>
    private static bool IsReadingOnly(Route route, Caller caller, string address) =>
        caller.Role == Role.Auditor
        && !route.LooksUp
        && !new[] { "/account", "/sign-in", "/sign-out" }.Any(own =>
            address == own
            || address.StartsWith(own + "/", StringComparison.Ordinal)
            || address.StartsWith(own + "?", StringComparison.Ordinal)
        );

    private static IEnumerable<(Route Route, Caller Caller, string Address, bool ForSignedIn)> Sendings(
        List<Route> routes,
        RouteWorld world
    ) =>
        from route in routes.Where(r => r.IsSampled)
        from handler in route.Posts
        let sample = RouteSamples.All.GetValueOrDefault(route.Pattern)
        where sample?.EndsSession.Contains(handler) != true
        from caller in world.Callers
        let path = PathOf(route, world)
        select (
            route,
            caller,
            handler.Length == 0 ? path
            : path.Contains('?', StringComparison.Ordinal) ? $"{path}&handler={handler}"
            : $"{path}?handler={handler}",
            sample?.ForSignedIn.Contains(handler) == true
        );

    private static string PathOf(Route route, RouteWorld world) =>
        RouteSamples.All.TryGetValue(route.Pattern, out var sample) ? sample.Path(world) : route.Pattern;

    private static async Task<HttpStatusCode> Send(
        Caller caller,
        string address,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var answer = await caller.Browser.Client.PostAsync(
            address,
            new FormUrlEncodedContent(fields),
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }
}
