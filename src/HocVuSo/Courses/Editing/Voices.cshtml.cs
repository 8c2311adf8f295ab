using HocVuSo.Courses.Reading;
using HocVuSo.Courses.Recordings;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>The recorded voices of a draft: to listen to, to add, to take out.</summary>
[May(Role.ContentEditor)]
[OwnTransaction] // Each act of a draft commits by itself; a recording is judged before.
[RequestSizeLimit(CourseFiles.LargestRecording + 1024 * 1024)]
public sealed class VoicesModel(Drafts drafts) : DraftPage(drafts)
{
    /// <summary>What is read: "khi-nao-1", "khi-nao-1-easy".</summary>
    [BindProperty]
    public string? Place { get; set; }

    /// <summary>Code of a spoken language.</summary>
    [BindProperty]
    public string? Spoken { get; set; }

    public bool MayWrite => Draft.IsWritable;

    public static string PlaceOf(Lesson lesson, Step step, bool easy) =>
        $"{lesson.Key}-{step.Number}{(easy ? "-easy" : "")}";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAddAsync(IFormFile? file)
    {
        if (file is null)
        {
            throw Refusals.NoVoice().At("File");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var bytes = content.ToArray();
        var ending = Path.GetExtension(file.FileName).ToLowerInvariant();
        var path = $"{RecordingFile.Folder}{Place}.{Spoken}{ending}";
        if (!RecordingFile.Fits(path, bytes))
        {
            throw Refusals.NoVoice().At("File");
        }

        if (RecordingFile.Name(path) is null || SpokenLanguage.Find(Spoken) is null)
        {
            throw Refusals.NoSuchPart();
        }

        await Typed.At(
            "File",
            () =>
                Drafts.Save(
                    Id,
                    files =>
                        files
                            .Paths.Where(p =>
                                p.StartsWith(
                                    $"{RecordingFile.Folder}{Place}.{Spoken}.",
                                    StringComparison.Ordinal
                                )
                            )
                            .Aggregate(files, (kept, p) => kept.With(p, (byte[]?)null))
                            .With(path, bytes)
                )
        );
        return SeeOther(Here + "/recordings?saved=true");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? path)
    {
        await Drafts.Save(
            Id,
            files =>
                path is not null && RecordingFile.IsOne(path) && files.Bytes(path) is not null
                    ? files.With(path, (byte[]?)null)
                    : throw Refusals.NoSuchPart()
        );
        return SeeOther(Here + "/recordings?saved=true");
    }
}
