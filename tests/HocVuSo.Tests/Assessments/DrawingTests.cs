using HocVuSo.Assessments;
using HocVuSo.Courses;

namespace HocVuSo.Tests.Assessments;

public sealed class DrawingTests
{
    private static readonly IReadOnlyDictionary<string, int> Nothing = new Dictionary<string, int>(
        StringComparer.Ordinal
    );

    private static readonly Form Form = Make.Form(
        new BlueprintRow("a", [1], 3),
        new BlueprintRow("a", [1, 2, 3], 2),
        new BlueprintRow("b", [2], 3)
    );

    private static readonly Course Version = Make.Course(
        Form,
        [
            .. Enumerable.Range(0, 6).Select(i => Make.Single($"a1-{i}", "a", 1)),
            .. Enumerable.Range(0, 4).Select(i => Make.Single($"a2-{i}", "a", 2)),
            .. Enumerable.Range(0, 6).Select(i => Make.Single($"b2-{i}", "b", 2)),
            .. Enumerable.Range(0, 6).Select(i => Make.Single($"b3-{i}", "b", 3)),
        ]
    );

    [Fact]
    public void The_same_seed_draws_the_same_questions_in_the_same_order()
    {
        var once = Drawing.Draw(Version, Form, "6d1f", Nothing).Select(i => i.Key);
        var again = Drawing.Draw(Version, Form, "6d1f", Nothing).Select(i => i.Key);
        var other = Drawing.Draw(Version, Form, "6d20", Nothing).Select(i => i.Key);

        Assert.Equal(once, again);
        Assert.NotEqual(once, other);
    }

    [Fact]
    public void Every_draw_keeps_the_blueprint_and_repeats_nothing()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var drawn = Drawing.Draw(Version, Form, $"{seed}", Nothing);

            Assert.Equal(8, drawn.Select(i => i.Key).Distinct().Count());
            Assert.True(drawn.Count(i => i is { Outcome: "a", Difficulty: 1 }) >= 3);
            Assert.Equal(5, drawn.Count(i => i.Outcome == "a"));
            Assert.Equal(3, drawn.Count(i => i is { Outcome: "b", Difficulty: 2 }));
        }
    }

    [Fact]
    public void Over_many_seeds_every_item_of_a_row_comes_equally_often()
    {
        const int seeds = 6000;
        var counts = Enumerable
            .Range(0, seeds)
            .SelectMany(s => Drawing.Draw(Version, Form, $"s{s}", Nothing))
            .Where(i => i.Outcome == "b")
            .CountBy(i => i.Key)
            .ToDictionary();

        Assert.Equal(6, counts.Count);
        AssertUniform([.. counts.Values], seeds * 3 / 6.0, 0.5);
    }

    [Fact]
    public void Over_many_seeds_a_question_stands_equally_often_at_each_number()
    {
        const int seeds = 6000;
        var places = new int[8];
        for (var s = 0; s < seeds; s++)
        {
            var drawn = Drawing.Draw(Version, Form, $"p{s}", Nothing).ToList();
            places[drawn.FindIndex(i => i.Outcome == "b")]++;
        }

        // The first of three b questions among eight: C(7-k, 2) of C(8, 3) draws have it at place k.
        for (var k = 0; k < 8; k++)
        {
            var expected = seeds * ((7 - k) * (6 - k) / 2.0) / 56;
            Assert.InRange(places[k], expected - 5 * Math.Sqrt(expected), expected + 5 * Math.Sqrt(expected));
        }
    }

    [Fact]
    public void Over_many_seeds_every_option_stands_equally_often_at_every_place()
    {
        const int seeds = 6000;
        var item = Make.Single("x");
        var counts = new int[4, 4];
        for (var s = 0; s < seeds; s++)
        {
            var shown = Arrangement.Of(item, $"o{s}").Shown;
            for (var place = 0; place < 4; place++)
            {
                counts[shown[place], place]++;
            }
        }

        for (var option = 0; option < 4; option++)
        {
            var o = option;
            AssertUniform([.. Enumerable.Range(0, 4).Select(p => counts[o, p])], seeds / 4.0, 1);
        }
    }

    [Fact]
    public void What_was_seen_before_is_avoided_while_the_bank_allows()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var drawn = Drawing.Draw(Version, Form, $"{attempt}", seen);
            // Six b items of difficulty 2: two attempts of three have none in common.
            Assert.All(drawn.Where(i => i.Outcome == "b"), i => Assert.False(seen.ContainsKey(i.Key)));
            foreach (var item in drawn)
            {
                seen[item.Key] = seen.GetValueOrDefault(item.Key) + 1;
            }
        }

        // The third must repeat, and takes what was seen least.
        var third = Drawing.Draw(Version, Form, "2", seen);
        Assert.Equal(3, third.Count(i => i.Outcome == "b" && seen[i.Key] == 1));
    }

    [Fact]
    public void A_bank_without_enough_items_is_refused()
    {
        var form = Make.Form(new BlueprintRow("b", [1], 1));

        var refusal = Assert.Throws<Refusal>(() => Drawing.Draw(Version, form, "1", Nothing));

        Assert.Equal("bank-too-small", refusal.Name);
    }

    /// <summary>Each count within five standard deviations of what chance gives.</summary>
    private static void AssertUniform(int[] counts, double expected, double share)
    {
        var deviation = Math.Sqrt(expected * share);
        Assert.All(counts, c => Assert.InRange(c, expected - 5 * deviation, expected + 5 * deviation));
        Assert.Contains(counts, c => Math.Abs(c - expected) > 0);
    }
}
