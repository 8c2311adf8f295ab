using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Organisations;

/// <summary>What is typed about an organisation.</summary>
public sealed class OrganisationForm
{
    public string? Name { get; set; }
    public string? Code { get; set; }
    public int? Unit { get; set; }

    /// <summary>Code or whole name of the organisation above.</summary>
    public string? Parent { get; set; }

    /// <summary>
    /// The organisation above; found by its code or by its name without accents, among those about which the viewer
    /// decides: members of the one below come into the hands of those who lead the one above.
    /// </summary>
    /// <param name="kind">Of the organisation below.</param>
    public async Task<Guid?> TypedParent(Db db, Viewer viewer, OrganisationKind kind)
    {
        if (string.IsNullOrWhiteSpace(Parent))
        {
            return null;
        }

        var (key, code) = (Fold.Key(Parent), Fold.Tidy(Parent));
        var found = await db
            .Organisations.Within(db, viewer, Reach.Decide)
            .Where(o => o.ClosedOn == null && (o.NameKey == key || o.Code == code))
            .Select(o => new { o.Id, o.Kind })
            .Take(2)
            .ToListAsync();
        return found.Count switch
        {
            0 => throw Refusals.ParentUnknown(Parent).At(nameof(Parent)),
            1 when !kind.MayStandBelow(found[0].Kind) => throw Refusals
                .ParentOfAnotherKind()
                .At(nameof(Parent)),
            1 => found[0].Id,
            _ => throw Refusals.ParentAmbiguous(Parent).At(nameof(Parent)),
        };
    }
}
