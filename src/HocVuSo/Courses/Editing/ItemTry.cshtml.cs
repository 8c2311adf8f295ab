using System.Text;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Courses.Editing;

/// <summary>An item of a draft as a learner meets it: shuffled, marked and explained as in a test. Nothing is recorded.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class ItemTryModel(Drafts drafts) : DraftPage(drafts)
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string ItemKey { get; set; } = "";

    /// <summary>Hash of the item that was answered.</summary>
    [BindProperty]
    public string? Asked { get; set; }

    public Item Item { get; private set; } = null!;
    public IHtmlContent? Question { get; private set; }
    public IHtmlContent? Feedback { get; private set; }
    public string Address => $"{Here}/try?key={Uri.EscapeDataString(ItemKey)}";

    /// <summary>It has faults: those first.</summary>
    public bool IsFaulty { get; private set; }

    private Arrangement Arrangement => Arrangement.Of(Item, Id.ToString("N"));
    private ItemLook Look => new(Course!.Language, Here + "/", "h2");

    public override async Task Load()
    {
        await base.Load();
        Item = Course?.Item(ItemKey) ?? throw Refusals.NoSuchPart();
        var entry = YamlEntries
            .Of(Reading.CourseSource.BankFile, Files.Text(Reading.CourseSource.BankFile))
            .All.Find(e => e.Key == ItemKey);
        IsFaulty =
            entry is null
            || Opened.Faults.Any(f =>
                f.File == Reading.CourseSource.BankFile && entry.First <= f.Line && f.Line < entry.Last
            );
        if (!IsFaulty)
        {
            Ask(HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Typed : _ => default);
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (IsFaulty || Asked != Item.Hash)
        {
            // Changed in between: the places of the answer are those of another question.
            return SeeOther(Address);
        }

        Response response;
        try
        {
            response = ItemForm.Read(Item, Arrangement, Typed);
        }
        catch (Refusal refusal)
        {
            throw refusal.At(ItemForm.Field);
        }

        var html = new StringBuilder();
        ItemForm.WriteFeedback(html, Item, Arrangement, response, Look);
        (Question, Feedback) = (null, new HtmlString(html.ToString()));
        return Page();
    }

    public IHtmlContent Prompt => new HtmlString(Prose.Inline(Item.Prompt));

    private void Ask(Func<string, StringValues> typed)
    {
        var html = new StringBuilder();
        ItemForm.Write(html, Item, Arrangement, typed, Look);
        Question = new HtmlString(html.ToString());
    }

    private StringValues Typed(string name) => Request.Form[name];
}
