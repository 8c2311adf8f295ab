using System.Text;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;

namespace HocVuSo.Tests.Courses;

public sealed class CourseReaderTests
{
    private const string Picture = "images/hai-ban-tay.svg";

    [Fact]
    public void Every_course_that_ships_is_without_fault()
    {
        var folders = Publishing
            .Shipped(Path.Combine(CourseSamples.RepositoryFolder, "content", "courses"))
            .ToList();
        Assert.NotEmpty(folders);
        foreach (var folder in folders)
        {
            var (course, faults) = CourseReader.Read(CourseFiles.FromFolder(folder));
            Assert.Empty(faults);
            Assert.Equal(Path.GetFileName(folder), course!.Key);
        }
    }

    [Fact]
    public void The_example_in_the_documentation_is_a_course()
    {
        var (course, faults) = CourseReader.Read(CourseSamples.Small().Files());

        Assert.Empty(faults);
        Assert.Equal("Rửa tay đúng cách", course!.Title.Vi);
        var lesson = Assert.Single(course.Lessons);
        Assert.Equal(["Ba lúc phải nhớ", "Làm thử"], lesson.Steps.Select(s => s.Title));
        Assert.Equal("khi-nao/1", lesson.Steps[0].Check!.Key);
        Assert.Null(lesson.Steps[1].Check);
        Assert.Equal(2, course.Items.Count);
        Assert.Equal(
            (360, 200),
            (
                course.Pictures["images/hai-ban-tay.svg"].Width,
                course.Pictures["images/hai-ban-tay.svg"].Height
            )
        );
        Assert.Equal(1, course.Form!.Blueprint.Sum(r => r.Count));
        Assert.True(lesson.HasEasy);
        Assert.StartsWith("Tay bẩn làm mình ốm.", lesson.Steps[0].Easy!.Text, StringComparison.Ordinal);
        Assert.Equal([10, 20], course.Class!.Parts.Select(p => p.Minutes));
        Assert.Equal(3, course.Class.Notes.Count);
        Assert.Equal("khi-nao", course.Handout!.Lesson);
    }

    [Theory]
    // course.md
    [InlineData("course.md", "key: rua-tay\n", "key: Rửa tay\n", 2, "cannot be a key")]
    [InlineData("course.md", "titleEn: \"Washing hands well\"\n", "", 2, "“titleEn” is missing")]
    [InlineData(
        "course.md",
        "audience: [citizen, student]",
        "audience: [citizen, farmer]",
        6,
        "not “farmer”"
    )]
    [InlineData("course.md", "language: vi", "language: fr", 7, "means nothing")]
    [InlineData(
        "course.md",
        "  - 01-khi-nao",
        "  - 01-khi-nao\n  - 02-khong-co",
        14,
        "There is no file 02-khong-co.md"
    )]
    [InlineData("course.md", "  - 01-khi-nao", "  - 01-khi-nao\n  - 01-khi-nao", 14, "listed twice")]
    [InlineData("course.md", "items: 1", "items: 2", 18, "add up to 1 items, not 2")]
    [InlineData("course.md", "count: 1", "count: 2", 23, "at least twice")]
    [InlineData("course.md", "difficulty: [1, 2]", "difficulty: [1]", 23, "only 1 items")]
    [InlineData("course.md", "{outcome: biet-luc", "{outcome: biet-gi", 23, "no outcome “biet-gi”")]
    [InlineData("course.md", "feedback: after-pass", "feedback: always", 21, "means nothing")]
    [InlineData("course.md", "pass: 80", "pass: 120", 19, "from 1 to 100")]
    [InlineData("course.md", "Khóa học nhỏ", "# Khóa học nhỏ", 25, "level of heading")]
    [InlineData("course.md", "Khóa học nhỏ", "Khóa[^xa-phong] học nhỏ", 25, "text of a step only")]
    [InlineData("course.md", "language: vi", "language: vi\ncolour: red", 8, "no field called “colour”")]
    [InlineData(
        "course.md",
        "language: vi\noutcomes:\n  - key: biet-luc",
        "language: vi\noutcomes:\n  - key: biet-luc\n    covers: [Khung Mẫu]",
        10,
        "framework/outcome"
    )]
    [InlineData("course.md", "---\nkey", "key", 1, "must begin with a head")]
    // A lesson
    [InlineData("01-khi-nao.md", "outcomes: [biet-luc]", "outcomes: [biet-ve]", 5, "no outcome “biet-ve”")]
    [InlineData("01-khi-nao.md", "minutes: 2", "minutes: 0", 4, "from 1 to 60")]
    [InlineData("01-khi-nao.md", "## Ba lúc phải nhớ\n", "", 9, "must begin with a heading")]
    [InlineData(
        "01-khi-nao.md",
        "## Ba lúc phải nhớ\n",
        "# Ba lúc phải nhớ\n",
        8,
        "must begin with a heading"
    )]
    [InlineData("01-khi-nao.md", "## Làm thử\n", "#### Làm thử\n", 31, "level of heading")]
    [InlineData("01-khi-nao.md", "## Làm thử\n", "## Làm **thử**\n", 31, "plain text")]
    [InlineData("01-khi-nao.md", "## Làm thử\n", "## Trống\n\n## Làm thử\n", 31, "no text")]
    [InlineData("01-khi-nao.md", "[^xa-phong]", "[^xa-bong]", 10, "no “xa-bong”")]
    [InlineData(
        "01-khi-nao.md",
        "images/hai-ban-tay.svg",
        "images/tay.svg",
        16,
        "no picture “images/tay.svg”"
    )]
    [InlineData(
        "01-khi-nao.md",
        "![Hai bàn tay dưới vòi nước, có bọt xà phòng]",
        "![]",
        16,
        "lacks a description"
    )]
    [InlineData("01-khi-nao.md", "![Hai bàn tay", "Hình: ![Hai bàn tay", 16, "paragraph of its own")]
    [InlineData("01-khi-nao.md", "> **Nhớ:** Nước", "> Nước", 18, "must begin with **Nhớ:**")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "Tay <b>bẩn</b>", 10, "No HTML")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "<div>Tay</div>\n\nTay bẩn", 10, "No HTML")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "[Tay](javascript:alert(1)) bẩn", 10, "complete http(s) address")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "[Tay](02-tay.md) bẩn", 10, "complete http(s) address")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "<https://example.org> bẩn", 10, "Write a link with words")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "    Tay bẩn", 10, "Only paragraphs")]
    [InlineData("01-khi-nao.md", "Tay bẩn", "```\nx\n```\n\nTay bẩn", 10, "Only paragraphs")]
    [InlineData("01-khi-nao.md", "type: single", "type: simple", 21, "means nothing")]
    [InlineData("01-khi-nao.md", "    correct: true\n", "", 23, "exactly one option")]
    [InlineData(
        "01-khi-nao.md",
        "## Làm thử\n",
        "```check\ntype: truefalse\nprompt: p\nanswer: true\nwhy: w\n```\n\n## Làm thử\n",
        31,
        "one check question"
    )]
    [InlineData(
        "01-khi-nao.md",
        "## Làm thử\n",
        "## Hình\n\n![a](images/a.svg)\n\n![b](images/b.svg)\n\n![c](images/c.svg)\n\n## Làm thử\n",
        31,
        "has 3 pictures"
    )]
    // Facts
    [InlineData("facts.yaml", "date: 2021-12-06", "date: 6/12/2021", 4, "must be a real day")]
    [InlineData(
        "facts.yaml",
        "checked: 2025-09-20",
        "checked: 2020-09-20",
        5,
        "before the day of the source"
    )]
    [InlineData("facts.yaml", "https://www", "www", 6, "complete http")]
    [InlineData("facts.yaml", "- key: xa-phong", "- key: xa", 1, "No sentence cites the fact “xa”")]
    // Bank
    [InlineData("bank.yaml", "key: rt-002", "key: rt-001", 16, "already used in line 1")]
    [InlineData("bank.yaml", "difficulty: 2", "difficulty: 9", 19, "from 1 to 3")]
    // Drawings
    [InlineData("images/hai-ban-tay.svg", " viewBox=\"0 0 360 200\"", "", 1, "viewBox is missing")]
    [InlineData("images/hai-ban-tay.svg", "<title>Hai bàn tay dưới vòi nước</title>", "", 1, "<title>")]
    [InlineData("images/hai-ban-tay.svg", "font-size=\"18\"", "font-size=\"13\"", 6, "only 13 px")]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<text",
        "<g transform=\"translate(3 4) scale(.5)\"><text x=\"1\" y=\"1\">nhỏ</text></g><text",
        6,
        "only 8 px"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "viewBox=\"0 0 360 200\"",
        "viewBox=\"0 0 720 400\"",
        6,
        "only 9 px"
    )]
    [InlineData("images/hai-ban-tay.svg", "fill=\"#0f4c5c\"", "style=\"fill:red\"", 4, "attribute “style”")]
    [InlineData("images/hai-ban-tay.svg", "fill=\"#0f4c5c\"", "onclick=\"x()\"", 4, "attribute “onclick”")]
    [InlineData(
        "images/hai-ban-tay.svg",
        "fill=\"#0f4c5c\"",
        "fill=\"url(https://example.org/x)\"",
        4,
        "refer to anything outside"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<use href=\"https://example.org/x.svg#a\"/><ellipse",
        5,
        "refer to anything outside"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<script>alert(1)</script><ellipse",
        5,
        "must not use <script>"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<style>*{fill:red}</style><ellipse",
        5,
        "must not use <style>"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<image href=\"#a\"/><ellipse",
        5,
        "must not use <image>"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<g id=\"a\"/>\n<g id=\"a\"/><ellipse",
        6,
        "The id “a” is given at line 5 already"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<g id=\"a\"><rect/></g><g id=\"b\"><g><use href=\"#a\"/></g></g>\n<use href=\"#%62\"/><ellipse",
        6,
        "“#b” is used again here, and itself uses another part again"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<pattern id=\"a\"><rect/></pattern><pattern id=\"b\"><rect fill=\"url(#a)\"/></pattern>\n<rect fill=\"url(#b)\"/><ellipse",
        6,
        "“#b” is used again here, and itself uses another part again"
    )]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<ellipse",
        "<g id=\"a\">\n<use href=\"#a\"/></g><ellipse",
        6,
        "“#a” is used again here, and itself uses another part again"
    )]
    [InlineData("images/hai-ban-tay.svg", "</svg>", "", 8, "not well-formed")]
    [InlineData(
        "images/hai-ban-tay.svg",
        "<svg ",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg ",
        1,
        "not well-formed"
    )]
    // The easy version
    [InlineData(
        "easy/01-khi-nao.md",
        "Tay bẩn làm mình ốm.",
        "Tay bẩn của mình làm cho mình và cả nhà mình ốm đau luôn.",
        3,
        "This sentence has 14 words"
    )]
    [InlineData("easy/01-khi-nao.md", "## Làm thử\n", "### Làm thử\n", 1, "1 steps and the lesson 2")]
    [InlineData(
        "easy/01-khi-nao.md",
        "![Hai bàn tay dưới vòi nước](images/hai-ban-tay.svg)\n\nHôm nay",
        "Hôm nay",
        11,
        "needs a picture"
    )]
    [InlineData(
        "easy/01-khi-nao.md",
        "Hôm nay, hãy đặt",
        "```check\ntype: single\n```\n\nHôm nay, hãy đặt",
        15,
        "shares the check questions"
    )]
    [InlineData(
        "easy/01-khi-nao.md",
        "Tay bẩn làm mình ốm.",
        "Tay bẩn làm mình ốm.[^xa-phong]",
        3,
        "in the full version of a lesson"
    )]
    // The class and the hand-out
    [InlineData("class.md", "minutes: 30", "minutes: 90", 2, "add up to 30 minutes, not 90")]
    [InlineData(
        "class.md",
        "## Khi không có mạng",
        "## Khi mất mạng",
        1,
        "“## Without a network” is missing"
    )]
    [InlineData("class.md", "## 20 phút: Cùng rửa tay", "## Cùng rửa tay", 10, "A heading is written")]
    [InlineData("handout.md", "lesson: khi-nao", "lesson: khi-khac", 3, "no lesson “khi-khac”")]
    public void Every_fault_is_found_at_its_line(
        string file,
        string there,
        string instead,
        int line,
        string sentence
    )
    {
        var files = CourseSamples.Small();
        Assert.Contains(there, files[file], StringComparison.Ordinal);
        files[file] = files[file].Replace(there, instead, StringComparison.Ordinal);

        var (course, faults) = CourseReader.Read(files.Files());

        Assert.Null(course);
        Assert.Contains(
            faults,
            f =>
                f.File == file && f.Line == line && f.Sentence.En.Contains(sentence, StringComparison.Ordinal)
        );
    }

    /// <summary>What is shown again may be filled with a gradient: that is a colour, not a copy.</summary>
    [Fact]
    public void A_part_with_a_gradient_may_be_used_again()
    {
        var files = CourseSamples.Small();
        files[Picture] = files[Picture]
            .Replace(
                "<ellipse",
                "<linearGradient id=\"a\"/><linearGradient id=\"b\" href=\"#a\"/><g id=\"c\"><rect fill=\"url(#b)\"/></g><use href=\"#c\"/><ellipse",
                StringComparison.Ordinal
            );

        Assert.Empty(CourseReader.Read(files.Files()).Faults);
    }

    /// <summary>The hand-out draws its picture with a reader of its own, which must not meet what is broken.</summary>
    [Theory]
    [InlineData("</svg>", "", "viết đúng")]
    [InlineData("<ellipse", "<g id=\"a\"/><g id=\"a\"/><ellipse", "id “a”")]
    [InlineData("<ellipse", "<linearGradient/><ellipse", "chưa vẽ được: phần tử <linearGradient>.")]
    public void A_broken_picture_of_the_hand_out_is_one_fault(string there, string instead, string sentence)
    {
        var files = CourseSamples.Small();
        files["handout.md"] += $"\n![Hai bàn tay dưới vòi nước]({Picture})\n";
        Assert.Empty(CourseReader.Read(files.Files()).Faults);
        files[Picture] = files[Picture].Replace(there, instead, StringComparison.Ordinal);

        var fault = Assert.Single(CourseReader.Read(files.Files()).Faults);

        Assert.Equal(Picture, fault.File);
        Assert.Contains(sentence, fault.Sentence.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02-them.md", "---\nkey: them\n---\n", 1, "not listed")]
    [InlineData(
        "images/thua.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>t</title></svg>",
        1,
        "No lesson and no question uses"
    )]
    [InlineData(
        "images/Thừa.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>t</title></svg>",
        1,
        "small letters without accents"
    )]
    [InlineData("easy/02-them.md", "## Thêm\n", 1, "not listed")]
    [InlineData("easy/sub/01-khi-nao.md", "## Thêm\n", 1, "no part of a course")]
    [InlineData("notes.txt", "x", 1, "no part of a course")]
    [InlineData("images/photo.jpg", "x", 1, "no part of a course")]
    [InlineData("images/a/b.svg", "x", 1, "no part of a course")]
    [InlineData("../course.md", "x", 1, "no part of a course")]
    public void Files_that_do_not_belong_are_named(string file, string text, int line, string sentence)
    {
        var files = CourseSamples.Small();
        files[file] = text;

        var faults = CourseReader.Read(files.Files()).Faults;

        Assert.All(faults, f => Assert.Equal((file, line), (f.File, f.Line)));
        Assert.Contains(faults, f => f.Sentence.En.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Decomposed_accents_and_broken_bytes_are_found_at_their_line()
    {
        var files = CourseSamples.Small();
        files["bank.yaml"] = files["bank.yaml"]
            .Replace(
                "Trước khi ăn",
                "Trước khi ăn".Normalize(NormalizationForm.FormD),
                StringComparison.Ordinal
            );
        files["facts.yaml"] = files["facts.yaml"].Replace("30%", "30\u0007%", StringComparison.Ordinal);

        var faults = CourseReader.Read(files.Files()).Faults;

        Assert.Contains(
            faults,
            f =>
                f is { File: "bank.yaml", Line: 7 } && f.Sentence.En.Contains("NFC", StringComparison.Ordinal)
        );
        Assert.Contains(
            faults,
            f =>
                f is { File: "facts.yaml", Line: 2 }
                && f.Sentence.En.Contains("control", StringComparison.Ordinal)
        );

        var folder = Directory.CreateTempSubdirectory("hocvuso-course-");
        try
        {
            foreach (var (path, text) in CourseSamples.Small())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
                File.WriteAllText(Path.Combine(folder.FullName, path), text);
            }

            var lesson = Path.Combine(folder.FullName, "01-khi-nao.md");
            Assert.Empty(CourseReader.Read(CourseFiles.FromFolder(folder.FullName)).Faults);
            File.WriteAllBytes(lesson, [.. Encoding.UTF8.GetBytes("---\nkey: a\n"), 0xC3, 0x28, (byte)'\n']);
            Assert.Contains(
                CourseReader.Read(CourseFiles.FromFolder(folder.FullName)).Faults,
                f =>
                    f is { File: "01-khi-nao.md", Line: 3 }
                    && f.Sentence.En.Contains("UTF-8", StringComparison.Ordinal)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void All_faults_of_all_files_come_together_in_order()
    {
        var files = CourseSamples.Small();
        files["course.md"] = files["course.md"].Replace("items: 1", "items: 7", StringComparison.Ordinal);
        files["01-khi-nao.md"] = files["01-khi-nao.md"]
            .Replace("[^xa-phong]", "[^gi]", StringComparison.Ordinal);
        files.Remove("bank.yaml");

        var faults = CourseReader.Read(files.Files()).Faults;

        Assert.Equal(
            ["01-khi-nao.md:10", "bank.yaml:1", "course.md:18", "course.md:23", "facts.yaml:1"],
            faults.Select(f => $"{f.File}:{f.Line}")
        );
        Assert.Equal(
            "course.md:18: Các dòng của blueprint cộng lại là 1 câu, không phải 7.",
            faults[2].In(Language.Vi)
        );
    }

    [Fact]
    public void Lines_may_end_as_windows_ends_them()
    {
        var files = CourseSamples.Small().ToDictionary(f => f.Key, f => f.Value.ReplaceLineEndings("\r\n"));

        Assert.Empty(CourseReader.Read(files.Files()).Faults);
    }

    [Fact]
    public void The_hash_is_of_every_path_and_byte()
    {
        var files = CourseSamples.Small();
        var hash = files.Files().Hash;

        Assert.Equal(hash, files.Reverse().ToDictionary().Files().Hash);
        Assert.NotEqual(
            hash,
            new Dictionary<string, string>(files) { ["facts.yaml"] = files["facts.yaml"] + "\n" }
                .Files()
                .Hash
        );
        var renamed = new Dictionary<string, string>(files) { ["fact.yaml"] = files["facts.yaml"] };
        renamed.Remove("facts.yaml");
        Assert.NotEqual(hash, renamed.Files().Hash);

        using var again = new MemoryStream(files.Files().ToZip());
        Assert.Equal(hash, CourseFiles.FromZip(again).Hash);
    }

    [Fact]
    public void A_zip_may_hold_the_folder_itself_and_what_a_desktop_adds()
    {
        var files = CourseSamples.Small();
        var zipped = new Dictionary<string, string>();
        foreach (var (path, text) in files)
        {
            zipped["rua-tay/" + path] = text;
        }

        zipped["__MACOSX/._x"] = "x";
        zipped["rua-tay/.DS_Store"] = "x";
        Assert.Equal(files.Files().Hash, zipped.Files().Hash);
    }

    [Fact]
    public void What_is_no_zip_or_too_much_is_refused()
    {
        using var text = new MemoryStream("PK not really a zip"u8.ToArray());
        Assert.Equal("not-a-zip", Assert.Throws<Refusal>(() => CourseFiles.FromZip(text)).Name);

        // 600 KB of one letter is a few hundred bytes in a zip.
        var bomb = new Dictionary<string, string> { ["course.md"] = new('a', 600 * 1024) };
        Assert.InRange(bomb.Zip().Length, 1, 5_000);
        Assert.Equal("course-too-large", Assert.Throws<Refusal>(() => bomb.Files()).Name);

        var many = Enumerable
            .Range(0, CourseFiles.MostFiles + 1)
            .ToDictionary(n => $"images/a{n}.svg", _ => "");
        Assert.Equal("course-too-large", Assert.Throws<Refusal>(() => many.Files()).Name);

        var heavy = Enumerable
            .Range(0, 20)
            .ToDictionary(n => $"images/a{n}.svg", _ => new string('a', 500 * 1024));
        Assert.Equal("course-too-large", Assert.Throws<Refusal>(() => heavy.Files()).Name);

        Assert.Equal(
            "no-such-folder",
            Assert.Throws<Refusal>(() => CourseFiles.FromFolder("/no/such/folder")).Name
        );
    }

    [Fact]
    public void Nesting_without_end_is_a_fault_and_no_crash()
    {
        var files = CourseSamples.Small();
        files["01-khi-nao.md"] = files["01-khi-nao.md"]
            .Replace("Tay bẩn", new string('>', 20_000) + " Tay bẩn", StringComparison.Ordinal);
        files["bank.yaml"] = new string('[', 20_000);

        var faults = CourseReader.Read(files.Files()).Faults;

        Assert.Contains(
            faults,
            f => f.File == "01-khi-nao.md" && f.Sentence.En.Contains("nesting", StringComparison.Ordinal)
        );
        Assert.Contains(
            faults,
            f => f.File == "bank.yaml" && f.Sentence.En.Contains("nesting", StringComparison.Ordinal)
        );
    }
}
