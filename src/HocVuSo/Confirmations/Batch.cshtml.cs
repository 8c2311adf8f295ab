using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>How far a batch has come, and its sheets and cards to print.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor)]
public sealed class BatchModel(Db db, FrameworkLibrary frameworks, Sheets sheets, Viewer viewer) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public IssueBatch Batch { get; private set; } = null!;
    public Framework Framework { get; private set; } = null!;
    public string? Place { get; private set; }

    /// <summary>Sheets that hold, of people in the viewer's area.</summary>
    public int ToPrint { get; private set; }
    public int SheetParts => (ToPrint + PrintEndpoints.SheetsInOne - 1) / PrintEndpoints.SheetsInOne;
    public int CardParts => (ToPrint + PrintEndpoints.CardsInOne - 1) / PrintEndpoints.CardsInOne;

    public override async Task Load()
    {
        Batch = await Find(db, viewer, Id);
        Framework = await frameworks.Get(db, Batch.FrameworkHash);
        Place = Batch.UnitId is { } unit ? await UnitNames.Of(db, unit) : null;
        ToPrint = await sheets.InBatch(Id).CountAsync();
        if (Batch.FinishedAt is null)
        {
            Response.Headers["Refresh"] = "3";
        }
    }

    /// <summary>A batch of the viewer's area; one for everywhere, of which each sees the people of the own area.</summary>
    public static async Task<IssueBatch> Find(Db db, Viewer viewer, Guid id)
    {
        var areas = viewer.Units(Deciders.Readers);
        var flows = db.Set<UnitFlow>();
        return await db
                .IssueBatches.AsNoTracking()
                .SingleOrDefaultAsync(b =>
                    b.Id == id
                    && (
                        b.UnitId == null
                        || flows.Any(f => f.SourceId == b.UnitId && areas.Contains(f.TargetId))
                    )
                )
            ?? throw Refusals.NoSuchBatch();
    }
}
