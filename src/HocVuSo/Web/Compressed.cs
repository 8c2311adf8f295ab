using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Web;

/// <summary>Bytes that never change, squeezed as hard as it goes, once, when the first browser asks.</summary>
public sealed class Compressed(ReadOnlyMemory<byte> plain, string contentType)
{
    private readonly string _tag = Convert.ToHexStringLower(SHA256.HashData(plain.Span))[..20];
    private readonly Lazy<byte[]> _brotli = new(() => Squeeze(plain, brotli: true));
    private readonly Lazy<byte[]> _gzip = new(() => Squeeze(plain, brotli: false));

    /// <summary>Answers a GET or HEAD with them; 304 to a browser that has them.</summary>
    public async Task Send(HttpContext http)
    {
        var (encoding, body) = For(http.Request.Headers.AcceptEncoding);
        var headers = http.Response.Headers;
        headers.ContentType = contentType;
        headers.Vary = "Accept-Encoding";
        headers.ETag = $"\"{_tag}{encoding}\"";
        if (http.Request.Headers.IfNoneMatch == headers.ETag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentEncoding = encoding;
        http.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private (string? Encoding, ReadOnlyMemory<byte> Body) For(StringValues accepted) =>
        Accepts(accepted, "br") ? ("br", _brotli.Value)
        : Accepts(accepted, "gzip") ? ("gzip", _gzip.Value)
        : (null, plain);

    private static bool Accepts(StringValues accepted, string encoding) =>
        accepted
            .ToString()
            .Split(',', StringSplitOptions.TrimEntries)
            .Any(part =>
                part == encoding
                || (
                    part.StartsWith(encoding + ";", StringComparison.Ordinal)
                    && !part.EndsWith("=0", StringComparison.Ordinal)
                )
            );

    private static byte[] Squeeze(ReadOnlyMemory<byte> plain, bool brotli)
    {
        using var squeezed = new MemoryStream();
        using (
            Stream squeeze = brotli
                ? new BrotliStream(squeezed, CompressionLevel.SmallestSize, leaveOpen: true)
                : new GZipStream(squeezed, CompressionLevel.SmallestSize, leaveOpen: true)
        )
        {
            squeeze.Write(plain.Span);
        }

        return squeezed.ToArray();
    }
}

/// <summary>Everything made of text leaves compressed: a village's connection is the narrowest place of all.</summary>
public static class Compression
{
    private static readonly Dictionary<string, string> TextFiles = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".webmanifest"] = "application/manifest+json",
    };

    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            // A page holds no secret that another site could have it repeat: the cookies do not come along from there.
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = ["text/html", "text/csv", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>The text files of wwwroot, from memory. An address with a version ("?v=") may be kept for a year.</summary>
    public static void UseTextFiles(this WebApplication app)
    {
        var root = app.Environment.WebRootPath;
        if (!Directory.Exists(root))
        {
            return;
        }

        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => TextFiles.ContainsKey(Path.GetExtension(f)))
            .ToDictionary(
                f => "/" + Path.GetRelativePath(root, f).Replace('\\', '/'),
                f => new Compressed(File.ReadAllBytes(f), TextFiles[Path.GetExtension(f)]),
                StringComparer.Ordinal
            );
        app.Use(
            (http, next) =>
            {
                var method = http.Request.Method;
                if (
                    (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
                    && files.TryGetValue(http.Request.Path.Value ?? "", out var file)
                )
                {
                    http.Response.Headers.CacheControl = CacheFor(http.Request);
                    return file.Send(http);
                }

                return next(http);
            }
        );
    }

    public static string CacheFor(HttpRequest request) =>
        request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
