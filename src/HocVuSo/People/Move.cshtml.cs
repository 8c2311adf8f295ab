using HocVuSo.Database;
using HocVuSo.People.Duplicates;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>A new home from a day on: one of the area, or anywhere, found by its name.</summary>
[May(Role.TeamLeader, Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator)]
public sealed class MoveModel(
    Db db,
    Viewer viewer,
    Audit audit,
    PersonFollowers followers,
    UnitFinder places,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int? Unit { get; set; }

    [BindProperty]
    public string? Elsewhere { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    public string Name { get; private set; } = "";
    public string Home { get; private set; } = "";
    public UnitChoice Choice { get; private set; } = null!;

    public override async Task Load()
    {
        var person =
            await db
                .People.AsNoTracking()
                .Within(db, viewer, Reach.Change)
                .SingleOrDefaultAsync(p => p.Id == Id)
            ?? throw Refusals.NoSuchPerson();
        Name = person.FullName;
        Home = await UnitNames.Of(db, person.UnitId);
        var commune = await db.CommuneOf(person.UnitId);
        Choice = await UnitChoice.Of(db, viewer, commune, Reach.Change);
        Day ??= VietnamDay.Show(clock.Today());
        if (HttpMethods.IsGet(Request.Method))
        {
            await audit.Saw(AuditAction.PersonOpened, Id);
        }
    }

    public async Task<IActionResult> OnPost()
    {
        var person = await viewer.RequirePerson(db, Id, Reach.Change);
        await viewer.RequireOthers(db, Id);
        var day = Typed.Day(nameof(Day), Day);
        var unit = string.IsNullOrWhiteSpace(Elsewhere)
            ? Unit ?? throw Refusals.ChooseUnit().At(nameof(Unit))
            : await Find(Elsewhere);
        await db.RequireHome(unit, string.IsNullOrWhiteSpace(Elsewhere) ? nameof(Unit) : nameof(Elsewhere));
        Typed.At(nameof(Day), () => person.Move(unit, day, clock.Now()));
        await db.SaveChangesAsync();
        await DuplicateSearch.Offer(db, [Id], clock.Now());
        await audit.Changed(AuditAction.PersonMoved, Id, $"unit {unit}");
        await followers.Changed(db, [Id]);
        var stays = await db.People.Within(db, viewer, Reach.See).AnyAsync(p => p.Id == Id);
        return Redirect(stays ? $"/people/{Id}" : "/people");
    }

    private async Task<int> Find(string text)
    {
        var found = await places.Find(db, text);
        return Typed.At(nameof(Elsewhere), () => found.Require());
    }
}
