using System.Globalization;

namespace HocVuSo;

/// <summary>The day and the clock as people in Vietnam read them.</summary>
public static class VietnamDay
{
    // Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13/6/1975; a fixed offset needs no tzdata.
    private const int FirstYear = 1850;
    private const int LastYear = 2200;

    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.Now());

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The first instant (UTC) of a Vietnamese day.</summary>
    public static DateTime StartOf(DateOnly day) =>
        DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>What the clock on the wall shows at this instant (UTC).</summary>
    public static DateTime Local(DateTime utc) =>
        DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    public static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string ShowTime(DateTime utc) =>
        (utc + Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads dd/MM/yyyy (also d/M/yyyy and yyyy-MM-dd); null when it is not a date of these centuries.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(
            text?.Trim(),
            ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;
}
