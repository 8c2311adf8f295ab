using HocVuSo.Assessments;

namespace HocVuSo.Confirmations;

/// <summary>Whether a rule is met by the evidence on a day, by which of it, and what is still missing.</summary>
/// <param name="Proofs">For each requirement that is met, the evidence that meets it best.</param>
/// <param name="Missing">What is still to be done; empty when the rule is met.</param>
public sealed record Eligibility(IReadOnlyList<Evidence> Proofs, IReadOnlyList<MissingProof> Missing)
{
    public bool Met => Missing.Count == 0;

    /// <summary>A confirmation is as sure as the least sure of its proofs.</summary>
    public Assurance Assurance => Proofs.Min(p => p.Assurance);

    /// <summary>Pure: the same rule, evidence and day give the same answer in any order of the evidence.</summary>
    public static Eligibility Of(FrameworkRule rule, IEnumerable<Evidence> evidence, DateOnly day)
    {
        var known = evidence.Where(e => e.ObservedOn <= day).ToLookup(e => (e.CourseKey, e.FormKey));
        var proofs = new List<Evidence>();
        var missing = new List<MissingProof>();
        foreach (var requirement in rule.Requires)
        {
            // The surest first, then the latest.
            var passed = known[(requirement.Course, requirement.Form)]
                .Where(e => e.Passed)
                .OrderByDescending(e => e.Assurance)
                .ThenByDescending(e => e.ObservedOn)
                .ThenBy(e => e.Id)
                .ToList();
            if (
                passed.Find(e => e.Assurance >= requirement.MinAssurance && IsFresh(rule, e, day)) is
                { } proof
            )
            {
                proofs.Add(proof);
            }
            else
            {
                missing.Add(
                    MissingProof.Of(
                        requirement,
                        rule,
                        passed,
                        known[(requirement.Course, requirement.Form)].Any()
                    )
                );
            }
        }

        return new(proofs, missing);
    }

    /// <summary>Evidence serves as long as a confirmation holds: a new one wants new evidence.</summary>
    private static bool IsFresh(FrameworkRule rule, Evidence evidence, DateOnly day) =>
        rule.ValidityMonths is not { } months || evidence.ObservedOn.AddMonths(months) > day;
}

public enum MissingBecause
{
    NotTried,
    NotPassed,
    NotSureEnough,
    TooOld,
}

/// <summary>One requirement that is not met, and why.</summary>
/// <param name="LastOn">Day of the evidence that came nearest; null when there is none.</param>
public sealed record MissingProof(
    Requirement Requirement,
    MissingBecause Because,
    DateOnly? LastOn,
    int? ValidityMonths
)
{
    internal static MissingProof Of(
        Requirement requirement,
        FrameworkRule rule,
        IReadOnlyList<Evidence> passed,
        bool tried
    ) =>
        passed.FirstOrDefault(e => e.Assurance >= requirement.MinAssurance) is { } old
            ? new(requirement, MissingBecause.TooOld, old.ObservedOn, rule.ValidityMonths)
        : passed.Count > 0
            ? new(requirement, MissingBecause.NotSureEnough, passed[0].ObservedOn, rule.ValidityMonths)
        : new(
            requirement,
            tried ? MissingBecause.NotPassed : MissingBecause.NotTried,
            null,
            rule.ValidityMonths
        );

    /// <param name="course">Title of the course, as its readers know it.</param>
    public Text Sentence(Text course) =>
        Because switch
        {
            MissingBecause.NotTried => new(
                $"Làm bài kiểm tra “{course.Vi}” và đạt.",
                $"Take the test “{course.En}” and pass it."
            ),
            MissingBecause.NotPassed => new(
                $"Làm lại bài kiểm tra “{course.Vi}”: lần trước chưa đạt.",
                $"Take the test “{course.En}” again: it was not passed yet."
            ),
            MissingBecause.TooOld => new(
                $"Làm lại bài kiểm tra “{course.Vi}”: lần đạt ngày {VietnamDay.Show(LastOn!.Value)} đã quá {ValidityMonths} tháng.",
                $"Take the test “{course.En}” again: you passed on {VietnamDay.Show(LastOn!.Value)}, more than {ValidityMonths} months ago."
            ),
            _ when Requirement.MinAssurance == Assurance.Supervised => new(
                $"Làm bài kiểm tra “{course.Vi}” trước mặt người giám sát: lần đạt ngày {VietnamDay.Show(LastOn!.Value)} chưa có người giám sát.",
                $"Take the test “{course.En}” under supervision: when you passed on {VietnamDay.Show(LastOn!.Value)} nobody watched."
            ),
            _ => new(
                $"Làm bài kiểm tra “{course.Vi}” trên hệ thống: kết quả tự khai chưa đủ.",
                $"Take the test “{course.En}” here: a result you declare yourself is not enough."
            ),
        };
}
