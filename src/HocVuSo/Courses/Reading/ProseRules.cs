using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses.Reading;

/// <summary>What Markdown may stand in a course, and that its pictures, links and citations lead somewhere.</summary>
internal sealed class ProseRules(CourseSource source)
{
    public List<Block> Blocks(string file, string body, int before)
    {
        if (Prose.Parse(body) is { } document)
        {
            return [.. document];
        }

        source.Faults.Add(file, before + 1, "Lồng nhau quá sâu.", "The nesting is too deep.");
        return [];
    }

    /// <summary>Paths of the pictures in the blocks, as often as they stand there.</summary>
    public static IEnumerable<string> PicturesIn(IEnumerable<Block> blocks) =>
        blocks
            .SelectMany(b =>
                b is LeafBlock leaf
                    ? leaf.Inline?.Descendants<LinkInline>() ?? []
                    : b.Descendants<LinkInline>()
            )
            .Where(l => l.IsImage)
            .Select(l => l.Url)
            .OfType<string>();

    /// <summary>The parts that begin with "## …", each with its heading; what stands before the first one is a fault.</summary>
    public IEnumerable<(HeadingBlock Heading, List<Block> Blocks)> Parts(string file, string body, int before)
    {
        var blocks = Blocks(file, body, before);
        if (blocks.Count == 0 || blocks[0] is not HeadingBlock { Level: 2 })
        {
            source.Faults.Add(
                file,
                before + (blocks.Count == 0 ? 0 : blocks[0].Line) + 1,
                "Ở đây phải bắt đầu bằng một tiêu đề, viết “## Tên phần”.",
                "This must begin with a heading, written “## Name of the part”."
            );
        }

        for (var at = 0; at < blocks.Count; )
        {
            if (blocks[at] is not HeadingBlock { Level: 2 } heading)
            {
                Check(file, blocks[at++], before);
                continue;
            }

            var end = blocks.FindIndex(at + 1, b => b is HeadingBlock { Level: 2 });
            end = end < 0 ? blocks.Count : end;
            yield return (heading, blocks[(at + 1)..end]);
            at = end;
        }
    }

    public void CheckIntroduction(string body, int before)
    {
        var blocks = Blocks(CourseSource.CourseFile, body, before);
        if (blocks.Count == 0)
        {
            source.Faults.Add(
                CourseSource.CourseFile,
                before + 1,
                "Thiếu lời giới thiệu khóa học dưới phần khai báo.",
                "The introduction of the course, below the head, is missing."
            );
        }

        foreach (var block in blocks)
        {
            Check(CourseSource.CourseFile, block, before);
        }
    }

    /// <param name="before">Lines of the file above the text.</param>
    public void Check(string file, Block block, int before)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                CheckInlines(paragraph);
                break;
            case HeadingBlock { Level: 3 } heading when file != CourseSource.CourseFile:
                CheckInlines(heading);
                break;
            case HeadingBlock:
                Fault(
                    block,
                    "Ở đây không dùng tiêu đề cấp này: “##” mở một bước, “###” chia nhỏ trong bước.",
                    "This level of heading is not used here: “##” opens a step, “###” divides it."
                );
                break;
            case ListBlock list:
                foreach (var inner in list.OfType<ListItemBlock>().SelectMany(i => i))
                {
                    Check(file, inner, before);
                }

                break;
            case QuoteBlock quote:
                if (Prose.CallOutOf(quote) is null)
                {
                    Fault(
                        quote,
                        "Ô nhấn mạnh phải bắt đầu bằng **Nhớ:**, **Cẩn thận:** hoặc **Làm thử hôm nay:**.",
                        "A call-out must begin with **Nhớ:**, **Cẩn thận:** or **Làm thử hôm nay:**."
                    );
                }

                foreach (var inner in quote)
                {
                    Check(file, inner, before);
                }

                break;
            case FencedCodeBlock { Info: "check" }:
                Fault(
                    block,
                    "Câu hỏi thử chỉ đặt trong một bước, không đặt trong danh sách hay ô nhấn mạnh.",
                    "A check question stands in a step, not in a list, a call-out or the introduction."
                );
                break;
            case HtmlBlock:
                Fault(block, "Không dùng HTML trong bài; chỉ dùng Markdown.", "No HTML here; Markdown only.");
                break;
            case LinkReferenceDefinitionGroup:
                Fault(
                    block,
                    "Hãy viết địa chỉ ngay trong liên kết: [chữ](địa chỉ).",
                    "Write the address inside the link: [text](address)."
                );
                break;
            default:
                Fault(
                    block,
                    "Chỉ dùng đoạn văn, danh sách, hình, ô nhấn mạnh và câu hỏi thử.",
                    "Only paragraphs, lists, pictures, call-outs and check questions are used."
                );
                break;
        }

        void CheckInlines(LeafBlock leaf)
        {
            foreach (var inline in leaf.Inline?.Descendants<Inline>() ?? [])
            {
                CheckInline(leaf, inline);
            }
        }

        void CheckInline(LeafBlock leaf, Inline inline)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } picture:
                    CheckPicture(leaf, picture);
                    break;
                case LinkInline link:
                    if (
                        !CourseSource.IsWebAddress(link.Url ?? "")
                        && !source.Files.Paths.Contains(link.Url ?? "")
                    )
                    {
                        Fault(
                            link,
                            $"Liên kết “{link.Url}” phải là địa chỉ http(s) đầy đủ hoặc tên tệp của một bài.",
                            $"The link “{link.Url}” must be a complete http(s) address or the file of a lesson."
                        );
                    }

                    break;
                case Citation citation when !CourseSource.IsLesson(file) || leaf is HeadingBlock:
                    Fault(
                        citation,
                        "Dẫn nguồn chỉ đặt trong lời của một bước, ở bản đầy đủ của bài.",
                        "A citation stands in the text of a step only, in the full version of a lesson."
                    );
                    break;
                case Citation citation:
                    source.CitedFacts.Add(citation.Key);
                    if (!source.Facts.Any(f => f.Key == citation.Key))
                    {
                        Fault(
                            citation,
                            $"facts.yaml không có “{citation.Key}”.",
                            $"facts.yaml holds no “{citation.Key}”."
                        );
                    }

                    break;
                case HtmlInline html:
                    Fault(
                        html,
                        $"Không dùng HTML ({html.Tag}) trong bài; chỉ dùng Markdown.",
                        $"No HTML ({html.Tag}) here; Markdown only."
                    );
                    break;
                case AutolinkInline:
                    Fault(
                        inline,
                        "Hãy viết liên kết có chữ: [chữ](địa chỉ).",
                        "Write a link with words: [text](address)."
                    );
                    break;
            }
        }

        void CheckPicture(LeafBlock leaf, LinkInline picture)
        {
            source.UsedPictures.Add(picture.Url ?? "");
            if (!source.Pictures.ContainsKey(picture.Url ?? ""))
            {
                Fault(picture, $"Không có hình “{picture.Url}”.", $"There is no picture “{picture.Url}”.");
            }

            if (Prose.PlainText(picture).Length == 0)
            {
                Fault(
                    picture,
                    "Hình thiếu lời tả cho người không nhìn thấy: ![lời tả](images/…).",
                    "The picture lacks a description for people who do not see it: ![description](images/…)."
                );
            }

            if (leaf is not ParagraphBlock || leaf.Inline!.FirstChild != leaf.Inline.LastChild)
            {
                Fault(
                    picture,
                    "Hình phải đứng riêng một đoạn, có dòng trống trên và dưới.",
                    "A picture stands in a paragraph of its own, with an empty line above and below."
                );
            }
        }

        void Fault(MarkdownObject where, string vi, string en) =>
            source.Faults.Add(file, before + where.Line + 1, vi, en);
    }
}
