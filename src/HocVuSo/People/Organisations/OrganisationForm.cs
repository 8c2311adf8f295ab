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

    /// <summary>The organisation above, one that the viewer reaches; found by its code or by its name without accents.</summary>
    public async Task<Guid?> TypedParent(Db db, Viewer viewer)
    {
        if (string.IsNullOrWhiteSpace(Parent))
        {
            return null;
        }

        var (key, code) = (Fold.Key(Parent), Fold.Tidy(Parent));
        var found = await db
            .Organisations.Within(db, viewer, Reach.See)
            .Where(o => o.ClosedOn == null && (o.NameKey == key || o.Code == code))
            .Select(o => o.Id)
            .Take(2)
            .ToListAsync();
        return found.Count switch
        {
            0 => throw Refusals.ParentUnknown(Parent).At(nameof(Parent)),
            1 => found[0],
            _ => throw Refusals.ParentAmbiguous(Parent).At(nameof(Parent)),
        };
    }
}
