using System.Collections.Concurrent;
using System.IO.Compression;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Courses;

public static class CoursesEndpoints
{
    /// <summary>A drawing cannot change under its address, cannot run anything, and is compressed once.</summary>
    private const string PicturePolicy = "default-src 'none'; sandbox";

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Compressed = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(
                "/content/{hash:length(64)}/images/{name}",
                [HttpMethods.Get, HttpMethods.Head],
                Picture
            )
            .WithMetadata(new AnyoneAttribute());
        routes
            .MapGet("/courses/edit/{hash:length(64)}.zip", Zip)
            .WithMetadata(new MayAttribute(Role.ContentEditor));
        routes
            .MapGet(
                "/courses/{course}/{lesson}",
                (string course, string lesson) => Results.LocalRedirect($"/courses/{course}/{lesson}/1")
            )
            .WithMetadata(new AnyoneAttribute());
    }

    /// <summary>A published version as its zip, to work on it.</summary>
    private static async Task<IResult> Zip(Publishing publishing, CourseLibrary library, string hash)
    {
        if (library.Find(hash) is not { } version)
        {
            return Results.NotFound();
        }

        var files = await publishing.FilesOf(hash);
        return Results.File(files.ToZip(), "application/zip", $"{version.Course.Key}-{hash[..12]}.zip");
    }

    private static async Task Picture(HttpContext http, CourseLibrary library, string hash, string name)
    {
        if (
            library.Find(hash) is not { } version
            || !version.Course.Pictures.TryGetValue("images/" + name, out var picture)
        )
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = http.Response.Headers;
        headers.ContentType = "image/svg+xml";
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = PicturePolicy;
        headers.Vary = "Accept-Encoding";
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var encoding =
            accepted.Contains("br", StringComparison.Ordinal) ? "br"
            : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip"
            : null;
        headers.ETag = $"\"{picture.Hash[..20]}{encoding}\"";
        if (http.Request.Headers.IfNoneMatch == headers.ETag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = picture.Svg;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
            body = Compressed
                .GetOrAdd(
                    encoding + picture.Hash,
                    _ => new Lazy<byte[]>(() => Compress(picture.Svg.Span, encoding))
                )
                .Value;
        }

        http.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes, string encoding)
    {
        using var compressed = new MemoryStream();
        using (
            Stream squeeze =
                encoding == "br"
                    ? new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)
                    : new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)
        )
        {
            squeeze.Write(bytes);
        }

        return compressed.ToArray();
    }
}
