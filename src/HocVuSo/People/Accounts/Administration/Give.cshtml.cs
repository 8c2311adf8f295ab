using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>Gives an account a role over a unit or an organisation: find the place, then choose.</summary>
[May(Role.ProvincialOfficer, Role.Administrator)]
[EnableRateLimiting(RateLimits.Search)]
public sealed class GiveRoleModel(
    Db db,
    Viewer viewer,
    PlaceSearch places,
    AccountKeeping keeping,
    TimeProvider clock
) : FormPage
{
    private const int MostShown = 20;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(Name = "Role")]
    public Role? Given { get; set; }

    /// <summary>"unit 123" or "organisation 0198…".</summary>
    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public string Name { get; private set; } = "";
    public bool HasDuty { get; private set; }
    public IReadOnlyList<Choice> Choices { get; private set; } = [];
    public IReadOnlyList<Role> Roles => viewer.Givable;
    public DateOnly Today => clock.Today();

    public override async Task Load()
    {
        Name = (await Find()).DisplayName;
        HasDuty = await db.WithDuty([Id], Today).AnyAsync();
        From ??= VietnamDay.Show(Today);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            Choices = [.. await Units(), .. await Organisations()];
        }
    }

    public async Task<IActionResult> OnPost()
    {
        var account = await Find();
        var (unit, organisation) = Chosen();
        if (Given is not { } role)
        {
            throw Refusals.NothingChosen();
        }

        var from = Typed.Day(nameof(From), From);
        DateOnly? to = string.IsNullOrWhiteSpace(To) ? null : Typed.Day(nameof(To), To);
        if (to < from || to < Today)
        {
            throw Refusals.DaysReversed();
        }

        await viewer.RequireMayGive(db, role, unit, organisation);
        await keeping.Give(account, role, unit, organisation, new Days(from, to));
        return LocalRedirect($"/accounts/{Id}");
    }

    private (int? Unit, Guid? Organisation) Chosen() =>
        Where?.Split(' ') switch
        {
            ["unit", var id] when int.TryParse(id, out var unit) => (unit, null),
            ["organisation", var id] when Guid.TryParse(id, out var organisation) => (null, organisation),
            _ => throw Refusals.NothingChosen(),
        };

    private async Task<IEnumerable<Choice>> Units()
    {
        var areas = viewer.Units(Role.ProvincialOfficer, Role.Administrator);
        var found = (await places.Table()).Search(Q!).Take(200).ToList();
        var ids = found.ConvertAll(p => p.Id);
        var reached = (
            await db.Set<UnitFlow>()
                .Whole()
                .Where(f => ids.Contains(f.SourceId) && areas.Contains(f.TargetId))
                .Select(f => f.SourceId)
                .Distinct()
                .ToListAsync()
        ).ToHashSet();
        return found
            .Where(p => reached.Contains(p.Id))
            .Take(MostShown)
            .Select(p => new Choice(
                $"unit {p.Id}",
                p.Path,
                p.Era.Key == Eras.Now
                    ? new("Đơn vị từ 1/7/2025", "Unit since 1/7/2025")
                    : new("Đơn vị trước 1/7/2025", "Unit before 1/7/2025")
            ));
    }

    private async Task<IEnumerable<Choice>> Organisations()
    {
        var key = Fold.Key(Q!);
        var found = await db
            .Organisations.Within(db, viewer, Role.ProvincialOfficer, Role.Administrator)
            .Where(o => o.ClosedOn == null && o.NameKey.Contains(key))
            .OrderBy(o => EF.Functions.Collate(o.Name, "vi"))
            .ThenBy(o => o.Id)
            .Take(MostShown)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Kind,
                o.UnitId,
            })
            .ToListAsync();
        var names = await UnitNames.Of(db, found.Select(o => o.UnitId));
        return found.Select(o => new Choice(
            $"organisation {o.Id}",
            $"{o.Name}, {names[o.UnitId]}",
            o.Kind.Label
        ));
    }

    private async Task<Account> Find() =>
        await db.Accounts.Within(db, viewer).SingleOrDefaultAsync(a => a.Id == Id)
        ?? throw Refusals.NoSuchAccount();

    public sealed record Choice(string Value, string Name, Text Kind);
}
