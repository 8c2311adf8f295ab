using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Collections;

/// <summary>One scam pattern: what it says, how it goes, what to do.</summary>
[Anyone]
public sealed class ScamOneModel(CollectionLibrary library, Viewer viewer) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public ScamPattern Scam { get; private set; } = null!;
    public bool MayEdit => viewer.Holds(Role.ContentEditor);

    public override async Task Load()
    {
        // What an editor has saved on another node a moment ago.
        if (Saved && MayEdit)
        {
            await library.Refresh();
        }

        Scam = library.Scams.Find(Key) ?? throw Refusals.NoSuchEntry();
    }

    public void OnGet() { }
}
