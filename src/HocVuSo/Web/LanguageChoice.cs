namespace HocVuSo.Web;

/// <summary>The reader's language: what the address names (?lang=en), else the remembered choice, else Vietnamese.</summary>
public static class LanguageChoice
{
    public const string Cookie = "language";

    public static Language Language(this HttpContext context) =>
        Named(context)
        ?? context.Request.Cookies[Cookie] switch
        {
            "en" => HocVuSo.Language.En,
            _ => HocVuSo.Language.Vi,
        };

    private static Language? Named(HttpContext context) =>
        !context.Request.QueryString.HasValue
            ? null
            : context.Request.Query["lang"].ToString() switch
            {
                "en" => HocVuSo.Language.En,
                "vi" => HocVuSo.Language.Vi,
                _ => null,
            };

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/language/{code}",
                (string code, string? back, HttpContext context) =>
                {
                    context.Remember(Cookie, code == "en" ? "en" : "vi");
                    return RememberedChoice.Back(back);
                }
            )
            .WithMetadata(new AnyoneAttribute());
}
