using System.Security.Cryptography;
using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.Courses.Editing;

/// <param name="Items">Keys of the items that show it.</param>
public sealed record PictureRow(string Path, IReadOnlyList<PictureUse> Uses, IReadOnlyList<Item> Items);

/// <summary>The pictures of a draft: where each is shown and with what words for people who do not see it.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
[EnableRateLimiting(RateLimits.Write)]
[RequestSizeLimit(64 * 1024)]
public sealed class PicturesModel(Drafts drafts) : DraftPage(drafts)
{
    private const string Folder = "images/";
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>File of a text.</summary>
    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public int Place { get; set; }

    [BindProperty]
    public string? Alt { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>What a picture is called: "hai-ban-tay".</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Of all pictures as they were shown: "hai-ban-tay:0123456789abcdef", a blank between them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IReadOnlyList<PictureRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages => PageLinksTag.PagesOf(Count, PerPage);

    /// <summary>Why a drawing was not taken.</summary>
    public IReadOnlyList<Fault> UploadFaults { get; private set; } = [];

    public override async Task Load()
    {
        await base.Load();
        var uses = PictureUses.Of(Files).ToLookup(u => u.Picture);
        var items = (Course?.Items ?? []).Where(i => i.Picture is not null).ToLookup(i => i.Picture!.Path);
        var all = Files
            .Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal))
            .Select(p => new PictureRow(p, [.. uses[p]], [.. items[p]]))
            .OrderBy(r => r.Uses.All(u => u.Alt.Length > 0))
            .ToList();
        Count = all.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = [.. all.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
    }

    public void OnGet() { }

    public string StampOf(string file) => Drafts.Stamp(Files.Text(file));

    /// <summary>What <see cref="Seen"/> will be when the form comes back.</summary>
    public string AllStamps =>
        string.Join(
            ' ',
            Files
                .Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal))
                .Select(p => $"{p[Folder.Length..^".svg".Length]}:{StampOf(p)}")
        );

    /// <summary>A new drawing, or another one under the name of one that is there.</summary>
    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file)
    {
        if (file is null)
        {
            throw Refusals.NoPicture().At("File");
        }

        var key = Fold.Tidy(Name ?? "");
        key = key.Length > 0 ? key : Keys.Of(System.IO.Path.GetFileNameWithoutExtension(file.FileName));
        if (!YamlMap.IsKey(key))
        {
            throw Refusals.NotAKey().At("Name");
        }

        using var drawing = new MemoryStream();
        await file.CopyToAsync(drawing);
        var bytes = drawing.ToArray();
        var path = $"{Folder}{key}.svg";
        var faults = new Faults();
        _ = SvgRules.Read(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), faults);
        if (faults.Any)
        {
            await Load();
            UploadFaults = faults.All;
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var named = Fold.Tidy(Name ?? "").Length > 0;
        await Drafts.Save(
            Id,
            files =>
            {
                var now = files.Text(path);
                if (now is not null && !named)
                {
                    throw Refusals.PictureNameTaken(key).At("Name");
                }

                // Only the drawing that was shown is replaced.
                var isSeen =
                    now is null
                    || $" {Seen} ".Contains($" {key}:{Drafts.Stamp(now)} ", StringComparison.Ordinal);
                return isSeen ? files.With(path, bytes) : throw Refusals.PictureChanged().At("Name");
            }
        );
        return SeeOther(Here + "/pictures?saved=true");
    }

    /// <summary>Other words for a picture where a text shows it.</summary>
    public async Task<IActionResult> OnPostAltAsync()
    {
        if (Stamp is null or "-")
        {
            throw Refusals.NoSuchPart();
        }

        await Drafts.SaveText(
            Id,
            Part ?? "",
            Stamp,
            text => PictureUses.WithAlt(text ?? throw Refusals.NoSuchPart(), Place, Alt ?? "")
        );
        return SeeOther($"{Here}/pictures?p={PageNumber}&saved=true");
    }

    /// <summary>Only one that nothing shows.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Drafts.Save(
            Id,
            files =>
            {
                var path = Folder + Name;
                if (files.Bytes(path) is null)
                {
                    throw Refusals.NoSuchPart();
                }

                var isUsed = files
                    .Paths.Where(p => !p.StartsWith(Folder, StringComparison.Ordinal))
                    .Any(p => files.Text(p)!.Contains(path, StringComparison.Ordinal));
                return isUsed ? throw Refusals.PictureInUse() : files.With(path, (byte[]?)null);
            }
        );
        return SeeOther(Here + "/pictures?saved=true");
    }
}
