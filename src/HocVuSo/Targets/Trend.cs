using System.Globalization;
using System.Text;

namespace HocVuSo.Targets;

/// <summary>A count at the end of each of some days, and the lines that draw it in a box of 640 × 200.</summary>
public sealed record Trend(IReadOnlyList<(DateOnly Day, long Count)> Points, double? Goal)
{
    private const double Left = 0;
    private const double Right = 640;
    private const double Top = 16;
    private const double Bottom = 180;

    /// <summary>Top of the scale: what is shown highest, rounded up to a figure that reads well.</summary>
    public double Scale
    {
        get
        {
            var highest = Math.Max(Points.Count == 0 ? 0 : Points.Max(p => p.Count), Goal ?? 0);
            if (highest <= 5)
            {
                return 5;
            }

            var unit = Math.Pow(10, Math.Floor(Math.Log10(highest)));
            return new[] { 1, 2, 2.5, 5, 10 }.Select(f => f * unit).First(s => s >= highest);
        }
    }

    public string Line => Path(close: false);

    public string Area => Path(close: true);

    public string? GoalLine => Goal is { } goal ? $"M{Left:0} {Invariant(Y(goal))}H{Right:0}" : null;

    public double Y(double count) => Bottom - (Bottom - Top) * count / Scale;

    private string Path(bool close)
    {
        var path = new StringBuilder();
        for (var i = 0; i < Points.Count; i++)
        {
            var x = Points.Count == 1 ? Right : Left + (Right - Left) * i / (Points.Count - 1);
            path.Append(i == 0 ? 'M' : 'L').Append(Invariant(x)).Append(' ').Append(Invariant(Y(Points[i].Count)));
        }

        return close && Points.Count > 0
            ? path.Append(CultureInfo.InvariantCulture, $"V{Bottom}H{Left}z").ToString()
            : path.ToString();
    }

    private static string Invariant(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
