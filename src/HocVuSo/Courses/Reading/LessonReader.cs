using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses.Reading;

/// <summary>The file of a lesson, and of its easy version beside it.</summary>
internal sealed class LessonReader(CourseSource source, ProseRules prose)
{
    private const int MostSteps = 30;

    /// <summary>Of a step: with the page's own files that is all that a first visit may ask for.</summary>
    internal const int MostPictures = 2;

    public Lesson? Read(string file, int listedAt, int number, List<Outcome> outcomes)
    {
        if (source.Files.Bytes(file) is null)
        {
            source.Faults.Add(
                CourseSource.CourseFile,
                listedAt,
                $"Không có tệp {file}; ở đây ghi tên tệp không có đuôi .md.",
                $"There is no file {file}; names are listed here without .md."
            );
            return null;
        }

        if (source.Front(file) is not var (front, body, before))
        {
            return null;
        }

        var key = front.Key();
        var taught = new List<string>();
        foreach (var (outcome, line) in front.Texts("outcomes"))
        {
            taught.Add(outcome);
            if (!outcomes.Exists(o => o.Key == outcome))
            {
                source.Faults.Add(
                    file,
                    line,
                    $"Khóa học không có mục tiêu “{outcome}”.",
                    $"The course has no outcome “{outcome}”."
                );
            }
        }

        var lesson = new Lesson(
            number,
            key,
            file,
            front.Text("title"),
            front.Whole("minutes", 1, 60),
            front.Text("summary"),
            taught,
            WithEasy(file, ReadSteps(file, key, body, before))
        );
        front.NothingElse();
        return lesson;
    }

    private List<Step> ReadSteps(string file, string lesson, string body, int before)
    {
        var steps = new List<Step>();
        foreach (var (heading, blocks) in prose.Parts(file, body, before))
        {
            steps.Add(ReadStep(file, lesson, body, before, steps.Count + 1, heading, blocks));
        }

        if (steps.Count > MostSteps)
        {
            source.Faults.Add(
                file,
                1,
                $"Bài có {steps.Count} bước; nhiều nhất là {MostSteps}.",
                $"The lesson has {steps.Count} steps; at most {MostSteps}."
            );
        }

        return steps;
    }

    private Step ReadStep(
        string file,
        string lesson,
        string body,
        int before,
        int number,
        HeadingBlock heading,
        List<Block> blocks
    )
    {
        var title = heading.Inline is null ? "" : Prose.PlainText(heading.Inline);
        if (title.Length == 0)
        {
            Fault(heading, "Bước này thiếu tên.", "This step has no name.");
        }

        if (heading.Inline?.Descendants().All(i => i is LiteralInline) == false)
        {
            Fault(
                heading,
                "Tên bước chỉ là chữ thường, không in đậm, liên kết hay dẫn nguồn.",
                "The name of a step is plain text, without emphasis, links or citations."
            );
        }

        if (!blocks.Exists(b => b is not FencedCodeBlock))
        {
            Fault(heading, "Bước này chưa có nội dung.", "This step has no text.");
        }

        FencedCodeBlock? check = null;
        Item? item = null;
        foreach (var block in blocks)
        {
            if (block is not FencedCodeBlock { Info: "check" } fenced)
            {
                prose.Check(file, block, before);
                continue;
            }

            if (check is not null)
            {
                Fault(
                    block,
                    "Mỗi bước chỉ có một câu hỏi thử; hãy tách câu này sang bước khác.",
                    "A step has one check question; move this one to another step."
                );
                continue;
            }

            check = fenced;
            item = new ItemReader(source.Faults, source.Pictures).Check(
                file,
                fenced.Lines.ToString(),
                before + fenced.Line + 1,
                $"{lesson}/{number}"
            );
            if (item?.Picture is { } picture)
            {
                source.UsedPictures.Add(picture.Path);
            }
        }

        var pictures = ProseRules
            .PicturesIn(blocks)
            .Append(item?.Picture?.Path)
            .OfType<string>()
            .Distinct()
            .Count();
        if (pictures > MostPictures)
        {
            Fault(
                heading,
                $"Bước này có {pictures} hình; mỗi bước nhiều nhất {MostPictures} hình, để máy chậm mở kịp.",
                $"This step has {pictures} pictures; at most {MostPictures} in a step, so that slow phones keep up."
            );
        }

        var from = heading.Span.End + 1;
        var to = blocks.Count == 0 ? from : blocks[^1].Span.End + 1;
        return new Step(
            number,
            title,
            body[from..(check?.Span.Start ?? to)].Trim(),
            item,
            check is null ? "" : body[(check.Span.End + 1)..Math.Max(check.Span.End + 1, to)].Trim()
        );

        void Fault(Block block, string vi, string en) =>
            source.Faults.Add(file, before + block.Line + 1, vi, en);
    }

    /// <summary>
    /// Joins the steps with those of the easy version, one to one: who goes over from one to the other stays where they
    /// are, and a step is done in either.
    /// </summary>
    private List<Step> WithEasy(string lesson, List<Step> steps)
    {
        var file = CourseSource.EasyOf(lesson);
        if (!source.Texts.TryGetValue(file, out var text))
        {
            return steps;
        }

        var easy = new EasyReader(source, prose).Read(file, text, steps);
        return easy.Count == steps.Count
            ? [.. steps.Zip(easy, (step, simple) => step with { Easy = simple })]
            : steps;
    }
}
