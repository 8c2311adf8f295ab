using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Targets;

/// <summary>
/// Populations come in: as a table, or unit by unit. A table waits in the database until its sender has seen what it
/// would change. Here and not in Places, which does not know who may.
/// </summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
[OwnTransaction] // The table is read before anybody has to wait for it.
[EnableRateLimiting(RateLimits.Import)]
public sealed class PopulationsModel(
    Db db,
    Engine engine,
    Viewer viewer,
    PlaceSearch search,
    TimeProvider clock
) : FormPage
{
    public const int PageSize = 50;

    /// <summary>Who may state populations of its area.</summary>
    public static readonly Role[] Writers = [Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator];

    /// <summary>They, and whoever reads all.</summary>
    public static readonly Role[] Readers = [.. Writers, Role.Auditor];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>A place whose own parts are listed (a commune's hamlets) instead of all the viewer's areas.</summary>
    [FromQuery]
    public int? In { get; set; }

    public Place? Chosen { get; private set; }
    public bool MayState => viewer.Holds(Writers);

    /// <summary>Tables that wait for their sender's yes or no: one's own, and those of the area that one reads.</summary>
    public IReadOnlyList<WaitingFile> Waiting { get; private set; } = [];

    /// <summary>A table was imported a moment ago.</summary>
    [FromQuery]
    public bool Done { get; set; }

    /// <summary>The viewer's areas and what stands below them today, each with its latest number of adults.</summary>
    public IReadOnlyList<(Place Place, PopulationFigure? Adults)> Rows { get; private set; } = [];
    public int Pages { get; private set; }

    public override async Task Load()
    {
        var own = await Listed(Readers);
        Pages = PageLinksTag.PagesOf(own.Count, PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var page = own.Skip((Number - 1) * PageSize).Take(PageSize).ToList();
        var figures = await Places.Populations.AsOf(
            db,
            [.. page.Select(p => p.Id)],
            [PopulationGroup.Adult],
            clock.Today(),
            HttpContext.RequestAborted
        );
        Waiting = await PopulationFileModel
            .Seen(db, viewer)
            .OrderByDescending(f => f.SentAt)
            .ThenBy(f => f.Id)
            .Take(PageSize)
            .Select(f => new WaitingFile(f.Id, f.FileName, f.SentAt))
            .ToListAsync();
        Rows = [.. page.Select(p => (p, figures.GetValueOrDefault((p.Id, PopulationGroup.Adult))))];
    }

    public async Task<IActionResult> OnPost()
    {
        if (Upload is not { Length: > 0 } upload)
        {
            throw Places.Refusals.FileMissing().At(nameof(Upload));
        }

        if (upload.Length > PopulationFile.MostBytes)
        {
            throw Places.Refusals.FileTooLarge().At(nameof(Upload));
        }

        var asOf = VietnamDay.Parse(AsOf);
        if (
            !string.IsNullOrWhiteSpace(AsOf)
            && (asOf is null || !PopulationLedger.IsPossible(asOf.Value, clock.Today()))
        )
        {
            throw Places.Refusals.DayNotPossible().At(nameof(AsOf));
        }

        var source = Fold.Tidy(Source ?? "");
        if (source.Length > PopulationLedger.MostInSource)
        {
            throw Places.Refusals.SourceMissing().At(nameof(Source));
        }

        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, HttpContext.RequestAborted);
        try
        {
            PopulationImport.Open(content).Dispose();
        }
        catch (Refusal refusal)
        {
            throw refusal.At(nameof(Upload));
        }

        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var old = clock.Now() - PopulationFile.Kept;
        await db.PopulationFiles.Where(f => f.SentAt < old).ExecuteDeleteAsync();
        var name = Fold.Tidy(Path.GetFileName(upload.FileName));
        var file = new PopulationFile
        {
            Id = Guid.CreateVersion7(),
            ByAccountId = viewer.AccountId,
            FileName = name.Length > 100 ? name[^100..] : name,
            Content = content.ToArray(),
            AsOf = asOf,
            Source = source.Length == 0 ? null : source,
            SentAt = clock.Now(),
        };
        db.Add(file);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return SeeOther($"/places/populations/{file.Id}");
    }

    /// <summary>A table to fill in: the viewer's units with codes and names, a column for each group.</summary>
    public async Task<FileStreamResult> OnGetTemplate()
    {
        var content = new MemoryStream();
        using (var table = TableWriter.Xlsx(content, Language == Language.En ? "Populations" : "Dân số"))
        {
            table.Header([
                .. new[]
                {
                    PopulationImport.UnitCode,
                    PopulationImport.UnitName,
                    PopulationImport.Above,
                    PopulationImport.EraKey,
                }
                    .Concat(PopulationImport.Groups.Values)
                    .Concat([PopulationImport.AsOf, PopulationImport.Source])
                    .Select(c => c.Name.In(Language)),
            ]);
            foreach (var place in await Listed(Writers))
            {
                table.Row(place.Code, place.FullName, place.AboveInSentence, place.Era.Key);
            }
        }

        content.Position = 0;
        return File(
            content,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Language == Language.En ? "populations.xlsx" : "dan-so.xlsx"
        );
    }

    public sealed record WaitingFile(Guid Id, string Name, DateTime SentAt);

    public string Address(int page) => "?" + (In is null ? "" : $"in={In}&") + $"p={page}";

    /// <summary>The chosen place with its parts; else the viewer's areas.</summary>
    private async Task<List<Place>> Listed(Role[] roles)
    {
        if (In is not { } id)
        {
            return await OwnPlaces(roles);
        }

        Chosen = await search.Find(id, HttpContext.RequestAborted) ?? throw Places.Refusals.NoSuchPlace();
        await viewer.RequireUnit(db, id, roles);
        return [Chosen, .. Chosen.Below];
    }

    /// <summary>
    /// The units of today that lie in the viewer's areas and the levels below them down to the commune, the largest
    /// first; an area of an earlier era is among them itself, for its figures count too.
    /// </summary>
    private async Task<List<Place>> OwnPlaces(Role[] roles)
    {
        var areas = viewer.Units(roles);
        var table = await search.Table(HttpContext.RequestAborted);
        var today = table.Eras.LastOrDefault(e => e.Has(clock.Today()))?.Key;
        var inside = await db
            .UnitFlows.Whole()
            .Where(f => areas.Contains(f.TargetId))
            .Join(db.Units, f => f.SourceId, u => u.Id, (_, u) => u)
            .Where(u => u.Level != UnitLevel.Hamlet && (u.Era == today || areas.Contains(u.Id)))
            .Select(u => u.Id)
            .Distinct()
            .ToListAsync();
        return
        [
            .. inside
                .Select(table.Find)
                .OfType<Place>()
                .OrderBy(p => p.Level)
                .ThenBy(p => p.Name, Geography.Order)
                .ThenBy(p => p.Id),
        ];
    }
}
