using Microsoft.AspNetCore.Http.Features;

namespace HocVuSo.Web;

/// <summary>
/// Says "too large" before anything is read. What does not tell its length is stopped by the server when it has read so
/// much.
/// </summary>
public static class BodyLimit
{
    public static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
                if (!(context.Request.ContentLength > most))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );
}
