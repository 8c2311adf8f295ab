using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HocVuSo.People;

/// <summary>When a person was born: the day, or only the year where no more is known.</summary>
public sealed record Birth : IParsable<Birth>
{
    private const int FirstYear = 1900;

    private Birth(int year, DateOnly? date)
    {
        Year = year;
        Date = date;
    }

    public int Year { get; }
    public DateOnly? Date { get; }

    /// <summary>
    /// The 18th birthday (Civil Code 91/2015/QH13, article 20); with only a year, 1 January of the year in which it
    /// falls, so that nobody who is of age is left out.
    /// </summary>
    public DateOnly AdultFrom => Date?.AddYears(18) ?? new DateOnly(Year + 18, 1, 1);

    public static Birth On(DateOnly date) =>
        date.Year >= FirstYear ? new(date.Year, date) : throw Refusals.BirthMalformed();

    public static Birth In(int year) =>
        year is >= FirstYear and <= 9999 - 18 ? new(year, null) : throw Refusals.BirthMalformed();

    /// <summary>What is stored of a person: a date, a year, or nothing.</summary>
    public static Birth? Of(int? year, DateOnly? date) =>
        date is { } known ? new(known.Year, known)
        : year is { } only ? new(only, null)
        : null;

    /// <summary>"27/03/1957", "1957-03-27" or "1957".</summary>
    /// <exception cref="Refusal">No such day or year.</exception>
    public static Birth Parse(string? text)
    {
        var tidy = text?.Trim() ?? "";
        if (tidy.Length == 4 && int.TryParse(tidy, CultureInfo.InvariantCulture, out var year))
        {
            return In(year);
        }

        return VietnamDay.Parse(tidy) is { } date ? On(date) : throw Refusals.BirthMalformed();
    }

    /// <summary>Three fields of a form; day and month may both be empty, and all three (not known).</summary>
    public static Birth? Parse(string? day, string? month, string? year)
    {
        string[] parts = [day?.Trim() ?? "", month?.Trim() ?? "", year?.Trim() ?? ""];
        return parts switch
        {
            ["", "", ""] => null,
            ["", "", var only] => Parse(only),
            _ => Parse(string.Join('/', parts)),
        };
    }

    public static Birth Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Birth result
    )
    {
        try
        {
            result = Parse(s);
            return true;
        }
        catch (Refusal)
        {
            result = null;
            return false;
        }
    }

    public override string ToString() =>
        Date is { } date ? VietnamDay.Show(date) : Year.ToString(CultureInfo.InvariantCulture);
}
