using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>An officer revokes a confirmation, reissues it, or corrects the name on it; each with a reason.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer)]
public sealed class ChangeModel(Db db, Issuing issuing, Viewer viewer, Audit audit, TimeProvider clock)
    : FormPage
{
    private const int LongestReason = 500;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>"revoke", "reissue" or "correct".</summary>
    [FromRoute]
    public string Act { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public Candidate Person { get; private set; } = null!;
    public Credential Current { get; private set; } = null!;

    public override async Task Load()
    {
        (_, Person, Current) = await Find();
        await audit.Saw(AuditAction.ResultsOpened, Person.PersonId, "confirmations");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (confirmation, person, current) = await Find();
        if (await viewer.IsOneOf(db, person.PersonId))
        {
            throw Refusals.NotAboutOneself();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            throw Refusals.ReasonMissing().At(nameof(Reason));
        }

        if (Reason.Length > LongestReason)
        {
            throw Refusals.ReasonTooLong(LongestReason).At(nameof(Reason));
        }

        var action = await Do(confirmation, current, person.Name);
        await audit.Changed(action, person.PersonId, $"confirmation {confirmation.Id}");
        return SeeOther($"/confirmations/of/{person.PersonId}");
    }

    private async Task<AuditAction> Do(Confirmation confirmation, Credential current, string name)
    {
        switch (Act)
        {
            case "revoke":
                await issuing.Revoke(confirmation, Reason);
                return AuditAction.ConfirmationRevoked;
            case "correct":
                if (name == current.Claims().Name)
                {
                    throw Refusals.NothingToCorrect();
                }

                await issuing.Reissue(confirmation, name, Reason);
                return AuditAction.ConfirmationCorrected;
            default:
                await issuing.Reissue(confirmation, name, Reason);
                return AuditAction.ConfirmationReissued;
        }
    }

    private async Task<(Confirmation, Candidate, Credential)> Find()
    {
        var confirmation =
            await db.Confirmations.SingleOrDefaultAsync(c => c.Id == Id)
            ?? throw Refusals.NoSuchConfirmation();
        var person = await db.People.StandingFor(confirmation.PersonId);
        if (!await db.People.Within(db, viewer, Deciders.Roles).AnyAsync(p => p.Id == person))
        {
            throw Refusals.NoSuchConfirmation();
        }

        var candidate = await Candidate.Load(db, person, clock.Today());
        if (confirmation.Status != ConfirmationStatus.Valid)
        {
            throw Refusals.NoLongerValid();
        }

        return (confirmation, candidate, await issuing.CurrentOf(confirmation));
    }
}
