using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Collections;

/// <summary>A term is written or corrected; lessons lead to it at once.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class GlossaryEditModel(CollectionLibrary library, CollectionEditing editing, Viewer viewer)
    : EntryEditPage<Term>(TermFormat.Instance, editing, viewer)
{
    [BindProperty]
    public string? Term { get; set; }

    [BindProperty]
    public string? Also { get; set; }

    [BindProperty]
    public string? Unlinked { get; set; }

    [BindProperty]
    public string? Meaning { get; set; }

    [BindProperty]
    public string? Example { get; set; }

    protected override EntryFile<Term> Entries => library.Glossary.File;
    protected override string NameTyped => Term ?? "";

    protected override void Show(Term? entry)
    {
        if (entry is not null)
        {
            (Term, Meaning, Example) = (entry.Word, entry.Meaning, entry.Example);
            (Also, Unlinked) = (string.Join('\n', entry.Also), string.Join('\n', entry.Unlinked));
        }
    }

    protected override Term Typed(string key) =>
        new(key, Tidy(Term), Lines(Also), Lines(Unlinked), Tidy(Meaning), Tidy(Example));
}
