using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>What a table of populations would change; and the yes or no of who sent it; who reads all in its area looks on.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class PopulationFileModel(Db db, Viewer viewer, PlaceSearch search, TimeProvider clock)
    : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public string FileName { get; private set; } = "";
    public ImportReport Report { get; private set; } = null!;
    public bool IsMine { get; private set; }

    public override async Task Load()
    {
        var file = await Look();
        FileName = file.FileName;
        IsMine = file.ByAccountId == viewer.AccountId;
        Report = await Run(file, dryRun: true);
    }

    public async Task<IActionResult> OnPost()
    {
        var file = await Sent();
        await Run(file, dryRun: false);
        await Drop();
        return SeeOther("/places/populations?done=true");
    }

    public async Task<IActionResult> OnPostDrop()
    {
        await Sent();
        await Drop();
        return SeeOther("/places/populations");
    }

    /// <summary>The rows that are not taken, as a table with the reasons, to be mended and sent again.</summary>
    public async Task<FileStreamResult> OnGetFaults()
    {
        var file = await Look();
        var content = new MemoryStream();
        using (var table = TableWriter.Csv(content))
        {
            using (var stream = new MemoryStream(file.Content))
            using (var read = PopulationImport.Open(stream))
            {
                table.Header([
                    .. read.Header,
                    Language == Language.En ? "Line" : "Dòng",
                    Language == Language.En ? "Reason" : "Lý do",
                ]);
                var width = read.Header.Count;
                await Run(
                    file,
                    dryRun: true,
                    bad =>
                        table.Row([
                            .. bad.Cells.Take(width),
                            .. Enumerable.Repeat("", Math.Max(0, width - bad.Cells.Count)),
                            bad.Line,
                            bad.Reason.In(Language),
                        ])
                );
            }
        }

        content.Position = 0;
        return File(
            content,
            "text/csv; charset=utf-8",
            Language == Language.En ? "faults.csv" : "dong-loi.csv"
        );
    }

    /// <summary>One's own, and those of the area that one reads.</summary>
    public static IQueryable<PopulationFile> Seen(Db db, Viewer viewer)
    {
        var files = db.PopulationFiles.AsNoTracking();
        var seen = BroughtIn.Seen(
            files.Select(f => new BroughtIn
            {
                Id = f.Id,
                ByAccountId = f.ByAccountId,
                At = f.SentAt,
            }),
            db,
            viewer,
            PopulationsModel.Writers
        );
        return files.Where(f => seen.Contains(f.Id));
    }

    private async Task<PopulationFile> Look() =>
        await Seen(db, viewer).SingleOrDefaultAsync(f => f.Id == Id) ?? throw Places.Refusals.NoSuchFile();

    /// <summary>One's own; another's is not found.</summary>
    private async Task<PopulationFile> Sent() =>
        await db
            .PopulationFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == Id && f.ByAccountId == viewer.AccountId)
        ?? throw Places.Refusals.NoSuchFile();

    private Task Drop() => db.PopulationFiles.Where(f => f.Id == Id).ExecuteDeleteAsync();

    private async Task<ImportReport> Run(PopulationFile file, bool dryRun, Action<BadRow>? onBadRow = null)
    {
        var sender =
            file.ByAccountId == viewer.AccountId
                ? viewer
                : await Viewer.Behind(db, file.ByAccountId, clock.Today());
        var areas = sender.Units(PopulationsModel.Writers);
        var units = await db
            .UnitFlows.Whole()
            .Where(f => areas.Contains(f.TargetId))
            .Select(f => f.SourceId)
            .Distinct()
            .ToListAsync();
        using var content = new MemoryStream(file.Content);
        return await new PopulationImport(db, search, clock) { OnBadRow = onBadRow }.Run(
            content,
            new PopulationDefaults(file.AsOf, file.Source, file.ByAccountId, units.ToHashSet()),
            dryRun,
            PopulationFile.MostRows,
            HttpContext.RequestAborted
        );
    }
}
