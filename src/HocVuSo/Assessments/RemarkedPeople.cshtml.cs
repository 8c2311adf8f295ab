using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>Whose scores a remark changed, as far as the viewer's area goes; passes at stake are decided here.</summary>
[May(Role.ContentEditor, Role.Auditor, Role.Administrator)]
public sealed class RemarkedPeopleModel(Db db, Remarking remarking, Audit audit, Viewer viewer) : FormPage
{
    private const int PerPage = 50;

    public sealed record Row(Guid PersonId, string FullName, int? BirthYear, RemarkedAttempt Line);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Remark Remark { get; private set; } = null!;
    public int Changed { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    /// <summary>Of those shown, whose own page the viewer may open: content editors may not.</summary>
    public HashSet<Guid> MayOpen { get; private set; } = [];

    /// <summary>Of those shown, about whose passes the viewer decides.</summary>
    public HashSet<Guid> Decidable { get; private set; } = [];

    public override async Task Load()
    {
        Remark =
            await db.Remarks.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id)
            ?? throw Refusals.NoSuchRemark();
        Changed = await db.RemarkedAttempts.CountAsync(r => r.RemarkId == Id);
        PageNumber = Math.Max(1, PageNumber);
        var rows = await db
            .RemarkedAttempts.AsNoTracking()
            .Where(r => r.RemarkId == Id)
            .Join(
                Mine(RemarksModel.Readers),
                r => r.PersonId,
                p => p.Id,
                (r, p) => new { Line = r, Person = p }
            )
            .OrderBy(r => r.Line.Decision == RemarkDecision.Waiting ? 0 : 1)
            .ThenBy(r => EF.Functions.Collate(r.Person.SortName, "vi"))
            .ThenBy(r => r.Line.AttemptId)
            .Skip((PageNumber - 1) * PerPage)
            .Take(PerPage + 1)
            .Select(r => new Row(r.Person.Id, r.Person.FullName, r.Person.BirthYear, r.Line))
            .ToListAsync();
        HasMore = rows.Count > PerPage;
        Rows = [.. rows.Take(PerPage)];
        var shown = Rows.Select(r => r.PersonId).Distinct().ToArray();
        MayOpen = await viewer.Reached(db, shown, Reach.See);
        Decidable = await viewer.Reached(db, shown, RemarksModel.Deciders);
        await audit.Saw(AuditAction.ResultsOpened, shown, $"remarks/{Id}");
    }

    /// <param name="attempt">Whose pass is decided.</param>
    /// <param name="decision">"keep" or "withdraw".</param>
    public async Task<IActionResult> OnPostAsync(Guid attempt, string decision)
    {
        await remarking.Settle(
            Id,
            attempt,
            decision == "withdraw",
            viewer.AccountId,
            Mine(RemarksModel.Deciders)
        );
        return SeeOther($"/assessments/remarks/{Id}?p={PageNumber}");
    }

    private IQueryable<Person> Mine(Role[] roles) => db.Set<Person>().Within(db, viewer, roles);
}
