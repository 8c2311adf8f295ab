using System.Globalization;
using System.Text;
using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Records;

/// <summary>How far a tally row reaches: a year, a quarter, a month, a third of a month (its last has 8 to 11 days) or a day, named by its
/// first day.</summary>
public enum TallySpan
{
    Y,
    Q,
    M,
    T,
    D,
}

/// <summary>
/// How much a count at a unit changed within a span. Each change is added to its year, quarter, month, third of a month
/// and day, so the count as of any day is the sum of few rows: the years before, then ever shorter spans up to the day.
/// </summary>
public sealed class TallyRow
{
    public required string Counter { get; init; }
    public required TallySpan Span { get; init; }
    public required DateOnly Day { get; init; }
    public required int UnitId { get; init; }
    public required long Delta { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TallyRow>
    {
        public void Configure(EntityTypeBuilder<TallyRow> builder)
        {
            builder
                .ToTable("tallies")
                .HasKey(t => new
                {
                    t.Counter,
                    t.Span,
                    t.Day,
                    t.UnitId,
                });
            builder.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId);
        }
    }
}

/// <summary>One thing counted up or down at a unit on a day.</summary>
public sealed record TallyChange(string Counter, int UnitId, DateOnly Day, long Delta);

public static class Tally
{
    private const int RowsInOneStatement = 200;

    extension(Db db)
    {
        public DbSet<TallyRow> Tallies => db.Set<TallyRow>();
    }

    /// <summary>Adds the changes inside the caller's transaction, in an order in which writers cannot block each other for good.</summary>
    public static async Task Raise(
        Db db,
        IEnumerable<TallyChange> changes,
        CancellationToken cancel = default
    )
    {
        var rows = Rows(changes)
            .OrderBy(r => r.Counter, StringComparer.Ordinal)
            .ThenBy(r => r.Span)
            .ThenBy(r => r.Day)
            .ThenBy(r => r.UnitId);
        foreach (var portion in rows.Chunk(RowsInOneStatement))
        {
            var sql = new StringBuilder("INSERT INTO tallies (counter, span, day, unit_id, delta) VALUES ");
            var values = new List<object>(portion.Length * 5);
            foreach (var row in portion)
            {
                var i = values.Count;
                sql.Append(i == 0 ? "" : ", ")
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"({{{i}}}, {{{i + 1}}}, {{{i + 2}}}, {{{i + 3}}}, {{{i + 4}}})"
                    );
                values.AddRange([row.Counter, row.Span.ToString(), row.Day, row.UnitId, row.Delta]);
            }

            sql.Append(
                " ON CONFLICT (counter, span, day, unit_id) DO UPDATE SET delta = tallies.delta + excluded.delta"
            );
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancel);
        }
    }

    /// <summary>Writes all changes of counters that have no row yet, inside the caller's transaction.</summary>
    public static Task Fill(Db db, IEnumerable<TallyChange> changes, CancellationToken cancel = default) =>
        db.BulkInsert(Rows(changes), cancel);

    private static IEnumerable<TallyRow> Rows(IEnumerable<TallyChange> changes) =>
        changes
            .SelectMany(c => Spans(c.Day), (c, s) => (c.Counter, s.Span, s.Day, c.UnitId, c.Delta))
            .GroupBy(r => (r.Counter, r.Span, r.Day, r.UnitId))
            .Select(g => new TallyRow
            {
                Counter = g.Key.Counter,
                Span = g.Key.Span,
                Day = g.Key.Day,
                UnitId = g.Key.UnitId,
                Delta = g.Sum(r => r.Delta),
            })
            .Where(r => r.Delta != 0);

    /// <summary>The rows whose sum is the count at the end of the day. Choose the counters before.</summary>
    public static IQueryable<TallyRow> AsOf(this IQueryable<TallyRow> tallies, DateOnly day)
    {
        var (year, quarter, month, third) = (
            FirstOf(TallySpan.Y, day),
            FirstOf(TallySpan.Q, day),
            FirstOf(TallySpan.M, day),
            FirstOf(TallySpan.T, day)
        );
        // One query for each span: PostgreSQL then reads each from the index alone, which it does not for one with "or".
        return tallies
            .Where(t => t.Span == TallySpan.Y && t.Day < year)
            .Concat(tallies.Where(t => t.Span == TallySpan.Q && t.Day >= year && t.Day < quarter))
            .Concat(tallies.Where(t => t.Span == TallySpan.M && t.Day >= quarter && t.Day < month))
            .Concat(tallies.Where(t => t.Span == TallySpan.T && t.Day >= month && t.Day < third))
            .Concat(tallies.Where(t => t.Span == TallySpan.D && t.Day >= third && t.Day <= day));
    }

    /// <summary>The changes of single days within the span of days.</summary>
    public static IQueryable<TallyRow> Daily(this IQueryable<TallyRow> tallies, DateOnly from, DateOnly to) =>
        tallies.Where(t => t.Span == TallySpan.D && t.Day >= from && t.Day <= to);

    private static IEnumerable<(TallySpan Span, DateOnly Day)> Spans(DateOnly day) =>
        Enum.GetValues<TallySpan>().Select(span => (span, FirstOf(span, day)));

    /// <summary>The first day of the span that the day lies in.</summary>
    private static DateOnly FirstOf(TallySpan span, DateOnly day) =>
        span switch
        {
            TallySpan.Y => new DateOnly(day.Year, 1, 1),
            TallySpan.Q => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            TallySpan.M => new DateOnly(day.Year, day.Month, 1),
            TallySpan.T => new DateOnly(day.Year, day.Month, Math.Min((day.Day - 1) / 10, 2) * 10 + 1),
            _ => day,
        };
}
