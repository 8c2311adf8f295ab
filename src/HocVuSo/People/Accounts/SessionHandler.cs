using System.Security.Claims;
using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Between the cookie, which holds the id of a session, and the <see cref="Viewer"/> (or
/// <see cref="PendingViewer"/>) of the request.
/// </summary>
public sealed class SessionHandler(Sessions sessions, Db db, Engine engine)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string SecondFactorPage = "/account/second-factor";
    private const string SessionClaim = "session";

    /// <summary>Begins a session, ends the one this browser had, and gives the browser its cookie.</summary>
    /// <param name="returnUrl">Taken only when it leads to this site.</param>
    /// <param name="firstPassword">Came with a password that was given out, and is to choose one.</param>
    /// <returns>Where to go next: the page of what is still owed, else the return address.</returns>
    public async Task<string> SignIn(
        HttpContext http,
        Account account,
        bool kept,
        bool secondFactor,
        string? returnUrl,
        bool firstPassword = false
    )
    {
        Owed? owes;
        Session session;
        using (db.Database.CurrentTransaction is null ? await engine.EnterWrite() : null)
        {
            if (SessionOf(http) is { } before)
            {
                await sessions.End(db, before.Account, before.Session);
            }

            session = sessions.Start(
                db,
                account,
                Device.Describe(http.Request.Headers.UserAgent),
                AddressPrefix.Of(http.Connection.RemoteIpAddress),
                kept,
                secondFactor,
                firstPassword
            );
            await db.SaveChangesAsync();
            owes =
                firstPassword ? Owed.Password
                : !secondFactor && await sessions.NeedsSecondFactor(db, account) ? Owed.SecondFactor
                : null;
        }

        await http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString("N"))], "session")
            ),
            new AuthenticationProperties { IsPersistent = kept }
        );
        var next = Local(returnUrl);
        return owes is { } something ? PageOf(something, next) : next;
    }

    private static string PageOf(Owed owes, string returnUrl) =>
        (owes == Owed.Password ? FirstPasswordModel.Address : SecondFactorPage)
        + "?returnUrl="
        + Uri.EscapeDataString(returnUrl);

    public async Task SignOut(HttpContext http)
    {
        if (SessionOf(http) is { } session)
        {
            await sessions.End(db, session.Account, session.Session);
        }

        await http.SignOutAsync(Scheme);
    }

    /// <summary>The address when it is one of this site, else the first page.</summary>
    public static string Local(string? url) => LocalAddress.Of(url);

    /// <summary>The account whose password was given, whether or not a code is still due.</summary>
    public static Guid? AccountOf(HttpContext http) => SessionOf(http)?.Account;

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

    /// <summary>Between the two halves of a passkey's ceremony: what the device was asked.</summary>
    public static void ConfigureCeremony(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ceremony";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static (Guid Account, Guid Session)? SessionOf(HttpContext http) =>
        http.Features.Get<Viewer>() is { } viewer ? (viewer.AccountId, viewer.SessionId)
        : http.Features.Get<PendingViewer>() is { } pending ? (pending.AccountId, pending.SessionId)
        : null;

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var known = Guid.TryParseExact(
            context.Principal?.FindFirstValue(SessionClaim),
            "N",
            out var sessionId
        )
            ? await http.RequestServices.GetRequiredService<Sessions>().Find(sessionId)
            : null;
        if (known is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
        }
        else if (known.Viewer is { } viewer)
        {
            http.Features.Set(viewer);
        }
        else
        {
            http.Features.Set(known.Pending);
        }
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
        var request = context.Request;
        if (IsPageView(request) && context.HttpContext.Features.Get<PendingViewer>() is { } pending)
        {
            context.Response.Redirect(PageOf(pending.Owes, request.Path.Value + request.QueryString.Value));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

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
        )
        {
            if (options.Expires is not null)
            {
                // As a length of time it also holds on a phone whose clock is wrong.
                options.Expires = null;
                options.MaxAge = Session.Longest;
            }

            _inner.AppendResponseCookie(context, Name(context, key), value, options);
        }

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            _inner.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) =>
            context.Request.IsHttps ? "__Host-" + key : key;
    }
}
