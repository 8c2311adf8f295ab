using System.Collections.Concurrent;
using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Handouts;
using HocVuSo.Courses.Recordings;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses;

public static class CoursesEndpoints
{
    /// <summary>A drawing cannot change under its address, cannot run anything, and is compressed once.</summary>
    private const string PicturePolicy = "default-src 'none'; sandbox";

    private static readonly ConcurrentDictionary<string, Compressed> Drawings = new();

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
            .MapGet(
                "/api/v1/catalogue",
                (CourseLibrary library, CollectionLibrary collections) =>
                    Catalogue.Of(library.All, collections.Glossary, collections.Scams)
            )
            .WithMetadata(new AnyoneAttribute())
            .WithSummary(
                "All that the library holds: topics with their lessons and items, terms, scam patterns, and the facts they rest on"
            );
        routes.MapGet("/courses/{course}/handout.pdf", HandoutModel.Pdf).WithMetadata(new AnyoneAttribute());
        routes
            .MapMethods("/content/recordings/{hash:length(64)}", [HttpMethods.Get, HttpMethods.Head], Spoken)
            .WithMetadata(new AnyoneAttribute());
        routes
            .MapGet(
                "/listening/{language}",
                (string language, string? back, HttpContext http) =>
                {
                    if (SpokenLanguage.Find(language) is { } known)
                    {
                        http.Remember(StepModel.ListeningCookie, known.Code);
                    }

                    return RememberedChoice.Back(back);
                }
            )
            .WithMetadata(new AnyoneAttribute());
        routes
            .MapGet("/courses/edit/{hash:length(64)}.zip", Zip)
            .WithMetadata(new MayAttribute(Role.ContentEditor));
        routes
            .MapGet("/courses/edit/drafts/{id:guid}.zip", DraftZip)
            .WithMetadata(new MayAttribute(Role.ContentEditor));
        routes
            .MapGet("/courses/edit/drafts/{id:guid}/images/{name}", DraftPicture)
            .WithMetadata(new MayAttribute(Role.ContentEditor, Role.Administrator));
        routes
            .MapGet(
                "/courses/{course}/{lesson}",
                (string course, string lesson) => Results.LocalRedirect($"/courses/{course}/{lesson}/1")
            )
            .WithMetadata(new AnyoneAttribute());
    }

    /// <summary>A published version as its zip, to work on it.</summary>
    private static async Task<IResult> Zip(
        Publishing publishing,
        CourseLibrary library,
        RecordingStore recordings,
        string hash
    )
    {
        if (library.Find(hash) is not { } version)
        {
            return Results.NotFound();
        }

        var files = await recordings.Whole(await publishing.FilesOf(hash));
        return Results.File(
            files.ToZip(withRecordings: true),
            "application/zip",
            $"{version.Course.Key}-{hash[..12]}.zip"
        );
    }

    /// <summary>A draft as its zip, to work on it elsewhere.</summary>
    private static async Task<IResult> DraftZip(Db db, RecordingStore recordings, Guid id) =>
        await db.CourseDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } draft
            ? Results.File(
                (await recordings.Whole(draft.ReadFiles())).ToZip(withRecordings: true),
                "application/zip",
                $"{draft.CourseKey}-{draft.Hash[..12]}.zip"
            )
            : Results.NotFound();

    /// <summary>As it was uploaded, whatever is in it: it runs nowhere, and nobody keeps it.</summary>
    private static async Task<IResult> DraftPicture(HttpContext http, Db db, Guid id, string name)
    {
        var draft = await db.CourseDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
        if (draft?.ReadFiles().Bytes("images/" + name) is not { } svg)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = PicturePolicy;
        return Results.Bytes(svg, "image/svg+xml");
    }

    /// <summary>A voice, or the part of it that the browser asks for.</summary>
    private static async Task<IResult> Spoken(HttpContext http, Db db, string hash)
    {
        var found = await db.Set<StoredRecording>().AsNoTracking().FirstOrDefaultAsync(r => r.Hash == hash);
        if (found is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.ContentSecurityPolicy = PicturePolicy;
        return Results.Bytes(
            found.Bytes,
            found.Type,
            enableRangeProcessing: true,
            entityTag: new($"\"{hash[..20]}\"")
        );
    }

    private static async Task Picture(HttpContext http, CourseLibrary library, string hash, string name)
    {
        if (
            library.FindForAnyone(hash) is not { } version
            || !version.Course.Pictures.TryGetValue("images/" + name, out var picture)
        )
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = PicturePolicy;
        await Drawings.GetOrAdd(picture.Hash, _ => new Compressed(picture.Svg, "image/svg+xml")).Send(http);
    }
}
