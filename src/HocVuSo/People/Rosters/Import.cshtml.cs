using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>A roster comes in: it is looked at, sealed, and checked in the background.</summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
[OwnTransaction] // The file is read before anybody has to wait for it; the worker is called after the commit.
[EnableRateLimiting(RateLimits.Import)]
public sealed class ImportModel(
    Db db,
    Engine engine,
    Viewer viewer,
    Vault vault,
    RosterWorker worker,
    Settings settings,
    TimeProvider clock
) : FormPage
{
    private const long MostBytes = 20 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Roster> Mine { get; private set; } = [];

    public override async Task Load() =>
        Mine = await db
            .Rosters.AsNoTracking()
            .Where(r => r.ByAccountId == viewer.AccountId)
            .OrderByDescending(r => r.CreatedAt)
            .ThenBy(r => r.Id)
            .Take(20)
            .ToListAsync();

    public async Task<IActionResult> OnPost()
    {
        if (Upload is not { Length: > 0 } upload)
        {
            throw Refusals.RosterMissing().At(nameof(Upload));
        }

        if (upload.Length > MostBytes)
        {
            throw Refusals.RosterTooLarge().At(nameof(Upload));
        }

        await using var file = upload.OpenReadStream();
        var header = HeaderOf(file, settings);
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var id = await Begin(db, vault, viewer.AccountId, upload.FileName, header, file, clock);
        await transaction.CommitAsync();
        worker.Ring();
        return Redirect($"/people/import/{id}");
    }

    /// <summary>
    /// The header cells, so that what is no roster is refused at once. Before the write gate: a file may take long to
    /// read, and all others would wait.
    /// </summary>
    internal static string HeaderOf(Stream file, Settings settings)
    {
        try
        {
            using var table = TableFile.Open(file, new TableRoom(settings.DataFolder), RosterColumns.All);
            return JsonSerializer.Serialize(table.Header);
        }
        catch (Refusal refusal)
        {
            throw refusal.At(nameof(Upload));
        }
    }

    /// <summary>Stores the file. In the transaction of the caller.</summary>
    internal static async Task<Guid> Begin(
        Db db,
        Vault vault,
        Guid account,
        string fileName,
        string header,
        Stream file,
        TimeProvider clock
    )
    {
        var name = Fold.Tidy(Path.GetFileName(fileName));
        var roster = Roster.Begin(account, name.Length > 100 ? name[^100..] : name, header, clock.Now());
        db.Rosters.Add(roster);
        await db.SaveChangesAsync();
        await RosterFile.Store(db, vault, roster.Id, file);
        return roster.Id;
    }
}
