namespace HocVuSo.Web;

/// <summary>Whether lessons are shown in their easy version: one tap, remembered.</summary>
public static class ReadingChoice
{
    private const string Cookie = "reading";
    private const string Easy = "easy";
    private const string Full = "full";

    public static bool PrefersEasy(this HttpContext context) => context.Request.Cookies[Cookie] == Easy;

    /// <summary>Where the choice is made; leads back to the page it was made on.</summary>
    public static string Address(bool easy, string back) =>
        $"/reading/{(easy ? Easy : Full)}?back={Uri.EscapeDataString(back)}";

    public static void MapReading(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/reading/{version}",
                (string version, string? back, HttpContext context) =>
                {
                    context.Remember(Cookie, version == Easy ? Easy : Full);
                    return RememberedChoice.Back(back);
                }
            )
            .WithMetadata(new AnyoneAttribute());
}
