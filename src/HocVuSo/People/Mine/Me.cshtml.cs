using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>What is kept about oneself, the groups with their reasons, and who looked at it last.</summary>
[SignedIn]
public sealed class MeModel(Db db, Viewer viewer, Vault vault, TimeProvider clock) : FormPage
{
    private const int Shown = 5;

    public PersonView View { get; private set; } = null!;
    public IReadOnlyList<SeenBy> Seen { get; private set; } = [];

    public override async Task Load()
    {
        var id = await db.People.StandingFor(viewer.RequirePerson());
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id);
        View = await PersonView.Of(db, person, vault, clock.Today());
        var ids = await db.People.OneWith(id).Select(p => p.Id).ToListAsync();
        Seen = await SeenBy.Read(db, ids, viewer.AccountId, null, Shown);
    }
}
