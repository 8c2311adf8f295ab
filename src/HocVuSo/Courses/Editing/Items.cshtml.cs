using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>An item in the list.</summary>
/// <param name="Item">Null where it cannot be read.</param>
/// <param name="Did">How it did in tests; null = nobody has met it.</param>
/// <param name="IsChanged">The figures are of the published wording, which the draft has changed.</param>
public sealed record ItemRow(string Key, Item? Item, int Faults, ItemStatistics? Did, bool IsChanged)
{
    /// <summary>Lower comes first: what is faulty, what learners stumble over, the rest.</summary>
    public int Urgency =>
        Faults > 0 ? 0
        : Did?.Warning is not null && !IsChanged ? 1
        : 2;
}

/// <summary>The bank of a draft, those to mend on top.</summary>
[May(Role.ContentEditor)]
public sealed class ItemsModel(Drafts drafts, CourseLibrary library, ItemsDid did) : DraftPage(drafts)
{
    private const int PerPage = 25;

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ItemRow> Shown { get; private set; } = [];
    public int Count { get; private set; }
    public int ToMend { get; private set; }
    public int Pages => PageLinksTag.PagesOf(Count, PerPage);

    public override async Task Load()
    {
        await base.Load();
        var current = library.Current(Draft.CourseKey)?.Course;
        var figures = (current is null ? [] : await did(current)).ToLookup(s => s.Item.Key);
        var faults = Opened.Faults.Where(f => f.File == CourseSource.BankFile).ToList();
        var rows = YamlEntries
            .Of(CourseSource.BankFile, Files.Text(CourseSource.BankFile))
            .All.Select(e => Row(e, faults, figures))
            .Where(r => string.IsNullOrEmpty(Outcome) || r.Item?.Outcome == Outcome)
            .OrderBy(r => r.Urgency)
            .ToList();
        (Count, ToMend) = (rows.Count, rows.Count(r => r.Urgency < 2));
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Shown = [.. rows.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
    }

    public void OnGet() { }

    public string Address(int page) => $"{Here}/items?outcome={Uri.EscapeDataString(Outcome ?? "")}&p={page}";

    public static IHtmlContent Prompt(Item item) => new HtmlString(Prose.Inline(item.Prompt));

    private ItemRow Row(YamlEntries.Entry entry, List<Fault> faults, ILookup<string, ItemStatistics> figures)
    {
        var item = Course?.Item(entry.Key);
        var of = figures[entry.Key].MaxBy(s => (s.Item.Hash == item?.Hash, s.Current));
        return new ItemRow(
            entry.Key,
            item,
            faults.Count(f => entry.First <= f.Line && f.Line < entry.Last),
            of,
            of is not null && of.Item.Hash != item?.Hash
        );
    }
}
