using HocVuSo.Database;
using HocVuSo.People.Accounts;
using HocVuSo.People.Mine;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>The log of one's area: what was done by those whose role holds there, or about people who live there.</summary>
[May(Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class AuditPageModel(Db db, Viewer viewer, Audit audit) : FormPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public AuditAction? Action { get; set; }

    /// <summary>First and last day, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Next { get; private set; }

    public override async Task Load()
    {
        var found = await Asked()
            .Before(AuditCursor.Parse(Before))
            .NewestFirst()
            .Take(PageSize + 1)
            .ToListAsync();
        var shown = found.Take(PageSize).ToList();
        Next =
            found.Count > PageSize
                ? Address(new AuditCursor(shown[^1].At, shown[^1].Shard, shown[^1].Seq))
                : null;
        var areas = await AreaNames.Of(db, shown);
        var accounts = shown.Select(e => e.AccountId).Distinct().ToList();
        var names = await db
            .Accounts.Where(a => accounts.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName);
        Rows =
        [
            .. shown.Select(e => new Row(
                e.At,
                e.AccountId,
                e.AccountId is { } id ? names.GetValueOrDefault(id) : null,
                e.Role,
                areas(e),
                e.Action,
                People(e),
                e.Detail
            )),
        ];
        await audit.Saw(AuditAction.AuditRead, await Looked());
    }

    /// <summary>Whose entries were asked for by name: somebody of the area, for others there is nothing to see.</summary>
    private async Task<IReadOnlyList<Guid>> Looked() =>
        Person is { } person
        && person != viewer.PersonId
        && await db.People.Within(db, viewer, Reach.Audit).AnyAsync(p => p.Id == person)
            ? [person]
            : [];

    private IQueryable<AuditEntry> Asked()
    {
        var areas = viewer.Units(Reach.Audit);
        var (flows, subjects, people) = (
            db.Set<UnitFlow>().OfPeople(db.Set<Unit>()),
            db.AuditSubjects,
            db.Set<Person>()
        );
        var entries = db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                flows.Any(f => f.SourceId == e.UnitId && areas.Contains(f.TargetId))
                || subjects.Any(s =>
                    s.Shard == e.Shard
                    && s.Seq == e.Seq
                    && people.Any(p =>
                        p.Id == s.PersonId
                        && flows.Any(f => f.SourceId == p.UnitId && areas.Contains(f.TargetId))
                    )
                )
            );
        entries = Action is { } action ? entries.Where(e => e.Action == action) : entries;
        entries = Account is { } account ? entries.Where(e => e.AccountId == account) : entries;
        if (Person is { } person)
        {
            entries = entries.Where(e =>
                subjects.Any(s => s.PersonId == person && s.Shard == e.Shard && s.Seq == e.Seq)
            );
        }

        if (VietnamDay.Parse(From) is { } first)
        {
            var start = VietnamDay.StartOf(first);
            entries = entries.Where(e => e.At >= start);
        }

        if (VietnamDay.Parse(To) is { } last)
        {
            var end = VietnamDay.StartOf(last.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    private string Address(AuditCursor before)
    {
        var query = QueryString.Create("before", before.ToString());
        query = Action is { } action ? query.Add("action", action.ToString()) : query;
        query = From is { Length: > 0 } from ? query.Add("from", from) : query;
        query = To is { Length: > 0 } to ? query.Add("to", to) : query;
        query = Person is { } person ? query.Add("person", person.ToString()) : query;
        query = Account is { } account ? query.Add("account", account.ToString()) : query;
        return "/audit" + query;
    }

    private static IReadOnlyList<Guid> People(AuditEntry entry) =>
        [
            .. entry
                .People.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => Guid.ParseExact(id, "N")),
        ];

    /// <param name="Account">Null: the program itself.</param>
    public sealed record Row(
        DateTime At,
        Guid? Account,
        string? Name,
        Role? Role,
        string? Area,
        AuditAction Action,
        IReadOnlyList<Guid> People,
        string? Detail
    );
}
