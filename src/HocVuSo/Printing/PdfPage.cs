using System.Globalization;
using System.Text;

namespace HocVuSo.Printing;

internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}

internal readonly record struct Point(double X, double Y);

/// <summary>A part of a page that readers hear: its kind, and for a picture its words and place.</summary>
/// <param name="Group">Place of the group it belongs to; null = of the document itself.</param>
internal sealed record PdfMark(string Tag, string? Alternative, double[]? Box, int? Group);

/// <summary>Parts that belong together: a list ("L"), an entry of it ("LI").</summary>
/// <param name="Within">Place of the group around it.</param>
internal sealed record PdfGroup(string Tag, int? Within);

/// <summary>
/// A page's content as it is drawn. Lengths are points of 1/72 inch, from the upper left corner. All that is drawn stands
/// inside <see cref="Mark"/> or <see cref="Ornament"/>.
/// </summary>
internal sealed class PdfPage(PdfFile file, double width, double height)
{
    private readonly StringBuilder _content = new();
    private readonly List<PdfMark> _marks = [];
    private readonly List<PdfGroup> _groups = [];
    private int? _group;

    public string Content => _content.ToString();
    public IReadOnlyList<PdfMark> Marks => _marks;
    public IReadOnlyList<PdfGroup> Groups => _groups;
    public PdfFile File => file;
    public double Width => width;
    public double Height => height;

    /// <param name="tag">"H1", "H2", "P", "Figure" (ISO 32000-1, 14.8.4).</param>
    public void Mark(string tag, Action draw, string? alternative = null, double[]? box = null)
    {
        _content.Append(CultureInfo.InvariantCulture, $"/{tag}<</MCID {_marks.Count}>>BDC\n");
        _marks.Add(
            new(
                tag,
                alternative,
                box is [var left, var top, var right, var bottom]
                    ? [left, height - bottom, right, height - top]
                    : null,
                _group
            )
        );
        draw();
        _content.Append("EMC\n");
    }

    /// <summary>What <paramref name="draw"/> marks belongs together.</summary>
    /// <param name="tag">"L", "LI" (ISO 32000-1, 14.8.4.3.3).</param>
    public void Group(string tag, Action draw)
    {
        var around = _group;
        _groups.Add(new(tag, around));
        _group = _groups.Count - 1;
        draw();
        _group = around;
    }

    /// <summary>What is not drawn for reading.</summary>
    public void Ornament(Action draw)
    {
        _content.Append("/Artifact BMC\n");
        draw();
        _content.Append("EMC\n");
    }

    public void Text(string text, PdfFont font, double size, Colour colour, double x, double baseline) =>
        Line(
            $"{Rgb(colour)} rg BT /{font.Name} {N(size)} Tf {N(x)} {N(height - baseline)} Td <{font.Encode(text)}>Tj ET"
        );

    public void Rectangle(Colour colour, double x, double y, double wide, double tall) =>
        Line($"{Rgb(colour)} rg {Box(x, y, wide, tall)} f");

    public void Outline(Colour colour, double thick, double x, double y, double wide, double tall) =>
        Line($"{Rgb(colour)} RG {N(thick)} w {Box(x, y, wide, tall)} S");

    public void Stroke(Colour colour, double thick, Point from, Point to) =>
        Line($"{Rgb(colour)} RG {N(thick)} w {At(from)} m {At(to)} l S");

    /// <summary>Many boxes as one shape: no thread of ground shows between them.</summary>
    public void Rectangles(
        Colour colour,
        IEnumerable<(double X, double Y, double Wide, double Tall)> boxes
    ) => Line($"{Rgb(colour)} rg {string.Join('\n', boxes.Select(b => Box(b.X, b.Y, b.Wide, b.Tall)))} f");

    public void Polygons(Colour colour, params IEnumerable<Point[]> polygons) =>
        Line(
            $"{Rgb(colour)} rg "
                + string.Join(
                    '\n',
                    polygons.Select(p =>
                        $"{At(p[0])} m {string.Join(' ', p.Skip(1).Select(q => At(q) + " l"))} h"
                    )
                )
                + " f"
        );

    public void Disc(Colour colour, double x, double y, double radius) =>
        Line($"{Rgb(colour)} rg {Circle(x, y, radius)} f");

    public void Ring(Colour colour, double thick, double x, double y, double radius) =>
        Line($"{Rgb(colour)} RG {N(thick)} w {Circle(x, y, radius)} S");

    /// <summary>Shows a <see cref="PdfFile.Form"/> of the given height with its upper left corner here.</summary>
    public void Show(string form, double formHeight, double x, double y) =>
        Line($"q 1 0 0 1 {N(x)} {N(height - y - formHeight)} cm /{form} Do Q");

    /// <summary>
    /// What <paramref name="draw"/> draws counts from this corner, x to the right and y down, so many times as large.
    /// </summary>
    public void Scaled(double x, double y, double scale, Action draw)
    {
        Line($"q {N(scale)} 0 0 {N(-scale)} {N(x)} {N(height - y)} cm");
        draw();
        Line("Q");
    }

    /// <summary>Operators of a content stream (ISO 32000-1, annex A), in the coordinates of that place.</summary>
    public void Operators(string operators) => Line(operators);

    /// <summary>How much of what follows covers what lies below it, filled and stroked: 1 all.</summary>
    public void Opacity(double fill, double stroke)
    {
        if (fill < 1 || stroke < 1)
        {
            Line($"/{file.Opacity(fill, stroke)} gs");
        }
    }

    /// <summary>Four curves that are a circle to 0.03% of its radius.</summary>
    private string Circle(double x, double y, double r)
    {
        var c = r * 0.5522847498;
        string P(double dx, double dy) => At(new(x + dx, y + dy));
        return $"{P(r, 0)} m {P(r, c)} {P(c, r)} {P(0, r)} c {P(-c, r)} {P(-r, c)} {P(-r, 0)} c "
            + $"{P(-r, -c)} {P(-c, -r)} {P(0, -r)} c {P(c, -r)} {P(r, -c)} {P(r, 0)} c h";
    }

    private string Box(double x, double y, double wide, double tall) =>
        $"{N(x)} {N(height - y - tall)} {N(wide)} {N(tall)} re";

    private string At(Point p) => $"{N(p.X)} {N(height - p.Y)}";

    public static string Rgb(Colour c) => PdfFile.Numbers(c.Red / 255.0, c.Green / 255.0, c.Blue / 255.0);

    private static string N(double value) => PdfFile.Number(value);

    private void Line(string text) => _content.Append(text).Append('\n');
}
