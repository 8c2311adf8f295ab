using System.Security.Cryptography;
using System.Text.Json;
using HocVuSo.Courses;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Assessments;

public enum Ending
{
    HandedIn,

    /// <summary>The server's clock ended it; what had been answered counts.</summary>
    TimeUp,
}

/// <summary>
/// One sitting of a test: the questions drawn for one person, from start to finish. The version of the course is
/// stamped on it, so a newer version changes nothing for those who sit.
/// </summary>
public sealed class Attempt
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseKey { get; init; }
    public required string CourseHash { get; init; }
    public required string FormKey { get; init; }

    /// <summary>Settles the draw and every order in which options are shown; 128 random bits in hex.</summary>
    public required string Seed { get; init; }

    /// <summary>Keys of the drawn items in the order of the questions.</summary>
    public required IReadOnlyList<string> Items
    {
        get => _items ??= JsonSerializer.Deserialize<string[]>(ItemsText)!;
        init
        {
            _items = value;
            ItemsText = JsonSerializer.Serialize(value);
        }
    }

    private IReadOnlyList<string>? _items;

    /// <summary><see cref="Items"/> as a JSON array, so that SQL of both engines can take it apart.</summary>
    internal string ItemsText { get; private set; } = "[]";

    /// <summary>The Vietnamese day on which it started: what the attempts per day are counted by.</summary>
    public required DateOnly Day { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>From this instant on nothing is taken any more.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>The account that started it: the person's own or a helper's.</summary>
    public Guid? ByAccountId { get; init; }
    public DateTime? FinishedAt { get; private set; }
    public Ending? Ending { get; private set; }

    /// <summary>0 to 100, four decimals at most.</summary>
    public double? Score { get; private set; }
    public bool? Passed { get; private set; }
    public Assurance Assurance { get; init; } = Assurance.Online;

    public bool IsFinished => FinishedAt is not null;

    /// <summary>Time ran out, and nobody has put the end on record yet.</summary>
    public bool IsOverdue(DateTime now) => !IsFinished && now >= EndsAt;

    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <param name="seed">From <see cref="NewSeed"/>.</param>
    /// <param name="seen">How often this person met each item in earlier attempts.</param>
    /// <param name="attemptsToday">Of this form, by this person, on this Vietnamese day.</param>
    public static Attempt Start(
        Guid personId,
        Guid? accountId,
        Course version,
        string seed,
        IReadOnlyDictionary<string, int> seen,
        int attemptsToday,
        DateTime now
    )
    {
        var form = version.Form ?? throw Refusals.NoTest();
        if (attemptsToday >= form.AttemptsPerDay)
        {
            throw Refusals.NoAttemptsLeftToday(form.AttemptsPerDay);
        }

        return new Attempt
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            PersonId = personId,
            ByAccountId = accountId,
            CourseKey = version.Key,
            CourseHash = version.Hash,
            FormKey = form.Key,
            Seed = seed,
            Items = [.. Drawing.Draw(version, form, seed, seen).Select(i => i.Key)],
            Day = VietnamDay.DayOf(now),
            StartedAt = now,
            EndsAt = now.AddMinutes(form.Minutes),
        };
    }

    /// <param name="number">Of the question, counted from 1.</param>
    public Item Question(int number, Course version) =>
        number >= 1 && number <= Items.Count
            ? version.Item(Items[number - 1])!
            : throw Refusals.NoSuchQuestion();

    /// <summary>Takes an answer while it may be given. Null when it is what was given before.</summary>
    /// <param name="before">The last answer to this question, or null.</param>
    public Answer? Answer(
        int number,
        Response response,
        Answer? before,
        Course version,
        Guid? accountId,
        DateTime now
    )
    {
        RequireRunning(now);
        var item = Question(number, version);
        var given = response.Written;
        if (before?.Given == given)
        {
            return null;
        }

        return new Answer
        {
            AttemptId = Id,
            Number = number,
            Revision = (before?.Revision ?? 0) + 1,
            ItemKey = item.Key,
            Given = given,
            Points = Marking.Mark(item, response).Points,
            At = now,
            ByAccountId = accountId,
        };
    }

    /// <summary>Ends it and settles the score. The end of an overdue one is the end of its time.</summary>
    /// <param name="answers">All of this attempt; of several to a question the last revision counts.</param>
    public void Finish(Course version, IEnumerable<Answer> answers, Remarks remarks, DateTime now)
    {
        if (IsFinished)
        {
            throw Refusals.AttemptIsFinished();
        }

        (FinishedAt, Ending) =
            now < EndsAt ? (now, Assessments.Ending.HandedIn) : (EndsAt, Assessments.Ending.TimeUp);
        Score = Scoring.Score(this, version, answers, remarks);
        Passed = Score >= version.Form!.Pass;
    }

    /// <summary>Puts a recomputed score on record. A pass is not taken away here: see <see cref="Withdraw"/>.</summary>
    public void Rescore(double score, int pass)
    {
        Score = score;
        Passed = Passed == true || score >= pass;
    }

    /// <summary>A pass taken back, by a decision that somebody answers for.</summary>
    public void Withdraw() => Passed = false;

    /// <summary>As it lies in the database, read without the mapper.</summary>
    internal static Attempt Stored(Attempt attempt, string items, DateTime? finishedAt)
    {
        (attempt._items, attempt.ItemsText, attempt.FinishedAt) = (null, items, finishedAt);
        return attempt;
    }

    private void RequireRunning(DateTime now)
    {
        if (IsFinished)
        {
            throw Refusals.AttemptIsFinished();
        }

        if (now >= EndsAt)
        {
            throw Refusals.TimeIsUp();
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Attempt>
    {
        public void Configure(EntityTypeBuilder<Attempt> builder)
        {
            builder.ToTable("attempts").HasKey(a => a.Id);
            builder.Ignore(a => a.Items);
            builder.Property(a => a.ItemsText).HasColumnName("items");
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        }
    }
}

/// <summary>What was answered to one question. A change is a new revision; nothing is overwritten.</summary>
public sealed class Answer
{
    public required Guid AttemptId { get; init; }

    /// <summary>Of the question, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Revision { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>In place of what an erased person typed. Nobody gives it: an empty answer is none.</summary>
    public const string Forgotten = "";

    /// <summary><see cref="Response.Written"/>: by the places of the content, not of the page.</summary>
    public required string Given { get; init; }

    /// <summary>0 to 1, as marked when it was given; of a forgotten one, as it counted last.</summary>
    public required double Points { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Whose hands: the person's own account or a helper's.</summary>
    public Guid? ByAccountId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Answer>
    {
        public void Configure(EntityTypeBuilder<Answer> builder)
        {
            builder
                .ToTable("answers")
                .HasKey(a => new
                {
                    a.AttemptId,
                    a.Number,
                    a.Revision,
                });
            builder.HasOne<Attempt>().WithMany().HasForeignKey(a => a.AttemptId);
        }
    }
}
