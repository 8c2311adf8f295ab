using HocVuSo.Assessments;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>Confirmations that hold, as sheets to print.</summary>
public sealed class Sheets(Db db, FrameworkLibrary frameworks, Viewer viewer, TimeProvider clock)
{
    /// <summary>Null when it holds no more.</summary>
    public async Task<Sheet?> Of(Guid confirmationId, string address)
    {
        var today = clock.Today();
        var found = await (
            from credential in db.Credentials
            join confirmation in db.Confirmations on credential.ConfirmationId equals confirmation.Id
            where confirmation.Id == confirmationId && credential.Status == CredentialStatus.Valid
            select new { credential, confirmation.FrameworkHash }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync();
        return found is null || found.credential.Until < today
            ? null
            : Of(found.credential, await frameworks.Get(db, found.FrameworkHash), address);
    }

    /// <summary>Those of a batch that hold, of people in the viewer's area, in the order in which lists of people stand.</summary>
    public IQueryable<Credential> InBatch(Guid batchId)
    {
        var today = clock.Today();
        var people = db.People.Within(db, viewer, Deciders.Readers);
        return from credential in db.Credentials
            join confirmation in db.Confirmations on credential.ConfirmationId equals confirmation.Id
            join person in people on confirmation.PersonId equals person.Id
            where
                confirmation.BatchId == batchId
                && credential.Status == CredentialStatus.Valid
                && (credential.Until == null || credential.Until >= today)
            orderby EF.Functions.Collate(person.SortName, "vi"), confirmation.Id
            select credential;
    }

    public async IAsyncEnumerable<Sheet> Of(
        IQueryable<Credential> credentials,
        string frameworkHash,
        string address
    )
    {
        var framework = await frameworks.Get(db, frameworkHash);
        await foreach (var credential in credentials.AsNoTracking().AsAsyncEnumerable())
        {
            yield return Of(credential, framework, address);
        }
    }

    private static Sheet Of(Credential credential, Framework framework, string address) =>
        new(
            credential.Claims(),
            credential.Jws,
            framework.Official is null ? framework.Note?.Vi ?? Unofficial : null,
            address,
            credential.IssuedAt
        );

    private const string Unofficial = "Khung này không phải khung chính thức của cơ quan nhà nước.";
}
