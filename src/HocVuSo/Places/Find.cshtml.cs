using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Places;

/// <summary>Finds a unit of any era by its name, and says what became of it.</summary>
[Anyone]
public sealed class FindModel(PlaceSearch search) : PageModel
{
    public const int PageSize = 20;

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Place> Found { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages => PageLinksTag.PagesOf(Count, PageSize);

    /// <summary>Where one begins who has not typed anything: the provinces of today.</summary>
    public IReadOnlyList<Place> Provinces { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var table = await search.Table(cancel);
        if (string.IsNullOrWhiteSpace(Query))
        {
            Provinces = table.Provinces(table.Eras[^1]);
            return;
        }

        var all = table.Search(Query);
        Count = all.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Found = [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public string Address(int page) => $"/places?q={Uri.EscapeDataString(Query ?? "")}&p={page}";
}
