using HocVuSo.People;

namespace HocVuSo.Assessments;

/// <summary>
/// What people are confirmed against, as its authority wrote it: groups, outcomes, and for each group the rule of
/// eligibility. Data: a province loads the official one; the one that ships is the project's own sample.
/// </summary>
/// <param name="Key">"khung-mau"; the versions of one framework share it.</param>
/// <param name="Official">The authority and its decision; null = not official, and said so wherever it is shown.</param>
public sealed record Framework(
    string Key,
    int Version,
    string Hash,
    Text Title,
    Text? Note,
    FrameworkAuthority? Official,
    IReadOnlyList<FrameworkGroup> Groups,
    IReadOnlyList<FrameworkOutcome> Outcomes,
    IReadOnlyList<FrameworkRule> Rules
)
{
    /// <summary>"khung-mau/1"</summary>
    public string Name => $"{Key}/{Version}";

    /// <summary>The title, with the remark that an unofficial one always carries.</summary>
    public Text FullTitle =>
        Official is null ? new($"{Title.Vi} (không chính thức)", $"{Title.En} (not official)") : Title;

    public FrameworkGroup Group(TargetGroup group) => Groups.First(g => g.Key == group);

    public FrameworkRule? RuleFor(TargetGroup group) => Rules.FirstOrDefault(r => r.Group == group);
}

/// <param name="Decision">"Quyết định 757/QĐ-BKHCN"</param>
public sealed record FrameworkAuthority(string Authority, string Decision, DateOnly Date);

public sealed record FrameworkGroup(TargetGroup Key, Text Title);

public sealed record FrameworkOutcome(string Key, string Domain, Text Text);

/// <summary>Who decides when the rule is met.</summary>
public enum DecidedBy
{
    Rule,
    Officer,
}

/// <param name="ValidityMonths">How long a confirmation holds, and how old evidence may be; null = without end.</param>
public sealed record FrameworkRule(
    TargetGroup Group,
    Text Title,
    IReadOnlyList<Requirement> Requires,
    int? ValidityMonths,
    DecidedBy Decide
);

/// <summary>One thing to show: a form of a course passed, at least that surely.</summary>
public sealed record Requirement(string Course, string Form, Assurance MinAssurance);
