using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HocVuSo.Printing;

/// <summary>A drawing that the reader of drawings does not know how to put on paper.</summary>
/// <param name="what">What of it, without a full stop.</param>
public sealed class UndrawablePicture(Text what) : FormatException(what.En)
{
    public Text What { get; } = what;

    /// <param name="value">As it stands in the file; long ones are cut.</param>
    internal static UndrawablePicture Attribute(string name, string value)
    {
        var shown = value.Length > 40 ? value[..40] + "…" : value;
        return new(new($"thuộc tính {name}=\"{shown}\"", $"the attribute {name}=\"{shown}\""));
    }
}

/// <summary>
/// A drawing of the courses (SVG with shapes, text and presentation attributes) as shapes that a page draws with lines and
/// letters of its own, not with dots. Knows what the kit of pictures uses; anything else is refused, never left out.
/// </summary>
/// <param name="Width">Of the view box.</param>
/// <param name="Words">What stands written in it, in its order.</param>
internal sealed record SvgPicture(
    double Width,
    double Height,
    IReadOnlyList<SvgPart> Parts,
    IReadOnlyList<string> Words
)
{
    private static readonly HashSet<string> Ornamental = ["id", "font-family", "role"];

    /// <exception cref="UndrawablePicture">It is no XML, or something in it is not known here.</exception>
    public static SvgPicture Read(ReadOnlySpan<byte> svg)
    {
        var root = Xml(svg);
        var box = SvgPath.Numbers((string?)root.Attribute("viewBox") ?? "");
        if (box.Count != 4)
        {
            throw new UndrawablePicture(new("viewBox không đủ bốn số", "a viewBox without four numbers"));
        }

        var reading = new Reading(root);
        reading.Walk(root, SvgStyle.Plain, SvgMatrix.Move(-box[0], -box[1]), depth: 0);
        return new SvgPicture(
            box[2],
            box[3],
            reading.Parts,
            [
                .. reading
                    .Parts.OfType<SvgText>()
                    .Select(t => string.Concat(t.Words.Where(c => !SvgSign.Known.ContainsKey(c)))),
            ]
        );
    }

    private static XElement Xml(ReadOnlySpan<byte> svg)
    {
        using var xml = XmlReader.Create(
            new MemoryStream(svg.ToArray()),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        try
        {
            return XDocument.Load(xml).Root!;
        }
        catch (XmlException)
        {
            throw new UndrawablePicture(new("tệp SVG viết không đúng", "a file that is not well-formed SVG"));
        }
    }

    /// <summary>Draws it with its upper left corner there.</summary>
    public void Draw(PdfPage page, double x, double y, double width) =>
        page.Scaled(
            x,
            y,
            width / Width,
            () =>
            {
                page.Operators($"0 0 {N(Width)} {N(Height)} re W n");
                foreach (var part in Parts)
                {
                    page.Operators("q");
                    page.Operators($"{part.Place} cm");
                    part.Draw(page);
                    page.Operators("Q");
                }
            }
        );

    private static string N(double value) => PdfFile.Number(value);

    private sealed class Reading(XElement root)
    {
        private const int Deepest = 32;

        /// <summary>Elements that are drawn, each as often as it is shown: twenty times what the kit's fullest has.</summary>
        private const int Most = 2000;

        private readonly ILookup<string, XElement> _named = root.Descendants()
            .Where(e => e.Attribute("id") is not null)
            .ToLookup(e => (string)e.Attribute("id")!, StringComparer.Ordinal);

        private int _drawn;

        public List<SvgPart> Parts { get; } = [];

        public void Walk(XElement element, SvgStyle inherited, SvgMatrix around, int depth)
        {
            if (depth > Deepest)
            {
                throw new UndrawablePicture(
                    new($"phần lồng trong phần quá {Deepest} lớp", $"parts inside parts, over {Deepest} deep")
                );
            }

            if (++_drawn > Most)
            {
                throw new UndrawablePicture(new($"quá {Most} nét vẽ", $"over {Most} parts"));
            }

            var name = element.Name.LocalName;
            if (name is "title" or "desc" or "defs")
            {
                return;
            }

            var style = inherited;
            var matrix = around;
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                var key = attribute.Name.LocalName;
                if (key == "transform")
                {
                    matrix = around.Then(SvgMatrix.Read(attribute.Value));
                }
                else if (!Ornamental.Contains(key) && !IsGeometry(name, key))
                {
                    style = style.With(key, attribute.Value);
                }
            }

            switch (name)
            {
                case "svg" or "g":
                    foreach (var child in element.Elements())
                    {
                        Walk(child, style, matrix, depth + 1);
                    }

                    break;
                case "use":
                    Walk(
                        Target((string?)element.Attribute("href") ?? ""),
                        style,
                        matrix.Then(SvgMatrix.Move(At(element, "x"), At(element, "y"))),
                        depth + 1
                    );
                    break;
                case "text":
                    if (element.HasElements)
                    {
                        throw Unknown("tspan");
                    }

                    var words = Fold.Tidy(element.Value);
                    if (words.Length > 0)
                    {
                        var face = Faces.Of(style.Bold ? "Bold" : "Regular");
                        if (words.EnumerateRunes().Any(r => face.Glyph(r) == 0 && !SvgSign.Has(r)))
                        {
                            throw new UndrawablePicture(
                                new(
                                    $"chữ “{words}” có ký tự mà phông chữ để in không có",
                                    $"“{words}”, which has a sign that the font for paper lacks"
                                )
                            );
                        }

                        Parts.Add(new SvgText(style, matrix, words, At(element, "x"), At(element, "y")));
                    }

                    break;
                default:
                    Parts.Add(new SvgShape(style, matrix, Outline(element, name)));
                    break;
            }
        }

        private static string Outline(XElement element, string name) =>
            name switch
            {
                "path" => SvgPath.Read((string?)element.Attribute("d") ?? ""),
                "rect" => SvgPath.Rectangle(
                    At(element, "x"),
                    At(element, "y"),
                    At(element, "width"),
                    At(element, "height"),
                    Radius(element, "rx", "ry"),
                    Radius(element, "ry", "rx")
                ),
                "circle" => SvgPath.Ellipse(
                    At(element, "cx"),
                    At(element, "cy"),
                    At(element, "r"),
                    At(element, "r")
                ),
                "ellipse" => SvgPath.Ellipse(
                    At(element, "cx"),
                    At(element, "cy"),
                    At(element, "rx"),
                    At(element, "ry")
                ),
                "line" =>
                    $"{N(At(element, "x1"))} {N(At(element, "y1"))} m {N(At(element, "x2"))} {N(At(element, "y2"))} l",
                "polyline" => SvgPath.Polygon((string?)element.Attribute("points") ?? "", closed: false),
                "polygon" => SvgPath.Polygon((string?)element.Attribute("points") ?? "", closed: true),
                _ => throw Unknown(name),
            };

        private XElement Target(string address)
        {
            var named = _named[address.TrimStart('#')].Take(2).ToList();
            return named.Count == 1
                ? named[0]
                : throw new UndrawablePicture(
                    named.Count == 0
                        ? new(
                            $"<use> gọi phần “{address}” không có trong hình",
                            $"a <use> of “{address}”, which is not there"
                        )
                        : new(
                            $"<use> gọi “{address}”, id của nhiều phần",
                            $"a <use> of “{address}”, which several parts are called"
                        )
                );
        }

        private static UndrawablePicture Unknown(string element) =>
            new(new($"phần tử <{element}>", $"the element <{element}>"));

        private static bool IsGeometry(string element, string key) =>
            element switch
            {
                "svg" => key is "viewBox" or "width" or "height",
                "path" => key is "d",
                "rect" => key is "x" or "y" or "width" or "height" or "rx" or "ry",
                "circle" => key is "cx" or "cy" or "r",
                "ellipse" => key is "cx" or "cy" or "rx" or "ry",
                "line" => key is "x1" or "y1" or "x2" or "y2",
                "polyline" or "polygon" => key is "points",
                "text" => key is "x" or "y",
                "use" => key is "x" or "y" or "href",
                _ => false,
            };

        private static double Radius(XElement element, string own, string other) =>
            element.Attribute(own) is null ? At(element, other) : At(element, own);

        private static double At(XElement element, string name) =>
            element.Attribute(name) is { } attribute ? SvgStyle.Number(name, attribute.Value) : 0;
    }
}

/// <param name="Place">Its coordinates → those of the drawing.</param>
internal abstract record SvgPart(SvgStyle Style, SvgMatrix Place)
{
    public abstract void Draw(PdfPage page);
}

/// <param name="Outline">Operators of a PDF path (ISO 32000-1, 8.5.2).</param>
internal sealed record SvgShape(SvgStyle Style, SvgMatrix Place, string Outline) : SvgPart(Style, Place)
{
    public override void Draw(PdfPage page)
    {
        var paint = (Style.Fill, Style.Stroke) switch
        {
            (not null, not null) => "B",
            (not null, null) => "f",
            (null, not null) => "S",
            _ => null,
        };
        if (paint is null || Outline.Length == 0 || Style.Opacity == 0)
        {
            return;
        }

        page.Opacity(Style.Opacity * Style.FillOpacity, Style.Opacity);
        if (Style.Fill is { } fill)
        {
            page.Operators($"{PdfPage.Rgb(fill)} rg");
        }

        if (Style.Stroke is { } stroke)
        {
            page.Operators(
                $"{PdfPage.Rgb(stroke)} RG {PdfFile.Number(Style.Thick)} w {Style.Cap} J {Style.Join} j [{PdfFile.Numbers([.. Style.Dashes])}] 0 d"
            );
        }

        page.Operators($"{Outline} {paint}");
    }
}

internal sealed record SvgText(SvgStyle Style, SvgMatrix Place, string Words, double X, double Y)
    : SvgPart(Style, Place)
{
    public override void Draw(PdfPage page)
    {
        if (Style.Fill is not { } fill)
        {
            return;
        }

        var font = page.File.Font(Style.Bold ? "Bold" : "Regular");
        // Be Vietnam Pro is wider than the fonts of systems, for which the boxes around the words are measured.
        var size = Style.TextSize * 0.94;
        var parts = Split().ToList();
        var left = X - Style.Anchor * parts.Sum(p => p.Sign?.Advance * size ?? font.Face.Width(p.Text, size));
        page.Opacity(Style.Opacity * Style.FillOpacity, Style.Opacity);
        page.Operators($"{PdfPage.Rgb(fill)} rg {PdfPage.Rgb(fill)} RG");
        foreach (var (text, sign) in parts)
        {
            var (at, on) = (PdfFile.Number(left), PdfFile.Number(Y));
            if (sign is not null)
            {
                var scale = PdfFile.Number(size);
                page.Operators($"q {scale} 0 0 {scale} {at} {on} cm 0.09 w {sign.Outline} Q");
                left += sign.Advance * size;
                continue;
            }

            page.Operators(
                $"BT /{font.Name} {PdfFile.Number(size)} Tf 1 0 0 -1 {at} {on} Tm <{font.Encode(text)}>Tj ET"
            );
            left += font.Face.Width(text, size);
        }
    }

    private IEnumerable<(string Text, SvgSign? Sign)> Split()
    {
        var text = new StringBuilder();
        foreach (var letter in Words)
        {
            if (SvgSign.Known.GetValueOrDefault(letter) is not { } sign)
            {
                text.Append(letter);
                continue;
            }

            if (text.Length > 0)
            {
                yield return (text.ToString(), null);
                text.Clear();
            }

            yield return ("", sign);
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), null);
        }
    }
}

/// <summary>A sign in the words of a drawing that Be Vietnam Pro lacks: lines in a square of one size, from the base line.</summary>
internal sealed record SvgSign(double Advance, string Outline)
{
    public static bool Has(Rune sign) => sign.IsBmp && Known.ContainsKey((char)sign.Value);

    private const string Square = "0.06 -0.7 0.74 0.74 re";

    public static readonly FrozenDictionary<char, SvgSign> Known = new Dictionary<char, SvgSign>
    {
        ['●'] = new(0.8, SvgPath.Ellipse(0.4, -0.36, 0.3, 0.3) + " f"),
        ['→'] = new(1, "0.08 -0.36 m 0.9 -0.36 l 0.62 -0.62 m 0.9 -0.36 l 0.62 -0.1 l S"),
        ['✓'] = new(0.85, "0.1 -0.35 m 0.32 -0.1 l 0.75 -0.65 l S"),
        ['☑'] = new(0.9, Square + " 0.2 -0.36 m 0.38 -0.16 l 0.68 -0.56 l S"),
        ['⊞'] = new(0.9, Square + " 0.43 -0.7 m 0.43 0.04 l 0.06 -0.33 m 0.8 -0.33 l S"),
    }.ToFrozenDictionary();
}

/// <summary>Presentation attributes as they come down to an element.</summary>
/// <param name="Cap">0 butt, 1 round, 2 square (ISO 32000-1, 8.4.3).</param>
/// <param name="Join">0 mitre, 1 round, 2 bevel.</param>
/// <param name="Anchor">0 start, 0.5 middle, 1 end.</param>
internal sealed record SvgStyle(
    Colour? Fill,
    Colour? Stroke,
    double Thick,
    int Cap,
    int Join,
    IReadOnlyList<double> Dashes,
    double Opacity,
    double FillOpacity,
    double TextSize,
    bool Bold,
    double Anchor
)
{
    public static readonly SvgStyle Plain = new(Colour.Of(0), null, 1, 0, 0, [], 1, 1, 16, false, 0);

    public SvgStyle With(string attribute, string value) =>
        attribute switch
        {
            "fill" => this with { Fill = Paint(value) },
            "stroke" => this with { Stroke = Paint(value) },
            "stroke-width" => this with { Thick = Number(attribute, value) },
            "stroke-linecap" => this with { Cap = One(attribute, value, "butt", "round", "square") },
            "stroke-linejoin" => this with { Join = One(attribute, value, "miter", "round", "bevel") },
            "stroke-dasharray" => this with { Dashes = value == "none" ? [] : SvgPath.Numbers(value) },
            "opacity" => this with { Opacity = Opacity * Number(attribute, value) },
            "fill-opacity" => this with { FillOpacity = Number(attribute, value) },
            "font-size" => this with { TextSize = Number(attribute, value) },
            "font-weight" => this with { Bold = One(attribute, value, "400", "normal", "700", "bold") >= 2 },
            "text-anchor" => this with { Anchor = One(attribute, value, "start", "middle", "end") / 2.0 },
            _ => throw UndrawablePicture.Attribute(attribute, value),
        };

    public static double Number(string attribute, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw UndrawablePicture.Attribute(attribute, value);

    private static int One(string attribute, string value, params string[] known) =>
        Array.IndexOf(known, value) is >= 0 and var place
            ? place
            : throw UndrawablePicture.Attribute(attribute, value);

    private static Colour? Paint(string value)
    {
        if (value == "none")
        {
            return null;
        }

        var digits = value.StartsWith('#') ? value[1..] : "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.SelectMany(d => new[] { d, d }));
        }

        return
            digits.Length == 6
            && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
            ? Colour.Of(rgb)
            : throw new UndrawablePicture(
                new(
                    $"màu “{value}” (chỉ nhận #rgb, #rrggbb, none)",
                    $"the colour “{value}” (only #rgb, #rrggbb, none)"
                )
            );
    }
}

/// <summary>Six numbers as SVG and PDF write them: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct SvgMatrix(double A, double B, double C, double D, double E, double F)
{
    public static SvgMatrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>First the inner one, then this.</summary>
    public SvgMatrix Then(SvgMatrix inner) =>
        new(
            A * inner.A + C * inner.B,
            B * inner.A + D * inner.B,
            A * inner.C + C * inner.D,
            B * inner.C + D * inner.D,
            A * inner.E + C * inner.F + E,
            B * inner.E + D * inner.F + F
        );

    public static SvgMatrix Read(string transform)
    {
        var all = Move(0, 0);
        foreach (var call in transform.Split(')', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = call.IndexOf('(');
            if (open < 0)
            {
                throw UndrawablePicture.Attribute("transform", transform);
            }

            all = all.Then(
                (call[..open].Trim(' ', ','), SvgPath.Numbers(call[(open + 1)..])) switch
                {
                    ("translate", [var x]) => Move(x, 0),
                    ("translate", [var x, var y]) => Move(x, y),
                    ("scale", [var both]) => new(both, 0, 0, both, 0, 0),
                    ("scale", [var x, var y]) => new(x, 0, 0, y, 0, 0),
                    ("rotate", [var turn]) => Turn(turn),
                    ("rotate", [var turn, var x, var y]) => Move(x, y).Then(Turn(turn)).Then(Move(-x, -y)),
                    ("skewX", [var turn]) => new(1, 0, Math.Tan(turn * Math.PI / 180), 1, 0, 0),
                    ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
                    _ => throw UndrawablePicture.Attribute("transform", transform),
                }
            );
        }

        return all;
    }

    public override string ToString() =>
        string.Join(
            ' ',
            new[] { A, B, C, D, E, F }.Select(n =>
                Math.Round(n, 5).ToString("0.#####", CultureInfo.InvariantCulture)
            )
        );

    private static SvgMatrix Turn(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }
}
