using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Courses.Collections;

/// <summary>The terms in the order of the Vietnamese alphabet, found by a letter or by words.</summary>
[Anyone]
public sealed class GlossaryListModel(CollectionLibrary library, Viewer viewer) : PageModel
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Letter { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<string> Letters { get; private set; } = [];
    public IReadOnlyList<Term> Found { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages { get; private set; }
    public bool MayEdit => viewer.Holds(Role.ContentEditor);

    public void OnGet()
    {
        var glossary = library.Glossary;
        Letters = glossary.Letters;
        var all =
            !string.IsNullOrWhiteSpace(Query) ? glossary.Search(Query)
            : string.IsNullOrEmpty(Letter) ? glossary.Terms
            : glossary.Under(Letter);
        Count = all.Count;
        Pages = PageLinksTag.PagesOf(Count, PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Found = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public string Address(int page) =>
        $"/glossary?q={Uri.EscapeDataString(Query ?? "")}&letter={Uri.EscapeDataString(Letter ?? "")}&p={page}";
}
