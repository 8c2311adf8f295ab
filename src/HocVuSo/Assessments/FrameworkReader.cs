using System.Security.Cryptography;
using System.Text;
using HocVuSo.Courses.Reading;
using HocVuSo.People;

namespace HocVuSo.Assessments;

/// <summary>Reads a framework's YAML file; docs/frameworks.md describes it.</summary>
public static class FrameworkReader
{
    // A confirmation that holds longer than this is one without end: leave validityMonths out.
    private const int LongestValidity = 240;

    /// <param name="file">Name shown beside the faults.</param>
    /// <returns>The framework, or null and what is wrong.</returns>
    public static (Framework? Framework, IReadOnlyList<Fault> Faults) Read(string file, string text)
    {
        var source = Source(text);
        var faults = new Faults();
        var framework = Yaml.Map(file, source, 0, faults) is { } map ? Read(map, HashOf(source)) : null;
        return faults.Any ? (null, faults.All) : (framework, []);
    }

    /// <summary>The text as it is kept: NFC, lines ended by \n, no byte-order mark.</summary>
    public static string Source(string text) =>
        text.TrimStart('\ufeff')
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormC);

    private static string HashOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static Framework Read(YamlMap map, string hash)
    {
        var framework = new Framework(
            map.Key(),
            map.Whole("version", 1, 9999),
            hash,
            Both(map, "title"),
            map.Has("note") ? Both(map, "note") : null,
            map.Map("official", required: false) is { } official ? Authority(official) : null,
            [.. map.Maps("groups").Select(Group)],
            [.. map.Maps("outcomes").Select(Outcome)],
            [.. map.Maps("rules").Select(Rule)]
        );
        Once(map, "groups", framework.Groups.Select(g => Word(g.Key)));
        Once(map, "outcomes", framework.Outcomes.Select(o => o.Key));
        Once(map, "rules", framework.Rules.Select(r => Word(r.Group)));
        foreach (var group in framework.Groups.Where(g => framework.RuleFor(g.Key) is null))
        {
            map.Fault(
                "rules",
                $"Nhóm “{Word(group.Key)}” chưa có quy tắc.",
                $"The group “{Word(group.Key)}” has no rule."
            );
        }

        foreach (var rule in framework.Rules.Where(r => framework.Groups.All(g => g.Key != r.Group)))
        {
            map.Fault(
                "rules",
                $"Có quy tắc cho nhóm “{Word(rule.Group)}” nhưng nhóm ấy không có trong “groups”.",
                $"There is a rule for the group “{Word(rule.Group)}”, which is not among the “groups”."
            );
        }

        map.NothingElse();
        return framework;
    }

    private static FrameworkAuthority Authority(YamlMap map)
    {
        var authority = new FrameworkAuthority(map.Text("authority"), map.Text("decision"), map.Day("date"));
        map.NothingElse();
        return authority;
    }

    private static FrameworkGroup Group(YamlMap map)
    {
        var group = new FrameworkGroup(GroupOf(map, "key"), Both(map, "title"));
        map.NothingElse();
        return group;
    }

    private static FrameworkOutcome Outcome(YamlMap map)
    {
        var outcome = new FrameworkOutcome(map.Key(), map.Key("domain"), Both(map, "text"));
        map.NothingElse();
        return outcome;
    }

    private static FrameworkRule Rule(YamlMap map)
    {
        var rule = new FrameworkRule(
            GroupOf(map, "group"),
            Both(map, "title"),
            [.. map.Maps("requires").Select(Requirement)],
            map.Has("validityMonths") ? map.Whole("validityMonths", 1, LongestValidity) : null,
            map.OneOf("decide", ("rule", DecidedBy.Rule), ("officer", DecidedBy.Officer))
        );
        map.NothingElse();
        return rule;
    }

    private static Requirement Requirement(YamlMap map)
    {
        var requirement = new Requirement(
            map.Key("course"),
            map.Key("form"),
            map.OneOf(
                "minAssurance",
                ("online", Assurance.Online),
                ("supervised", Assurance.Supervised),
                ("self-declared", Assurance.SelfDeclared)
            )
        );
        map.NothingElse();
        return requirement;
    }

    private static Text Both(YamlMap map, string name) => new(map.Text(name), map.Text(name + "En"));

    private static TargetGroup GroupOf(YamlMap map, string name) =>
        map.OneOf(
            name,
            (Word(TargetGroup.Adult), TargetGroup.Adult),
            (Word(TargetGroup.PublicServant), TargetGroup.PublicServant),
            (Word(TargetGroup.Student), TargetGroup.Student),
            (Word(TargetGroup.Worker), TargetGroup.Worker)
        );

    /// <summary>As written in files: "public-servant".</summary>
    public static string Word(TargetGroup group) =>
        group switch
        {
            TargetGroup.Adult => "adult",
            TargetGroup.PublicServant => "public-servant",
            TargetGroup.Student => "student",
            _ => "worker",
        };

    private static void Once(YamlMap map, string list, IEnumerable<string> keys)
    {
        foreach (var key in keys.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            map.Fault(
                list,
                $"“{key.Key}” đứng hai lần trong “{list}”.",
                $"“{key.Key}” stands twice in “{list}”."
            );
        }
    }
}
