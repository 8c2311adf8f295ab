using System.Globalization;
using HocVuSo.Printing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static HocVuSo.Printing.PaperPen;

namespace HocVuSo.Courses.Handouts;

/// <summary>
/// The hand-out of a course as one page A4, to be read at half that size too: large letters in two columns, a picture,
/// and a code that opens the lesson.
/// </summary>
public static class HandoutSheet
{
    private static readonly double Width = Mm(210);
    private static readonly double Height = Mm(297);
    private static readonly double Edge = Mm(11);
    private static readonly double Gap = Mm(8);
    private static readonly double Column = (Width - 2 * Edge - Gap) / 2;
    private static readonly double Code = Mm(33);

    /// <summary>
    /// Points. Below the least one a sheet copied down to A5 is no longer for old eyes; it is left only by hand-outs that
    /// would not fit on their page.
    /// </summary>
    public const double LeastSize = 16;
    private const double LargestSize = 20;
    private const double SmallestSize = 9;
    private const double SizeStep = 0.25;

    /// <summary>Points that the letters may be smaller so that no part is torn apart between the columns.</summary>
    private const double WholeParts = 2;

    /// <summary>Narrower, the words in it could not be read.</summary>
    private static readonly double NarrowestPicture = Mm(72);

    /// <summary>The address that its code opens, for people without an account too.</summary>
    public static string AddressOf(Course course, Handout handout, string site) =>
        $"{site}/courses/{course.Key}/{handout.Lesson}/1";

    /// <param name="site">Public address of this program, without a slash at the end.</param>
    public static byte[] Draw(CourseVersion version, Handout handout, string site)
    {
        var course = version.Course;
        using var buffer = new MemoryStream(64 * 1024);
        var file = new PdfFile(
            buffer,
            new(
                $"{handout.Title} – {course.Title.In(course.Language)}",
                "HocVuSo",
                Say(course, "Tờ phát tay – Bình dân học vụ số", "Hand-out – Digital literacy for all"),
                version.PublishedAt,
                $"{course.Hash} {site}"
            )
        );
        file.Page(Width, Height, page => new Sheet(page, version, handout, site).Draw());
        file.Finish();
        return buffer.ToArray();
    }

    /// <summary>Null when the words leave no room for it on the page.</summary>
    internal static ContentPicture? Shows(CourseVersion version, Handout handout, string site)
    {
        using var nowhere = new MemoryStream();
        ContentPicture? shown = null;
        new PdfFile(nowhere, new("", "", "", version.PublishedAt, "")).Page(
            Width,
            Height,
            page => shown = new Sheet(page, version, handout, site).Draw()
        );
        return shown;
    }

    /// <summary>What the hand-out shows: its own picture, or the first one of the lesson it leads to.</summary>
    public static (ContentPicture Picture, string Alternative)? PictureOf(Course course, Handout handout)
    {
        var texts = handout
            .Parts.Select(p => p.Text)
            .Concat(course.Lesson(handout.Lesson)?.Steps.Select(s => s.Text) ?? []);
        foreach (var link in texts.SelectMany(t => Prose.Parse(t) ?? []).Select(Picture).OfType<LinkInline>())
        {
            if (course.Pictures.GetValueOrDefault(link.Url ?? "") is { } picture)
            {
                return (picture, Prose.PlainText(link));
            }
        }

        return null;
    }

    private static LinkInline? Picture(Block block) =>
        block is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true } picture } ? picture : null;

    private static string Say(Course course, string vi, string en) =>
        course.Language == Language.En ? en : vi;

    private sealed class Sheet(PdfPage page, CourseVersion version, Handout handout, string site)
    {
        private readonly Course _course = version.Course;
        private readonly PaperPen _pen = new(page);
        private readonly List<Passage> _passages = [.. Passages(handout)];

        /// <returns>The picture that stands on it.</returns>
        public ContentPicture? Draw()
        {
            page.Ornament(() => _pen.Brocade(0, 0, Width, Mm(5)));
            var top = Mm(8.5);
            top += _pen.Text(
                Say(_course, "Bình dân học vụ số", "Digital literacy for all")
                    + " · "
                    + _course.Title.In(_course.Language),
                new Fitted(Width - 2 * Edge, 12, Cut: "SemiBold"),
                Lacquer,
                Edge,
                top
            );
            top +=
                _pen.Text(
                    handout.Title,
                    new Fitted(Width - 2 * Edge, 27, Cut: "Bold", Leading: 1.22),
                    Teal,
                    Edge,
                    top,
                    "H1"
                ) + Mm(1.5);
            var foot = Height - Mm(8) - FootHeight;
            page.Ornament(() =>
            {
                page.Stroke(GoldLine, 1.2, new(Edge, top), new(Width - Edge, top));
                page.Stroke(GoldLine, 1.2, new(Edge, foot), new(Width - Edge, foot));
            });
            var shown = DrawColumns(top + Mm(1), foot - Mm(1.5));
            DrawFoot(foot + Mm(2.5));
            return shown;
        }

        private static double FootHeight => Code + Mm(14);

        private ContentPicture? DrawColumns(double top, double bottom)
        {
            var picture = PictureOf(_course, handout);
            var (columns, drawing) = Fit(bottom - top, picture?.Picture);
            var left = Edge;
            foreach (var column in columns)
            {
                Passage.DrawAll(page, column, left, top);
                left += Column + Gap;
            }

            if (drawing is { } svg)
            {
                var used = columns[1].Sum(s => s.Height) + (columns[1].Count == 0 ? 0 : Mm(3));
                var wide = Math.Min(Column, (bottom - top - used) * svg.Width / svg.Height);
                var tall = wide * svg.Height / svg.Width;
                var x = Edge + Column + Gap + (Column - wide) / 2;
                var y = bottom - tall;
                page.Mark(
                    "Figure",
                    () => svg.Draw(page, x, y, wide),
                    picture!.Value.Alternative,
                    [x, y, x + wide, y + tall]
                );
            }

            return drawing is null ? null : picture!.Value.Picture;
        }

        /// <summary>As large as it goes: with the picture if that can still be read, and then without it.</summary>
        private (List<Passage.Set>[] Columns, SvgPicture? Picture) Fit(double room, ContentPicture? picture)
        {
            if (picture is not null && Drawable(picture) is { } svg)
            {
                var least = NarrowestPicture * svg.Height / svg.Width + Mm(3);
                if (Largest(LeastSize, room, room - least) is { } columns)
                {
                    return (columns, svg);
                }
            }

            return (Largest(SmallestSize, room, room) ?? [Sets(SmallestSize), []], null);
        }

        /// <summary>In letters as large as they go; null = they would be smaller than that.</summary>
        private List<Passage.Set>[]? Largest(double least, double first, double second)
        {
            for (var size = LargestSize; size >= least; size -= SizeStep)
            {
                if (Split(size, first, second, torn: true) is not { } torn)
                {
                    continue;
                }

                for (var whole = size; whole >= Math.Max(least, size - WholeParts); whole -= SizeStep)
                {
                    if (Split(whole, first, second, torn: false) is { } columns)
                    {
                        return columns;
                    }
                }

                return torn;
            }

            return null;
        }

        /// <summary>The hand-out's own picture was looked at when it was published; one of a lesson may be left out.</summary>
        private static SvgPicture? Drawable(ContentPicture picture)
        {
            try
            {
                return SvgPicture.Read(picture.Svg.Span);
            }
            catch (UndrawablePicture)
            {
                return null;
            }
        }

        /// <summary>
        /// Two columns of about the same fill; a heading stays with the two things that follow it. Null = there is no room.
        /// </summary>
        /// <param name="torn">A part may begin in the first column and end in the second.</param>
        private List<Passage.Set>[]? Split(double size, double first, double second, bool torn)
        {
            var sets = Sets(size);
            var best = (Fill: double.MaxValue, At: -1);
            for (var at = 1; at <= sets.Count; at++)
            {
                var begins = at == sets.Count || sets[at].Passage.Tag == "H2";
                if (
                    sets[at - 1].Passage.Tag == "H2"
                    || (!begins && (!torn || sets[Math.Max(0, at - 2)].Passage.Tag == "H2"))
                )
                {
                    continue;
                }

                var (left, right) = (Tall(sets[..at]), Tall(sets[at..]));
                var fill = Math.Max(left / first, right / second);
                if (left <= first && right <= second && fill < best.Fill)
                {
                    best = (fill, at);
                }
            }

            return best.At < 0 ? null : [sets[..best.At], sets[best.At..]];

            static double Tall(List<Passage.Set> column) => column.Sum(s => s.Height);
        }

        private List<Passage.Set> Sets(double size) =>
            [.. _passages.Select(p => p.In(page.File, size, Column))];

        private void DrawFoot(double top)
        {
            var address = AddressOf(_course, handout, site);
            var lesson = _course.Lesson(handout.Lesson)!;
            _pen.Qr(
                address,
                Say(
                    _course,
                    $"Mã QR mở bài học “{lesson.Title}”",
                    $"QR code that opens the lesson “{lesson.Title}”"
                ),
                Edge,
                top,
                Code
            );
            var left = Edge + Code + Mm(5);
            var wide = Width - Edge - left;
            var y = top + Mm(1.5);
            y += _pen.Text(
                Say(
                    _course,
                    "Muốn xem lại, nghe đọc, làm thử: đưa máy ảnh điện thoại trước mã này.",
                    "To see it again, hear it or try it: hold the camera of a phone before this code."
                ),
                new Fitted(wide, 16, 2, "SemiBold", Leading: 1.26),
                Ink,
                left,
                y
            );
            y += _pen.Text(
                Say(
                    _course,
                    $"Bài “{lesson.Title}”: không cần đăng nhập.",
                    $"Lesson “{lesson.Title}”: no account is needed."
                ),
                new Fitted(wide, 14, 2, Leading: 1.26),
                Ink,
                left,
                y + Mm(0.5)
            );
            y = top + Code + Mm(0.5);
            y += _pen.Text(address, new Fitted(Width - 2 * Edge, 13, Cut: "SemiBold"), Teal, Edge, y);
            _pen.Text(
                Say(
                    _course,
                    $"Nguồn của từng điều: {site}/courses/{_course.Key}/sources. Bản ngày {VietnamDay.Show(VietnamDay.DayOf(version.PublishedAt))}.",
                    $"Sources of what is said: {site}/courses/{_course.Key}/sources. Version of {VietnamDay.Show(VietnamDay.DayOf(version.PublishedAt))}."
                ),
                new Fitted(Width - 2 * Edge, 10),
                Soft,
                Edge,
                y
            );
        }
    }

    private static IEnumerable<Passage> Passages(Handout handout)
    {
        foreach (var (title, text) in handout.Parts)
        {
            yield return new Passage([new Run(title, "Bold")], Lacquer, "H2", Scale: 1.12, Before: 0.45);
            foreach (var passage in (Prose.Parse(text) ?? []).SelectMany(b => Of(b, null)))
            {
                yield return passage;
            }
        }
    }

    private static IEnumerable<Passage> Of(Block block, string? marker)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when Picture(paragraph) is null:
                yield return new Passage(
                    Runs(paragraph.Inline!, "Regular"),
                    Ink,
                    Marker: marker,
                    Before: 0.16
                );
                break;
            case HeadingBlock heading:
                yield return new Passage(Runs(heading.Inline!, "SemiBold"), Teal, "H3", Before: 0.3);
                break;
            case ListBlock list:
                var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start)
                    ? start
                    : 1;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    var mark = list.IsOrdered
                        ? string.Create(CultureInfo.InvariantCulture, $"{number++}.")
                        : "•";
                    foreach (var inner in item)
                    {
                        foreach (var passage in Of(inner, mark))
                        {
                            yield return passage;
                        }

                        mark = "";
                    }
                }

                break;
            case QuoteBlock quote:
                foreach (var passage in quote.SelectMany(b => Of(b, null)))
                {
                    yield return passage;
                }

                break;
        }
    }

    private static List<Run> Runs(ContainerInline inline, string cut)
    {
        var runs = new List<Run>();
        foreach (var child in inline)
        {
            switch (child)
            {
                case EmphasisInline emphasis:
                    runs.AddRange(Runs(emphasis, emphasis.DelimiterCount == 2 ? "Bold" : cut));
                    break;
                case ContainerInline container:
                    runs.AddRange(Runs(container, cut));
                    break;
                case LineBreakInline:
                    runs.Add(new Run(" ", cut));
                    break;
                case LiteralInline literal:
                    runs.Add(new Run(literal.Content.ToString(), cut));
                    break;
                case CodeInline code:
                    runs.Add(new Run(code.Content, cut));
                    break;
                case HtmlEntityInline entity:
                    runs.Add(new Run(entity.Transcoded.ToString(), cut));
                    break;
            }
        }

        return runs;
    }
}
