using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.Courses.Editing;

/// <summary>What a text will look like, and what is to be mended in it.</summary>
/// <param name="Html">As the learner will see it.</param>
public sealed record Preview(string Html, IReadOnlyList<Fault> Faults, int LinesAbove, string ContentLang);

/// <summary>
/// One file of a draft as text: a lesson with the fields of its head, or an easy version, the class plan, the hand-out;
/// with raw=true any file from its first line to its last.
/// </summary>
[May(Role.ContentEditor)]
[OwnTransaction]
[EnableRateLimiting(RateLimits.Write)]
[RequestSizeLimit(LargestForm)]
public sealed class TextEditModel(Drafts drafts) : DraftPage(drafts)
{
    /// <summary>Path of the file.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string Part { get; set; } = "";

    /// <summary>The file as it is, its head too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Raw { get; set; }

    [BindProperty]
    public string? LessonTitle { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>The file is there already; else it comes into being when it is saved.</summary>
    public bool IsThere { get; private set; }
    public bool IsLesson => CourseSource.IsLesson(Part) && Part.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The head stands in fields, and only what is below it in the text.</summary>
    public bool HasFields => IsLesson && !Raw;
    public bool IsEasy => Part.StartsWith("easy/", StringComparison.Ordinal);

    /// <summary>What stands in the draft, when what was typed meets another's change.</summary>
    public OtherSaved? Theirs => _theirs is null ? null : new(_theirs, Self, ContentLang);
    private string? _theirs;

    /// <summary>Somebody took the part away while it was open here.</summary>
    public bool IsGone { get; private set; }
    public Preview? Shown { get; private set; }

    /// <summary>Address of this page.</summary>
    public string Self => TextOf(Part) + (Raw ? "&raw=true" : "");

    public override async Task Load()
    {
        await base.Load();
        Meet(Files.Text(Part));
        if (HasTyped)
        {
            return;
        }

        var text = Files.Text(Part) ?? Begun();
        Stamp = Drafts.Stamp(IsThere ? text : null);
        Body = BodyOf(text);
        if (HasFields)
        {
            var head = HeadText.Of(text);
            (LessonTitle, Minutes, Summary) = (
                head.Value("title"),
                head.Value("minutes"),
                head.Value("summary")
            );
            Outcomes = [.. head.Values("outcomes")];
        }
    }

    public void OnGet() => Shown = PreviewOf(Files.Text(Part) ?? Begun());

    public async Task<IActionResult> OnPostAsync()
    {
        await Drafts.SaveText(
            Id,
            Part,
            Stamp,
            now =>
            {
                RequireKnown(now);
                return Composed(now);
            }
        );
        return SeeOther(Self + "&saved=true");
    }

    /// <summary>Without scripts: the page again, with what was typed and how it will look.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        await LoadTyped();
        Shown = PreviewOf(Files.Text(Part)!);
        return Page();
    }

    /// <summary>For the script: only how it will look.</summary>
    public async Task<IActionResult> OnPostLiveAsync()
    {
        await LoadTyped();
        return Partial("_Preview", PreviewOf(Files.Text(Part)!));
    }

    /// <summary>Takes an easy version, the class plan or the hand-out away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!IsEasy && Part is not (CourseSource.ClassFile or CourseSource.HandoutFile))
        {
            throw Refusals.NoSuchPart();
        }

        await Drafts.Save(
            Id,
            files =>
            {
                Drafts.RequireSame(Drafts.Stamp(files.Text(Part)), Stamp);
                return files.With(Part, (byte[]?)null);
            }
        );
        return SeeOther(Here + "?saved=true");
    }

    /// <summary>The draft with what was typed in it, read once.</summary>
    private Task LoadTyped() =>
        Load(files =>
        {
            var now = files.Text(Part);
            Meet(now);
            RequireKnown(now);
            return files.With(Part, Composed(now));
        });

    /// <summary>What is typed meets what stands in the draft.</summary>
    private void Meet(string? now)
    {
        IsThere = now is not null;
        if (!HasTyped || Drafts.Stamp(now) == Stamp)
        {
            return;
        }

        IsGone = now is null;
        _theirs = now is null ? null : BodyOf(now);
    }

    private string Composed(string? now)
    {
        var typed = Lf(Body);
        if (!HasFields)
        {
            var before = now ?? "";
            return typed == BodyOf(before) ? before : LikeBefore(before, Ended(typed));
        }

        var head = HeadText.Of(now ?? throw Refusals.NoSuchPart());
        if (typed != head.Body)
        {
            head.Body = Ended(typed);
        }

        var known =
            head.SetText("title", Fold.Tidy(LessonTitle ?? ""))
            && head.SetWord("minutes", Fold.Tidy(Minutes ?? ""))
            && head.SetWords("outcomes", Outcomes)
            && head.SetText("summary", Fold.Tidy(Summary ?? ""));
        return known ? head.ToString() : throw Refusals.UnreadableHere(Part);
    }

    /// <param name="text">Of the file, as it is to be shown.</param>
    private Preview PreviewOf(string text)
    {
        var head = HeadText.Of(text);
        return new Preview(
            DraftSheet.Html(Course ?? DraftSheet.NoCourse, Part, head.Body, Here + "/"),
            [.. Opened.Faults.Where(f => f.File == Part)],
            HasFields ? head.LinesAbove : 0,
            ContentLang
        );
    }

    /// <summary>Of a file that is not there yet.</summary>
    private string Begun() =>
        Part switch
        {
            CourseSource.ClassFile => Skeleton.Class,
            CourseSource.HandoutFile => Skeleton.Handout(Course),
            _ when IsEasy => Skeleton.Easy(
                Course?.Lessons.FirstOrDefault(l => CourseSource.EasyOf(l.File) == Part)
            ),
            _ => throw Refusals.NoSuchPart(),
        };

    /// <summary>A form can name any file: only what a course may hold comes into being.</summary>
    private void RequireKnown(string? now)
    {
        if (now is null)
        {
            _ =
                Stamp is null or "-" && CourseSource.IsText(Part)
                    ? Begun()
                    : throw Refusals.RemovedByAnother();
        }
    }

    private string BodyOf(string text) => HasFields ? HeadText.Of(text).Body : Lf(text.TrimStart('\ufeff'));

    private static string Lf(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Normalize();

    private static string Ended(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    /// <summary>With the line ends and the mark that the file had.</summary>
    private static string LikeBefore(string before, string text)
    {
        text = before.Contains("\r\n", StringComparison.Ordinal)
            ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : text;
        return before.StartsWith('\ufeff') ? '\ufeff' + text : text;
    }
}
