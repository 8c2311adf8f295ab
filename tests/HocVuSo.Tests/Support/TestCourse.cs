using System.IO.Compression;
using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Courses.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests;

/// <summary>
/// A published course whose test asks one question of each type: eight outcomes named after the types, two items each.
/// </summary>
public sealed class TestCourse
{
    public static readonly string[] Types =
    [
        "single",
        "multiple",
        "truefalse",
        "order",
        "match",
        "number",
        "text",
        "point",
    ];

    private TestCourse(TestApp app, string key) => (App, Key) = (app, key);

    public TestApp App { get; }
    public string Key { get; }
    public string TestPath => $"/courses/{Key}/test";

    public Course Version => App.App.Services.GetRequiredService<CourseLibrary>().Current(Key)!.Course;

    public static async Task<TestCourse> Publish(
        TestApp app,
        string feedback = "after-submit",
        int attemptsPerDay = 3,
        int pass = 75
    )
    {
        var key = "thu-" + Guid.NewGuid().ToString("N")[..12];
        var course = new TestCourse(app, key);
        await course.PublishFiles(Files(key, feedback, attemptsPerDay, pass));
        return course;
    }

    /// <summary>A new version, with one text of the bank changed.</summary>
    public Task Correct(
        string from,
        string to,
        string feedback = "after-submit",
        int attemptsPerDay = 3,
        int pass = 75
    )
    {
        var files = Files(Key, feedback, attemptsPerDay, pass);
        Assert.Contains(from, files["bank.yaml"], StringComparison.Ordinal);
        files["bank.yaml"] = files["bank.yaml"].Replace(from, to, StringComparison.Ordinal);
        return PublishFiles(files);
    }

    public async Task<Attempt> Start(TestBrowser browser)
    {
        var started = await browser.Submit(TestPath);
        Assert.Equal(303, (int)started.Status);
        var id = Guid.Parse(started.Location!.OriginalString.Split('/')[2]);
        return await Stored(id);
    }

    public Task<Attempt> Stored(Guid attempt) =>
        App.InDb(db => db.Attempts.AsNoTracking().SingleAsync(a => a.Id == attempt));

    public Task<List<Answer>> Answers(Guid attempt) =>
        App.InDb(db =>
            db.Answers.AsNoTracking()
                .Where(a => a.AttemptId == attempt)
                .OrderBy(a => a.Number)
                .ThenBy(a => a.Revision)
                .ToListAsync()
        );

    public Task<List<HocVuSo.Records.Record>> Records(Guid person) =>
        App.InDb(db =>
            db.Set<HocVuSo.Records.Record>()
                .AsNoTracking()
                .Where(r => r.PersonId == person)
                .OrderBy(r => r.At)
                .ThenBy(r => r.Id)
                .ToListAsync()
        );

    public Item Item(Attempt attempt, int number) =>
        attempt.Question(
            number,
            App.App.Services.GetRequiredService<CourseLibrary>().Get(attempt.CourseHash)
        );

    /// <summary>Number of the question of a type.</summary>
    public int NumberOf(Attempt attempt, ItemType type) =>
        Enumerable.Range(1, attempt.Items.Count).Single(n => Item(attempt, n).Type == type);

    /// <summary>The fields of the right answer, or of a wrong one, as the page's form has them.</summary>
    public (string Name, string Value)[] Fields(Attempt attempt, int number, bool right, string prefix = "")
    {
        var item = Item(attempt, number);
        var typed = ItemForm.Typed(
            item,
            Arrangement.Of(item, attempt.Seed),
            right ? Right(item) : Wrong(item)
        );
        return
        [
            .. Enumerable
                .Range(0, 9)
                .Select(i => i == 0 ? ItemForm.Field : $"{ItemForm.Field}{i - 1}")
                .SelectMany(name => typed(name).Select(value => (prefix + name, value!))),
        ];
    }

    public static Response Right(Item item) =>
        item switch
        {
            SingleItem single => new ChosenResponse([Places(single.Options, o => o.Correct)[0]]),
            MultipleItem multiple => new ChosenResponse(Places(multiple.Options, o => o.Correct)),
            TrueFalseItem statement => new TrueFalseResponse(statement.Answer),
            OrderItem order => new OrderResponse([.. Enumerable.Range(0, order.Entries.Count)]),
            MatchItem match => new MatchResponse([.. Enumerable.Range(0, match.Pairs.Count)]),
            NumberItem => new TypedResponse("150.000 đồng"),
            TextItem => new TypedResponse("Mã OTP"),
            PointItem point => new PointResponse(Places(point.Areas, a => a.Correct)[0]),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>Worth nothing.</summary>
    public static Response Wrong(Item item) =>
        item switch
        {
            SingleItem single => new ChosenResponse([Places(single.Options, o => !o.Correct)[0]]),
            MultipleItem multiple => new ChosenResponse([Places(multiple.Options, o => !o.Correct)[0]]),
            TrueFalseItem statement => new TrueFalseResponse(!statement.Answer),
            OrderItem order => new OrderResponse([.. Enumerable.Range(0, order.Entries.Count).Reverse()]),
            MatchItem match => new MatchResponse([
                .. Enumerable.Range(0, match.Pairs.Count).Select(i => (i + 1) % match.Pairs.Count),
            ]),
            NumberItem => new TypedResponse("7"),
            TextItem => new TypedResponse("không biết"),
            PointItem point => new PointResponse(Places(point.Areas, a => !a.Correct)[0]),
            _ => throw new InvalidOperationException(),
        };

    private static int[] Places<T>(IReadOnlyList<T> all, Func<T, bool> where) =>
        [.. Enumerable.Range(0, all.Count).Where(i => where(all[i]))];

    private async Task PublishFiles(Dictionary<string, string> files)
    {
        await using var scope = App.App.Services.CreateAsyncScope();
        try
        {
            await scope
                .ServiceProvider.GetRequiredService<Publishing>()
                .Publish(Zipped(files), byAccount: null);
        }
        catch (FaultyCourse faulty)
        {
            Assert.Fail(faulty.Message);
        }
    }

    private static CourseFiles Zipped(Dictionary<string, string> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        zip.Position = 0;
        return CourseFiles.FromZip(zip);
    }

    private static Dictionary<string, string> Files(string key, string feedback, int attemptsPerDay, int pass)
    {
        var outcomes = string.Concat(
            Types.Select(t => $"  - key: biet-{t}\n    text: \"Biết {t}.\"\n    textEn: \"Know {t}.\"\n")
        );
        var blueprint = string.Concat(
            Types.Select(t => $"    - {{outcome: biet-{t}, difficulty: [1, 2], count: 1}}\n")
        );
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["course.md"] = $"""
                ---
                key: {key}
                title: "Khóa thử"
                titleEn: "Trial course"
                summary: "Để thử."
                audience: [citizen]
                language: vi
                outcomes:
                {outcomes}lessons:
                  - 01-bai
                form:
                  key: bai-thu
                  title: "Bài kiểm tra thử"
                  minutes: 20
                  items: 8
                  pass: {pass}
                  attemptsPerDay: {attemptsPerDay}
                  feedback: {feedback}
                  blueprint:
                {blueprint}---
                Khóa để thử.
                """,
            ["01-bai.md"] = $"""
                ---
                key: bai
                title: "Bài học thử"
                minutes: 2
                outcomes: [{string.Join(", ", Types.Select(t => "biet-" + t))}]
                summary: "Một bài."
                ---
                ## Bước một

                Đọc đi.
                """,
            ["bank.yaml"] = Item("a", 1) + Item("b", 2),
            ["images/tay.svg"] = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">
                  <title>Hình</title>
                  <rect width="360" height="200" fill="#eef6f7"/>
                </svg>
                """,
        };
    }

    private static string Item(string n, int difficulty)
    {
        string Head(string type) =>
            $"- key: {type}-{n}\n  type: {type}\n  outcome: biet-{type}\n  difficulty: {difficulty}\n"
            + $"  prompt: \"Câu {type} {n}?\"\n  explain: \"Giải thích {type} {n}.\"\n";
        return Head("single")
            + $"  options:\n    - {{text: \"đúng {n}\", correct: true, why: \"Vì đúng {n}.\"}}\n"
            + $"    - {{text: \"sai một {n}\", why: \"Vì sai một {n}.\"}}\n    - {{text: \"sai hai {n}\", why: \"Vì sai hai {n}.\"}}\n"
            + Head("multiple")
            + $"  options:\n    - {{text: \"phải một {n}\", correct: true, why: \"Vì phải.\"}}\n    - {{text: \"phải hai {n}\", correct: true, why: \"Vì phải.\"}}\n"
            + $"    - {{text: \"không {n}\", why: \"Vì không.\"}}\n"
            + Head("truefalse")
            + "  answer: true\n  why: \"Vì thế.\"\n"
            + Head("order")
            + $"  order: [\"thứ nhất {n}\", \"thứ nhì {n}\", \"thứ ba {n}\", \"thứ tư {n}\"]\n"
            + Head("match")
            + $"  pairs:\n    - {{left: \"trái một\", right: \"phải một {n}\"}}\n    - {{left: \"trái hai\", right: \"phải hai {n}\"}}\n"
            + Head("number")
            + "  answer: 150000\n  unit: \"đồng\"\n"
            + Head("text")
            + "  accept: [otp, mã otp]\n  ignore: [accents, case]\n"
            + Head("point")
            + "  picture: images/tay.svg\n  alt: \"Hình có hai chỗ.\"\n  areas:\n"
            + "    - {x: 10, y: 10, w: 20, h: 20, correct: true, label: \"góc trên\", why: \"Vì ở đó.\"}\n"
            + "    - {x: 60, y: 60, w: 20, h: 20, label: \"góc dưới\", why: \"Vì không ở đó.\"}\n";
    }
}
