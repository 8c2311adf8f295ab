using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Collections;

/// <summary>One term, and the lessons that use it.</summary>
[Anyone]
public sealed class GlossaryOneModel(CollectionLibrary library, TermUses uses, Viewer viewer) : FormPage
{
    private const int MostUses = 12;

    [BindProperty(SupportsGet = true, Name = "key")]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public Term Term { get; private set; } = null!;
    public IReadOnlyList<TermUse> Uses { get; private set; } = [];
    public bool MayEdit => viewer.Holds(Role.ContentEditor);

    public override async Task Load()
    {
        // What an editor has saved on another node a moment ago.
        if (Saved && MayEdit)
        {
            await library.Refresh();
        }

        Term = library.Glossary.Find(Key) ?? throw Refusals.NoSuchEntry();
        Uses = [.. uses.Of(Key).Take(MostUses)];
    }

    public void OnGet() { }
}
