namespace HocVuSo.Printing;

/// <summary>Words in one cut of the font: "Regular", "SemiBold", "Bold", "Italic".</summary>
internal readonly record struct Run(string Text, string Cut);

/// <summary>A paragraph, a heading or an entry of a list, to be broken into lines.</summary>
/// <param name="Tag">See <see cref="PdfPage.Mark"/>.</param>
/// <param name="Marker">Stands before an entry of a list, the lines beside it: "•", "2.".</param>
/// <param name="Scale">Times the size of the text around it.</param>
/// <param name="Before">Room above it, in sizes.</param>
internal sealed record Passage(
    IReadOnlyList<Run> Runs,
    Colour Colour,
    string Tag = "P",
    string? Marker = null,
    double Scale = 1,
    double Before = 0
)
{
    private const double Leading = 1.26;

    /// <summary>Room of a marker, in sizes.</summary>
    private const double Indent = 1.25;

    /// <summary>Of a dotted line to write on, shortened to what is left of its line: at least as many sizes.</summary>
    private const double ShortestDots = 4;

    /// <summary>As it stands in a column.</summary>
    /// <param name="Height">With the room above it.</param>
    public sealed record Set(
        Passage Passage,
        double Size,
        IReadOnlyList<IReadOnlyList<Run>> Lines,
        double Height
    );

    public Set In(PdfFile file, double size, double width)
    {
        var own = size * Scale;
        var lines = Broken(file, own, width - (Marker is null ? 0 : own * Indent));
        return new Set(this, own, lines, Before * size + lines.Count * own * Leading);
    }

    /// <param name="top">Of the room above it.</param>
    private static void Draw(PdfPage page, Set set, double left, double top)
    {
        var (passage, size) = (set.Passage, set.Size);
        var step = size * Leading;
        // As in PaperPen: about the middle of the small letters.
        var baseline = top + set.Height - set.Lines.Count * step + step / 2 + size * 0.36;
        if (passage.Marker is not { } marker)
        {
            page.Mark(passage.Tag, Lines);
            return;
        }

        page.Group(
            "LI",
            () =>
            {
                if (marker.Length > 0)
                {
                    var font = page.File.Font("SemiBold");
                    var x = left;
                    page.Mark("Lbl", () => page.Text(marker + " ", font, size, PaperPen.Teal, x, baseline));
                }

                left += size * Indent;
                page.Mark("LBody", Lines);
            }
        );

        void Lines()
        {
            for (var i = 0; i < set.Lines.Count; i++)
            {
                var x = left;
                foreach (var run in set.Lines[i])
                {
                    var font = page.File.Font(run.Cut);
                    page.Text(run.Text, font, size, passage.Colour, x, baseline + i * step);
                    x += font.Face.Width(run.Text, size);
                }
            }
        }
    }

    /// <summary>Below each other; entries of a list that follow each other are one list.</summary>
    public static void DrawAll(PdfPage page, IReadOnlyList<Set> sets, double left, double top)
    {
        for (var i = 0; i < sets.Count; )
        {
            var end = i + 1;
            var isList = sets[i].Passage.Marker is not null;
            while (end < sets.Count && isList && sets[end].Passage.Marker is not null)
            {
                end++;
            }

            if (isList)
            {
                page.Group("L", () => Some(i, end));
            }
            else
            {
                Some(i, end);
            }

            i = end;
        }

        void Some(int from, int until)
        {
            for (var at = from; at < until; at++)
            {
                Draw(page, sets[at], left, top);
                top += sets[at].Height;
            }
        }
    }

    private List<IReadOnlyList<Run>> Broken(PdfFile file, double size, double width)
    {
        var lines = new List<IReadOnlyList<Run>>();
        var line = new List<Run>();
        var used = 0.0;
        foreach (var found in Words())
        {
            var word = found;
            var wide = Width(word);
            if (IsDots(word) && used + wide > width)
            {
                if (width - used < ShortestDots * size)
                {
                    End();
                }

                var one = file.Font(word[0].Cut).Face.Width("…", size);
                word = [word[0] with { Text = new string('…', (int)((width - used) / one)) }];
                wide = Width(word);
            }
            else if (line.Count > 0 && used + wide > width)
            {
                End();
            }

            foreach (var piece in wide > width ? Pieces(word) : [word])
            {
                var length = Width(piece);
                if (line.Count > 0 && used + length > width)
                {
                    End();
                }

                line.AddRange(piece);
                used += length;
            }

            // The blank belongs to the word before it, also at the end of a line: for those who copy or hear the text.
            line[^1] = line[^1] with
            {
                Text = line[^1].Text + " ",
            };
            used += file.Font(line[^1].Cut).Face.Width(" ", size);
        }

        if (line.Count > 0)
        {
            End();
        }

        return lines;

        double Width(IEnumerable<Run> runs) => runs.Sum(r => file.Font(r.Cut).Face.Width(r.Text, size));

        void End()
        {
            lines.Add(Joined(line));
            (line, used) = ([], 0);
        }
    }

    /// <summary>A word may change its cut in the middle: "<b>115</b>,".</summary>
    private IEnumerable<List<Run>> Words()
    {
        var word = new List<Run>();
        foreach (var run in Runs)
        {
            var parts = run.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0)
                {
                    word.Add(run with { Text = parts[i] });
                }
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static bool IsDots(List<Run> word) => word is [{ Text: var text }] && text.All(c => c == '…');

    /// <summary>An address that is wider than the column, in pieces behind its slashes, dots and hyphens.</summary>
    private static IEnumerable<List<Run>> Pieces(List<Run> word)
    {
        foreach (var run in word)
        {
            var from = 0;
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (i == run.Text.Length - 1 || run.Text[i] is '/' or '-' or '.')
                {
                    yield return [run with { Text = run.Text[from..(i + 1)] }];
                    from = i + 1;
                }
            }
        }
    }

    private static List<Run> Joined(List<Run> line)
    {
        var joined = new List<Run>();
        foreach (var run in line)
        {
            if (joined.Count > 0 && joined[^1].Cut == run.Cut)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
