using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>A draft from above: what is to be mended, its parts in order, and what becomes of it.</summary>
[May(Role.ContentEditor)]
[OwnTransaction] // Each act of a draft commits by itself.
public sealed class OutlineModel(Drafts drafts, Db db, Viewer viewer) : DraftPage(drafts)
{
    private const string Lessons = "lessons";

    /// <summary>A lesson as the head lists it: "03-tra-tien".</summary>
    [BindProperty]
    public string? Listing { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Of course.md, as it was shown.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Of the lesson's file, as it was shown.</summary>
    [BindProperty]
    public string? LessonStamp { get; set; }

    /// <summary>"submitted" or "taken-back", a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<string> LessonFiles { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<Guid> Writers { get; private set; } = [];
    public bool HasWritten => Writers.Contains(viewer.AccountId);
    public bool MayWrite => Draft.IsWritable;
    public string? CourseStamp { get; private set; }

    public override async Task Load()
    {
        await base.Load();
        var head = Files.Text(CourseSource.CourseFile);
        CourseStamp = Drafts.Stamp(head);
        LessonFiles = HeadText.Of(head ?? "").Values(Lessons);
        Writers = await db
            .DraftWriters.Where(w => w.DraftId == Id)
            .OrderBy(w => w.At)
            .ThenBy(w => w.AccountId)
            .Select(w => w.AccountId)
            .ToListAsync();
        var accounts = new[] { Draft.SubmittedById, Draft.DecidedById }
            .OfType<Guid>()
            .Concat(Writers)
            .ToList();
        Names = await db
            .Accounts.Where(a => accounts.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName);
    }

    public void OnGet() { }

    public Lesson? LessonOf(string name) => Course?.Lessons.FirstOrDefault(l => l.File == name + ".md");

    public Task<IActionResult> OnPostUpAsync() => Arranged(lessons => Moved(lessons, -1));

    public Task<IActionResult> OnPostDownAsync() => Arranged(lessons => Moved(lessons, 1));

    /// <summary>Out of the list, and its files with it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var name = Listing ?? "";
        await Drafts.Save(
            Id,
            files =>
            {
                Drafts.RequireSame(Drafts.Stamp(files.Text(CourseSource.CourseFile)), Stamp);
                Drafts.RequireSame(StampOf(files, name), LessonStamp);
                var listed = Listed(files);
                var changed = WithLessons(files, [.. listed.Where(l => l != name)]);
                return listed.Contains(name)
                    ? changed
                        .With(name + ".md", (byte[]?)null)
                        .With(CourseSource.EasyOf(name + ".md"), (byte[]?)null)
                    : throw Refusals.NoSuchPart();
            }
        );
        return SeeOther(Here + "?saved=true");
    }

    /// <summary>A new lesson at the end, with one step to begin with.</summary>
    public async Task<IActionResult> OnPostAddAsync()
    {
        var title = (Title ?? "").Trim().Normalize();
        if (title.Length is 0 or > 200)
        {
            throw Refusals.TitleNeeded().At("Title");
        }

        var path = "";
        await Drafts.Save(
            Id,
            files =>
            {
                var listed = Listed(files);
                var key = Keys.Free(
                    title,
                    k => files.Paths.Any(p => p.EndsWith($"-{k}.md", StringComparison.Ordinal))
                );
                var number = 1 + listed.Select(NumberOf).DefaultIfEmpty().Max();
                var name = $"{number:00}-{key}";
                path = name + ".md";
                var outcomes =
                    CourseReader.ReadDraft(files).Course?.Outcomes.Take(1).Select(o => o.Key) ?? [];
                return WithLessons(files, [.. listed, name])
                    .With(path, Skeleton.Lesson(key, title, outcomes));
            }
        );
        return SeeOther(TextOf(path));
    }

    public async Task<IActionResult> OnPostSubmitAsync()
    {
        await Drafts.Submit(Id);
        return SeeOther(Here + "?done=submitted");
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        await Drafts.TakeBack(Id);
        return SeeOther(Here + "?done=taken-back");
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        await Drafts.Drop(Id);
        return SeeOther("/courses/edit?done=dropped");
    }

    private async Task<IActionResult> Arranged(Func<List<string>, IReadOnlyList<string>> arrange)
    {
        await Drafts.Save(
            Id,
            files =>
            {
                Drafts.RequireStamp(files.Text(CourseSource.CourseFile), Stamp);
                return WithLessons(files, arrange([.. Listed(files)]));
            }
        );
        return SeeOther(Here + "?saved=true#lessons");
    }

    private IReadOnlyList<string> Moved(List<string> lessons, int by)
    {
        var from = lessons.IndexOf(Listing ?? "");
        var to = from + by;
        if (from < 0 || to < 0 || to >= lessons.Count)
        {
            throw Refusals.NoSuchPart();
        }

        (lessons[from], lessons[to]) = (lessons[to], lessons[from]);
        return lessons;
    }

    /// <summary>Of the lesson and of its easy version, for both go together.</summary>
    public static string StampOf(CourseFiles files, string name) =>
        Drafts.Stamp(files.Text(name + ".md")) + Drafts.Stamp(files.Text(CourseSource.EasyOf(name + ".md")));

    private static IReadOnlyList<string> Listed(CourseFiles files) =>
        HeadText.Of(files.Text(CourseSource.CourseFile) ?? "").Values(Lessons);

    private static CourseFiles WithLessons(CourseFiles files, IReadOnlyList<string> lessons)
    {
        var head = HeadText.Of(files.Text(CourseSource.CourseFile) ?? "");
        return head.Set(Lessons, "\n" + string.Concat(lessons.Select(l => $"  - {l}\n")))
            ? files.With(CourseSource.CourseFile, head.ToString())
            : throw Refusals.UnreadableHere(CourseSource.CourseFile);
    }

    /// <summary>"03-tra-tien" → 3.</summary>
    private static int NumberOf(string name) =>
        int.TryParse(name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and < 90
            ? number
            : 0;
}
