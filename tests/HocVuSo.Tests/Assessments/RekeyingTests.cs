using HocVuSo.Assessments;
using HocVuSo.Courses;

namespace HocVuSo.Tests.Assessments;

public sealed class RekeyingTests
{
    [Fact]
    public void An_order_is_read_by_its_words()
    {
        var wrong = new OrderItem
        {
            Key = "o",
            Prompt = "?",
            Entries = ["một", "ba", "hai"],
        };
        var corrected = wrong with { Entries = ["một", "hai", "ba"] };

        Assert.True(Rekeying.CanTranslate(wrong, corrected));
        // Somebody put "một, hai, ba": by the wrong item's places 0, 2, 1.
        var put = Rekeying.Translate(wrong, corrected, new OrderResponse([0, 2, 1]));
        Assert.Equal(1, Marking.Mark(corrected, put).Points);
    }

    [Fact]
    public void A_match_is_read_by_its_words()
    {
        var wrong = new MatchItem
        {
            Key = "m",
            Prompt = "?",
            Pairs = [new("a", "1"), new("b", "2"), new("c", "3")],
            Extra = ["4"],
        };
        var corrected = wrong with { Pairs = [new("b", "2"), new("a", "4"), new("c", "3")], Extra = ["1"] };

        Assert.True(Rekeying.CanTranslate(wrong, corrected));
        // a–4, b–2, c left open.
        var put = Rekeying.Translate(wrong, corrected, new MatchResponse([3, 1, null]));
        Assert.Equal(2.0 / 3, Marking.Mark(corrected, put).Points, 9);
    }

    [Fact]
    public void A_point_is_read_by_the_label_of_its_area()
    {
        var wrong = new PointItem
        {
            Key = "p",
            Prompt = "?",
            Areas = [new(0, 0, 10, 10, true, "trái", ""), new(50, 0, 10, 10, false, "phải", "")],
        };
        var corrected = wrong with
        {
            Areas = [new(50, 0, 12, 12, true, "phải", ""), new(0, 0, 10, 10, false, "trái", "")],
        };

        Assert.True(Rekeying.CanTranslate(wrong, corrected));
        Assert.True(
            Marking.Mark(corrected, Rekeying.Translate(wrong, corrected, new PointResponse(1))).Correct
        );
        Assert.False(
            Marking.Mark(corrected, Rekeying.Translate(wrong, corrected, new PointResponse(0))).Correct
        );
        Assert.False(
            Marking.Mark(corrected, Rekeying.Translate(wrong, corrected, new PointResponse(null))).Correct
        );
    }

    [Fact]
    public void A_correction_that_offers_something_else_cannot_be_used()
    {
        var wrong = Make.Single("s");
        var reworded = wrong with { Options = [.. wrong.Options.Skip(1), new Option("khác", true, "")] };
        var number = new NumberItem
        {
            Key = "s",
            Prompt = "?",
            Answer = 3,
        };

        Assert.False(Rekeying.CanTranslate(wrong, reworded));
        Assert.False(Rekeying.CanTranslate(wrong, number));
        Assert.True(Rekeying.CanTranslate(number, number with { Answer = 4, Unit = "đồng" }));
    }

    [Fact]
    public void Nothing_answered_stays_nothing()
    {
        var item = Make.Single("s");
        Assert.Null(Rekeying.Translate(item, Make.Single("s", right: 1), null));
    }
}
