using System.Security.Cryptography;
using HocVuSo.Courses.Recordings;

namespace HocVuSo.Courses.Reading;

/// <summary>
/// The files of a course on their way to become one: texts decoded, drawings read, and what the parts say of each other
/// (which picture is used, which fact is cited).
/// </summary>
internal sealed class CourseSource
{
    public const string CourseFile = "course.md";
    public const string FactsFile = "facts.yaml";
    public const string BankFile = "bank.yaml";
    public const string ClassFile = "class.md";
    public const string HandoutFile = "handout.md";
    private const string Easy = "easy/";

    public CourseSource(CourseFiles files)
    {
        Files = files;
        foreach (var path in files.Paths)
        {
            Take(path);
        }
    }

    public CourseFiles Files { get; }
    public Faults Faults { get; } = new();

    /// <summary>By path.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>By path.</summary>
    public Dictionary<string, ContentPicture> Pictures { get; } = [];
    public HashSet<string> UsedPictures { get; } = [];
    public List<Recording> Recordings { get; } = [];
    public HashSet<string> CitedFacts { get; } = [];
    public IReadOnlyList<Fact> Facts { get; set; } = [];

    /// <summary>Where the easy version of a lesson's file lies.</summary>
    public static string EasyOf(string lesson) => Easy + lesson;

    /// <summary>The full version of a lesson: where the sources of what is said are shown.</summary>
    public static bool IsLesson(string file) =>
        file is not (CourseFile or ClassFile or HandoutFile)
        && !file.StartsWith(Easy, StringComparison.Ordinal);

    /// <summary>A text that belongs to a course by its path.</summary>
    public static bool IsText(string path) =>
        path is FactsFile or BankFile
        || (
            path.EndsWith(".md", StringComparison.Ordinal)
            && path.Length > ".md".Length
            && !WithoutEasy(path).Contains('/', StringComparison.Ordinal)
        );

    public static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The part between the two "---" lines, and what follows with the number of lines above it.</summary>
    public (YamlMap Front, string Body, int Before)? Front(string file)
    {
        if (!Texts.TryGetValue(file, out var text))
        {
            return null;
        }

        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            Faults.Add(
                file,
                1,
                "Tệp phải bắt đầu bằng phần khai báo nằm giữa hai dòng “---”.",
                "The file must begin with a head between two lines “---”."
            );
            return null;
        }

        var head = text[4..(end + 1)];
        return Yaml.Map(file, head, 1, Faults) is { } front
            ? (front, text[(end + 5)..], 2 + head.Count(c => c == '\n'))
            : null;
    }

    /// <summary>Sorts a file by its path; decodes text, reads drawings.</summary>
    private void Take(string path)
    {
        var bytes = Files.Bytes(path)!;
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

            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            Pictures[path] =
                SvgRules.Read(path, bytes, hash, Faults) ?? new ContentPicture(path, 1, 1, hash, bytes);
        }
        else if (RecordingFile.IsOne(path))
        {
            TakeRecording(path, bytes);
        }
        else if (IsText(path))
        {
            if (path is not (FactsFile or BankFile) && !YamlMap.IsKey(WithoutEasy(path)[..^3]))
            {
                BadName();
            }

            if (ContentText.Decode(path, bytes, Faults) is { } text)
            {
                Texts[path] = text;
            }
        }
        else
        {
            Faults.Add(
                path,
                1,
                "Tệp này không thuộc khóa học: chỉ có course.md, các bài NN-tên.md, easy/NN-tên.md, class.md, handout.md, facts.yaml, bank.yaml, images/*.svg và audio/*.",
                "This file is no part of a course: there are only course.md, lessons NN-name.md, easy/NN-name.md, class.md, handout.md, facts.yaml, bank.yaml, images/*.svg and audio/*."
            );
        }

        void BadName() =>
            Faults.Add(
                path,
                1,
                "Tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối.",
                "A file name has only small letters without accents, digits and hyphens."
            );
    }

    /// <summary>What its name says; whether there is such a step is asked when the lessons are read.</summary>
    private void TakeRecording(string path, byte[] bytes)
    {
        if (
            RecordingFile.Name(path) is not var (lesson, step, easy, code)
            || SpokenLanguage.Find(code) is not { } language
        )
        {
            var codes = string.Join(", ", SpokenLanguage.All.Select(l => l.Code));
            Faults.Add(
                path,
                1,
                $"Tên bản ghi âm phải là audio/mã-bài-số-bước.tiếng.mp3 (hoặc m4a, ogg), ví dụ audio/khi-nao-1.vi.mp3, audio/khi-nao-1-easy.ktv.mp3; tiếng là một trong {codes}.",
                $"A recording is called audio/lesson-step.language.mp3 (or m4a, ogg), like audio/khi-nao-1.vi.mp3, audio/khi-nao-1-easy.ktv.mp3; the language is one of {codes}."
            );
            return;
        }

        if (Files.Given(path) is { } given && !RecordingFile.Fits(path, given))
        {
            Faults.Add(
                path,
                1,
                "Tệp này không phải âm thanh đúng như đuôi tên của nó.",
                "This file is not audio of the kind its name says."
            );
        }

        if (RecordingFile.Read(bytes) is var (hash, length))
        {
            Recordings.Add(new(path, lesson, step, easy, language, hash, length));
        }
    }

    private static string WithoutEasy(string path) =>
        path.StartsWith(Easy, StringComparison.Ordinal) ? path[Easy.Length..] : path;
}
