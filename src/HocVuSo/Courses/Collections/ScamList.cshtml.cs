using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses.Collections;

/// <summary>The scam patterns now in use, found by words and by whom they are aimed at.</summary>
[Anyone]
public sealed class ScamListModel(CollectionLibrary library, Viewer viewer) : PageModel
{
    private const int PageSize = 12;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "for")]
    public string? For { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public static IReadOnlyDictionary<string, TargetGroup> Groups => CourseHead.Groups;

    public TargetGroup? Group { get; private set; }
    public IReadOnlyList<ScamPattern> Found { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages { get; private set; }
    public bool MayEdit => viewer.Holds(Role.ContentEditor);

    public void OnGet()
    {
        Group = For is not null && Groups.TryGetValue(For, out var group) ? group : null;
        var all = library.Scams.Search(Query, Group);
        Count = all.Count;
        Pages = PageLinksTag.PagesOf(Count, PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Found = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public string Address(int page) =>
        $"/scams?q={Uri.EscapeDataString(Query ?? "")}&for={Uri.EscapeDataString(For ?? "")}&p={page}";
}
