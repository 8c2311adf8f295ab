using HocVuSo.Courses;

namespace HocVuSo.Assessments;

public enum Strength
{
    /// <summary>Under half of the points.</summary>
    Weak,
    Fair,

    /// <summary>From 80% of the points.</summary>
    Firm,
}

/// <summary>How well one outcome was shown in an attempt, and where it can be read again.</summary>
public sealed record OutcomeResult(Outcome Outcome, Strength Strength, IReadOnlyList<Lesson> Lessons)
{
    /// <summary>The outcomes that the questions asked about, in the order of the course. Voided questions say nothing.</summary>
    public static IReadOnlyList<OutcomeResult> Of(Course version, IReadOnlyList<MarkedQuestion> questions)
    {
        var points = questions
            .Where(q => !q.Voided)
            .GroupBy(q => q.Item.Outcome)
            .ToDictionary(g => g.Key, g => g.Average(q => q.Mark.Points), StringComparer.Ordinal);
        return
        [
            .. version
                .Outcomes.Where(o => points.ContainsKey(o.Key))
                .Select(o => new OutcomeResult(
                    o,
                    StrengthOf(points[o.Key]),
                    [.. version.Lessons.Where(l => l.Outcomes.Contains(o.Key))]
                )),
        ];
    }

    private static Strength StrengthOf(double share) =>
        share >= 0.8 - 1e-9 ? Strength.Firm
        : share >= 0.5 - 1e-9 ? Strength.Fair
        : Strength.Weak;
}
