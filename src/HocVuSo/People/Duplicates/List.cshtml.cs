using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Duplicates;

/// <summary>Pairs of records that may be one person and wait for somebody who decides.</summary>
[May(Role.CommuneOfficer, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class ListModel(Db db, Viewer viewer, Audit audit) : FormPage
{
    private const int PageSize = 50;

    /// <summary>Only the pairs of this person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];
    public bool HasMore { get; private set; }

    public override async Task Load()
    {
        var mine = db.People.Within(db, viewer, Reach.SeeDecisions);
        var open = db.Duplicates.Where(d => d.State == DuplicateState.Open);
        open = Person is { } person ? open.Where(d => d.FirstId == person || d.SecondId == person) : open;
        // Ids are made in the order of time.
        open = After is { } last ? open.Where(d => d.Id.CompareTo(last) > 0) : open;
        var found = await (
            from duplicate in open
            join first in mine on duplicate.FirstId equals first.Id
            join second in mine on duplicate.SecondId equals second.Id
            orderby duplicate.Id
            select new Pair(
                duplicate.Id,
                duplicate.Ground,
                duplicate.FoundAt,
                first.Id,
                first.FullName,
                second.Id,
                second.FullName,
                first.BirthYear
            )
        )
            .Take(PageSize + 1)
            .ToListAsync();
        HasMore = found.Count > PageSize;
        Pairs = [.. found.Take(PageSize)];
        await audit.Saw(
            AuditAction.PeopleListed,
            [.. Pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct()]
        );
    }

    public sealed record Pair(
        Guid Id,
        DuplicateGround Ground,
        DateTime FoundAt,
        Guid FirstId,
        string First,
        Guid SecondId,
        string Second,
        int? BirthYear
    );
}
