using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.Printing;
using Markdig.Syntax;

namespace HocVuSo.Courses.Reading;

/// <summary>What a volunteer takes into the village: the plan of a direct class and the hand-out.</summary>
internal sealed partial class ClassReader(CourseSource source, ProseRules prose)
{
    /// <summary>Words that fit on one page beside a picture and the code, in letters that older people read.</summary>
    private const int MostHandoutWords = 190;
    private const int MostHandoutPictures = 1;

    /// <summary>What every plan must have an answer to, under these very headings.</summary>
    private static readonly Text[] Needed =
    [
        new("Người lớn tuổi hay vướng gì", "Where older people get stuck"),
        new("Ba điện thoại cho hai mươi người", "Three phones for twenty people"),
        new("Khi không có mạng", "Without a network"),
    ];

    /// <summary>class.md; null when there is none.</summary>
    public ClassPlan? Class(Language language)
    {
        if (source.Front(CourseSource.ClassFile) is not var (front, body, before))
        {
            return null;
        }

        var minutes = front.Whole("minutes", 10, 600);
        var bring = front.Texts("bring").Select(b => b.Text).ToList();
        front.NothingElse();
        var parts = new List<ClassPart>();
        var notes = new List<(string Title, string Text)>();
        foreach (var (title, text, line) in Sections(CourseSource.ClassFile, body, before))
        {
            if (Timed().Match(title) is { Success: true } timed)
            {
                var length = int.Parse(timed.Groups["minutes"].Value, CultureInfo.InvariantCulture);
                parts.Add(new ClassPart(length, timed.Groups["title"].Value.Trim(), text));
            }
            else if (Needed.Any(n => n.In(language) == title))
            {
                notes.Add((title, text));
            }
            else
            {
                source.Faults.Add(
                    CourseSource.ClassFile,
                    line,
                    $"Tiêu đề phải viết “## 15 phút: Tên phần”, hoặc là một trong: {string.Join("; ", Needed.Select(n => n.Vi))}.",
                    $"A heading is written “## 15 phút: Name” (“## 15 minutes: Name”), or is one of: {string.Join("; ", Needed.Select(n => n.En))}."
                );
            }
        }

        if (parts.Sum(p => p.Minutes) != minutes)
        {
            source.Faults.Add(
                CourseSource.ClassFile,
                front.Line("minutes"),
                $"Các phần cộng lại là {parts.Sum(p => p.Minutes)} phút, không phải {minutes}.",
                $"The parts add up to {parts.Sum(p => p.Minutes)} minutes, not {minutes}."
            );
        }

        foreach (var missing in Needed.Where(n => !notes.Exists(m => m.Title == n.In(language))))
        {
            source.Faults.Add(
                CourseSource.ClassFile,
                1,
                $"Thiếu phần “## {missing.Vi}”.",
                $"The part “## {missing.En}” is missing."
            );
        }

        return new ClassPlan(minutes, bring, parts, notes);
    }

    /// <summary>handout.md; null when there is none.</summary>
    public Handout? Handout(IReadOnlyList<Lesson> lessons)
    {
        if (source.Front(CourseSource.HandoutFile) is not var (front, body, before))
        {
            return null;
        }

        var (title, lesson) = (front.Text("title"), front.Text("lesson"));
        if (lesson.Length > 0 && !lessons.Any(l => l.Key == lesson))
        {
            front.Fault(
                "lesson",
                $"Khóa học không có bài “{lesson}”.",
                $"The course has no lesson “{lesson}”."
            );
        }

        front.NothingElse();
        var blocks = prose.Blocks(CourseSource.HandoutFile, body, before);
        var pictures = ProseRules.PicturesIn(blocks).Count();
        if (pictures > MostHandoutPictures)
        {
            source.Faults.Add(
                CourseSource.HandoutFile,
                1,
                $"Tờ phát tay có {pictures} hình; chỉ có chỗ cho một hình.",
                $"The hand-out has {pictures} pictures; there is room for one."
            );
        }

        foreach (var path in ProseRules.PicturesIn(blocks))
        {
            CheckPaper(path);
        }

        var parts = Sections(CourseSource.HandoutFile, body, before).Select(s => (s.Title, s.Text)).ToList();
        var words = blocks
            .SelectMany(b => b is LeafBlock leaf ? [leaf] : b.Descendants<LeafBlock>())
            .Sum(l => l.Inline is null ? 0 : Prose.PlainText(l.Inline).Split(' ').Length);
        if (words > MostHandoutWords)
        {
            source.Faults.Add(
                CourseSource.HandoutFile,
                1,
                $"Tờ phát tay có {words} chữ; một trang chỉ có chỗ cho {MostHandoutWords}.",
                $"The hand-out has {words} words; one page has room for {MostHandoutWords}."
            );
        }

        return new Handout(title, lesson, parts);
    }

    /// <summary>The hand-out is drawn on paper, by a reader of drawings that knows less than a browser.</summary>
    private void CheckPaper(string path)
    {
        // Of a drawing that breaks the rules of all drawings, those are told first.
        if (source.Pictures.GetValueOrDefault(path) is not { } picture || source.Faults.Has(path))
        {
            return;
        }

        try
        {
            SvgPicture.Read(picture.Svg.Span);
        }
        catch (UndrawablePicture e)
        {
            source.Faults.Add(
                path,
                1,
                $"Tờ phát tay in ra giấy chưa vẽ được: {e.What.Vi}.",
                $"The hand-out on paper cannot draw: {e.What.En}."
            );
        }
    }

    private List<(string Title, string Text, int Line)> Sections(string file, string body, int before)
    {
        var sections = new List<(string, string, int)>();
        foreach (var (heading, blocks) in prose.Parts(file, body, before))
        {
            foreach (var block in blocks)
            {
                prose.Check(file, block, before);
            }

            var from = heading.Span.End + 1;
            sections.Add(
                (
                    heading.Inline is null ? "" : Prose.PlainText(heading.Inline),
                    body[from..(blocks.Count == 0 ? from : blocks[^1].Span.End + 1)].Trim(),
                    before + heading.Line + 1
                )
            );
        }

        return sections;
    }

    [GeneratedRegex(
        @"^(?<minutes>[0-9]{1,3}) (phút|minutes): (?<title>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Timed();
}
