using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>The requests that wait for an officer of their area, the oldest first.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor)]
public sealed class DecideModel(
    Db db,
    FrameworkLibrary frameworks,
    Deciding deciding,
    Viewer viewer,
    Audit audit
) : FormPage
{
    public const int PageSize = 50;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Waiting { get; private set; }

    /// <summary>Confirmations of the area that have lost what they rest on; on the first page.</summary>
    public IReadOnlyList<WithdrawnEvidence> Withdrawn { get; private set; } = [];

    /// <summary>Of those shown, about whom the viewer decides.</summary>
    public HashSet<Guid> Decidable { get; private set; } = [];
    public bool MayDecide => viewer.Holds(Deciders.Roles);
    public bool HasMore => Waiting > Number * PageSize;

    public override async Task Load()
    {
        Number = Math.Max(1, Number);
        var waiting = deciding.Waiting(Deciders.Readers);
        Waiting = await waiting.CountAsync();
        var requests = await waiting
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .AsNoTracking()
            .ToListAsync();
        var cases = await deciding.Cases(requests);
        var known = await frameworks.Get(db, [.. requests.Select(r => r.FrameworkHash)]);
        var places = await UnitNames.Of(db, cases.Select(c => c.Candidate.UnitId));
        Rows =
        [
            .. cases.Select(c => new Row(
                c.Request,
                c.Candidate,
                places[c.Candidate.UnitId],
                known[c.Request.FrameworkHash].Group(c.Request.Group).Title,
                c.Eligibility
            )),
        ];
        Withdrawn =
            Number == 1 ? await WithdrawnEvidence.In(db, db.People.Within(db, viewer, Deciders.Readers)) : [];
        Guid[] shown =
        [
            .. Rows.Select(r => r.Candidate.PersonId).Concat(Withdrawn.Select(w => w.PersonId)).Distinct(),
        ];
        Decidable = await viewer.Reached(db, shown, Deciders.Roles);
        await audit.Saw(AuditAction.PeopleListed, shown);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Chosen.Count == 0)
        {
            throw Refusals.NobodyChosen();
        }

        await deciding.Confirm(Chosen);
        return SeeOther("/confirmations/decide");
    }

    public bool MayAnswer(Row row) => Decidable.Contains(row.Candidate.PersonId);

    public bool IsMine(Row row) => row.Candidate.PersonId == viewer.PersonId;

    public sealed record Row(
        ConfirmationRequest Request,
        Candidate Candidate,
        string Place,
        Text Group,
        Eligibility Eligibility
    );
}
