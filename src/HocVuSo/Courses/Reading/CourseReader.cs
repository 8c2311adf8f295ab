using System.Collections.Concurrent;
using HocVuSo.Courses.Recordings;

namespace HocVuSo.Courses.Reading;

/// <summary>
/// Turns the files of a course into a <see cref="Course"/>, or into everything that is wrong with them. See
/// docs/content.md for the format.
/// </summary>
public sealed class CourseReader
{
    /// <summary>Courses without fault that somebody still holds, by hash: the same files are not read twice.</summary>
    private static readonly ConcurrentDictionary<string, WeakReference<Course>> Known = new();

    private readonly CourseSource _source;
    private IReadOnlyDictionary<string, int> _factLines = new Dictionary<string, int>();
    private List<Written> _lessonFiles = [];

    private CourseReader(CourseFiles files) => _source = new CourseSource(files);

    /// <returns>The course, or null and every fault.</returns>
    public static (Course? Course, IReadOnlyList<Fault> Faults) Read(CourseFiles files)
    {
        if (KnownOf(files) is { } known)
        {
            return (known, []);
        }

        var reader = new CourseReader(files);
        var course = reader.Read();
        if (reader._source.Faults.Any || course is null)
        {
            return (null, reader._source.Faults.All);
        }

        foreach (var (hash, _) in Known.Where(k => !k.Value.TryGetTarget(out _)))
        {
            Known.TryRemove(hash, out _);
        }

        Known[files.Hash] = new(course);
        return (course, []);
    }

    /// <summary>What there is of a course that somebody is still writing, and every fault.</summary>
    /// <returns>The course is null where not even its head can be read; in one with faults parts are missing.</returns>
    public static (Course? Course, IReadOnlyList<Fault> Faults) ReadDraft(CourseFiles files)
    {
        if (KnownOf(files) is { } known)
        {
            return (known, []);
        }

        var reader = new CourseReader(files);
        var course = reader.Read();
        return (course, reader._source.Faults.All);
    }

    /// <summary>What was without fault when it was published stays readable, also when rules were added since.</summary>
    public static Course ReadPublished(CourseFiles files) =>
        Read(files).Course
        ?? new CourseReader(files).Read()
        ?? throw new InvalidDataException($"The published version {files.Hash} cannot be read.");

    private static Course? KnownOf(CourseFiles files) =>
        Known.TryGetValue(files.Hash, out var held) && held.TryGetTarget(out var course) ? course : null;

    private Course? Read()
    {
        foreach (
            var needed in new[] { CourseSource.CourseFile, CourseSource.BankFile }.Where(f =>
                _source.Files.Bytes(f) is null
            )
        )
        {
            _source.Faults.Add(needed, 1, $"Thiếu tệp {needed}.", $"The file {needed} is missing.");
        }

        if (_source.Texts.TryGetValue(CourseSource.FactsFile, out var facts))
        {
            (_source.Facts, _factLines) = FactsReader.Read(facts, _source.Faults);
        }

        if (_source.Front(CourseSource.CourseFile) is not var (front, body, before))
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
        var outcomes = CourseHead.Outcomes(front);
        _lessonFiles = [.. front.Texts("lessons")];
        var prose = new ProseRules(_source);
        var lessonReader = new LessonReader(_source, prose);
        var lessons = new List<Lesson>();
        foreach (var (name, line) in _lessonFiles)
        {
            if (lessons.Exists(l => l.File == name + ".md"))
            {
                _source.Faults.Add(
                    CourseSource.CourseFile,
                    line,
                    $"Bài “{name}” được liệt kê hai lần.",
                    $"The lesson “{name}” is listed twice."
                );
            }
            else if (lessonReader.Read(name + ".md", line, lessons.Count + 1, outcomes) is { } lesson)
            {
                if (lessons.Exists(l => l.Key == lesson.Key))
                {
                    _source.Faults.Add(
                        lesson.File,
                        2,
                        $"Mã “{lesson.Key}” đã dùng cho một bài khác.",
                        $"The key “{lesson.Key}” is already used by another lesson."
                    );
                }

                lessons.Add(lesson);
            }
        }

        prose.CheckIntroduction(body, before);
        IReadOnlyList<Item> items = _source.Texts.TryGetValue(CourseSource.BankFile, out var bank)
            ? new ItemReader(_source.Faults, _source.Pictures).Bank(
                CourseSource.BankFile,
                bank,
                [.. outcomes.Select(o => o.Key)]
            )
            : [];
        _source.UsedPictures.UnionWith(items.Select(i => i.Picture?.Path).OfType<string>());
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

        var paper = new ClassReader(_source, prose);
        var course = new Course
        {
            Key = key,
            Hash = _source.Files.Hash,
            Title = language == Language.En ? new(titleEn, titleEn) : new(title, titleEn),
            Summary = front.Text("summary"),
            Place = front.Has("place") ? front.Whole("place", 1, 999) : int.MaxValue,
            Audience = CourseHead.Audience(front),
            Language = language,
            Introduction = body.Trim(),
            Outcomes = outcomes,
            Lessons = lessons,
            Facts = _source.Facts,
            Items = items,
            Form = front.Has("form") ? CourseHead.Form(front, outcomes, items) : null,
            Pictures = _source.Pictures,
            Class = paper.Class(language),
            Handout = paper.Handout(lessons),
            Recordings = RecordingsOf(lessons),
        };
        front.NothingElse();
        return course;
    }

    private IReadOnlyList<Recording> RecordingsOf(List<Lesson> lessons)
    {
        foreach (var recording in _source.Recordings)
        {
            var step = lessons
                .Find(l => l.Key == recording.Lesson)
                ?.Steps.ElementAtOrDefault(recording.Step - 1);
            if (step is null || (recording.Easy && step.Easy is null))
            {
                _source.Faults.Add(
                    recording.Path,
                    1,
                    "Không có bước nào như tên bản ghi âm này nói.",
                    "There is no step as the name of this recording says."
                );
            }
        }

        foreach (
            var twice in _source
                .Recordings.GroupBy(r => (r.Lesson, r.Step, r.Easy, r.Language))
                .SelectMany(g => g.Skip(1))
        )
        {
            _source.Faults.Add(
                twice.Path,
                1,
                "Bước này đã có một bản ghi âm cùng tiếng.",
                "This step has a recording in this language already."
            );
        }

        return _source.Recordings;
    }

    /// <summary>What nobody uses is a slip: a lesson not listed, a picture renamed, a fact whose sentence was deleted.</summary>
    private void ReportUnused()
    {
        foreach (
            var file in _source.Texts.Keys.Except([
                CourseSource.CourseFile,
                CourseSource.FactsFile,
                CourseSource.BankFile,
                CourseSource.ClassFile,
                CourseSource.HandoutFile,
                .. _lessonFiles.SelectMany(l =>
                    new[] { l.Text + ".md", CourseSource.EasyOf(l.Text + ".md") }
                ),
            ])
        )
        {
            _source.Faults.Add(
                file,
                1,
                "Bài này không có trong “lessons” của course.md.",
                "This lesson is not listed in “lessons” of course.md."
            );
        }

        foreach (var picture in _source.Pictures.Keys.Where(p => !_source.UsedPictures.Contains(p)))
        {
            _source.Faults.Add(
                picture,
                1,
                "Không bài hay câu hỏi nào dùng hình này.",
                "No lesson and no question uses this picture."
            );
        }

        foreach (var fact in _source.Facts.Where(f => !_source.CitedFacts.Contains(f.Key)))
        {
            _source.Faults.Add(
                CourseSource.FactsFile,
                _factLines[fact.Key],
                $"Không câu nào dẫn nguồn “{fact.Key}”.",
                $"No sentence cites the fact “{fact.Key}”."
            );
        }
    }
}
