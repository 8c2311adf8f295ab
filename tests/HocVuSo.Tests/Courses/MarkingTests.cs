using HocVuSo.Courses;

namespace HocVuSo.Tests.Courses;

public sealed class MarkingTests
{
    private static readonly SingleItem Single = new()
    {
        Key = "a",
        Prompt = "?",
        Options = [new("một", false, ""), new("hai", true, ""), new("ba", false, "")],
    };

    private static readonly MultipleItem Multiple = new()
    {
        Key = "b",
        Prompt = "?",
        Options = [new("một", true, ""), new("hai", true, ""), new("ba", false, ""), new("bốn", false, "")],
    };

    private static readonly OrderItem Order = new()
    {
        Key = "c",
        Prompt = "?",
        Entries = ["một", "hai", "ba", "bốn", "năm"],
    };

    private static readonly MatchItem Match = new()
    {
        Key = "d",
        Prompt = "?",
        Pairs = [new("a", "1"), new("b", "2"), new("c", "3"), new("d", "4")],
        Extra = ["5"],
    };

    private static readonly PointItem Point = new()
    {
        Key = "e",
        Prompt = "?",
        Areas = [new(10, 10, 20, 20, false, "trái", ""), new(50, 50, 20, 20, true, "phải", "")],
    };

    [Theory]
    [InlineData("1", 1, true)]
    [InlineData("0", 0, false)]
    [InlineData(null, 0, false)]
    public void Single_choice_is_right_or_wrong(string? written, double points, bool correct) =>
        Same(Single, written, points, correct);

    [Theory]
    [InlineData("0,1", 1, true)]
    [InlineData("1,0", 1, true)]
    [InlineData("0", 0.5, false)]
    [InlineData("0,1,2", 0.5, false)]
    [InlineData("0,2", 0, false)]
    [InlineData("0,1,2,3", 0, false)]
    [InlineData("2", 0, false)]
    public void Multiple_choice_takes_away_for_wrong_ones(string written, double points, bool correct) =>
        Same(Multiple, written, points, correct);

    [Theory]
    [InlineData("true", 0, false)]
    [InlineData("false", 1, true)]
    public void True_or_false(string written, double points, bool correct) =>
        Same(
            new TrueFalseItem
            {
                Key = "t",
                Prompt = "?",
                Answer = false,
                Why = "",
            },
            written,
            points,
            correct
        );

    [Theory]
    [InlineData("0,1,2,3,4", 1, true)]
    [InlineData("1,2,3,4,0", 0.75, false)]
    [InlineData("0,1,3,2,4", 0.25, false)]
    [InlineData("4,3,2,1,0", 0, false)]
    public void Ordering_counts_neighbours(string written, double points, bool correct) =>
        Same(Order, written, points, correct);

    [Theory]
    [InlineData("0,1,2,3", 1, true)]
    [InlineData("0,1,2,4", 0.75, false)]
    [InlineData("0,,,", 0.25, false)]
    [InlineData("1,0,3,2", 0, false)]
    [InlineData("0,0,0,0", 0.25, false)]
    public void Matching_counts_right_pairs(string written, double points, bool correct) =>
        Same(Match, written, points, correct);

    [Theory]
    [InlineData("1", 1, true)]
    [InlineData("0", 0, false)]
    [InlineData("-", 0, false)]
    public void A_point_lies_in_an_area(string written, double points, bool correct) =>
        Same(Point, written, points, correct);

    [Fact]
    public void A_click_in_percent_finds_its_area()
    {
        Assert.Equal(1, Point.AreaAt(60, 69.9));
        Assert.Equal(0, Point.AreaAt(10, 30));
        Assert.Null(Point.AreaAt(40, 40));
    }

    [Theory]
    [InlineData("150000", 150000.0)]
    [InlineData("150.000", 150000.0)]
    [InlineData("150,000", 150000.0)]
    [InlineData(" 150 000 ", 150000.0)]
    [InlineData("1.150.000", 1150000.0)]
    [InlineData("150.000 đồng", 150000.0)]
    [InlineData("150.000đ", 150000.0)]
    [InlineData("150.000 ĐỒNG", 150000.0)]
    [InlineData("1,5", 1.5)]
    [InlineData("1.5", 1.5)]
    [InlineData("0.500", 0.5)]
    [InlineData("0,25", 0.25)]
    [InlineData("1.500,50", 1500.5)]
    [InlineData("1,500.50", 1500.5)]
    [InlineData("1 500,5", 1500.5)]
    [InlineData("-3", -3.0)]
    [InlineData("007", 7.0)]
    [InlineData("150 nghìn", null)]
    [InlineData("12.34.56", null)]
    [InlineData("150.", null)]
    [InlineData("", null)]
    [InlineData("đồng", null)]
    [InlineData("1e5", null)]
    [InlineData("999999999999999999999999999999999999", null)]
    public void Numbers_are_read_as_they_are_typed(string typed, double? value) =>
        Assert.Equal(value is { } v ? (decimal)v : null, Marking.ReadNumber(typed, "đồng"));

    [Theory]
    [InlineData("41.000", 1)]
    [InlineData("40 999", 1)]
    [InlineData("40.998", 0)]
    [InlineData("bốn mươi", 0)]
    public void A_number_may_be_off_by_its_tolerance(string typed, double points) =>
        Same(
            new NumberItem
            {
                Key = "n",
                Prompt = "?",
                Answer = 41000,
                Tolerance = 1,
                Unit = "đồng",
            },
            typed,
            points,
            points == 1
        );

    [Theory]
    [InlineData(true, true, "ma otp", 1)]
    [InlineData(true, true, " MÃ  OTP. ", 1)]
    [InlineData(true, true, "mã pin", 0)]
    [InlineData(false, true, "ma otp", 0)]
    [InlineData(false, true, "MÃ OTP", 1)]
    [InlineData(true, false, "MÃ OTP", 0)]
    [InlineData(false, false, "mã OTP", 0)]
    [InlineData(false, false, "mã otp", 1)]
    public void Short_text_forgives_what_the_item_says(
        bool accents,
        bool anyCase,
        string typed,
        double points
    ) =>
        Same(
            new TextItem
            {
                Key = "x",
                Prompt = "?",
                Accept = ["mã otp"],
                IgnoreAccents = accents,
                IgnoreCase = anyCase,
            },
            typed,
            points,
            points == 1
        );

    [Theory]
    [InlineData("hoà bình", 1)]
    [InlineData("hòa bình", 1)]
    [InlineData("hòa bĩnh", 0)]
    [InlineData("hoa bình", 0)]
    public void Both_spellings_of_a_tone_are_right(string typed, double points) =>
        Same(
            new TextItem
            {
                Key = "x",
                Prompt = "?",
                Accept = ["hòa bình"],
            },
            typed,
            points,
            points == 1
        );

    [Fact]
    public void Accents_and_the_letter_đ_go_together() =>
        Same(
            new TextItem
            {
                Key = "x",
                Prompt = "?",
                Accept = ["Đà Nẵng"],
                IgnoreAccents = true,
                IgnoreCase = true,
            },
            "da nang",
            1,
            true
        );

    [Theory]
    [InlineData("7")]
    [InlineData("0,1")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("")]
    public void What_is_no_response_to_a_single_choice_is_read_as_none(string written) =>
        Assert.Null(Response.Read(Single, written));

    [Theory]
    [InlineData("0,1,2,3")]
    [InlineData("0,1,2,3,3")]
    [InlineData("0,1,2,3,5")]
    public void An_order_holds_every_entry_once(string written) => Assert.Null(Response.Read(Order, written));

    [Theory]
    [InlineData(",,,")]
    [InlineData("0,1,2")]
    [InlineData("0,1,2,9")]
    public void A_match_names_right_sides_that_exist(string written) =>
        Assert.Null(Response.Read(Match, written));

    [Fact]
    public void A_response_of_another_type_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Marking.Mark(Single, new TrueFalseResponse(true)));

    [Fact]
    public void The_hash_is_of_the_content_not_of_the_key()
    {
        Assert.Equal(Single.Hash, (Single with { Key = "other" }).Hash);
        Assert.NotEqual(Single.Hash, (Single with { Prompt = "??" }).Hash);
        Assert.NotEqual(Single.Hash, (Single with { Difficulty = 2 }).Hash);
        Assert.NotEqual(Single.Hash, (Single with { Options = [.. Single.Options.Reverse()] }).Hash);
        Assert.NotEqual(
            (Single with { Explain = "a\nexplain: b" }).Hash,
            (Single with { Explain = "a\\nexplain: b" }).Hash
        );
        Assert.Equal(64, Single.Hash.Length);
    }

    [Fact]
    public void A_seed_shuffles_the_same_way_each_time_and_never_shows_the_right_order()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 300; seed++)
        {
            var shown = Arrangement.Of(Order, $"s{seed}").Shown;
            Assert.Equal(shown, Arrangement.Of(Order, $"s{seed}").Shown);
            Assert.NotEqual([0, 1, 2, 3, 4], shown);
            Assert.Equal([0, 1, 2, 3, 4], shown.Order());
            seen.Add(string.Join(',', shown));
        }

        // 119 orders are possible; a shuffle that favours few would be seen here.
        Assert.InRange(seen.Count, 90, 119);
    }

    private static void Same(Item item, string? written, double points, bool correct)
    {
        var response = Response.Read(item, written);
        Assert.Equal(written is null, response is null);
        if (response is not null)
        {
            Assert.Equal(response.Written, Response.Read(item, response.Written)!.Written);
        }

        var mark = Marking.Mark(item, response);
        Assert.Equal(points, mark.Points, 6);
        Assert.Equal(correct, mark.Correct);
    }
}
