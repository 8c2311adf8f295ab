using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>A course that was never published begins as a draft of a few lines.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class NewModel(Drafts drafts, CourseLibrary library) : FormPage
{
    private const int LongestTitle = 200;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public override Task Load() => Task.CompletedTask;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var (title, english) = (Named(Title, "Title"), Named(TitleEn, "TitleEn"));
        var key = Fold.Tidy(Key ?? "");
        key = key.Length > 0 ? key : Keys.Of(title);
        if (!YamlMap.IsKey(key) || key == "edit")
        {
            throw Refusals.NotAKey().At("Key");
        }

        if (library.Current(key) is not null)
        {
            throw Refusals.KeyTaken(key).At("Key");
        }

        var id = await drafts.Begin(key, Skeleton.Course(key, title, english));
        return SeeOther($"/courses/edit/drafts/{id}");
    }

    private static string Named(string? typed, string field)
    {
        var title = Fold.Tidy(typed ?? "");
        return title.Length is > 0 and <= LongestTitle ? title : throw Refusals.TitleNeeded().At(field);
    }
}
