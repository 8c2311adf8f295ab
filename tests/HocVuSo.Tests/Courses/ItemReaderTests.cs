using HocVuSo.Courses;
using HocVuSo.Courses.Reading;

namespace HocVuSo.Tests.Courses;

public sealed class ItemReaderTests
{
    private static readonly Dictionary<string, ContentPicture> Pictures = new()
    {
        ["images/a.svg"] = new("images/a.svg", 360, 230, "00", default),
    };

    [Fact]
    public void All_eight_types_are_read()
    {
        var (items, faults) = Read(
            """
            - {key: a, type: single, outcome: o, difficulty: 1, prompt: p1, options: [{text: x, correct: true, why: w}, {text: y, why: w}]}
            - {key: b, type: multiple, outcome: o, difficulty: 2, prompt: p2, options: [{text: x, correct: true, why: w}, {text: y, why: w}]}
            - {key: c, type: truefalse, outcome: o, difficulty: 3, prompt: p3, answer: false, why: w}
            - {key: d, type: order, outcome: o, difficulty: 1, prompt: p4, order: [a, b, c]}
            - {key: e, type: match, outcome: o, difficulty: 1, prompt: p5, pairs: [{left: l, right: r}, {left: m, right: s}], extra: [t]}
            - {key: f, type: number, outcome: o, difficulty: 1, prompt: p6, answer: 150000, tolerance: 0, unit: đồng}
            - {key: g, type: text, outcome: o, difficulty: 1, prompt: p7, accept: [otp], ignore: [accents, case]}
            - {key: h, type: point, outcome: o, difficulty: 1, prompt: p8, picture: images/a.svg, alt: hình, areas: [{x: 0, y: 0, w: 10, h: 10, correct: true, label: l, why: w}, {x: 50, y: 0.5, w: 10, h: 10, label: m, why: w}], explain: e}
            """
        );

        Assert.Empty(faults);
        Assert.Equal(Enum.GetValues<ItemType>(), items.Select(i => i.Type));
        Assert.Equal(150000, ((NumberItem)items[5]).Answer);
        Assert.Equal(["r", "s", "t"], ((MatchItem)items[4]).Rights);
        Assert.Equal(230, items[7].Picture!.Height);
        Assert.Equal(0.5, ((PointItem)items[7]).Areas[1].Y);
        Assert.Equal("e", items[7].Explain);
    }

    [Theory]
    [InlineData("type: single", "type: singel", 2, "means nothing")]
    [InlineData("outcome: o", "outcome: q", 3, "no outcome “q”")]
    [InlineData("difficulty: 1", "difficulty: 4", 4, "from 1 to 3")]
    [InlineData("prompt: p", "promt: p", 5, "no field called “promt”")]
    [InlineData("prompt: p", "promt: p", 1, "“prompt” is missing")]
    [InlineData("prompt: p", "prompt: '# p'", 5, "one paragraph")]
    [InlineData("correct: true", "correct: yes", 8, "true or false")]
    [InlineData("    - text: y", "    - text: x", 6, "stands there twice")]
    [InlineData("correct: true", "correct: false", 6, "exactly one option")]
    [InlineData("why: v", "", 10, "“why” is missing")]
    [InlineData("explain: e", "picture: images/b.svg", 12, "no picture")]
    [InlineData("explain: e", "picture: images/a.svg", 1, "“alt” is missing")]
    [InlineData("explain: e", "explain: a: b", 12, "YAML is wrong")]
    [InlineData("explain: e", "key: again", 12, "twice in one entry")]
    [InlineData("explain: e", "explain: &a [*a]", 12, "nesting")]
    [InlineData("explain: e", "explain: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", 12, "nesting")]
    public void Every_fault_has_its_line_and_a_sentence(
        string there,
        string instead,
        int line,
        string sentence
    )
    {
        const string Item = """
            - key: a
              type: single
              outcome: o
              difficulty: 1
              prompt: p
              options:
                - text: x
                  correct: true
                  why: w
                - text: y
                  why: v
              explain: e
            """;
        Assert.Empty(Read(Item).Faults);

        var faults = Read(Item.Replace(there, instead, StringComparison.Ordinal)).Faults;

        Assert.Contains(
            faults,
            f => f.Line == line && f.Sentence.En.Contains(sentence, StringComparison.Ordinal)
        );
        Assert.All(faults, f => Assert.Equal("bank.yaml", f.File));
        Assert.All(faults, f => Assert.NotEqual(f.Sentence.En, f.Sentence.Vi));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, faults) = Read(
            """
            - {key: a, type: number, outcome: o, difficulty: 1, prompt: p, answer: 150.000}
            - {key: a, type: number, outcome: o, difficulty: 1, prompt: p, answer: 5}
            - {key: B c, type: number, outcome: o, difficulty: 1, prompt: p, answer: 5}
            - {key: d, type: order, outcome: o, difficulty: 1, prompt: p, order: [a, b]}
            - {key: e, type: point, outcome: o, difficulty: 1, prompt: p, areas: [{x: 95, y: 0, w: 10, h: 10, correct: true, label: l, why: w}]}
            """
        );

        Assert.Equal([1, 2, 3, 3, 4, 5, 5, 5], faults.Select(f => f.Line));
    }

    private static (IReadOnlyList<Item> Items, IReadOnlyList<Fault> Faults) Read(string yaml)
    {
        var faults = new Faults();
        var items = new ItemReader(faults, Pictures).Bank("bank.yaml", yaml, ["o"]);
        return (items, faults.All);
    }
}
