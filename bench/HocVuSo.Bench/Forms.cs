using System.Diagnostics;
using HocVuSo.Assessments;
using HocVuSo.Courses;

namespace HocVuSo.Bench;

/// <summary>Drawing a test of thirty questions from a bank of ten thousand, beside one from a bank as courses have.</summary>
public static class Forms
{
    private const int Large = 10_000;
    private const int Usual = 60;
    private const int Outcomes = 10;
    private const int Rounds = 2_000;

    public static string Run()
    {
        var (large, usual) = (Make(Large), Make(Usual));
        // Someone who has sat the test often: half of the bank was seen, from which the rarest are drawn first.
        var seen = large.Items.Where((_, i) => i % 2 == 0).ToDictionary(i => i.Key, _ => 1);
        _ = (Measure(large, seen, 200), Measure(usual, seen, 200));
        var (slow, fast) = (Measure(large, seen, Rounds), Measure(usual, seen, Rounds));
        return $"form      30 of {Large}: median {slow.Median:0.000} ms, 99 of 100 within {slow.P99:0.000} ms (bar 5 ms); "
            + $"30 of {Usual}: {fast.Median:0.000} ms; ratio {slow.Median / fast.Median:0.0} for {Large / Usual} times the bank";
    }

    private static (double Median, double P99) Measure(
        Course course,
        Dictionary<string, int> seen,
        int rounds
    )
    {
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var drawn = Drawing.Draw(course, course.Form!, $"seed-{i}", seen);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (drawn.Count != course.Form!.Items)
            {
                throw new InvalidOperationException("The form is not full.");
            }
        }

        Array.Sort(times);
        return (times[rounds / 2], times[rounds * 99 / 100]);
    }

    private static Course Make(int items) =>
        new()
        {
            Key = "bench",
            Hash = new string('0', 64),
            Title = new Text("Đo", "Bench"),
            Summary = "",
            Audience = [],
            Language = Language.Vi,
            Introduction = "",
            Outcomes = [],
            Lessons = [],
            Facts = [],
            Items =
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(i => new TrueFalseItem
                    {
                        Key = $"item-{i}",
                        Outcome = $"outcome-{i % Outcomes}",
                        Difficulty = 1 + i / Outcomes % 3,
                        Prompt = $"Câu {i}",
                        Answer = i % 2 == 0,
                        Why = "",
                    }),
            ],
            Form = new Form(
                "bench",
                "Đo",
                30,
                30,
                80,
                3,
                FeedbackRule.Never,
                [.. Enumerable.Range(0, Outcomes).Select(o => new BlueprintRow($"outcome-{o}", [1, 2, 3], 3))]
            ),
            Pictures = new Dictionary<string, ContentPicture>(),
        };
}
