using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Rosters;

/// <summary>
/// A roster comes in: it is looked at, sealed, and checked in the background. Below stand those that came before: one's
/// own, and for who reads all those of the area.
/// </summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
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
    private const int PageSize = 20;
    private const long MostBytes = 20 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public bool MayImport => viewer.Holds(Reach.Change);
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        Number = Math.Max(1, Number);
        var found = await (
            from roster in db.RostersSeen(viewer)
            join account in db.Accounts on roster.ByAccountId equals account.Id
            orderby roster.CreatedAt descending, roster.Id
            select new Row(roster, roster.ByAccountId == viewer.AccountId ? null : account.DisplayName)
        )
            .AsNoTracking()
            .Skip((Number - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync();
        HasMore = found.Count > PageSize;
        Rows = [.. found.Take(PageSize)];
    }

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

    /// <param name="By">Who brought it in; null = oneself.</param>
    public sealed record Row(Roster Roster, string? By);

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
