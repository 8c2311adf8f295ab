using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HocVuSo.Courses;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Tests.Courses;

public sealed class ItemFormTests
{
    private static readonly ItemLook Look = new(Language.Vi, "/content/x/");

    private static readonly ItemPicture Picture = new("images/a.svg", "hình", 360, 230, "00");

    public static readonly Item[] Items =
    [
        new SingleItem
        {
            Key = "a",
            Prompt = "**Một** <b>",
            Options =
            [
                new("x", false, "lý do x"),
                new("y", true, "Đúng. lý do y"),
                new("z", false, "lý do z"),
            ],
            Explain = "giải thích",
            Picture = Picture,
        },
        new MultipleItem
        {
            Key = "b",
            Prompt = "?",
            Options = [new("x", true, "lý do x"), new("y", true, "lý do y"), new("z", false, "lý do z")],
        },
        new TrueFalseItem
        {
            Key = "c",
            Prompt = "?",
            Answer = false,
            Why = "lý do",
        },
        new OrderItem
        {
            Key = "d",
            Prompt = "?",
            Entries = ["m1", "m2", "m3", "m4"],
        },
        new MatchItem
        {
            Key = "e",
            Prompt = "?",
            Pairs = [new("l1", "r1"), new("l2", "r2")],
            Extra = ["r3"],
        },
        new NumberItem
        {
            Key = "f",
            Prompt = "?",
            Answer = 41000,
            Unit = "đồng",
        },
        new TextItem
        {
            Key = "g",
            Prompt = "?",
            Accept = ["mã otp"],
        },
        new PointItem
        {
            Key = "h",
            Prompt = "?",
            Picture = Picture,
            Areas =
            [
                new(10, 10, 20, 20, false, "trái", "lý do t"),
                new(50, 50, 20, 20, true, "phải", "lý do p"),
            ],
        },
    ];

    public static TheoryData<int, string, string> Answers() =>
        new()
        {
            { 0, "1", "0" },
            { 1, "0,1", "0,2" },
            { 2, "false", "true" },
            { 3, "0,1,2,3", "3,2,1,0" },
            { 4, "0,1", "2,2" },
            { 5, "41.000 đồng", "14.000" },
            { 6, "mã OTP", "mã \"pin\" <i>" },
            { 7, "1", "0" },
        };

    [Theory, MemberData(nameof(Answers))]
    public void What_is_shown_as_answered_comes_back_as_the_same_response(int n, string right, string wrong)
    {
        var item = Items[n];
        foreach (var written in new[] { right, wrong })
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var arrangement = Arrangement.Of(item, $"{seed}");
                var response = Response.Read(item, written)!;
                var html = new StringBuilder();
                ItemForm.Write(html, item, arrangement, ItemForm.Typed(item, arrangement, response), Look);

                var back = ItemForm.Read(item, arrangement, Sent(Parse(html)));

                Assert.Equal(response.Written, back.Written);
            }
        }
    }

    [Theory, MemberData(nameof(Answers))]
    public void An_unanswered_form_is_refused(int n, string right, string wrong)
    {
        Assert.NotEqual(right, wrong);
        var item = Items[n];
        var arrangement = Arrangement.Of(item, "s");
        var html = new StringBuilder();
        ItemForm.Write(html, item, arrangement, ItemForm.Typed(item, arrangement, null), Look);

        Assert.Throws<Refusal>(() => ItemForm.Read(item, arrangement, Sent(Parse(html))));
    }

    [Theory]
    [InlineData(0, "Answer=7")]
    [InlineData(0, "Answer=x")]
    [InlineData(0, "Answer=0&Answer=1")]
    [InlineData(1, "Answer=9")]
    [InlineData(2, "Answer=maybe")]
    [InlineData(3, "Answer0=1&Answer1=1&Answer2=2&Answer3=3")]
    [InlineData(3, "Answer0=1&Answer1=2&Answer2=3&Answer3=5")]
    [InlineData(4, "Answer0=0")]
    [InlineData(5, "Answer=nhiều lắm")]
    [InlineData(7, "Answer=2")]
    public void A_forged_form_is_refused(int n, string sent)
    {
        var fields = sent.Split('&')
            .Select(f => f.Split('='))
            .GroupBy(f => f[0])
            .ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f[1])]));

        Assert.Throws<Refusal>(() =>
            ItemForm.Read(Items[n], Arrangement.Of(Items[n], "s"), name => fields.GetValueOrDefault(name))
        );
    }

    [Fact]
    public void Nothing_in_the_form_tells_the_answer()
    {
        foreach (var item in Items)
        {
            // Over many seeds the right answer stands under every value alike, and no reason is in the page.
            var values = new HashSet<string>();
            for (var seed = 0; seed < 60; seed++)
            {
                var arrangement = Arrangement.Of(item, $"{seed}");
                var html = new StringBuilder();
                ItemForm.Write(html, item, arrangement, _ => default, Look);
                var page = html.ToString();
                Assert.DoesNotContain("lý do", page, StringComparison.Ordinal);
                Assert.DoesNotContain("giải thích", page, StringComparison.Ordinal);
                Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
                Assert.DoesNotContain("selected", page, StringComparison.Ordinal);
                if (item is SingleItem)
                {
                    values.Add(
                        Parse(html)
                            .QuerySelectorAll("label.choice")
                            .Single(l => l.TextContent.Trim() == "y")
                            .QuerySelector("input")!
                            .GetAttribute("value")!
                    );
                }
            }

            Assert.True(item is not SingleItem || values.Count == 3);
        }
    }

    [Fact]
    public void Feedback_says_why_and_what_would_have_been_right()
    {
        var html = new StringBuilder();
        var arrangement = Arrangement.Of(Items[0], "s");
        ItemForm.WriteFeedback(html, Items[0], arrangement, new ChosenResponse([0]), Look);
        var page = Parse(html);

        Assert.Equal("Chưa đúng. giải thích", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("x Bạn chọn Chưa đúng. lý do x", page.QuerySelector(".choice.wrong")!.TextContent);
        Assert.Equal("y Đúng. lý do y", page.QuerySelector(".choice.right")!.TextContent);
        Assert.DoesNotContain("lý do z", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Feedback_on_order_and_pairs_shows_what_was_put_and_what_is_right()
    {
        var order = Feedback(Items[3], new OrderResponse([1, 0, 2, 3]));
        Assert.Equal(
            ["m2", "m1", "m3", "m4", "m1", "m2", "m3", "m4"],
            order.QuerySelectorAll("ol li").Select(l => l.TextContent)
        );

        var pairs = Feedback(Items[4], new MatchResponse([2, 1]));
        Assert.Equal(
            "l1: r3 Bạn chọn Chưa đúng.",
            Assert.Single(pairs.QuerySelectorAll(".choice.wrong")).TextContent
        );
        Assert.Equal(
            ["l1: r1 Đúng.", "l2: r2 Bạn chọn Đúng."],
            pairs.QuerySelectorAll(".choice.right").Select(l => l.TextContent)
        );
    }

    private static IHtmlDocument Feedback(Item item, Response response)
    {
        var html = new StringBuilder();
        ItemForm.WriteFeedback(html, item, Arrangement.Of(item, "s"), response, Look);
        return Parse(html);
    }

    [Theory, MemberData(nameof(Answers))]
    public void Typed_text_and_content_are_escaped(int n, string right, string wrong)
    {
        var item = Items[n] with { Prompt = "<script>alert(1)</script> [a](javascript:alert(1))" };
        var arrangement = Arrangement.Of(item, "s");
        var html = new StringBuilder();
        foreach (var written in new[] { right, wrong })
        {
            var response = Response.Read(item, written)!;
            ItemForm.Write(html, item, arrangement, ItemForm.Typed(item, arrangement, response), Look);
            ItemForm.WriteFeedback(html, item, arrangement, response, Look);
        }

        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, i"));
    }

    private static IHtmlDocument Parse(StringBuilder html) =>
        new HtmlParser().ParseDocument($"<form>{html}</form>");

    /// <summary>The fields as a browser would send them.</summary>
    private static Func<string, StringValues> Sent(IHtmlDocument page)
    {
        var sent = new List<(string Name, string Value)>();
        foreach (var field in page.QuerySelectorAll("input, select"))
        {
            if (
                field is IHtmlInputElement input
                && (input.Type is not ("radio" or "checkbox") || input.IsChecked)
            )
            {
                sent.Add((input.Name!, input.Value));
            }
            else if (field is IHtmlSelectElement select)
            {
                sent.Add((select.Name!, select.Value!));
            }
        }

        return name => new StringValues([.. sent.Where(s => s.Name == name).Select(s => s.Value)]);
    }
}
