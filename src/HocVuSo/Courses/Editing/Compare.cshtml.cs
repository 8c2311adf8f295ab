using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>Any two published versions of a course beside each other.</summary>
[May(Role.ContentEditor, Role.Administrator)]
public sealed class CompareModel(Database.Db db, Publishing publishing, CourseLibrary library) : FormPage
{
    public sealed record Row(string Hash, DateTime At);

    private const int MostVersions = 200;

    /// <summary>Hash of the older one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Hash of the newer one; the current version when nothing is said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public Course Old { get; private set; } = null!;
    public IReadOnlyList<Row> Versions { get; private set; } = [];
    public ComparedVersions? Changes { get; private set; }

    public override async Task Load()
    {
        // Without any: the first course of all, against itself.
        From ??= library.All is [var some, ..] ? some.Course.Hash : "";
        Old = library.Version(From).Course;
        var current = library.Current(Old.Key)!.Course;
        var now = To is null ? current : library.Version(To).Course;
        if (now.Key != Old.Key)
        {
            throw Courses.Refusals.NoSuchVersion();
        }

        To = now.Hash;
        Versions = await db
            .Publications.AsNoTracking()
            .Where(p => p.CourseKey == Old.Key)
            .OrderByDescending(p => p.Id)
            .Take(MostVersions)
            .Select(p => new Row(p.Hash, p.PublishedAt))
            .ToListAsync();
        Changes = new ComparedVersions(
            Difference.Between(await publishing.FilesOf(From), await publishing.FilesOf(To), now),
            Old,
            now,
            $"/content/{From}/",
            $"/content/{To}/"
        );
    }

    public void OnGet() { }
}
