using System.Text;
using QRCoder;

namespace HocVuSo.Printing;

/// <param name="Width">Of the box, in points.</param>
/// <param name="Size">The largest.</param>
/// <param name="Lines">At most.</param>
/// <param name="Cut">Of Be Vietnam Pro.</param>
/// <param name="Align">0 left, 0.5 middle, 1 right.</param>
/// <param name="Leading">From line to line, in sizes.</param>
/// <param name="Even">Lines of about the same length, no single word left over.</param>
internal sealed record Fitted(
    double Width,
    double Size,
    int Lines = 1,
    string Cut = "Regular",
    double Align = 0,
    double Leading = 1.3,
    bool Even = false
);

/// <summary>Draws in the house's style: text that fits its box, the drum's star, brocade, a QR code.</summary>
internal sealed class PaperPen(PdfPage page)
{
    // The colours of Web/assets/tokens.mjs.
    public static readonly Colour Ink = Colour.Of(0x1d1a16);
    public static readonly Colour Soft = Colour.Of(0x4d463c);
    public static readonly Colour Teal = Colour.Of(0x0f4c5c);
    public static readonly Colour Lacquer = Colour.Of(0xb3261a);
    public static readonly Colour GoldLine = Colour.Of(0xc98a1b);
    private static readonly Colour Gold = Colour.Of(0xffc649);
    private static readonly Colour Cream = Colour.Of(0xfff2d8);
    private static readonly Colour Sheet = Colour.Of(0xfffdf8);
    private static readonly Colour Faint = Colour.Of(0xfbf4e6);
    private static readonly Colour White = Colour.Of(0xffffff);
    private static readonly Colour Black = Colour.Of(0x000000);
    private static readonly Colour Grey = Colour.Of(0x808080);

    private const double SmallestSize = 4;
    private static readonly double SmallestModule = Mm(0.4);

    public PdfPage Page => page;

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;

    /// <summary>Text in a box, as large as it fits; a part of its own for those who hear it.</summary>
    /// <returns>The height that it took.</returns>
    public double Text(string text, Fitted fit, Colour colour, double left, double top, string tag = "P")
    {
        var (size, lines) = Fit(text, fit);
        var font = page.File.Font(fit.Cut);
        var step = size * fit.Leading;
        // Capitals with marks ("Ể") rise above the cap height; the line is set about the middle of the small letters.
        var baseline = top + step / 2 + size * 0.36;
        page.Mark(
            tag,
            () =>
            {
                for (var i = 0; i < lines.Count; i++)
                {
                    var x = left + fit.Align * (fit.Width - font.Face.Width(lines[i], size));
                    // The blank whose place the line break took stays in the text, for those who copy or hear it.
                    var line = i < lines.Count - 1 ? lines[i] + " " : lines[i];
                    page.Text(line, font, size, colour, x, baseline + i * step);
                }
            }
        );
        return lines.Count * step;
    }

    public double HeightOf(string text, Fitted fit)
    {
        var (size, lines) = Fit(text, fit);
        return lines.Count * size * fit.Leading;
    }

    private (double Size, List<string> Lines) Fit(string text, Fitted fit)
    {
        var face = page.File.Font(fit.Cut).Face;
        var tidy = text.Normalize(NormalizationForm.FormC);
        for (var size = fit.Size; ; size -= 0.25)
        {
            var lines = Lines(tidy, face, size, fit.Width);
            if (
                size <= SmallestSize
                || (lines.Count <= fit.Lines && lines.TrueForAll(l => face.Width(l, size) <= fit.Width))
            )
            {
                return (size, fit.Even ? Even(tidy, face, size, fit.Width, lines) : lines);
            }
        }
    }

    /// <summary>The narrowest box that takes no more lines.</summary>
    private static List<string> Even(
        string text,
        TrueTypeFont face,
        double size,
        double width,
        List<string> lines
    )
    {
        var (narrow, wide) = (width / 2, width);
        while (lines.Count > 1 && wide - narrow > 1)
        {
            var middle = (narrow + wide) / 2;
            var tried = Lines(text, face, size, middle);
            if (tried.Count == lines.Count && tried.TrueForAll(l => face.Width(l, size) <= middle))
            {
                (lines, wide) = (tried, middle);
            }
            else
            {
                narrow = middle;
            }
        }

        return lines;
    }

    private static List<string> Lines(string text, TrueTypeFont face, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && face.Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>The fourteen-rayed star of the Ngọc Lũ drum, in its rings.</summary>
    public void Star(double x, double y, double radius, bool faint = false)
    {
        const int rays = 14;
        const int beads = 36;
        var (dark, warm) = faint ? (Faint, Faint) : (Teal, Lacquer);
        var star = new Point[rays * 2];
        for (var i = 0; i < star.Length; i++)
        {
            star[i] = On(x, y, i * Math.PI / rays, radius * (i % 2 == 0 ? 0.6 : 0.2));
        }

        page.Polygons(dark, star);
        page.Ring(dark, radius * 0.07, x, y, radius * 0.95);
        for (var i = 0; i < beads; i++)
        {
            var bead = On(x, y, i * 2 * Math.PI / beads, radius * 0.77);
            page.Disc(warm, bead.X, bead.Y, radius * 0.045);
        }
    }

    /// <summary>A band of Cơ Tu brocade.</summary>
    public void Brocade(double left, double top, double width, double height)
    {
        page.Rectangle(Lacquer, left, top, width, height);
        var count = Math.Max(1, (int)Math.Round(width / (height * 1.3)));
        var (step, hem) = (width / count, height * 0.07);
        var (gold, cream) = (new List<Point[]>(), new List<Point[]>());
        for (var i = 0; i < count; i++)
        {
            var (start, end, middle) = (left + i * step, left + (i + 1) * step, left + (i + 0.5) * step);
            gold.Add(Diamond(middle, top + height / 2, step * 0.3, height * 0.37));
            cream.Add(Diamond(middle, top + height / 2, step * 0.11, height * 0.14));
            cream.Add(Corner(start, top + hem, step * 0.26, height * 0.3));
            cream.Add(Corner(start, top + height - hem, step * 0.26, -height * 0.3));
            cream.Add(Corner(end, top + hem, -step * 0.26, height * 0.3));
            cream.Add(Corner(end, top + height - hem, -step * 0.26, -height * 0.3));
        }

        page.Polygons(Gold, gold);
        page.Polygons(Cream, cream);
    }

    /// <summary>The ground of a sheet: brocade above and below, two gold lines around, the great star behind.</summary>
    public void Frame()
    {
        var (edge, band, side) = (Mm(7), Mm(5.2), Mm(1.2));
        var (right, bottom) = (page.Width - edge, page.Height - edge);
        page.Rectangle(Sheet, 0, 0, page.Width, page.Height);
        Star(page.Width / 2, page.Height / 2, Mm(70), faint: true);
        Brocade(edge, edge, page.Width - 2 * edge, band);
        Brocade(edge, bottom - band, page.Width - 2 * edge, band);
        page.Rectangle(Lacquer, edge, edge + band, side, page.Height - 2 * (edge + band));
        page.Rectangle(Lacquer, right - side, edge + band, side, page.Height - 2 * (edge + band));
        var (inX, inY) = (edge + side + Mm(1.4), edge + band + Mm(1.4));
        page.Outline(GoldLine, 0.6, inX, inY, page.Width - 2 * inX, page.Height - 2 * inY);
        (inX, inY) = (inX + Mm(1), inY + Mm(1));
        page.Outline(GoldLine, 1.4, inX, inY, page.Width - 2 * inX, page.Height - 2 * inY);
    }

    /// <summary>Crosses on the corners of a card, to cut along.</summary>
    public void CutMarks(double left, double top, double width, double height)
    {
        var arm = Mm(1.5);
        foreach (var x in new[] { left, left + width })
        {
            foreach (var y in new[] { top, top + height })
            {
                page.Stroke(Grey, 0.3, new(x - arm, y), new(x + arm, y));
                page.Stroke(Grey, 0.3, new(x, y - arm), new(x, y + arm));
            }
        }
    }

    /// <summary>
    /// A QR code in a square, with the quiet zone that the standard asks for (ISO/IEC 18004: four modules). It mends more
    /// damage (level M) as long as its modules do not become too small for a phone.
    /// </summary>
    public void Qr(string text, string alternative, double left, double top, double size)
    {
        using var generator = new QRCodeGenerator();
        using var data = Code(generator, text, size);
        page.Mark(
            "Figure",
            () =>
            {
                page.Rectangle(White, left, top, size, size);
                page.Rectangles(Black, Modules(data.ModuleMatrix, left, top, size));
            },
            alternative,
            [left, top, left + size, top + size]
        );
    }

    private static QRCodeData Code(QRCodeGenerator generator, string text, double size)
    {
        var sturdy = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        if (size / sturdy.ModuleMatrix.Count >= SmallestModule)
        {
            return sturdy;
        }

        sturdy.Dispose();
        return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.L);
    }

    /// <summary>Dark modules that stand side by side, as one box.</summary>
    private static IEnumerable<(double X, double Y, double Wide, double Tall)> Modules(
        List<System.Collections.BitArray> rows,
        double left,
        double top,
        double size
    )
    {
        var module = size / rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var start = 0; start < rows.Count; start++)
            {
                var end = start;
                while (end < rows.Count && rows[row][end])
                {
                    end++;
                }

                if (end > start)
                {
                    // Rows overlap by a hair, or screens show white threads between them.
                    yield return (
                        left + start * module,
                        top + row * module,
                        (end - start) * module,
                        module * 1.02
                    );
                    start = end;
                }
            }
        }
    }

    private static Point On(double x, double y, double angle, double radius) =>
        new(x + Math.Sin(angle) * radius, y - Math.Cos(angle) * radius);

    private static Point[] Diamond(double x, double y, double wide, double tall) =>
        [new(x, y - tall), new(x + wide, y), new(x, y + tall), new(x - wide, y)];

    private static Point[] Corner(double x, double y, double wide, double tall) =>
        [new(x, y), new(x + wide, y), new(x, y + tall)];
}
