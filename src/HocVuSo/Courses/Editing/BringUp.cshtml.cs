using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>
/// A draft meets what others published meanwhile: files that one side alone changed come together by themselves; of
/// those that both changed somebody chooses one.
/// </summary>
[May(Role.ContentEditor)]
[OwnTransaction]
public sealed class BringUpModel(Drafts drafts, Publishing publishing, CourseLibrary library)
    : DraftPage(drafts)
{
    /// <summary>"mine" or "theirs" for each of <see cref="Conflicts"/>, in their order.</summary>
    [BindProperty]
    public List<string?> Choices { get; set; } = [];

    /// <summary>Hash of the draft and of the current version as they were shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Both sides changed it: from the draft (old) to the current version (new).</summary>
    public IReadOnlyList<FileDifference> Conflicts { get; private set; } = [];

    /// <summary>Only the current version changed it: taken.</summary>
    public IReadOnlyList<string> Taken { get; private set; } = [];

    /// <summary>Only the draft changed it: kept.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];
    public ComparedVersions Shown { get; private set; } = null!;
    public string State => $"{Draft.Hash}/{Opened.CurrentHash}";
    private CourseFiles _theirs = null!;

    public override async Task Load()
    {
        await base.Load();
        if (!Opened.IsBehind || Opened.CurrentHash is not { } current)
        {
            throw Refusals.NothingToBringUp();
        }

        _theirs = await publishing.FilesOf(current);
        var first = Draft.BaseHash is { } begun ? await publishing.FilesOf(begun) : CourseFiles.Of([]);
        var course = library.Version(current).Course;
        var changed = Files
            .Paths.Union(_theirs.Paths)
            .Where(p => !Difference.Same(Files.Bytes(p), _theirs.Bytes(p)))
            .ToList();
        Kept = [.. changed.Where(p => Difference.Same(first.Bytes(p), _theirs.Bytes(p)))];
        Taken = [.. changed.Where(p => Difference.Same(first.Bytes(p), Files.Bytes(p)))];
        Conflicts =
        [
            .. Difference
                .Between(Files, _theirs, course)
                .Where(d => !Kept.Contains(d.Path) && !Taken.Contains(d.Path)),
        ];
        Shown = new ComparedVersions(Conflicts, Course, course, Here + "/", $"/content/{current}/");
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Drafts.RequireSame(State, Seen);
        if (Choices.Count < Conflicts.Count || Choices.Exists(c => c is not ("mine" or "theirs")))
        {
            throw Refusals.ChooseEach();
        }

        var fromThem = Taken
            .Concat(Conflicts.Where((_, i) => Choices[i] == "theirs").Select(c => c.Path))
            .ToList();
        await Drafts.BringUp(
            Id,
            Opened.CurrentHash!,
            files =>
            {
                Drafts.RequireSame(files.Hash, Draft.Hash);
                // Away first: together the two may be larger than a course may be.
                files = fromThem.Aggregate(files, (all, path) => all.With(path, (byte[]?)null));
                return fromThem.Aggregate(files, (all, path) => all.With(path, _theirs.Bytes(path)));
            }
        );
        return SeeOther(Here + "?saved=true");
    }
}
