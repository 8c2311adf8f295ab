using System.Security.Claims;
using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HocVuSo.People.Accounts;

/// <summary>Between the cookie, which holds the id of a session, and the <see cref="Viewer"/> of the request.</summary>
public sealed class SessionHandler(Sessions sessions, Db db, Engine engine)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "session";

    /// <summary>Begins a session and gives the browser its cookie.</summary>
    public async Task SignIn(HttpContext http, Account account, bool kept, bool secondFactor = false)
    {
        var session = sessions.Start(
            db,
            account,
            Device.Describe(http.Request.Headers.UserAgent),
            AddressPrefix.Of(http.Connection.RemoteIpAddress),
            kept,
            secondFactor
        );
        if (db.Database.CurrentTransaction is null)
        {
            using var gate = await engine.EnterWrite();
            await db.SaveChangesAsync();
        }
        else
        {
            await db.SaveChangesAsync();
        }

        await http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString("N"))], "session")
            ),
            new AuthenticationProperties { IsPersistent = kept }
        );
    }

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = Session.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = Refuse;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var known = Guid.TryParseExact(
            context.Principal?.FindFirstValue(SessionClaim),
            "N",
            out var sessionId
        );
        var viewer = known ? await http.RequestServices.GetRequiredService<Sessions>().Find(sessionId) : null;
        if (viewer is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        http.Features.Set(viewer);
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsPageView(context.Request))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsPageView(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Over https the cookie's name begins with __Host-, so that no neighbouring host can set it.</summary>
    private sealed class HostCookies : ICookieManager
    {
        private readonly ChunkingCookieManager _inner = new();

        public string? GetRequestCookie(HttpContext context, string key) =>
            _inner.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(
            HttpContext context,
            string key,
            string? value,
            CookieOptions options
        ) => _inner.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            _inner.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) =>
            context.Request.IsHttps ? "__Host-" + key : key;
    }
}
