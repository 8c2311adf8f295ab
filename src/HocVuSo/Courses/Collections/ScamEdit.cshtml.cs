using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Collections;

/// <summary>A scam pattern is written or corrected, and seen by everybody at once: the danger is now.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class ScamEditModel(
    CollectionLibrary library,
    CollectionEditing editing,
    Viewer viewer,
    TimeProvider clock
) : EntryEditPage<ScamPattern>(ScamFormat.Instance, editing, viewer)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Sentence { get; set; }

    [BindProperty]
    public string? Signs { get; set; }

    [BindProperty]
    public string? Do { get; set; }

    [BindProperty]
    public string? Call { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Checked { get; set; }

    [BindProperty(Name = "Url")]
    public string? Address { get; set; }

    [BindProperty]
    public IReadOnlyList<string> For { get; set; } = [];

    public static IReadOnlyDictionary<string, TargetGroup> Groups => CourseHead.Groups;

    protected override EntryFile<ScamPattern> Entries => library.Scams.File;
    protected override string NameTyped => Title ?? "";

    protected override void Show(ScamPattern? entry)
    {
        Checked = VietnamDay.Show(entry?.Checked ?? clock.Today());
        if (entry is null)
        {
            return;
        }

        (Title, How, Sentence) = (entry.Title, entry.How, entry.Sentence);
        (Signs, Do) = (string.Join('\n', entry.Signs), string.Join('\n', entry.Do));
        (Call, Source, Address) = (entry.Call, entry.Source, entry.Url);
        Date = VietnamDay.Show(entry.Day);
        For = [.. Groups.Where(g => entry.For.Contains(g.Value)).Select(g => g.Key)];
    }

    protected override ScamPattern Typed(string key)
    {
        ModelState.Remove(nameof(Date));
        ModelState.Remove(nameof(Checked));
        ModelState.Remove(nameof(For));
        var groups = Groups.Where(g => For.Contains(g.Key)).Select(g => g.Value).ToList();
        if (groups.Count == 0)
        {
            Note(nameof(For), Refusals.ForNobody());
        }

        return new(
            key,
            Tidy(Title),
            Tidy(How),
            Tidy(Sentence),
            Lines(Signs),
            Lines(Do),
            Tidy(Call),
            Tidy(Source),
            DayOf(nameof(Date), Date),
            DayOf(nameof(Checked), Checked),
            Tidy(Address) is { Length: > 0 } url ? url : null,
            groups
        );
    }

    private DateOnly DayOf(string field, string? typed)
    {
        var day = VietnamDay.Parse(typed);
        if (day is null)
        {
            Note(field, Refusals.NotADay());
        }
        else if (day > clock.Today())
        {
            Note(field, Refusals.NotYet());
        }

        return day ?? default;
    }
}
