using Dapper;
using HocVuSo.Courses;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>One statement over the answers of a form; what is left is division.</summary>
public sealed class Statistics(Db db, CourseLibrary library)
{
    private const int TypedShown = 6;

    /// <summary>Items in the order of the bank; a former wording of an item follows the present one.</summary>
    public async Task<IReadOnlyList<ItemStatistics>> Of(string course, string form)
    {
        var (drawn, key, number) = db.IsPostgres
            ? (
                "CROSS JOIN LATERAL json_array_elements_text(a.items::json) WITH ORDINALITY AS i(item_key, place)",
                "i.item_key",
                "i.place"
            )
            : ("JOIN json_each(a.items) AS i", "i.value", "i.key + 1");
        var length = db.IsPostgres ? "json_array_length(a.items::json)" : "json_array_length(a.items)";
        var sql = $"""
            SELECT course_hash AS CourseHash, item_key AS ItemKey, given AS Given, COUNT(*) AS Count,
              SUM(points) AS X, SUM(rest) AS Y, SUM(points * points) AS XX, SUM(rest * rest) AS YY, SUM(points * rest) AS XY
            FROM (
              SELECT d.course_hash, d.item_key, r.given, COALESCE(r.points, 0.0) AS points,
                d.total - COALESCE(r.points, 0.0) AS rest
              FROM (
                SELECT a.id, a.course_hash, {key} AS item_key, {number} AS number, a.score / 100.0 * {length} AS total
                FROM attempts a {drawn}
                WHERE a.course_key = @course AND a.form_key = @form AND a.finished_at IS NOT NULL
              ) AS d
              LEFT JOIN answers r ON r.attempt_id = d.id AND r.number = d.number AND NOT EXISTS (
                SELECT 1 FROM answers l
                WHERE l.attempt_id = r.attempt_id AND l.number = r.number AND l.revision = r.revision + 1 AND l.revision > 1
              )
            ) AS met
            GROUP BY course_hash, item_key, given
            """;
        var rows = await db.Database.GetDbConnection().QueryAsync<Row>(sql, new { course, form });
        var current = library.Current(course)?.Course;
        var places = (current?.Items ?? []).Select((i, n) => (i.Key, n)).ToDictionary();
        return
        [
            .. rows.Select(row => (row, item: library.Get(row.CourseHash).Item(row.ItemKey)!))
                .GroupBy(r => (r.item.Key, r.item.Hash))
                .Select(g => Summed(g.First().item, [.. g.Select(r => r.row)], current))
                .OrderBy(s => places.GetValueOrDefault(s.Item.Key, int.MaxValue))
                .ThenBy(s => s.Item.Key, StringComparer.Ordinal)
                .ThenByDescending(s => s.Current)
                .ThenBy(s => s.Item.Hash, StringComparer.Ordinal),
        ];
    }

    private static ItemStatistics Summed(Item item, IReadOnlyList<Row> rows, Course? current)
    {
        var met = rows.Sum(r => r.Count);
        var given = rows.Where(r => r.Given is not null)
            .GroupBy(r => r.Given!, StringComparer.Ordinal)
            .Select(g => (Response: Response.Read(item, g.Key), Count: g.Sum(r => r.Count)))
            .Where(g => g.Response is not null)
            .Select(g => (g.Response!, g.Count))
            .ToList();
        return new ItemStatistics(
            item,
            current?.Item(item.Key)?.Hash == item.Hash,
            met,
            rows.Where(r => r.Given is null).Sum(r => r.Count),
            rows.Sum(r => r.X) / met,
            Correlation(met, rows),
            Shares(item, given, met)
        );
    }

    /// <summary>Pearson's r from sums (R. Ebel, D. Frisbie, Essentials of Educational Measurement, 5th ed., ch. 13).</summary>
    private static double? Correlation(long n, IReadOnlyList<Row> rows)
    {
        var (x, y) = (rows.Sum(r => r.X), rows.Sum(r => r.Y));
        var spreadX = n * rows.Sum(r => r.XX) - x * x;
        var spreadY = n * rows.Sum(r => r.YY) - y * y;
        return spreadX < 1e-9 || spreadY < 1e-9
            ? null
            : (n * rows.Sum(r => r.XY) - x * y) / Math.Sqrt(spreadX * spreadY);
    }

    private static IReadOnlyList<GivenShare> Shares(
        Item item,
        List<(Response Response, long Count)> given,
        long met
    )
    {
        GivenShare Share(Text label, bool right, Func<Response, bool> says)
        {
            var count = given.Where(g => says(g.Response)).Sum(g => g.Count);
            return new GivenShare(label, right, count, (double)count / met);
        }

        static Text Same(string words) => new(words, words);

        IEnumerable<GivenShare> Options(IReadOnlyList<Option> options) =>
            options.Select(
                (o, i) => Share(Same(o.Text), o.Correct, r => ((ChosenResponse)r).Options.Contains(i))
            );

        return item switch
        {
            SingleItem single => [.. Options(single.Options)],
            MultipleItem multiple => [.. Options(multiple.Options)],
            TrueFalseItem statement =>
            [
                Share(new("Đúng", "True"), statement.Answer, r => ((TrueFalseResponse)r).Answer),
                Share(new("Sai", "False"), !statement.Answer, r => !((TrueFalseResponse)r).Answer),
            ],
            PointItem point =>
            [
                .. point.Areas.Select(
                    (a, i) => Share(Same(a.Label), a.Correct, r => ((PointResponse)r).Area == i)
                ),
            ],
            MatchItem match =>
            [
                .. match.Pairs.Select(
                    (p, i) =>
                        Share(Same($"{p.Left} – {p.Right}"), true, r => ((MatchResponse)r).Rights[i] == i)
                ),
            ],
            OrderItem order => Commonest(r =>
                string.Join(" → ", ((OrderResponse)r).Entries.Select(e => order.Entries[e]))
            ),
            _ => Commonest(r => r.Written),
        };

        IReadOnlyList<GivenShare> Commonest(Func<Response, string> words) =>
            [
                .. given
                    .GroupBy(g => words(g.Response), StringComparer.OrdinalIgnoreCase)
                    .Select(g => new GivenShare(
                        Same(g.Key),
                        Marking.Mark(item, g.First().Response).Correct,
                        g.Sum(x => x.Count),
                        (double)g.Sum(x => x.Count) / met
                    ))
                    .OrderByDescending(s => s.Count)
                    .ThenBy(s => s.Label.Vi, StringComparer.Ordinal)
                    .Take(TypedShown),
            ];
    }

    private sealed class Row
    {
        public string CourseHash { get; init; } = "";
        public string ItemKey { get; init; } = "";
        public string? Given { get; init; }
        public long Count { get; init; }
        public double X { get; init; }
        public double Y { get; init; }
        public double XX { get; init; }
        public double YY { get; init; }
        public double XY { get; init; }
    }
}
