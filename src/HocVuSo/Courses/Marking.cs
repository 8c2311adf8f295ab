using System.Globalization;
using System.Text;

namespace HocVuSo.Courses;

/// <param name="Points">0 to 1.</param>
/// <param name="Correct">Wholly right: <paramref name="Points"/> is 1.</param>
public readonly record struct Mark(double Points, bool Correct)
{
    public static readonly Mark None = new(0, false);

    internal static Mark Share(int right, int of) =>
        right <= 0 ? None
        : right >= of ? new(1, true)
        : new((double)right / of, false);
}

/// <summary>
/// What a response is worth. Depends on the content and the response alone, so any old answer can be marked again.
/// </summary>
public static class Marking
{
    /// <param name="response">Null = not answered, worth nothing.</param>
    /// <exception cref="ArgumentException">The response is of another type than the item.</exception>
    public static Mark Mark(Item item, Response? response) =>
        (item, response) switch
        {
            (_, null) => Courses.Mark.None,
            (SingleItem single, ChosenResponse chosen) => Chosen(single.Options, chosen.Options),
            (MultipleItem multiple, ChosenResponse chosen) => Chosen(multiple.Options, chosen.Options),
            (TrueFalseItem statement, TrueFalseResponse said) => All(statement.Answer == said.Answer),
            (OrderItem order, OrderResponse put) => Ordered(order, put),
            (MatchItem match, MatchResponse put) => Matched(match, put),
            (NumberItem number, TypedResponse typed) => All(
                ReadNumber(typed.Typed, number.Unit) is { } value
                    && Math.Abs(value - number.Answer) <= number.Tolerance
            ),
            (TextItem text, TypedResponse typed) => All(
                text.Accept.Any(a => Compared(a, text) == Compared(typed.Typed, text))
            ),
            (PointItem point, PointResponse at) => All(at.Area is { } area && point.Areas[area].Correct),
            _ => throw new ArgumentException(
                $"A {item.Type} item cannot take a {response.GetType().Name}.",
                nameof(response)
            ),
        };

    private static Mark All(bool right) => right ? new(1, true) : Courses.Mark.None;

    /// <summary>
    /// Each right option chosen earns its share, each wrong one takes one such share away again, so that choosing
    /// everything earns nothing more than knowing nothing. With one right option that is all or nothing.
    /// </summary>
    private static Mark Chosen(IReadOnlyList<Option> options, IReadOnlyList<int> chosen)
    {
        var right = chosen.Count(c => options[c].Correct);
        return Courses.Mark.Share(right - (chosen.Count - right), options.Count(o => o.Correct));
    }

    /// <summary>
    /// The share of neighbours that follow each other as they should: one step put at the wrong end still leaves the
    /// rest of the sequence known, while the reverse order is worth nothing.
    /// </summary>
    private static Mark Ordered(OrderItem item, OrderResponse put)
    {
        var right = 0;
        for (var i = 1; i < put.Entries.Count; i++)
        {
            if (put.Entries[i] == put.Entries[i - 1] + 1)
            {
                right++;
            }
        }

        return Courses.Mark.Share(right, item.Entries.Count - 1);
    }

    /// <summary>The share of pairs put together rightly.</summary>
    private static Mark Matched(MatchItem item, MatchResponse put) =>
        Courses.Mark.Share(put.Rights.Where((right, left) => right == left).Count(), item.Pairs.Count);

    /// <summary>
    /// A number as people here type it: "150000", "150.000", "150,000", "150 000", "1,5", "1.5", "150.000 đồng", "150.000đ".
    /// Groups of three after a mark are thousands; one other mark is the decimal mark. Null when it is no number.
    /// </summary>
    /// <param name="unit">May follow the number; "đ" may stand for "đồng".</param>
    public static decimal? ReadNumber(string typed, string unit = "")
    {
        var text = Fold.Tidy(typed);
        foreach (var tail in new[] { unit, unit == "đồng" ? "đ" : "" })
        {
            if (tail.Length > 0 && text.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^tail.Length].TrimEnd();
                break;
            }
        }

        var negative = text is ['-' or '−', ..];
        var parts = (negative ? text[1..] : text).Split('.', ',', ' ', '\u00a0');
        if (parts.Any(p => p.Length == 0 || !p.All(char.IsAsciiDigit)) || parts.Sum(p => p.Length) > 20)
        {
            return null;
        }

        var marks = text.Where(c => c is '.' or ',').ToList();
        var decimals = "";
        var whole = parts;
        if (marks.Count > 0 && (!IsThousands(parts) || (marks.Count > 1 && marks[^1] != marks[0])))
        {
            // The last mark is then the decimal mark, if it is the only one of its kind ("1.500,50").
            if (marks.Count(m => m == marks[^1]) > 1 || text.LastIndexOf(' ') > text.LastIndexOf(marks[^1]))
            {
                return null;
            }

            decimals = parts[^1];
            whole = parts[..^1];
        }

        if (!IsThousands(whole))
        {
            return null;
        }

        var value = decimal.Parse(
            string.Concat(whole) + "." + decimals + "0",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        return negative ? -value : value;
    }

    /// <summary>One group of any length, or 1 to 3 digits (not a lone 0) followed by groups of three.</summary>
    private static bool IsThousands(string[] groups) =>
        groups.Length == 1
        || (
            groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)
        );

    /// <summary>
    /// Text as an item compares it. Blanks and marks around it never count, nor on which vowel a tone stands
    /// ("hoà" is "hòa"): both spellings are taught.
    /// </summary>
    private static string Compared(string typed, TextItem item)
    {
        var text = Fold.Tidy(typed).Trim(' ', '.', ',', '!', '?', ';', ':', '"', '“', '”', '\'');
        if (item.IgnoreCase)
        {
            text = text.ToLowerInvariant();
        }

        var letters = new StringBuilder(text.Length + 4);
        var tones = new StringBuilder(4);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                if (item.IgnoreAccents)
                {
                    continue;
                }

                // Grave, acute, tilde, hook above, dot below are tones; they move to the end of their syllable.
                (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323' ? tones : letters).Append(c);
                continue;
            }

            if (!char.IsLetter(c))
            {
                letters.Append(tones);
                tones.Clear();
            }

            letters.Append(item.IgnoreAccents && c is 'đ' or 'Đ' ? (c == 'đ' ? 'd' : 'D') : c);
        }

        return letters.Append(tones).ToString();
    }
}
