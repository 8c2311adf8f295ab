using Microsoft.AspNetCore.Diagnostics;
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
                // The page that says so is asked for with the same announced length; it reads nothing.
                var refused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (refused || !(context.Request.ContentLength > most))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );
}
