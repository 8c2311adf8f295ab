namespace HocVuSo.Web;

/// <summary>A reader's choice for this browser, kept for a year: it says nothing about who they are.</summary>
public static class RememberedChoice
{
    public static void Remember(this HttpContext context, string cookie, string value) =>
        context.Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );

    /// <summary>To where the reader came from, or to the first page: never to another site.</summary>
    public static IResult Back(string? address) => Results.LocalRedirect(LocalAddress.Of(address));
}
