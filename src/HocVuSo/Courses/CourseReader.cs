using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.People;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HocVuSo.Courses;

/// <summary>
/// Turns the files of a course into a <see cref="Course"/>, or into everything that is wrong with them. See
/// docs/content.md for the format.
/// </summary>
public sealed partial class CourseReader
{
    private const string CourseFile = "course.md";
    private const string FactsFile = "facts.yaml";
    private const string BankFile = "bank.yaml";
    private const int MostSteps = 30;

    /// <summary>Of a step: with the page's own files that is all that a first visit may ask for.</summary>
    private const int MostPictures = 2;

    private readonly CourseFiles _files;
    private readonly Faults _faults = new();
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, ContentPicture> _pictures = [];
    private readonly HashSet<string> _usedPictures = [];
    private readonly HashSet<string> _citedFacts = [];
    private readonly Dictionary<string, int> _factLines = [];
    private List<Fact> _facts = [];
    private List<Written> _lessonFiles = [];

    private CourseReader(CourseFiles files) => _files = files;

    /// <returns>The course, or null and every fault.</returns>
    public static (Course? Course, IReadOnlyList<Fault> Faults) Read(CourseFiles files)
    {
        var reader = new CourseReader(files);
        var course = reader.Read();
        return reader._faults.Any ? (null, reader._faults.All) : (course, []);
    }

    /// <summary>What was without fault when it was published stays readable, also when rules were added since.</summary>
    public static Course ReadPublished(CourseFiles files) =>
        new CourseReader(files).Read()
        ?? throw new InvalidDataException($"The published version {files.Hash} cannot be read.");

    private Course? Read()
    {
        foreach (var path in _files.Paths)
        {
            TakeFile(path);
        }

        foreach (var needed in new[] { CourseFile, BankFile }.Where(f => _files.Bytes(f) is null))
        {
            _faults.Add(needed, 1, $"Thiếu tệp {needed}.", $"The file {needed} is missing.");
        }

        if (_texts.TryGetValue(FactsFile, out var facts))
        {
            _facts = ReadFacts(facts);
        }

        if (Front(CourseFile) is not var (front, body, before))
        {
            return null;
        }

        var course = ReadCourse(front, body, before);
        ReportUnused();
        return course;
    }

    private Course ReadCourse(YamlMap front, string body, int before)
    {
        var language = front.OneOf("language", ("vi", Language.Vi), ("en", Language.En));
        var title = front.Text("title");
        var titleEn = front.Text("titleEn");
        var outcomes = ReadOutcomes(front);
        _lessonFiles = [.. front.Texts("lessons")];
        var lessons = new List<Lesson>();
        foreach (var (name, line) in _lessonFiles)
        {
            if (lessons.Exists(l => l.File == name + ".md"))
            {
                _faults.Add(
                    CourseFile,
                    line,
                    $"Bài “{name}” được liệt kê hai lần.",
                    $"The lesson “{name}” is listed twice."
                );
            }
            else if (ReadLesson(name + ".md", line, lessons.Count + 1, outcomes) is { } lesson)
            {
                if (lessons.Exists(l => l.Key == lesson.Key))
                {
                    _faults.Add(
                        lesson.File,
                        2,
                        $"Mã “{lesson.Key}” đã dùng cho một bài khác.",
                        $"The key “{lesson.Key}” is already used by another lesson."
                    );
                }

                lessons.Add(lesson);
            }
        }

        CheckIntroduction(body, before);
        IReadOnlyList<Item> items = _texts.TryGetValue(BankFile, out var bank)
            ? new ItemReader(_faults, _pictures).Bank(BankFile, bank, [.. outcomes.Select(o => o.Key)])
            : [];
        _usedPictures.UnionWith(items.Select(i => i.Picture?.Path).OfType<string>());
        foreach (
            var untaught in outcomes.Where(o =>
                lessons.Count > 0 && !lessons.Exists(l => l.Outcomes.Contains(o.Key))
            )
        )
        {
            front.Fault(
                "outcomes",
                $"Không bài nào dạy mục tiêu “{untaught.Key}”.",
                $"No lesson teaches the outcome “{untaught.Key}”."
            );
        }

        var key = front.Key();
        if (key == "edit")
        {
            front.Fault(
                "key",
                "Mã “edit” đã dùng cho trang soạn khóa học.",
                "The key “edit” is a page already."
            );
        }

        var course = new Course
        {
            Key = key,
            Hash = _files.Hash,
            Title = language == Language.En ? new(titleEn, titleEn) : new(title, titleEn),
            Summary = front.Text("summary"),
            Audience = ReadAudience(front),
            Language = language,
            Introduction = body.Trim(),
            Outcomes = outcomes,
            Lessons = lessons,
            Facts = _facts,
            Items = items,
            Form = front.Has("form") ? ReadForm(front, outcomes, items) : null,
            Pictures = _pictures,
        };
        front.NothingElse();
        return course;
    }

    /// <summary>Sorts a file by its path; decodes text, reads drawings.</summary>
    private void TakeFile(string path)
    {
        var bytes = _files.Bytes(path)!;
        if (
            path.StartsWith("images/", StringComparison.Ordinal)
            && path.EndsWith(".svg", StringComparison.Ordinal)
            && path.Count(c => c == '/') == 1
        )
        {
            if (!YamlMap.IsKey(path["images/".Length..^4]))
            {
                BadName();
            }

            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            _pictures[path] =
                SvgRules.Read(path, bytes, hash, _faults) ?? new ContentPicture(path, 1, 1, hash, bytes);
        }
        else if (
            path is CourseFile or FactsFile or BankFile
            || (path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains('/'))
        )
        {
            if (path is not (FactsFile or BankFile) && !YamlMap.IsKey(path[..^3]))
            {
                BadName();
            }

            if (Decode(path, bytes) is { } text)
            {
                _texts[path] = text;
            }
        }
        else
        {
            _faults.Add(
                path,
                1,
                "Tệp này không thuộc khóa học: chỉ có course.md, các bài NN-tên.md, facts.yaml, bank.yaml và images/*.svg.",
                "This file is no part of a course: there are only course.md, lessons NN-name.md, facts.yaml, bank.yaml and images/*.svg."
            );
        }

        void BadName() =>
            _faults.Add(
                path,
                1,
                "Tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
                "A file name has only small letters without accents, digits and hyphens."
            );
    }

    /// <summary>UTF-8 in NFC without control characters; line ends become "\n".</summary>
    private string? Decode(string path, byte[] bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            _faults.Add(
                path,
                line,
                "Tệp không phải UTF-8; hãy lưu lại bằng bảng mã UTF-8.",
                "The file is not UTF-8; save it again as UTF-8."
            );
            return null;
        }

        text = text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.IsNormalized(NormalizationForm.FormC))
            {
                _faults.Add(
                    path,
                    number,
                    "Dòng này dùng dấu tiếng Việt rời (tổ hợp); hãy gõ lại bằng Unicode dựng sẵn.",
                    "This line holds decomposed accents; type it again in composed Unicode (NFC)."
                );
            }

            if (line.Any(c => (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\ufffd'))
            {
                _faults.Add(
                    path,
                    number,
                    "Dòng này có ký tự điều khiển không thấy được; hãy xóa đi.",
                    "This line holds an invisible control character; delete it."
                );
            }
        }

        return text;
    }

    /// <summary>The part between the two "---" lines, and what follows with the number of lines above it.</summary>
    private (YamlMap Front, string Body, int Before)? Front(string file)
    {
        if (!_texts.TryGetValue(file, out var text))
        {
            return null;
        }

        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            _faults.Add(
                file,
                1,
                "Tệp phải bắt đầu bằng phần khai báo nằm giữa hai dòng “---”.",
                "The file must begin with a head between two lines “---”."
            );
            return null;
        }

        var head = text[4..(end + 1)];
        return Yaml.Map(file, head, 1, _faults) is { } front
            ? (front, text[(end + 5)..], 2 + head.Count(c => c == '\n'))
            : null;
    }

    /// <summary>Whether such a framework is loaded is not known here: each province loads its own.</summary>
    private static List<string> ReadCovers(YamlMap outcome)
    {
        var covers = new List<string>();
        foreach (var (text, line) in outcome.Texts("covers", required: false))
        {
            if (!CoveredOutcome().IsMatch(text))
            {
                outcome.FaultAt(
                    line,
                    $"“{text}” phải viết dạng khung/mục-tiêu, ví dụ khung-mau/ung-dung-1.",
                    $"“{text}” must be written as framework/outcome, like khung-mau/ung-dung-1."
                );
            }
            else if (covers.Contains(text))
            {
                outcome.FaultAt(line, $"“{text}” có hai lần.", $"“{text}” stands there twice.");
            }

            covers.Add(text);
        }

        return covers;
    }

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CoveredOutcome();

    private static List<Outcome> ReadOutcomes(YamlMap front)
    {
        var outcomes = new List<Outcome>();
        foreach (var map in front.Maps("outcomes"))
        {
            var outcome = new Outcome(map.Key(), new(map.Text("text"), map.Text("textEn")), ReadCovers(map));
            map.NothingElse();
            if (outcomes.Exists(o => o.Key == outcome.Key))
            {
                map.Fault(
                    "key",
                    $"Mã “{outcome.Key}” có hai lần.",
                    $"The key “{outcome.Key}” stands there twice."
                );
            }

            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private static List<TargetGroup> ReadAudience(YamlMap front)
    {
        var groups = new List<TargetGroup>();
        foreach (var (word, _) in front.Texts("audience"))
        {
            TargetGroup? group = word switch
            {
                "citizen" => TargetGroup.Adult,
                "public-servant" => TargetGroup.PublicServant,
                "student" => TargetGroup.Student,
                "worker" => TargetGroup.Worker,
                _ => null,
            };
            if (group is { } known && !groups.Contains(known))
            {
                groups.Add(known);
            }
            else
            {
                front.Fault(
                    "audience",
                    $"“audience” gồm các từ khác nhau trong citizen, public-servant, student, worker; không nhận “{word}”.",
                    $"“audience” holds different words of citizen, public-servant, student, worker; not “{word}”."
                );
            }
        }

        return groups;
    }

    private List<Fact> ReadFacts(string text)
    {
        var facts = new List<Fact>();
        foreach (var map in Yaml.List(FactsFile, text, _faults))
        {
            var url = map.Text("url", required: false);
            if (url.Length > 0 && !IsWebAddress(url))
            {
                map.Fault(
                    "url",
                    "“url” phải là một địa chỉ http:// hoặc https:// đầy đủ.",
                    "“url” must be a complete http:// or https:// address."
                );
            }

            var fact = new Fact(
                map.Key(),
                map.Text("claim"),
                map.Text("source"),
                map.Day("date"),
                map.Day("checked"),
                url.Length > 0 ? url : null
            );
            map.NothingElse();
            if (fact.Checked < fact.Day)
            {
                map.Fault(
                    "checked",
                    "Ngày kiểm tra không thể trước ngày của nguồn.",
                    "The day of checking cannot be before the day of the source."
                );
            }

            if (facts.Exists(f => f.Key == fact.Key))
            {
                map.Fault("key", $"Mã “{fact.Key}” có hai lần.", $"The key “{fact.Key}” stands there twice.");
            }

            _factLines[fact.Key] = map.Line("key");
            facts.Add(fact);
        }

        return facts;
    }

    private static Form? ReadForm(YamlMap front, List<Outcome> outcomes, IReadOnlyList<Item> items)
    {
        if (front.Map("form") is not { } map)
        {
            return null;
        }

        var rows = new List<BlueprintRow>();
        foreach (var row in map.Maps("blueprint"))
        {
            var read = new BlueprintRow(
                row.Text("outcome"),
                row.Wholes("difficulty", 1, 3),
                row.Whole("count", 1, 100)
            );
            row.NothingElse();
            if (!outcomes.Exists(o => o.Key == read.Outcome))
            {
                row.Fault(
                    "outcome",
                    $"Khóa học không có mục tiêu “{read.Outcome}”.",
                    $"The course has no outcome “{read.Outcome}”."
                );
            }

            if (
                rows.Exists(r =>
                    r.Outcome == read.Outcome && r.Difficulties.Intersect(read.Difficulties).Any()
                )
            )
            {
                row.Fault(
                    null,
                    "Dòng này trùng mục tiêu và độ khó với một dòng ở trên; mỗi câu hỏi chỉ được thuộc một dòng.",
                    "This row overlaps a row above in outcome and difficulty; an item may belong to one row only."
                );
            }

            var there = items.Count(read.Takes);
            if (there < 2 * read.Count)
            {
                row.Fault(
                    "count",
                    $"Ngân hàng chỉ có {there} câu cho dòng này; cần ít nhất gấp đôi số câu rút ra ({2 * read.Count}).",
                    $"The bank holds only {there} items for this row; at least twice the count is needed ({2 * read.Count})."
                );
            }

            rows.Add(read);
        }

        var form = new Form(
            map.Key(),
            map.Text("title"),
            map.Whole("minutes", 1, 300),
            map.Whole("items", 1, 200),
            map.Whole("pass", 1, 100),
            map.Whole("attemptsPerDay", 1, 50),
            map.OneOf(
                "feedback",
                ("after-pass", FeedbackRule.AfterPass),
                ("after-submit", FeedbackRule.AfterSubmit),
                ("never", FeedbackRule.Never)
            ),
            rows
        );
        map.NothingElse();
        if (rows.Count > 0 && rows.Sum(r => r.Count) != form.Items)
        {
            map.Fault(
                "items",
                $"Các dòng của blueprint cộng lại là {rows.Sum(r => r.Count)} câu, không phải {form.Items}.",
                $"The rows of the blueprint add up to {rows.Sum(r => r.Count)} items, not {form.Items}."
            );
        }

        return form;
    }

    private Lesson? ReadLesson(string file, int listedAt, int number, List<Outcome> outcomes)
    {
        if (_files.Bytes(file) is null)
        {
            _faults.Add(
                CourseFile,
                listedAt,
                $"Không có tệp {file}; ở đây ghi tên tệp không có đuôi .md.",
                $"There is no file {file}; names are listed here without .md."
            );
            return null;
        }

        if (Front(file) is not var (front, body, before))
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
                _faults.Add(
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
            ReadSteps(file, key, body, before)
        );
        front.NothingElse();
        return lesson;
    }

    private List<Step> ReadSteps(string file, string lesson, string body, int before)
    {
        var steps = new List<Step>();
        var blocks = Blocks(file, body, before);
        if (blocks.Count == 0 || blocks[0] is not HeadingBlock { Level: 2 })
        {
            _faults.Add(
                file,
                before + (blocks.Count == 0 ? 0 : blocks[0].Line) + 1,
                "Bài học phải bắt đầu bằng tiêu đề bước, viết “## Tên bước”.",
                "A lesson must begin with the heading of a step, written “## Name of the step”."
            );
        }

        for (var at = 0; at < blocks.Count; )
        {
            if (blocks[at] is not HeadingBlock { Level: 2 } heading)
            {
                CheckBlock(file, blocks[at++], before);
                continue;
            }

            var end = blocks.FindIndex(at + 1, b => b is HeadingBlock { Level: 2 });
            end = end < 0 ? blocks.Count : end;
            steps.Add(ReadStep(file, lesson, body, before, steps.Count + 1, heading, blocks[(at + 1)..end]));
            at = end;
        }

        if (steps.Count > MostSteps)
        {
            _faults.Add(
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
                CheckBlock(file, block, before);
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
            item = new ItemReader(_faults, _pictures).Check(
                file,
                fenced.Lines.ToString(),
                before + fenced.Line + 1,
                $"{lesson}/{number}"
            );
            if (item?.Picture is { } picture)
            {
                _usedPictures.Add(picture.Path);
            }
        }

        var pictures = blocks
            .SelectMany(b =>
                b is LeafBlock leaf
                    ? leaf.Inline?.Descendants<LinkInline>() ?? []
                    : b.Descendants<LinkInline>()
            )
            .Where(l => l.IsImage)
            .Select(l => l.Url)
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

        void Fault(Block block, string vi, string en) => _faults.Add(file, before + block.Line + 1, vi, en);
    }

    private void CheckIntroduction(string body, int before)
    {
        var blocks = Blocks(CourseFile, body, before);
        if (blocks.Count == 0)
        {
            _faults.Add(
                CourseFile,
                before + 1,
                "Thiếu lời giới thiệu khóa học dưới phần khai báo.",
                "The introduction of the course, below the head, is missing."
            );
        }

        foreach (var block in blocks)
        {
            CheckBlock(CourseFile, block, before);
        }
    }

    private List<Block> Blocks(string file, string body, int before)
    {
        if (Prose.Parse(body) is { } document)
        {
            return [.. document];
        }

        _faults.Add(file, before + 1, "Lồng nhau quá sâu.", "The nesting is too deep.");
        return [];
    }

    private void CheckBlock(string file, Block block, int before)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                CheckInlines(paragraph);
                break;
            case HeadingBlock { Level: 3 } heading when file != CourseFile:
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
                    CheckBlock(file, inner, before);
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
                    CheckBlock(file, inner, before);
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
                    if (!IsWebAddress(link.Url ?? "") && !_files.Paths.Contains(link.Url ?? ""))
                    {
                        Fault(
                            link,
                            $"Liên kết “{link.Url}” phải là địa chỉ http(s) đầy đủ hoặc tên tệp của một bài.",
                            $"The link “{link.Url}” must be a complete http(s) address or the file of a lesson."
                        );
                    }

                    break;
                case Citation citation when file == CourseFile || leaf is HeadingBlock:
                    Fault(
                        citation,
                        "Dẫn nguồn chỉ đặt trong lời của một bước.",
                        "A citation stands in the text of a step only."
                    );
                    break;
                case Citation citation:
                    _citedFacts.Add(citation.Key);
                    if (!_facts.Exists(f => f.Key == citation.Key))
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
            _usedPictures.Add(picture.Url ?? "");
            if (!_pictures.ContainsKey(picture.Url ?? ""))
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
            _faults.Add(file, before + where.Line + 1, vi, en);
    }

    /// <summary>What nobody uses is a slip: a lesson not listed, a picture renamed, a fact whose sentence was deleted.</summary>
    private void ReportUnused()
    {
        foreach (
            var file in _texts.Keys.Where(f =>
                f is not (CourseFile or FactsFile or BankFile)
                && !_lessonFiles.Exists(l => l.Text + ".md" == f)
            )
        )
        {
            _faults.Add(
                file,
                1,
                "Bài này không có trong “lessons” của course.md.",
                "This lesson is not listed in “lessons” of course.md."
            );
        }

        foreach (var picture in _pictures.Keys.Where(p => !_usedPictures.Contains(p)))
        {
            _faults.Add(
                picture,
                1,
                "Không bài hay câu hỏi nào dùng hình này.",
                "No lesson and no question uses this picture."
            );
        }

        foreach (var fact in _facts.Where(f => !_citedFacts.Contains(f.Key)))
        {
            _faults.Add(
                FactsFile,
                _factLines[fact.Key],
                $"Không câu nào dẫn nguồn “{fact.Key}”.",
                $"No sentence cites the fact “{fact.Key}”."
            );
        }
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.Host.Contains('.', StringComparison.Ordinal);
}
