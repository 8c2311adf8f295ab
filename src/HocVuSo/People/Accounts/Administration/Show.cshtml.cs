using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>One account: what it holds, and what those over it may do with it.</summary>
[May(Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class ShowAccountModel(
    Db db,
    Viewer viewer,
    AccountKeeping keeping,
    Audit audit,
    TimeProvider clock
) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Account Account { get; private set; } = null!;
    public string? PersonName { get; private set; }
    public IReadOnlyList<Held> Now { get; private set; } = [];
    public IReadOnlyList<Held> Past { get; private set; } = [];

    /// <summary>Grants that the viewer could have given, and so may end.</summary>
    public HashSet<Guid> Endable { get; private set; } = [];
    public bool MayGive => viewer.Givable.Count > 0;
    public bool MayChange { get; private set; }
    public bool HasPasskey { get; private set; }
    public DateOnly Today => clock.Today();

    /// <summary>Null unless it was reset just now; shown in this answer and never again.</summary>
    public string? FirstPassword { get; private set; }

    public override async Task Load()
    {
        Account = await Find();
        PersonName = Account.PersonId is { } person
            ? await db
                .People.Where(p => p.Id == person && p.ErasedAt == null)
                .Select(p => p.FullName)
                .SingleOrDefaultAsync()
            : null;
        var held = (await Held.Of(db, [Id]))[Id].ToList();
        Now = held.FindAll(h => !h.IsOver(Today));
        Past = held.FindAll(h => h.IsOver(Today));
        var beyond = await viewer.Beyond(db, [.. Now.Select(h => (h.Role, h.UnitId, h.OrganisationId))]);
        Endable =
        [
            .. Now.Where(h => !beyond.Contains((h.Role, h.UnitId, h.OrganisationId))).Select(h => h.Id),
        ];
        HasPasskey = await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == Id);
        MayChange = await viewer.Rules(db, Account, Today);
        if (Account.PersonId is { } seen)
        {
            await audit.Saw(AuditAction.PersonOpened, seen, $"account {Id}");
        }
    }

    public async Task<IActionResult> OnPostEnd(Guid grant)
    {
        var account = await Find();
        var held =
            await db.Grants.SingleOrDefaultAsync(g => g.Id == grant && g.AccountId == Id)
            ?? throw Refusals.RoleIsOver();
        await viewer.RequireMayGive(db, held.Role, held.UnitId, held.OrganisationId);
        await keeping.End(account, held);
        return Back();
    }

    public async Task OnPostResetPassword()
    {
        var account = await Ruled();
        FirstPassword = await keeping.ResetPassword(account);
        await Load();
    }

    public async Task<IActionResult> OnPostResetSecondFactor()
    {
        await keeping.ResetSecondFactor(await Ruled());
        return Back();
    }

    public async Task<IActionResult> OnPostSignOut()
    {
        await keeping.SignOutEverywhere(await Ruled());
        return Back();
    }

    public async Task<IActionResult> OnPostClose()
    {
        await keeping.Close(await Ruled());
        return Back();
    }

    public async Task<IActionResult> OnPostReopen()
    {
        await keeping.Reopen(await Ruled());
        return Back();
    }

    private LocalRedirectResult Back() => LocalRedirect($"/accounts/{Id}");

    private async Task<Account> Ruled()
    {
        var account = await Find();
        await viewer.RequireRules(db, account, Today);
        return account;
    }

    private async Task<Account> Find() =>
        await db.Accounts.Within(db, viewer).SingleOrDefaultAsync(a => a.Id == Id)
        ?? throw Refusals.NoSuchAccount();
}
