using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Courses;

public enum ItemType
{
#pragma warning disable CA1720 // A kind of question, not a kind of number.
    Single,
#pragma warning restore CA1720
    Multiple,
    TrueFalse,
    Order,
    Match,
    Number,
    Text,
    Point,
}

/// <summary>
/// One question: its content and nothing else. Options, entries, pairs and areas are known by their place in the
/// content, counted from 0; what a reader sees is shuffled by an <see cref="Arrangement"/>, because for some types the
/// place is the answer.
/// </summary>
public abstract record Item
{
    private Known? _hash;

    public abstract ItemType Type { get; }

    /// <summary>Unique in its bank; for a check question inside a lesson "lesson/step/number".</summary>
    public required string Key { get; init; }

    /// <summary>Key of the outcome that it shows; empty for a check question.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>1 easy, 2 middling, 3 hard; 0 for a check question.</summary>
    public int Difficulty { get; init; }

    /// <summary>Markdown of one paragraph.</summary>
    public required string Prompt { get; init; }
    public ItemPicture? Picture { get; init; }

    /// <summary>Shown after the answer, whatever it was; empty when there is nothing to add.</summary>
    public string Explain { get; init; } = "";

    /// <summary>SHA-256 (hex) of the canonical text: the same question has the same hash under whatever key.</summary>
    public string Hash
    {
        get
        {
            // A copy made by "with" carries the field of its original along.
            if (_hash is not { } known || !ReferenceEquals(known.Of, this))
            {
                known = new Known(
                    this,
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText())))
                );
                _hash = known;
            }

            return known.Hash;
        }
    }

    /// <summary>Every part of the content, one "name: value" per line in a fixed order; the key is no content.</summary>
    public string CanonicalText()
    {
        var lines = new StringBuilder();
        Write("type", Type.ToString());
        Write("outcome", Outcome);
        Write("difficulty", Difficulty.ToString(CultureInfo.InvariantCulture));
        Write("prompt", Prompt);
        if (Picture is not null)
        {
            Write("picture", Picture.Hash);
            Write("alt", Picture.Alt);
        }

        foreach (var (name, value) in Parts())
        {
            Write(name, value);
        }

        Write("explain", Explain);
        return lines.ToString();

        void Write(string name, string value) =>
            lines
                .Append(name)
                .Append(": ")
                .Append(
                    value
                        .Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\n", "\\n", StringComparison.Ordinal)
                )
                .Append('\n');
    }

    /// <summary>What was computed takes no part in whether two items are equal.</summary>
    private sealed class Known(Item of, string hash)
    {
        public Item Of => of;
        public string Hash => hash;

        public override bool Equals(object? other) => true;

        public override int GetHashCode() => 0;
    }

    /// <summary>What this type adds to the canonical text.</summary>
    protected abstract IEnumerable<(string Name, string Value)> Parts();

    protected static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

/// <param name="Path">As written in the content: "images/x.svg".</param>
/// <param name="Width">Of the view box, in its own units.</param>
/// <param name="Hash">SHA-256 (hex) of the file: another picture is another question.</param>
public sealed record ItemPicture(string Path, string Alt, int Width, int Height, string Hash);

/// <param name="Why">Shown to the one who chose it; empty when nothing is said.</param>
public sealed record Option(string Text, bool Correct, string Why);

/// <summary>Exactly one option is right.</summary>
public sealed record SingleItem : Item
{
    public override ItemType Type => ItemType.Single;
    public required IReadOnlyList<Option> Options { get; init; }

    protected override IEnumerable<(string, string)> Parts() => Canonical(Options);

    internal static IEnumerable<(string, string)> Canonical(IEnumerable<Option> options) =>
        options.SelectMany(o =>
            new[] { (o.Correct ? "right-option" : "wrong-option", o.Text), ("why", o.Why) }
        );
}

/// <summary>One or more options are right; those and no other are to be chosen.</summary>
public sealed record MultipleItem : Item
{
    public override ItemType Type => ItemType.Multiple;
    public required IReadOnlyList<Option> Options { get; init; }

    protected override IEnumerable<(string, string)> Parts() => SingleItem.Canonical(Options);
}

public sealed record TrueFalseItem : Item
{
    public override ItemType Type => ItemType.TrueFalse;
    public required bool Answer { get; init; }
    public required string Why { get; init; }

    protected override IEnumerable<(string, string)> Parts() =>
        [("answer", Answer ? "true" : "false"), ("why", Why)];
}

public sealed record OrderItem : Item
{
    public override ItemType Type => ItemType.Order;

    /// <summary>In the right order, 3 to 6.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    protected override IEnumerable<(string, string)> Parts() => Entries.Select(e => ("entry", e));
}

public sealed record Pair(string Left, string Right);

public sealed record MatchItem : Item
{
    public override ItemType Type => ItemType.Match;
    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>Right-hand sides that belong to nothing.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    /// <summary>All right-hand sides: those of the pairs in their order, then the extra ones.</summary>
    public IReadOnlyList<string> Rights => [.. Pairs.Select(p => p.Right), .. Extra];

    protected override IEnumerable<(string, string)> Parts() =>
        Pairs
            .SelectMany(p => new[] { ("left", p.Left), ("right", p.Right) })
            .Concat(Extra.Select(e => ("extra", e)));
}

public sealed record NumberItem : Item
{
    public override ItemType Type => ItemType.Number;
    public required decimal Answer { get; init; }

    /// <summary>How far off is still right; 0 = exactly.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>"đồng"; empty for a bare number.</summary>
    public string Unit { get; init; } = "";

    protected override IEnumerable<(string, string)> Parts() =>
        [
            ("answer", Answer.ToString("G29", CultureInfo.InvariantCulture)),
            ("tolerance", Tolerance.ToString("G29", CultureInfo.InvariantCulture)),
            ("unit", Unit),
        ];
}

public sealed record TextItem : Item
{
    public override ItemType Type => ItemType.Text;
    public required IReadOnlyList<string> Accept { get; init; }
    public bool IgnoreAccents { get; init; }
    public bool IgnoreCase { get; init; }

    protected override IEnumerable<(string, string)> Parts() =>
        Accept
            .Select(a => ("accept", a))
            .Append(("ignore", (IgnoreAccents ? "accents " : "") + (IgnoreCase ? "case" : "")));
}

/// <summary>A part of a picture, in percent of its width and height.</summary>
/// <param name="Label">Read to people who do not see the picture; tells the place, not the answer.</param>
public sealed record Area(
    double X,
    double Y,
    double Width,
    double Height,
    bool Correct,
    string Label,
    string Why
)
{
    public double MiddleX => X + Width / 2;
    public double MiddleY => Y + Height / 2;

    public bool Holds(double x, double y) => x >= X && x <= X + Width && y >= Y && y <= Y + Height;
}

public sealed record PointItem : Item
{
    public override ItemType Type => ItemType.Point;
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>The area (by place) in which a point given in percent lies; null = beside them all.</summary>
    public int? AreaAt(double x, double y)
    {
        for (var i = 0; i < Areas.Count; i++)
        {
            if (Areas[i].Holds(x, y))
            {
                return i;
            }
        }

        return null;
    }

    protected override IEnumerable<(string, string)> Parts() =>
        Areas.SelectMany(a =>
            new[]
            {
                (
                    a.Correct ? "right-area" : "wrong-area",
                    $"{Write(a.X)} {Write(a.Y)} {Write(a.Width)} {Write(a.Height)}"
                ),
                ("label", a.Label),
                ("why", a.Why),
            }
        );
}
