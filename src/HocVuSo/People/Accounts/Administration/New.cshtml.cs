using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>Opens an account for a person of one's area; an administrator over the whole also one that stands for nobody.</summary>
[May(Role.ProvincialOfficer, Role.Administrator)]
public sealed class NewAccountModel(Db db, Viewer viewer, AccountKeeping keeping, Audit audit) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    public string? PersonName { get; private set; }
    public bool NeedsPerson { get; private set; }

    /// <summary>Null until opened; its first password is shown in this answer and never again.</summary>
    public Account? Opened { get; private set; }
    public string FirstPassword { get; private set; } = "";

    public override async Task Load()
    {
        NeedsPerson = !await viewer.RulesTheWhole(db);
        var someone = await Someone();
        PersonName = someone?.FullName;
        DisplayName ??= PersonName;
        if (someone is not null && HttpMethods.IsGet(Request.Method))
        {
            await audit.Saw(AuditAction.PersonOpened, someone.Id);
        }
    }

    public async Task OnPost()
    {
        var someone = await Someone();
        if (someone is null && !await viewer.RulesTheWhole(db))
        {
            throw Refusals.PersonNeeded();
        }

        var shown = someone?.FullName ?? Fold.Tidy(DisplayName ?? "");
        if (shown.Length == 0)
        {
            throw Refusals.DisplayNameMissing();
        }

        FirstPassword = AccountKeeping.RandomPassword();
        Opened = await keeping.Open(AccountName.Parse(Name), shown, someone?.Id, FirstPassword, first: true);
    }

    private async Task<Person?> Someone() =>
        Person is { } id
            ? await db
                .People.AsNoTracking()
                .Within(db, viewer, Role.ProvincialOfficer, Role.Administrator)
                .SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null)
                ?? throw HocVuSo.People.Refusals.NoSuchPerson()
            : null;
}
