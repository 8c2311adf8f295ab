using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.Web;

namespace HocVuSo.People.Mine;

/// <summary>One's own data to take away: for machines as JSON, for reading as a page that needs nothing else.</summary>
public static class MeEndpoints
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private const int AtOnce = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/me/data.json", Json)
            .WithMetadata(new SignedInAttribute(), new ProvesAgainAttribute());
        routes
            .MapGet("/me/data.html", Html)
            .WithMetadata(new SignedInAttribute(), new ProvesAgainAttribute());
    }

    private static async Task<IResult> Json(
        Db db,
        Viewer viewer,
        PersonData data,
        Audit audit,
        GroupCommit commits,
        HttpContext http
    )
    {
        var tables = await Taken(db, viewer, data, audit, commits);
        return Download(http, body => Write(body, tables), "application/json", "json");
    }

    private static async Task<IResult> Html(
        Db db,
        Viewer viewer,
        PersonData data,
        Audit audit,
        GroupCommit commits,
        HttpContext http
    )
    {
        var tables = await Taken(db, viewer, data, audit, commits);
        var words = new Wording(http.Language());
        return Download(
            http,
            body => PersonDataPage.Write(body, tables, words),
            "text/html; charset=utf-8",
            "html"
        );
    }

    private static async Task<IReadOnlyList<PersonDataTable>> Taken(
        Db db,
        Viewer viewer,
        PersonData data,
        Audit audit,
        GroupCommit commits
    )
    {
        var id = await db.People.StandingFor(viewer.RequirePerson());
        var tables = await data.Of(id);
        await commits.Write(async transaction =>
        {
            await AuditLog.Append(transaction, audit.NoteOfOneself(AuditAction.DataTakenOut, id));
            return true;
        });
        return tables;
    }

    private static IResult Download(HttpContext http, Func<Stream, Task> write, string type, string ending)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            write,
            type,
            http.Language() == Language.En ? $"my-data.{ending}" : $"du-lieu-cua-toi.{ending}"
        );
    }

    private static async Task Write(Stream body, IReadOnlyList<PersonDataTable> tables)
    {
        var ready = new ArrayBufferWriter<byte>(2 * AtOnce);
        await using var json = new Utf8JsonWriter(ready, Readable);
        json.WriteStartObject();
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Key);
            await foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    json.WritePropertyName(table.Columns[i].Key);
                    JsonSerializer.Serialize(json, row[i] is Text text ? text.Vi : row[i]);
                }

                json.WriteEndObject();
                if (ready.WrittenCount > AtOnce)
                {
                    await Send();
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        await Send();

        async Task Send()
        {
            await json.FlushAsync();
            await body.WriteAsync(ready.WrittenMemory);
            ready.ResetWrittenCount();
        }
    }
}
