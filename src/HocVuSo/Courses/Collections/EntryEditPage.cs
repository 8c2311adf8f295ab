using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Collections;

/// <summary>A form for one entry of a collection: to add, correct, look at beforehand, or withdraw.</summary>
public abstract class EntryEditPage<T>(EntryFormat<T> format, CollectionEditing editing, Viewer viewer)
    : FormPage
    where T : Entry
{
    /// <summary>Null = a new entry.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    /// <summary>What the entry was when the editor opened it.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The entry as it is now; null = a new one.</summary>
    public T? Current { get; private set; }

    /// <summary>What was typed, as readers would see it.</summary>
    public T? Shown { get; private set; }

    /// <summary>Somebody else has saved in between: what they made of it is shown, and may then be written over.</summary>
    public bool Overtaken { get; private set; }

    /// <summary>What the form says the editor has seen.</summary>
    public string? Mark => Seen ?? _now;

    private string? _now;

    protected abstract EntryFile<T> Entries { get; }

    /// <summary>Fills the fields of the form.</summary>
    protected abstract void Show(T? entry);

    /// <summary>What was typed; what cannot be read is noted at its field, and read as empty.</summary>
    protected abstract T Typed(string key);

    /// <summary>From which the key of a new entry is made.</summary>
    protected abstract string NameTyped { get; }

    public override async Task Load()
    {
        if (Key is not null)
        {
            await editing.Refresh();
            Current = Entries.Find(Key) ?? throw Refusals.NoSuchEntry();
            _now = Entries.MarkOf(Key);
        }
    }

    public void OnGet() => Show(Current);

    public async Task<IActionResult> OnPostPreview()
    {
        await Load();
        Shown = Read();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        await Load();
        if (Read() is { } entry)
        {
            await Save(entry);
            if (ModelState.IsValid)
            {
                return SeeOther($"/{format.Collection}/{entry.Key}?saved=true");
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        await Load();
        // The form of the page is empty here; the entry is shown as it is.
        Show(Current);
        await NotOvertaken(() =>
            editing.Withdraw(format, Current ?? throw Refusals.NoSuchEntry(), Seen, viewer.AccountId)
        );
        return SeeOther($"/collections/{format.Collection}?done=true");
    }

    private Task Save(T entry) =>
        NotOvertaken(async () =>
            Note(await editing.Save(format, entry, Current is null ? null : Seen ?? "", viewer.AccountId))
        );

    private async Task NotOvertaken(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.Conflict)
        {
            (Overtaken, Seen) = (true, null);
            ModelState.Remove(nameof(Seen));
            throw;
        }
    }

    /// <summary>Null when something is wrong with it.</summary>
    private T? Read()
    {
        var entry = Typed(Key ?? FreeKey());
        Note(format.Faults(entry));
        return ModelState.IsValid ? entry : null;
    }

    /// <summary>Made of the name: "Bắt cóc online" → "bat-coc-online".</summary>
    private string FreeKey()
    {
        var name = Fold.Key(NameTyped).Replace(' ', '-');
        var plain = string.Concat(name.Where(c => c is '-' || char.IsAsciiLetterOrDigit(c)));
        var key = plain[..Math.Min(plain.Length, 50)].Trim('-');
        if (key.Length == 0)
        {
            key = "muc";
        }

        return Enumerable
            .Range(1, int.MaxValue - 1)
            .Select(n => n == 1 ? key : $"{key}-{n}")
            .First(k => Entries.Find(k) is null && !format.Faults(Typed(k)).Any(f => f.Field == "key"));
    }

    private void Note(IEnumerable<EntryFault> faults)
    {
        foreach (var (field, sentence) in faults)
        {
            var name = char.ToUpperInvariant(field[0]) + field[1..];
            // One sentence at a field is enough.
            if (ModelState[name] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError(name, sentence.In(Language));
            }
        }
    }

    protected void Note(string field, Refusal refusal) =>
        ModelState.AddModelError(field, refusal.Sentence.In(Language));

    /// <summary>One line, composed letters, curly quotation marks, nothing that cannot be seen.</summary>
    protected static string Tidy(string? typed)
    {
        var text = Fold.Tidy(typed ?? "").Where(c => !char.IsControl(c)).ToArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                text[at] = at == 0 || text[at - 1] is ' ' or '(' or '[' ? '“' : '”';
            }
        }

        return new string(text);
    }

    /// <summary>One entry in each line; empty lines count for nothing.</summary>
    protected static IReadOnlyList<string> Lines(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(Tidy).Where(line => line.Length > 0)];
}
