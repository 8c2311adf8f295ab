namespace HocVuSo;

/// <summary>Days from a first to a last one, both included; a last one of null = without end.</summary>
public readonly record struct Days(DateOnly From, DateOnly? To)
{
    public static readonly Days Always = new(DateOnly.MinValue, null);

    public bool Has(DateOnly day) => From <= day && (To is null || day <= To);

    public Days? Meet(Days other)
    {
        var from = From > other.From ? From : other.From;
        var to = (To, other.To) switch
        {
            (null, var b) => b,
            (var a, null) => a,
            (var a, var b) => a < b ? a : b,
        };
        return to is null || from <= to ? new Days(from, to) : null;
    }

    /// <summary>The same days as few, ordered, disjoint, non-touching spans.</summary>
    public static List<Days> Union(IEnumerable<Days> spans)
    {
        var union = new List<Days>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (union.Count > 0 && Touches(union[^1], span))
            {
                var last = union[^1];
                union[^1] = last with
                {
                    To = last.To is null || span.To is null ? null : Max(last.To.Value, span.To.Value),
                };
            }
            else
            {
                union.Add(span);
            }
        }

        return union;

        static bool Touches(Days earlier, Days later) =>
            earlier.To is null
            || earlier.To == DateOnly.MaxValue
            || later.From <= earlier.To.Value.AddDays(1);

        static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
    }
}
