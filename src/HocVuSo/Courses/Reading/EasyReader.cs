using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses.Reading;

/// <summary>
/// The easy version of a lesson ("dễ đọc"): short sentences of everyday words, a picture in every step, made to be read
/// aloud.
/// </summary>
internal sealed partial class EasyReader(CourseSource source, ProseRules prose)
{
    private const int MostWords = 12;

    /// <param name="steps">Of the lesson; the easy version has as many, and shares their check questions.</param>
    public List<EasyStep> Read(string file, string text, List<Step> steps)
    {
        var easy = new List<EasyStep>();
        foreach (var (heading, blocks) in prose.Parts(file, text, 0))
        {
            var step = easy.Count < steps.Count ? steps[easy.Count] : null;
            CheckSentences(file, heading);
            foreach (var block in blocks)
            {
                if (block is FencedCodeBlock)
                {
                    source.Faults.Add(
                        file,
                        block.Line + 1,
                        "Bản dễ đọc dùng chung câu hỏi thử với bài; đừng viết ở đây.",
                        "The easy version shares the check questions of the lesson; write none here."
                    );
                    continue;
                }

                prose.Check(file, block, 0);
                CheckSentences(file, block);
            }

            CheckPictures(file, heading, blocks, step);
            var from = heading.Span.End + 1;
            easy.Add(
                new EasyStep(
                    heading.Inline is null ? "" : Prose.PlainText(heading.Inline),
                    text[from..(blocks.Count == 0 ? from : blocks[^1].Span.End + 1)].Trim()
                )
            );
        }

        if (easy.Count != steps.Count)
        {
            source.Faults.Add(
                file,
                1,
                $"Bản dễ đọc có {easy.Count} bước, bài có {steps.Count} bước; hai bên phải bằng nhau và cùng thứ tự.",
                $"The easy version has {easy.Count} steps and the lesson {steps.Count}; they must be as many, in the same order."
            );
        }

        return easy;
    }

    private void CheckPictures(string file, HeadingBlock heading, List<Block> blocks, Step? step)
    {
        var own = ProseRules.PicturesIn(blocks).ToList();
        if (own.Count == 0)
        {
            source.Faults.Add(
                file,
                heading.Line + 1,
                "Mỗi bước của bản dễ đọc phải có hình.",
                "Every step of the easy version needs a picture."
            );
        }

        var all = own.Append(step?.Check?.Picture?.Path).OfType<string>().Distinct().Count();
        if (all > LessonReader.MostPictures)
        {
            source.Faults.Add(
                file,
                heading.Line + 1,
                $"Bước này có {all} hình, kể cả hình của câu hỏi thử; mỗi bước nhiều nhất {LessonReader.MostPictures} hình.",
                $"This step has {all} pictures, with that of the check question; at most {LessonReader.MostPictures} in a step."
            );
        }
    }

    private void CheckSentences(string file, Block block)
    {
        var leaves = block is LeafBlock own ? [own] : block.Descendants<LeafBlock>();
        foreach (var leaf in leaves)
        {
            if (leaf.Inline is not { } inline || inline.FirstChild is LinkInline { IsImage: true })
            {
                continue;
            }

            foreach (var sentence in SentenceEnd().Split(Prose.PlainText(inline)))
            {
                var words = sentence
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Count(IsWord);
                if (words > MostWords)
                {
                    source.Faults.Add(
                        file,
                        leaf.Line + 1,
                        $"Câu này có {words} chữ; bản dễ đọc nhiều nhất {MostWords}: “{sentence.Trim()}”.",
                        $"This sentence has {words} words; the easy version has at most {MostWords}: “{sentence.Trim()}”."
                    );
                }
            }
        }
    }

    private static bool IsWord(string piece) => piece.Any(char.IsLetterOrDigit);

    /// <summary>Not the points and colons inside numbers and times: "23.000", "7:30".</summary>
    [GeneratedRegex(@"[.!?:;…]+(?=[\s”’\)]|$)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SentenceEnd();
}
