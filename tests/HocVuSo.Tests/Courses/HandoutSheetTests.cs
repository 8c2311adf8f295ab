using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HocVuSo.Courses;
using HocVuSo.Courses.Handouts;
using HocVuSo.Courses.Reading;
using HocVuSo.Printing;

namespace HocVuSo.Tests.Courses;

/// <summary>The hand-outs that ship, as other programs see them: poppler reads and draws them, zbar scans them.</summary>
public sealed partial class HandoutSheetTests : IDisposable
{
    private const string Site = "https://hocvuso.danang.gov.vn";

    /// <summary>Points of 1/72 inch.</summary>
    private const double Millimetre = 72 / 25.4;

    private const double PageHeight = 841.89;

    private static readonly DateTime Day = new(2025, 9, 22, 1, 0, 0, DateTimeKind.Utc);

    private static readonly Lazy<IReadOnlyDictionary<string, CourseVersion>> Versions = new(() =>
        Publishing
            .Shipped(Path.Combine(CourseSamples.RepositoryFolder, "content", "courses"))
            .Select(folder => CourseReader.Read(CourseFiles.FromFolder(folder)).Course!)
            .ToDictionary(c => c.Key, c => new CourseVersion(1, Day, c))
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("hocvuso-handout-").FullName;

    public static TheoryData<string> Topics() => [.. Versions.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task A_hand_out_is_one_page_in_large_letters_that_says_its_words(string key)
    {
        var version = Versions.Value[key];
        var handout = version.Course.Handout!;
        var file = Save(HandoutSheet.Draw(version, handout, Site), key);

        var info = await Tool.Run("pdfinfo", file);
        Assert.Matches("Pages: +1\n", info);
        Assert.Matches("Page size: +595.276 x 841.89", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains(handout.Title, info, StringComparison.Ordinal);

        var text = await Tool.Run("pdftotext", "-raw", file, "-");
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.Equal(Expected(version, handout), Words(text));
        AssertReadable(await Tool.Run("pdftotext", "-bbox-layout", file, "-"), Figures(file));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Its_code_is_large_enough_and_opens_the_lesson(string key)
    {
        var version = Versions.Value[key];
        var file = Save(HandoutSheet.Draw(version, version.Course.Handout!, Site), key);

        // As coarse as a copy on A5 seen by an old phone.
        await Tool.Run("pdftoppm", "-r", "110", "-png", "-singlefile", file, file);
        Assert.Equal(
            $"{Site}/courses/{key}/{version.Course.Handout!.Lesson}/1",
            (await Tool.Run("zbarimg", "-q", "--raw", "--nodbus", file + ".png")).TrimEnd('\n')
        );
        var structure = await Tool.Run("pdfinfo", "-struct", file);
        Assert.Matches("H1", structure);
        Assert.Matches(@"L \(block\)(:\s*)?\n +LI \(block\)\n +Lbl", structure);
        Assert.Matches("Figure", structure);
        var code = Figures(file)[^1];
        Assert.True(code.Right - code.Left >= 30 * Millimetre);
    }

    [Fact]
    public void The_same_version_gives_the_same_bytes()
    {
        var version = Versions.Value["chu-ky-so"];

        Assert.Equal(
            HandoutSheet.Draw(version, version.Course.Handout!, Site),
            HandoutSheet.Draw(version, version.Course.Handout!, Site)
        );
    }

    /// <summary>In the order in which it is read: what stands above, the two columns, the picture, the foot.</summary>
    private static string Expected(CourseVersion version, Handout handout)
    {
        var course = version.Course;
        var said = new StringBuilder($"Bình dân học vụ số · {course.Title.Vi} {handout.Title}");
        foreach (var (title, text) in handout.Parts)
        {
            said.Append(' ').Append(title);
            var html = new HtmlParser().ParseDocument(Prose.Html(text, new(course, Language.Vi, "", "")));
            foreach (var block in html.QuerySelectorAll("p:not(li p),li:not(:has(li))"))
            {
                var list = block.ParentElement;
                said.Append(' ')
                    .Append(
                        list?.LocalName switch
                        {
                            "ul" => "• ",
                            "ol" =>
                                $"{Array.IndexOf([.. list.Children], block) + int.Parse(list.GetAttribute("start") ?? "1", CultureInfo.InvariantCulture)}. ",
                            _ => "",
                        }
                    )
                    .Append(block.TextContent);
            }
        }

        if (HandoutSheet.Shows(version, handout, Site) is { } picture)
        {
            said.Append(' ').AppendJoin(' ', SvgPicture.Read(picture.Svg.Span).Words);
        }

        said.Append(
            $" Muốn xem lại, nghe đọc, làm thử: đưa máy ảnh điện thoại trước mã này."
                + $" Bài “{course.Lesson(handout.Lesson)!.Title}”: không cần đăng nhập."
                + $" {Site}/courses/{course.Key}/{handout.Lesson}/1"
                + $" Nguồn của từng điều: {Site}/courses/{course.Key}/sources. Bản ngày 22/09/2025."
        );
        return Words(said.ToString());
    }

    /// <summary>Nothing hangs over an edge, and the words of the hand-out are in letters of 16 points or more.</summary>
    private static void AssertReadable(string boxes, List<Rectangle> figures)
    {
        // From the top of the highest letter to the foot of the lowest, in sizes: as the font says.
        var tall =
            (Faces.Of("Regular").Ascender - Faces.Of("Regular").Descender)
            / (double)Faces.Of("Regular").UnitsPerEm;
        var words = new HtmlParser().ParseDocument(boxes).QuerySelectorAll("word");
        var body = 0;
        foreach (var word in words)
        {
            var box = new Rectangle(At(word, "xmin"), At(word, "ymin"), At(word, "xmax"), At(word, "ymax"));
            Assert.True(box is { Left: > 20, Top: > 14, Right: < 575.5, Bottom: < 830 }, word.TextContent);
            if (box.Top > 75 && box.Bottom < 675 && !figures.Exists(f => f.Holds(box)))
            {
                body++;
                Assert.True(box.Bottom - box.Top >= HandoutSheet.LeastSize * tall - 0.1, word.TextContent);
            }
        }

        Assert.True(body > 60);

        static double At(AngleSharp.Dom.IElement element, string name) =>
            double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
    }

    /// <summary>Where the pictures stand, in points from the upper left corner, in the order of reading: the code is the last.</summary>
    private static List<Rectangle> Figures(string file) =>
        [
            .. Figure()
                .Matches(Encoding.Latin1.GetString(File.ReadAllBytes(file)))
                .Select(m => new Rectangle(
                    Of(m, "left"),
                    PageHeight - Of(m, "top"),
                    Of(m, "right"),
                    PageHeight - Of(m, "bottom")
                )),
        ];

    private static double Of(Match box, string name) =>
        double.Parse(box.Groups[name].Value, CultureInfo.InvariantCulture);

    private sealed record Rectangle(double Left, double Top, double Right, double Bottom)
    {
        public bool Holds(Rectangle inner) =>
            inner.Left >= Left - 1
            && inner.Right <= Right + 1
            && inner.Top >= Top - 1
            && inner.Bottom <= Bottom + 1;
    }

    /// <summary>Dotted lines to write on are as long as there is room.</summary>
    private static string Words(string text) => Dots().Replace(Fold.Tidy(text), "…");

    private string Save(byte[] bytes, string name)
    {
        var file = Path.Combine(
            Environment.GetEnvironmentVariable("HOCVUSO_SCREENSHOTS") ?? _folder,
            $"handout-{name}.pdf"
        );
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("…+", RegexOptions.None, 1000)]
    private static partial Regex Dots();

    [GeneratedRegex(
        @"/S/Figure[^\n]+BBox\[(?<left>[\d.]+) (?<bottom>[\d.]+) (?<right>[\d.]+) (?<top>[\d.]+)\]",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Figure();
}
