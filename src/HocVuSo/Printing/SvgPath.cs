using System.Globalization;
using System.Text;

namespace HocVuSo.Printing;

/// <summary>Outlines of SVG as operators of PDF, which knows lines and cubic curves only (ISO 32000-1, 8.5.2).</summary>
internal static class SvgPath
{
    /// <summary>Four curves with this reach are a circle to 0.03% of its radius.</summary>
    private const double Round = 0.5522847498;

    /// <summary>"1,2 3.5-4": as many as stand there.</summary>
    public static IReadOnlyList<double> Numbers(string text)
    {
        var numbers = new List<double>();
        var reader = new Reader(text);
        while (!reader.AtEnd)
        {
            numbers.Add(reader.Number());
        }

        return numbers;
    }

    public static string Polygon(string points, bool closed)
    {
        var numbers = Numbers(points);
        var path = new StringBuilder();
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            path.Append(PdfFile.Numbers(numbers[i], numbers[i + 1])).Append(i == 0 ? " m " : " l ");
        }

        return path.Append(closed ? "h" : "").ToString();
    }

    public static string Ellipse(double x, double y, double rx, double ry) =>
        Rectangle(x - rx, y - ry, 2 * rx, 2 * ry, rx, ry);

    public static string Rectangle(double x, double y, double wide, double tall, double rx, double ry)
    {
        (rx, ry) = (Math.Min(rx, wide / 2), Math.Min(ry, tall / 2));
        if (rx <= 0 || ry <= 0)
        {
            return PdfFile.Numbers(x, y, wide, tall) + " re";
        }

        var (right, bottom) = (x + wide, y + tall);
        var (cx, cy) = (rx * (1 - Round), ry * (1 - Round));
        var pen = new Pen();
        pen.Move(x + rx, y);
        pen.Line(right - rx, y);
        pen.Curve(right - cx, y, right, y + cy, right, y + ry);
        pen.Line(right, bottom - ry);
        pen.Curve(right, bottom - cy, right - cx, bottom, right - rx, bottom);
        pen.Line(x + rx, bottom);
        pen.Curve(x + cx, bottom, x, bottom - cy, x, bottom - ry);
        pen.Line(x, y + ry);
        pen.Curve(x, y + cy, x + cx, y, x + rx, y);
        pen.Close();
        return pen.ToString();
    }

    /// <summary>Path data (SVG 2, 9.3).</summary>
    public static string Read(string data)
    {
        var reader = new Reader(data);
        var pen = new Pen();
        var command = ' ';
        while (!reader.AtEnd)
        {
            command = reader.Command() ?? Repeated(command);
            var (dx, dy) = char.IsAsciiLetterLower(command) ? (pen.X, pen.Y) : (0, 0);
            double X() => reader.Number() + dx;
            double Y() => reader.Number() + dy;
            switch (char.ToLowerInvariant(command))
            {
                case 'm':
                    pen.Move(X(), Y());
                    break;
                case 'l':
                    pen.Line(X(), Y());
                    break;
                case 'h':
                    pen.Line(X(), pen.Y);
                    break;
                case 'v':
                    pen.Line(pen.X, Y());
                    break;
                case 'c':
                    pen.Curve(X(), Y(), X(), Y(), X(), Y());
                    break;
                case 's':
                    var (sx, sy) = pen.Mirrored(cubic: true);
                    pen.Curve(sx, sy, X(), Y(), X(), Y());
                    break;
                case 'q':
                    pen.Quadratic(X(), Y(), X(), Y());
                    break;
                case 't':
                    var (tx, ty) = pen.Mirrored(cubic: false);
                    pen.Quadratic(tx, ty, X(), Y());
                    break;
                case 'a':
                    pen.Arc(
                        reader.Number(),
                        reader.Number(),
                        reader.Number(),
                        reader.Flag(),
                        reader.Flag(),
                        X(),
                        Y()
                    );
                    break;
                case 'z':
                    pen.Close();
                    break;
                default:
                    throw UndrawablePicture.Attribute("d", data);
            }
        }

        return pen.ToString();

        static char Repeated(char command) =>
            command switch
            {
                'M' => 'L',
                'm' => 'l',
                _ => command,
            };
    }

    /// <summary>Numbers may stand without anything between them: "1-2.5.5" are three.</summary>
    private sealed class Reader(string text)
    {
        private int _at;

        public bool AtEnd
        {
            get
            {
                SkipBlanks();
                return _at == text.Length;
            }
        }

        public char? Command() => !AtEnd && char.IsAsciiLetter(text[_at]) ? text[_at++] : null;

        public bool Flag()
        {
            if (AtEnd || text[_at] is not ('0' or '1'))
            {
                throw Wrong();
            }

            return text[_at++] == '1';
        }

        public double Number()
        {
            SkipBlanks();
            var start = _at;
            Take('-', '+');
            Digits();
            if (Take('.'))
            {
                Digits();
            }

            if (_at > start && Take('e', 'E'))
            {
                Take('-', '+');
                Digits();
            }

            return
                double.TryParse(
                    text.AsSpan(start, _at - start),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number)
                ? number
                : throw Wrong();
        }

        private UndrawablePicture Wrong()
        {
            var shown = text.Length > 40 ? text[..40] + "…" : text;
            return new(new($"dãy số viết sai “{shown}”", $"the wrongly written numbers “{shown}”"));
        }

        private void SkipBlanks()
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == ','))
            {
                _at++;
            }
        }

        private bool Take(char one, char other = '\0')
        {
            if (_at == text.Length || (text[_at] != one && text[_at] != other))
            {
                return false;
            }

            _at++;
            return true;
        }

        private void Digits()
        {
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            {
                _at++;
            }
        }
    }

    private sealed class Pen
    {
        private readonly StringBuilder _path = new();
        private (double X, double Y) _start;

        /// <summary>The last curve's second control point; null when the last stroke was no such curve.</summary>
        private (double X, double Y)? _control;
        private bool _controlIsCubic;

        public double X { get; private set; }
        public double Y { get; private set; }

        public void Move(double x, double y)
        {
            Add("m", x, y);
            _start = (x, y);
        }

        public void Line(double x, double y) => Add("l", x, y);

        public void Curve(double x1, double y1, double x2, double y2, double x, double y)
        {
            Add("c", x1, y1, x2, y2, x, y);
            (_control, _controlIsCubic) = ((x2, y2), true);
        }

        public void Quadratic(double cx, double cy, double x, double y)
        {
            const double third = 2.0 / 3;
            Add(
                "c",
                X + (cx - X) * third,
                Y + (cy - Y) * third,
                x + (cx - x) * third,
                y + (cy - y) * third,
                x,
                y
            );
            (_control, _controlIsCubic) = ((cx, cy), false);
        }

        /// <summary>Where a smooth curve begins to go.</summary>
        public (double X, double Y) Mirrored(bool cubic) =>
            _control is var (x, y) && _controlIsCubic == cubic ? (2 * X - x, 2 * Y - y) : (X, Y);

        public void Close()
        {
            _path.Append("h ");
            (X, Y) = _start;
            _control = null;
        }

        /// <summary>From end points to a centre, and a curve for each quarter (SVG 2, B.2.4).</summary>
        public void Arc(double rx, double ry, double degrees, bool large, bool sweep, double x, double y)
        {
            (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
            if (rx == 0 || ry == 0)
            {
                Line(x, y);
                return;
            }

            if (x == X && y == Y)
            {
                return;
            }

            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            var (hx, hy) = ((X - x) / 2, (Y - y) / 2);
            var (px, py) = (cos * hx + sin * hy, cos * hy - sin * hx);
            var reach = px * px / (rx * rx) + py * py / (ry * ry);
            if (reach > 1)
            {
                (rx, ry) = (rx * Math.Sqrt(reach), ry * Math.Sqrt(reach));
            }

            var below = rx * rx * py * py + ry * ry * px * px;
            var factor =
                (large == sweep ? -1 : 1) * Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - below) / below));
            var (qx, qy) = (factor * rx * py / ry, -factor * ry * px / rx);
            var (mx, my) = (cos * qx - sin * qy + (X + x) / 2, sin * qx + cos * qy + (Y + y) / 2);
            var from = Math.Atan2((py - qy) / ry, (px - qx) / rx);
            var turn = Math.Atan2((-py - qy) / ry, (-px - qx) / rx) - from;
            turn +=
                sweep && turn < 0 ? 2 * Math.PI
                : !sweep && turn > 0 ? -2 * Math.PI
                : 0;
            var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9));
            var step = turn / parts;
            var pull = 4.0 / 3 * Math.Tan(step / 4);
            for (var i = 0; i < parts; i++)
            {
                var (s1, c1) = Math.SinCos(from + i * step);
                var (s2, c2) = Math.SinCos(from + (i + 1) * step);
                var (x1, y1) = On(c1 - pull * s1, s1 + pull * c1);
                var (x2, y2) = On(c2 + pull * s2, s2 - pull * c2);
                var (ex, ey) = i == parts - 1 ? (x, y) : On(c2, s2);
                Add("c", x1, y1, x2, y2, ex, ey);
            }

            (double, double) On(double ux, double uy) =>
                (mx + cos * rx * ux - sin * ry * uy, my + sin * rx * ux + cos * ry * uy);
        }

        public override string ToString() => _path.ToString().TrimEnd();

        private void Add(string stroke, params ReadOnlySpan<double> points)
        {
            _path.Append(PdfFile.Numbers(points)).Append(' ').Append(stroke).Append(' ');
            (X, Y, _control) = (points[^2], points[^1], null);
        }
    }
}
