namespace HocVuSo.Web;

/// <summary>The reader's language: the remembered choice, else Vietnamese.</summary>
public static class LanguageChoice
{
    public const string Cookie = "language";

    public static Language Language(this HttpContext context) =>
        context.Request.Cookies.TryGetValue(Cookie, out var chosen) && chosen == "en"
            ? HocVuSo.Language.En
            : HocVuSo.Language.Vi;

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/language/{code}",
                (string code, string? back, HttpContext context) =>
                {
                    context.Response.Cookies.Append(
                        Cookie,
                        code == "en" ? "en" : "vi",
                        new CookieOptions
                        {
                            HttpOnly = true,
                            SameSite = SameSiteMode.Lax,
                            Secure = context.Request.IsHttps,
                            MaxAge = TimeSpan.FromDays(365),
                            IsEssential = true,
                        }
                    );
                    return Results.LocalRedirect(IsLocal(back) ? back! : "/");
                }
            )
            .WithMetadata(new AnyoneAttribute());

    private static bool IsLocal(string? url) =>
        url is ['/'] or ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl);
}
