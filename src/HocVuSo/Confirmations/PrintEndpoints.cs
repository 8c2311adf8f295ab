using System.IO.Compression;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Printing;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>Confirmations to print: one for its holder, many for officers, written as they are drawn.</summary>
public static class PrintEndpoints
{
    public const int SheetsInOne = 200;
    public const int CardsInOne = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/confirmations/{id:guid}.pdf", One(card: false)).WithMetadata(new SignedInAttribute());
        routes
            .MapGet("/confirmations/{id:guid}/card.pdf", One(card: true))
            .WithMetadata(new SignedInAttribute());
        routes
            .MapGet("/confirmations/batches/{id:guid}/sheets.pdf", Part(cards: false))
            .WithMetadata(new MayAttribute(Deciders.Readers));
        routes
            .MapGet("/confirmations/batches/{id:guid}/cards.pdf", Part(cards: true))
            .WithMetadata(new MayAttribute(Deciders.Readers));
        routes
            .MapGet("/confirmations/batches/{id:guid}/sheets.zip", Zip)
            .WithMetadata(new MayAttribute(Deciders.Readers));
    }

    private static Delegate One(bool card) =>
        async (
            Guid id,
            Db db,
            Viewer viewer,
            Sheets sheets,
            Audit audit,
            Settings settings,
            HttpContext http
        ) =>
        {
            var holder = await db
                .Confirmations.Where(c => c.Id == id)
                .Select(c => (Guid?)c.PersonId)
                .SingleOrDefaultAsync();
            if (
                holder is not { } person
                || !await MaySee(db, viewer, person)
                || await sheets.Of(id, PublicAddress.Of(http.Request, settings)) is not { } sheet
            )
            {
                return No(http, Refusals.NoSuchConfirmation());
            }

            await audit.Among(Reach.See).Saw(AuditAction.ResultsOpened, person, $"confirmation {id}");
            // Not even for its holder: the computer may be the commune's.
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(
                card ? Paper.OneCard(sheet) : Paper.OneSheet(sheet),
                "application/pdf",
                $"{(card ? "the" : "giay-xac-nhan")}-{sheet.Claims.Code}.pdf"
            );
        };

    private static async Task<bool> MaySee(Db db, Viewer viewer, Guid person)
    {
        var standing = await db.People.StandingFor(person);
        return viewer.PersonId == standing
            || viewer.PersonId == person
            || await db.People.Within(db, viewer, Reach.See).AnyAsync(p => p.Id == standing);
    }

    private static Delegate Part(bool cards) =>
        async (
            Guid id,
            int? part,
            Db db,
            Viewer viewer,
            Sheets sheets,
            Audit audit,
            Settings settings,
            TimeProvider clock,
            HttpContext http
        ) =>
        {
            IssueBatch batch;
            try
            {
                batch = await BatchModel.Find(db, viewer, id);
            }
            catch (Refusal refusal)
            {
                return No(http, refusal);
            }

            var size = cards ? CardsInOne : SheetsInOne;
            var number = Math.Max(1, part ?? 1);
            var credentials = sheets.InBatch(id).Skip((number - 1) * size).Take(size);
            await Note(db, audit, id, credentials);
            http.Response.ContentType = "application/pdf";
            http.Response.Headers.ContentDisposition =
                $"attachment; filename=\"{(cards ? "the" : "giay-xac-nhan")}-{VietnamDay.DayOf(batch.CreatedAt):yyyyMMdd}-{number}.pdf\"";
            http.Response.Headers.CacheControl = "no-store";
            var stream = sheets.Of(
                credentials,
                batch.FrameworkHash,
                PublicAddress.Of(http.Request, settings)
            );
            var title =
                $"Giấy xác nhận, đợt {VietnamDay.Show(VietnamDay.DayOf(batch.CreatedAt))}, phần {number}";
            var seed = $"{id} {number} {cards}";
            await (
                cards
                    ? Paper.Cards(http.Response.Body, stream, title, seed, clock.Now())
                    : Paper.Sheets(http.Response.Body, stream, title, seed, clock.Now())
            );
            return Results.Empty;
        };

    /// <summary>Every sheet of a batch as a file of its own, packed while they are drawn.</summary>
    private static async Task<IResult> Zip(
        Guid id,
        Db db,
        Viewer viewer,
        Sheets sheets,
        Audit audit,
        Settings settings,
        HttpContext http
    )
    {
        IssueBatch batch;
        try
        {
            batch = await BatchModel.Find(db, viewer, id);
        }
        catch (Refusal refusal)
        {
            return No(http, refusal);
        }

        var credentials = sheets.InBatch(id);
        await Note(db, audit, id, credentials);
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition =
            $"attachment; filename=\"giay-xac-nhan-{VietnamDay.DayOf(batch.CreatedAt):yyyyMMdd}.zip\"";
        http.Response.Headers.CacheControl = "no-store";
        await using var staged = new StagedStream();
        using (var zip = new ZipArchive(staged, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            await foreach (
                var sheet in sheets.Of(
                    credentials,
                    batch.FrameworkHash,
                    PublicAddress.Of(http.Request, settings)
                )
            )
            {
                var name = Fold.Key(sheet.Claims.Name).Replace(' ', '-');
                // A PDF is packed already.
                var entry = zip.CreateEntry(
                    $"{name}-{sheet.Claims.Code}.pdf",
                    CompressionLevel.NoCompression
                );
                using (var file = entry.Open())
                {
                    file.Write(Paper.OneSheet(sheet));
                }

                await staged.PassOn(http.Response.Body, http.RequestAborted);
            }
        }

        await staged.PassOn(http.Response.Body, http.RequestAborted);
        return Results.Empty;
    }

    private static async Task Note(Db db, Audit audit, Guid batch, IQueryable<Credential> credentials)
    {
        var people = await (
            from credential in credentials
            join confirmation in db.Confirmations on credential.ConfirmationId equals confirmation.Id
            select confirmation.PersonId
        ).ToListAsync();
        foreach (var portion in people.Distinct().Chunk(Batches.PortionSize))
        {
            await audit.Saw(AuditAction.ListTakenOut, portion, $"batch {batch}");
        }
    }

    private static IResult No(HttpContext http, Refusal refusal)
    {
        // The error page shows the sentence.
        http.Features.Set(refusal);
        return Results.StatusCode(PostFilter.StatusOf(refusal.Kind));
    }
}
