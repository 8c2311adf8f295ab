using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HocVuSo.Web;

/// <summary>
/// The framework's antiforgery, which gives a reader the same token again for some minutes: making one (two
/// decipherings, one ciphering) costs more than a lesson's page. A token is bound to the reader's own cookie and session,
/// not to a page, and the cookies it needs are not sent with requests from other sites.
/// </summary>
public sealed class KeptAntiforgery(IAntiforgery inner, TimeProvider clock, string cookie) : IAntiforgery
{
    private readonly Recent<AntiforgeryTokenSet> _tokens = new(clock, TimeSpan.FromMinutes(5), 10_000);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        if (Reader(httpContext) is not { } reader)
        {
            return inner.GetAndStoreTokens(httpContext);
        }

        if (!_tokens.TryGet(reader, out var tokens))
        {
            tokens = inner.GetAndStoreTokens(httpContext);
            if (tokens.CookieToken is null)
            {
                // The cookie that came is good; otherwise a new one went out, and the next request has another reader.
                _tokens.Keep(reader, tokens);
            }

            return tokens;
        }

        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        return tokens;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) =>
        inner.SetCookieTokenAndHeader(httpContext);

    /// <summary>The antiforgery cookie and who is signed in; null for a reader without the cookie.</summary>
    private string? Reader(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(cookie, out var token) || token.Length > 1024)
        {
            return null;
        }

        foreach (var identity in http.User.Identities)
        {
            if (identity.IsAuthenticated)
            {
                foreach (var claim in identity.Claims)
                {
                    token = $"{token}\n{claim.Type}={claim.Value}";
                }
            }
        }

        return token;
    }

    /// <summary>Puts it around the framework's; after AddAntiforgery.</summary>
    public static void Wrap(IServiceCollection services, string cookie)
    {
        var framework = services.Last(s => s.ServiceType == typeof(IAntiforgery));
        services.Replace(
            ServiceDescriptor.Singleton<IAntiforgery>(s => new KeptAntiforgery(
                (IAntiforgery)ActivatorUtilities.CreateInstance(s, framework.ImplementationType!),
                s.GetRequiredService<TimeProvider>(),
                cookie
            ))
        );
    }
}
