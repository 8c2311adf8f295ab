using System.Globalization;
using System.Net;
using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Bench;

/// <summary>A learner who is signed in and has an attempt under way.</summary>
/// <param name="Answers">For each question the fields of two different answers, encoded, without the form's token.</param>
public sealed record Learner(
    Guid PersonId,
    Guid AttemptId,
    string SessionCookie,
    IReadOnlyList<(string First, string Second)> Answers
)
{
    /// <summary>"session=…; form=…"</summary>
    public string Cookies { get; private set; } = SessionCookie;

    /// <summary>"__RequestVerificationToken=…"</summary>
    public string Token { get; private set; } = "";

    /// <summary>Opens the attempt's first question, as a browser does, and keeps what its form carries.</summary>
    public async Task OpenForm(RawConnection connection)
    {
        var status = await connection.Send(RawRequest.Get($"/attempts/{AttemptId}/1", SessionCookie));
        var page = connection.LastAnswer;
        var cookie = Between(page, "Set-Cookie: form=", ";");
        var token = Between(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"", "\"");
        if (status != 200 || cookie is null || token is null)
        {
            throw new InvalidOperationException(
                $"The question did not open ({status}): {page[..Math.Min(page.Length, 2000)]}"
            );
        }

        Cookies = $"{SessionCookie}; form={cookie}";
        Token = "__RequestVerificationToken=" + Uri.EscapeDataString(token);
    }

    /// <param name="number">Of the question, counted from 1.</param>
    /// <param name="second">The other answer: it changes the first.</param>
    public byte[] Answer(int number, bool second) =>
        RawRequest.Post(
            $"/attempts/{AttemptId}/{number}",
            $"{Token}&{(second ? Answers[number - 1].Second : Answers[number - 1].First)}",
            Cookies
        );

    /// <summary>All answers in one request, as the page with all questions sends them.</summary>
    public byte[] AnswerAll(bool second)
    {
        var form = new StringBuilder(Token);
        for (var n = 1; n <= Answers.Count; n++)
        {
            foreach (var field in (second ? Answers[n - 1].Second : Answers[n - 1].First).Split('&'))
            {
                form.Append('&').Append(CultureInfo.InvariantCulture, $"q{n}-").Append(field);
            }
        }

        return RawRequest.Post($"/attempts/{AttemptId}", form.ToString(), Cookies);
    }

    private static string? Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (from < 0)
        {
            return null;
        }

        from += before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}

/// <summary>Prepares learners straight in the database.</summary>
public static class Learners
{
    public static async Task<IReadOnlyList<Learner>> Prepare(IServiceProvider services, int count)
    {
        var version = services
            .GetRequiredService<CourseLibrary>()
            .All.Select(v => v.Course)
            .First(c => c.Form is not null);
        var clock = services.GetRequiredService<TimeProvider>();
        var signedIn = new SignedIn(services);
        var random = new Random(20250922);
        var learners = new List<Learner>(count);
        foreach (var portion in Enumerable.Range(0, count).Chunk(500))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var unit = await db.Set<Unit>().OrderBy(u => u.Id).Select(u => u.Id).FirstAsync();
            using var gate = await services.GetRequiredService<Engine>().EnterWrite();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var _ in portion)
            {
                learners.Add(Add(db, version, unit, clock, signedIn, random));
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return learners;
    }

    /// <summary>Every step of every lesson of the course.</summary>
    public static IReadOnlyList<string> LessonPages(IServiceProvider services) =>
        [
            .. from course in services.GetRequiredService<CourseLibrary>().All.Select(v => v.Course)
            from lesson in course.Lessons
            from step in lesson.Steps
            select $"/courses/{course.Key}/{lesson.Key}/{step.Number}",
        ];

    private static Learner Add(
        Db db,
        Course version,
        int unit,
        TimeProvider clock,
        SignedIn signedIn,
        Random random
    )
    {
        var now = clock.Now();
        var person = Person.Create(
            PersonName.Parse("Trần Thị Lài"),
            Birth.In(1957),
            null,
            unit,
            clock.Today(),
            now
        );
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = "load" + Guid.NewGuid().ToString("N"),
            DisplayName = person.FullName,
            PersonId = person.Id,
            CreatedAt = now,
        };
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        var attempt = Attempt.Start(
            person.Id,
            account.Id,
            version,
            Attempt.NewSeed(),
            new Dictionary<string, int>(StringComparer.Ordinal),
            0,
            now
        );
        db.Add(person);
        db.Add(account);
        db.Add(attempt);
        return new Learner(
            person.Id,
            attempt.Id,
            signedIn.As(db, account.Id, secondFactor: false, now),
            [
                .. Enumerable
                    .Range(1, attempt.Items.Count)
                    .Select(n => TwoAnswers(attempt.Question(n, version), random)),
            ]
        );
    }

    /// <summary>Answers that the form takes, right or wrong, by the places of the page.</summary>
    private static (string First, string Second) TwoAnswers(Item item, Random random)
    {
        var first = SomeAnswer(item, random);
        while (true)
        {
            if (SomeAnswer(item, random) is var second && second != first)
            {
                return (first, second);
            }
        }
    }

    private static string SomeAnswer(Item item, Random random)
    {
        string Any(int count) => random.Next(count).ToString(CultureInfo.InvariantCulture);
        return item switch
        {
            SingleItem single => "Answer=" + Any(single.Options.Count),
            MultipleItem multiple => "Answer=" + Any(multiple.Options.Count),
            TrueFalseItem => "Answer=" + (random.Next(2) == 0 ? "true" : "false"),
            OrderItem order => string.Join(
                '&',
                Enumerable
                    .Range(1, order.Entries.Count)
                    .Shuffle()
                    .Select((place, shown) => $"Answer{shown}={place}")
            ),
            MatchItem match => string.Join(
                '&',
                match.Pairs.Select((_, left) => $"Answer{left}={Any(match.Rights.Count)}")
            ),
            NumberItem => "Answer=" + Any(1_000_000),
            TextItem => "Answer=" + WebUtility.UrlEncode("mã số " + Any(1000)),
            PointItem point => "Answer=" + Any(point.Areas.Count),
            _ => throw new InvalidOperationException(item.Type.ToString()),
        };
    }
}
