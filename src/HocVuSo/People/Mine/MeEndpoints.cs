using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HocVuSo.Database;
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

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/data.json", Json).WithMetadata(new SignedInAttribute());
        routes.MapGet("/me/data.html", Html).WithMetadata(new SignedInAttribute());
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
        using var file = new MemoryStream();
        await using (var json = new Utf8JsonWriter(file, Readable))
        {
            Write(json, tables);
        }

        return Download(http, file.ToArray(), "application/json", "json");
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
        var page = PersonDataPage.Render(tables, new Wording(http.Language()));
        return Download(http, System.Text.Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", "html");
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
            await AuditLog.Append(transaction, audit.Note(AuditAction.DataTakenOut, [id]));
            return true;
        });
        return tables;
    }

    private static IResult Download(HttpContext http, byte[] file, string type, string ending)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            file,
            type,
            http.Language() == Language.En ? $"my-data.{ending}" : $"du-lieu-cua-toi.{ending}"
        );
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<PersonDataTable> tables)
    {
        json.WriteStartObject();
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Key);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    json.WritePropertyName(table.Columns[i].Key);
                    JsonSerializer.Serialize(json, row[i] is Text text ? text.Vi : row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
