using System.Globalization;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Assessments;

/// <summary>How the items of a course's bank do. Sums over everybody: no person is seen here.</summary>
[May(Role.Teacher, Role.ContentEditor, Role.ProvincialOfficer, Role.Auditor, Role.Administrator)]
public sealed class StatisticsModel(Statistics statistics, CourseLibrary library, SyntheticData synthetic)
    : FormPage
{
    private const int PerPage = 25;

    private static readonly Text[] Columns =
    [
        new("Khóa học", "course"),
        new("Mã câu hỏi", "item"),
        new("Bản câu hỏi", "wording"),
        new("Đang dùng", "current"),
        new("Chuẩn đầu ra", "outcome"),
        new("Độ khó", "difficulty"),
        new("Dạng câu hỏi", "type"),
        new("Câu hỏi", "prompt"),
        new("Số lượt gặp", "met"),
        new("Bỏ trống", "unanswered"),
        new("Tỷ lệ trả lời đúng", "facility"),
        new("Độ phân biệt", "discrimination"),
        new("Câu trả lời đã chọn", "given"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Course { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public Course? Chosen { get; private set; }
    public string ContentLang => Chosen?.Language == HocVuSo.Language.En ? "en" : "vi";
    public IReadOnlyList<ItemStatistics> Items { get; private set; } = [];
    public IReadOnlyList<ItemStatistics> Shown { get; private set; } = [];
    public int Pages => Math.Max(1, (Items.Count + PerPage - 1) / PerPage);

    public override async Task Load()
    {
        Courses = [.. library.All.Select(v => v.Course).Where(c => c.Form is not null)];
        Chosen = Course is null
            ? (Courses is [var first, ..] ? first : null)
            : Courses.FirstOrDefault(c => c.Key == Course);
        if (Chosen is null)
        {
            return;
        }

        Items = await statistics.Of(Chosen.Key, Chosen.Form!.Key);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Shown = [.. Items.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
    }

    public IActionResult OnGet() => Course is not null && Chosen is null ? NotFound() : Page();

    public IActionResult OnGetCsv()
    {
        if (Chosen is null)
        {
            return NotFound();
        }

        var file = new MemoryStream();
        using (var table = TableWriter.Csv(file))
        {
            table.Header([.. Columns.Select(c => c.In(Language))]);
            foreach (var s in Items)
            {
                table.Row(
                    Chosen.Key,
                    s.Item.Key,
                    s.Item.Hash[..12],
                    s.Current ? "1" : "0",
                    s.Item.Outcome,
                    s.Item.Difficulty,
                    s.Item.Type.ToString(),
                    s.Item.Prompt,
                    s.Met,
                    s.Unanswered,
                    (decimal)Math.Round(s.Facility, 4),
                    s.Discrimination is { } r ? (decimal)Math.Round(r, 4) : null,
                    string.Join(
                        " | ",
                        s.Given.Select(g =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{(g.Right ? "+" : "-")} {g.Label.In(Language)}: {g.Share:0.####}"
                            )
                        )
                    )
                );
            }

            synthetic.Sign(table, Language);
        }

        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", $"{Chosen.Key}-items.csv");
    }

    public static IHtmlContent Prompt(Item item) => new HtmlString(Prose.Inline(item.Prompt));
}
