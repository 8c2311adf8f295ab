using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

public static class PeopleSearch
{
    /// <summary>
    /// By name without accents: what the name begins with ("tran thi h"), or the given name with any other words of it
    /// ("hà", "thị hà", "trần hà"). Both ways go by an index.
    /// </summary>
    public static IQueryable<Person> Called(this IQueryable<Person> people, string? name)
    {
        var key = Fold.Key(name ?? "");
        if (key.Length == 0)
        {
            // Signs without a letter or figure are nobody's name.
            return string.IsNullOrWhiteSpace(name) ? people : people.Where(p => false);
        }

        var words = key.Split(' ');
        var given = words[^1];
        if (words.Length == 1)
        {
            return people.Where(p => p.NameKey.StartsWith(key) || p.SortKey.StartsWith(given));
        }

        var byGiven = people.Where(p => p.SortKey.StartsWith(given));
        foreach (var word in words[..^1])
        {
            byGiven = byGiven.Where(p => (" " + p.NameKey + " ").Contains(" " + word + " "));
        }

        var ids = byGiven.Select(p => p.Id);
        return people.Where(p => p.NameKey.StartsWith(key) || ids.Contains(p.Id));
    }

    /// <summary>The order of Vietnamese lists: by given name, then by the rest, then by id.</summary>
    public static IOrderedQueryable<Person> InOrder(this IQueryable<Person> people) =>
        people.OrderBy(p => EF.Functions.Collate(p.SortName, "vi")).ThenBy(p => p.Id);

    /// <summary>Those who come after one of the list; the place in a list is a person, not a number of a page.</summary>
    public static async Task<IQueryable<Person>> After(this IQueryable<Person> people, Db db, Guid? last)
    {
        if (last is not { } id)
        {
            return people;
        }

        var name = await db.People.Where(p => p.Id == id).Select(p => p.SortName).SingleOrDefaultAsync();
#pragma warning disable CA1309 // Compared by the database, in its collation.
        return name is null
            ? people
            : people.Where(p =>
                string.Compare(EF.Functions.Collate(p.SortName, "vi"), name) > 0
                || (EF.Functions.Collate(p.SortName, "vi") == name && p.Id.CompareTo(id) > 0)
            );
#pragma warning restore CA1309
    }

    /// <summary>All records of one person: the one that stands, and those merged into it.</summary>
    public static IQueryable<Person> OneWith(this IQueryable<Person> people, Guid id) =>
        people.Where(p => p.Id == id || p.MergedIntoId == id);

    /// <returns>The record that stands for this one: the one it was merged into, or itself.</returns>
    public static async Task<Guid> StandingFor(this IQueryable<Person> people, Guid id) =>
        await people.Where(p => p.Id == id).Select(p => p.MergedIntoId).SingleOrDefaultAsync() ?? id;

    /// <returns>The commune of a hamlet; of any other unit itself.</returns>
    public static Task<int> CommuneOf(this Db db, int unit) =>
        db.Set<Unit>()
            .Where(u => u.Id == unit)
            .Select(u => u.Level == UnitLevel.Hamlet && u.ParentId != null ? u.ParentId.Value : u.Id)
            .SingleAsync();
}
