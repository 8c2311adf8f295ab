using HocVuSo.Courses;

namespace HocVuSo.Tests.Assessments;

/// <summary>Small courses made in memory, for the rules that need no database.</summary>
internal static class Make
{
    public static SingleItem Single(string key, string outcome = "a", int difficulty = 1, int right = 0) =>
        new()
        {
            Key = key,
            Outcome = outcome,
            Difficulty = difficulty,
            Prompt = $"Câu {key}?",
            Options =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => new Option($"{key} lựa chọn {i}", i == right, $"vì {i}")),
            ],
        };

    public static Form Form(params BlueprintRow[] rows) =>
        new("bai", "Bài kiểm tra", 20, rows.Sum(r => r.Count), 80, 3, FeedbackRule.AfterSubmit, rows);

    public static Course Course(Form? form, params Item[] items) =>
        new()
        {
            Key = "khoa",
            Hash = "hash-" + string.Join('-', items.Select(i => i.Hash[..6])),
            Title = new("Khóa", "Course"),
            Summary = "",
            Audience = [],
            Language = Language.Vi,
            Introduction = "",
            Outcomes = [new Outcome("a", new("A", "A"), []), new Outcome("b", new("B", "B"), [])],
            Lessons = [],
            Facts = [],
            Items = items,
            Form = form,
            Pictures = new Dictionary<string, ContentPicture>(StringComparer.Ordinal),
        };
}
