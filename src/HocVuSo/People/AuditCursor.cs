using System.Globalization;

namespace HocVuSo.People;

/// <summary>A place in the log read from the newest entry backwards: "638…-3-17".</summary>
public sealed record AuditCursor(DateTime At, int Shard, long Seq)
{
    public static AuditCursor? Parse(string? text) =>
        text?.Split('-') is [var at, var shard, var seq]
        && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && ticks >= 0
        && ticks <= DateTime.MaxValue.Ticks
        && int.TryParse(shard, CultureInfo.InvariantCulture, out var s)
        && long.TryParse(seq, CultureInfo.InvariantCulture, out var q)
            ? new(new DateTime(ticks, DateTimeKind.Utc), s, q)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Shard}-{Seq}");
}

public static class AuditReading
{
    /// <summary>From the newest on.</summary>
    public static IOrderedQueryable<AuditEntry> NewestFirst(this IQueryable<AuditEntry> entries) =>
        entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Shard).ThenByDescending(e => e.Seq);

    public static IQueryable<AuditEntry> Before(this IQueryable<AuditEntry> entries, AuditCursor? cursor)
    {
        if (cursor is null)
        {
            return entries;
        }

        var (at, shard, seq) = cursor;
        return entries.Where(e =>
            e.At < at || (e.At == at && (e.Shard < shard || (e.Shard == shard && e.Seq < seq)))
        );
    }
}
