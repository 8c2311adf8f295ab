using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

public static class RosterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/people/import/{id:guid}/faults.csv", Faults)
            .WithMetadata(new MayAttribute(Reach.SeeChanges));

    private static async Task<IResult> Faults(
        Guid id,
        Db db,
        Viewer viewer,
        Vault vault,
        Audit audit,
        HttpContext http
    )
    {
        var roster = await db.RostersSeen(viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        if (roster is null)
        {
            return Results.NotFound();
        }

        if (roster.ByAccountId != viewer.AccountId)
        {
            await audit.Saw(AuditAction.ListTakenOut, [], $"roster {id}");
        }

        var language = http.Language();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            async to =>
            {
                // The table writer does not wait between rows; the answer goes out as it grows all the same.
                http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
                await RosterFaults.Write(to, roster, RosterFaults.All(db, vault, id), language);
            },
            "text/csv; charset=utf-8",
            language == Language.En ? "rows-not-taken.csv" : "dong-khong-nhan.csv"
        );
    }
}
