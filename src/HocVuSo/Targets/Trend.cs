using System.Globalization;
using System.Text;
using HocVuSo.Database;

namespace HocVuSo.Targets;

/// <summary>A count at the end of each of some days, and the lines that draw it in a box of 100 × 100.</summary>
public sealed record Trend(IReadOnlyList<(DateOnly Day, long Count)> Points, double? Goal)
{
    public const int Days = 60;
    private const double Side = 100;

    /// <summary>The last days up to the one that was asked for.</summary>
    public static async Task<Trend> Load(Db db, Dashboard board)
    {
        var query = board.Query;
        return new Trend(
            await Figures.ByDay(
                db,
                query.Area.Ids,
                query.Measure,
                query.Day.AddDays(1 - Days),
                query.Day,
                board.Figure.Count
            ),
            board.Goal
        );
    }

    /// <summary>Top of the scale: what is shown highest, rounded up to a figure that reads well and whose half is whole.</summary>
    public double Scale
    {
        get
        {
            var highest = Math.Max(Points.Count == 0 ? 0 : Points.Max(p => p.Count), Goal ?? 0);
            if (highest <= 4)
            {
                return 4;
            }

            var unit = Math.Pow(10, Math.Floor(Math.Log10(highest)));
            return new[] { 1d, 2, 4, 6, 8, 10 }.Select(f => f * unit).First(s => s >= highest);
        }
    }

    public string Line => Path(close: false);

    public string Area => Path(close: true);

    public string? GoalLine => Goal is { } goal ? $"M0 {Invariant(Y(goal))}H{Side}" : null;

    /// <summary>Class of the place from the top, "y38".</summary>
    public string Place(double count) =>
        "y" + Math.Clamp((int)Math.Round(Y(count)), 0, 100).ToString(CultureInfo.InvariantCulture);

    private double Y(double count) => Side - Side * count / Scale;

    private string Path(bool close)
    {
        var path = new StringBuilder();
        for (var i = 0; i < Points.Count; i++)
        {
            var x = Points.Count == 1 ? Side : Side * i / (Points.Count - 1);
            path.Append(i == 0 ? 'M' : 'L')
                .Append(Invariant(x))
                .Append(' ')
                .Append(Invariant(Y(Points[i].Count)));
        }

        return close && Points.Count > 0
            ? path.Append(CultureInfo.InvariantCulture, $"V{Side}H0z").ToString()
            : path.ToString();
    }

    private static string Invariant(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
