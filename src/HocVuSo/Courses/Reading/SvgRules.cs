using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace HocVuSo.Courses.Reading;

/// <summary>
/// What a drawing may hold: shapes and text with presentation attributes. No script, no style, nothing from outside, a
/// title, a view box, and text that can still be read on a phone.
/// </summary>
internal static partial class SvgRules
{
    public const int LargestBytes = 6 * 1024;

    /// <summary>Pixels that a lesson's picture is wide on a small phone.</summary>
    private const double PhoneWidth = 360;

    /// <summary>Pixels of the smallest text there.</summary>
    private const double SmallestText = 14;

    private static readonly HashSet<string> Elements =
    [
        "svg",
        "title",
        "desc",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
    ];

    public static ContentPicture? Read(string file, byte[] bytes, string hash, Faults faults)
    {
        if (bytes.Length >= LargestBytes)
        {
            faults.Add(
                file,
                1,
                $"Hình nặng {CourseFiles.Kilobytes(bytes.Length)} KB; mỗi hình phải dưới {LargestBytes / 1024} KB để máy chậm cũng mở được.",
                $"The picture has {CourseFiles.Kilobytes(bytes.Length)} KB; each must be under {LargestBytes / 1024} KB so that slow phones can open it."
            );
        }

        try
        {
            return Walk(file, bytes, hash, faults);
        }
        catch (XmlException e)
        {
            faults.Add(
                file,
                Math.Max(1, e.LineNumber),
                "Hình không phải là SVG viết đúng: chỗ sai ở dòng này hoặc ngay trên nó, thường là thẻ chưa đóng hay thiếu dấu ngoặc kép.",
                $"The picture is not well-formed SVG ({e.Message})."
            );
            return null;
        }
    }

    private static ContentPicture? Walk(string file, byte[] bytes, string hash, Faults faults)
    {
        using var xml = XmlReader.Create(
            new MemoryStream(bytes),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 1_000_000,
            }
        );
        var position = (IXmlLineInfo)xml;
        var box = (Width: 0.0, Height: 0.0);
        var titled = false;
        var references = new SvgReferences();
        // Of each open element: the size of its text and how far its drawing is scaled.
        var open = new Stack<(double Size, double Scale)>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
                references.End();
                continue;
            }

            if (xml.NodeType == XmlNodeType.ProcessingInstruction)
            {
                Fault(
                    "Hình không được có lệnh xử lý (<?…?>).",
                    "The picture must not hold processing instructions (<?…?>)."
                );
                continue;
            }

            if (
                xml.NodeType == XmlNodeType.Text
                && open.Count > 0
                && open.Peek() is var (size, scale)
                && size > 0
                && box.Width > 0
                && size * scale * PhoneWidth / box.Width < SmallestText - 0.05
            )
            {
                var seen = (size * scale * PhoneWidth / box.Width).ToString(
                    "0.#",
                    CultureInfo.InvariantCulture
                );
                Fault(
                    $"Chữ “{xml.Value.Trim()}” chỉ cao {seen} px trên điện thoại rộng 360 px; ít nhất phải 14 px.",
                    $"The text “{xml.Value.Trim()}” is only {seen} px on a phone 360 px wide; at least 14 px are needed."
                );
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (open.Count == 0)
            {
                if (xml.LocalName != "svg" || xml.NamespaceURI != "http://www.w3.org/2000/svg")
                {
                    Fault(
                        "Tệp này phải bắt đầu bằng <svg xmlns=\"http://www.w3.org/2000/svg\" …>.",
                        "This file must begin with <svg xmlns=\"http://www.w3.org/2000/svg\" …>."
                    );
                    return null;
                }

                if (Box(xml.GetAttribute("viewBox")) is not { } found)
                {
                    Fault(
                        "Thiếu viewBox, ví dụ viewBox=\"0 0 360 230\".",
                        "viewBox is missing, like viewBox=\"0 0 360 230\"."
                    );
                    return null;
                }

                box = found;
            }

            if (!Elements.Contains(xml.LocalName))
            {
                Fault(
                    $"Hình không được dùng <{xml.LocalName}>.",
                    $"The picture must not use <{xml.LocalName}>."
                );
            }

            var inherited = open.Count > 0 ? open.Peek() : (Size: 16.0, Scale: 1.0);
            references.Begin(xml.LocalName);
            var attributes = Attributes();
            var isEmpty = xml.IsEmptyElement;
            var mine = (
                Number(attributes.GetValueOrDefault("font-size")) ?? inherited.Size,
                inherited.Scale * ScaleOf(attributes.GetValueOrDefault("transform"))
            );
            if (xml.LocalName == "title")
            {
                titled |= open.Count == 1 && !isEmpty;
                // A title is read aloud, not seen.
                mine.Item1 = 0;
            }
            else if (xml.LocalName == "desc")
            {
                mine.Item1 = 0;
            }

            if (!isEmpty)
            {
                open.Push(mine);
            }
            else
            {
                references.End();
            }
        }

        references.Judge(file, faults);

        if (!titled)
        {
            faults.Add(
                file,
                1,
                "Thiếu <title> nói hình vẽ gì, đặt ngay sau thẻ <svg>.",
                "<title>, which says what is drawn, is missing; it stands right after <svg>."
            );
        }

        return new ContentPicture(file, (int)Math.Round(box.Width), (int)Math.Round(box.Height), hash, bytes);

        void Fault(string vi, string en) => faults.Add(file, Math.Max(1, position.LineNumber), vi, en);

        Dictionary<string, string> Attributes()
        {
            var attributes = new Dictionary<string, string>();
            while (xml.MoveToNextAttribute())
            {
                var (name, value) = (xml.LocalName, xml.Value);
                attributes[name] = value;
                if (xml.Prefix == "xmlns" || xml.Name == "xmlns")
                {
                    continue;
                }

                if (name == "id")
                {
                    references.Name(value, position.LineNumber);
                }
                else if (name == "style" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                {
                    Fault(
                        $"Hình không được có thuộc tính “{name}”; hãy dùng thuộc tính vẽ như fill, stroke.",
                        $"The picture must not have the attribute “{name}”; use presentation attributes such as fill and stroke."
                    );
                }
                else if (name is "href" or "src" && !value.StartsWith('#'))
                {
                    Fault(
                        $"Hình không được gọi ra ngoài (“{value}”).",
                        $"The picture must not refer to anything outside (“{value}”)."
                    );
                }
                else if (name == "href")
                {
                    references.Show(Uri.UnescapeDataString(value[1..]), position.LineNumber);
                }
                else if (LocalUrl().Match(value) is { Success: true } local)
                {
                    references.Show(local.Groups["name"].Value, position.LineNumber);
                }
                else if (value.Contains("url(", StringComparison.OrdinalIgnoreCase))
                {
                    Fault(
                        $"Hình không được gọi ra ngoài (“{value}”).",
                        $"The picture must not refer to anything outside (“{value}”)."
                    );
                }
            }

            xml.MoveToElement();
            return attributes;
        }
    }

    private static (double Width, double Height)? Box(string? viewBox)
    {
        var parts = (viewBox ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length == 4
            && Number(parts[2]) is > 0 and <= 10_000 and var width
            && Number(parts[3]) is > 0 and <= 10_000 and var height
            ? (width, height)
            : null;
    }

    /// <summary>How much a transform enlarges: scale(…) and matrix(…); moves and turns change no size.</summary>
    private static double ScaleOf(string? transform)
    {
        var scale = 1.0;
        foreach (Match call in Call().Matches(transform ?? ""))
        {
            var numbers = call.Groups["numbers"]
                .Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(n => Number(n) ?? 1)
                .ToArray();
            scale *= (call.Groups["name"].Value, numbers) switch
            {
                ("scale", [var both]) => Math.Abs(both),
                ("scale", [var x, var y]) => Math.Min(Math.Abs(x), Math.Abs(y)),
                ("matrix", [var a, var b, var c, var d, _, _]) => Math.Sqrt(Math.Abs(a * d - b * c)),
                _ => 1,
            };
        }

        return scale;
    }

    private static double? Number(string? text) =>
        double.TryParse(
            text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(
        @"(?<name>scale|matrix)\((?<numbers>[^)]*)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Call();

    [GeneratedRegex(
        @"^url\(#(?<name>[\w-]+)\)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LocalUrl();
}
