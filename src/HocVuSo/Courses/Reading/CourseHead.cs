using System.Text.RegularExpressions;
using HocVuSo.People;

namespace HocVuSo.Courses.Reading;

/// <summary>The parts of the head of course.md.</summary>
internal static partial class CourseHead
{
    public static List<Outcome> Outcomes(YamlMap front)
    {
        var outcomes = new List<Outcome>();
        foreach (var map in front.Maps("outcomes"))
        {
            var outcome = new Outcome(map.Key(), new(map.Text("text"), map.Text("textEn")), Covers(map));
            map.NothingElse();
            if (outcomes.Exists(o => o.Key == outcome.Key))
            {
                map.Fault(
                    "key",
                    $"Mã “{outcome.Key}” có hai lần.",
                    $"The key “{outcome.Key}” stands there twice."
                );
            }

            outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <summary>Whether such a framework is loaded is not known here: each province loads its own.</summary>
    private static List<string> Covers(YamlMap outcome)
    {
        var covers = new List<string>();
        foreach (var (text, line) in outcome.Texts("covers", required: false))
        {
            if (!CoveredOutcome().IsMatch(text))
            {
                outcome.FaultAt(
                    line,
                    $"“{text}” phải viết dạng khung/mục-tiêu, ví dụ khung-mau/ung-dung-1.",
                    $"“{text}” must be written as framework/outcome, like khung-mau/ung-dung-1."
                );
            }
            else if (covers.Contains(text))
            {
                outcome.FaultAt(line, $"“{text}” có hai lần.", $"“{text}” stands there twice.");
            }

            covers.Add(text);
        }

        return covers;
    }

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CoveredOutcome();

    /// <summary>The words for whom something is.</summary>
    public static readonly IReadOnlyDictionary<string, TargetGroup> Groups = new Dictionary<
        string,
        TargetGroup
    >
    {
        ["citizen"] = TargetGroup.Adult,
        ["public-servant"] = TargetGroup.PublicServant,
        ["student"] = TargetGroup.Student,
        ["worker"] = TargetGroup.Worker,
    };

    public static List<TargetGroup> Audience(YamlMap front, string name = "audience")
    {
        var groups = new List<TargetGroup>();
        foreach (var (word, _) in front.Texts(name))
        {
            if (Groups.TryGetValue(word, out var known) && !groups.Contains(known))
            {
                groups.Add(known);
            }
            else
            {
                front.Fault(
                    name,
                    $"“{name}” gồm các từ khác nhau trong citizen, public-servant, student, worker; không nhận “{word}”.",
                    $"“{name}” holds different words of citizen, public-servant, student, worker; not “{word}”."
                );
            }
        }

        return groups;
    }

    public static Form? Form(YamlMap front, List<Outcome> outcomes, IReadOnlyList<Item> items)
    {
        if (front.Map("form") is not { } map)
        {
            return null;
        }

        var rows = new List<BlueprintRow>();
        foreach (var row in map.Maps("blueprint"))
        {
            var read = new BlueprintRow(
                row.Text("outcome"),
                row.Wholes("difficulty", 1, 3),
                row.Whole("count", 1, 100)
            );
            row.NothingElse();
            if (!outcomes.Exists(o => o.Key == read.Outcome))
            {
                row.Fault(
                    "outcome",
                    $"Khóa học không có mục tiêu “{read.Outcome}”.",
                    $"The course has no outcome “{read.Outcome}”."
                );
            }

            if (
                rows.Exists(r =>
                    r.Outcome == read.Outcome && r.Difficulties.Intersect(read.Difficulties).Any()
                )
            )
            {
                row.Fault(
                    null,
                    "Dòng này trùng mục tiêu và độ khó với một dòng ở trên; mỗi câu hỏi chỉ được thuộc một dòng.",
                    "This row overlaps a row above in outcome and difficulty; an item may belong to one row only."
                );
            }

            var there = items.Count(read.Takes);
            if (there < 2 * read.Count)
            {
                row.Fault(
                    "count",
                    $"Ngân hàng chỉ có {there} câu cho dòng này; cần ít nhất gấp đôi số câu rút ra ({2 * read.Count}).",
                    $"The bank holds only {there} items for this row; at least twice the count is needed ({2 * read.Count})."
                );
            }

            rows.Add(read);
        }

        var form = new Form(
            map.Key(),
            map.Text("title"),
            map.Whole("minutes", 1, 300),
            map.Whole("items", 1, 200),
            map.Whole("pass", 1, 100),
            map.Whole("attemptsPerDay", 1, 50),
            map.OneOf(
                "feedback",
                ("after-pass", FeedbackRule.AfterPass),
                ("after-submit", FeedbackRule.AfterSubmit),
                ("never", FeedbackRule.Never)
            ),
            rows
        );
        map.NothingElse();
        if (rows.Count > 0 && rows.Sum(r => r.Count) != form.Items)
        {
            map.Fault(
                "items",
                $"Các dòng của blueprint cộng lại là {rows.Sum(r => r.Count)} câu, không phải {form.Items}.",
                $"The rows of the blueprint add up to {rows.Sum(r => r.Count)} items, not {form.Items}."
            );
        }

        return form;
    }
}
