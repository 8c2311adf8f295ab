using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.People;

namespace HocVuSo.Demo;

/// <summary>How far somebody came, with the days on which it happened; null = not, or not yet.</summary>
internal sealed record DemoHistory(DemoPerson Who)
{
    /// <summary>Share of the course that was learned here; 0 when it was learned elsewhere or not at all.</summary>
    public double Learned { get; init; }
    public DateTime? StartedAt { get; init; }

    /// <summary>Each step is written down, not only how far it went.</summary>
    public bool StepsKept { get; init; }

    /// <summary>The test that decides.</summary>
    public DateTime? TestedAt { get; init; }
    public bool Passed { get; init; }
    public double Score { get; init; }
    public EvidenceKind Kind { get; init; }
    public TargetGroup Frame { get; init; }
    public DateTime? ConfirmedAt { get; init; }
    public bool InBatch { get; init; }
    public DateOnly? RevokedOn { get; init; }
    public string? RevokedBecause { get; init; }

    /// <summary>A new paper was asked for.</summary>
    public DateTime? ReissuedAt { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? RejectedBecause { get; init; }
    public DateOnly? ShownOn { get; init; }

    public Assurance Assurance =>
        Kind is EvidenceKind.Sitting or EvidenceKind.Witnessed ? Assurance.Supervised : Assurance.Online;
}

/// <summary>What the made people did between the launch of the movement and today.</summary>
/// <param name="people">How many there are: of the tests taken here only about a thousand are made with every answer, the
/// other people were tested in classes.</param>
internal sealed class DemoHistories(int people, DateTime now)
{
    private const double MostAttempts = 1000;
    private const double MostWithSteps = 1500;

    /// <summary>The launch in Quảng Nam, 18/4/2025.</summary>
    public static readonly DateOnly Launch = new(2025, 4, 18);

    private static readonly string[] WhyRevoked =
    [
        "Người khác làm bài thay",
        "Xác nhận nhầm người cùng họ tên",
        "Buổi kiểm tra không có người giám sát như đã ghi",
    ];

    private static readonly string[] WhyRejected =
    [
        "Số định danh không khớp với cơ sở dữ liệu quốc gia về dân cư",
        "Họ tên không khớp với số định danh",
        "Tài khoản định danh điện tử chưa ở mức 2",
    ];

    private readonly DateOnly _today = VietnamDay.DayOf(now);
    private readonly double _attempts = Math.Min(1, MostAttempts / (0.14 * people));
    private readonly double _steps = Math.Min(1, MostWithSteps / (0.2 * people));

    public DemoHistory Of(DemoPerson who)
    {
        var stepsKept = who.Plays is not null || who.Dice.Chance(_steps);
        return Thrown(who) with { StepsKept = stepsKept };
    }

    private DemoHistory Thrown(DemoPerson who)
    {
        var dice = who.Dice;
        var group = who.Groups.Count > 0 ? who.Groups[0] : TargetGroup.Adult;
        var (passes, tries, hurry) = Chances(who, group);
        var lot = dice.Share();
        if (who.Plays is not null)
        {
            return Playing(who);
        }

        if (lot > passes + tries)
        {
            return new DemoHistory(who);
        }

        var tested = At(Day(dice, hurry), dice);
        var started = Earlier(tested, dice.Between(1, 20));
        if (lot > passes)
        {
            // Most of those who try are on their way; some sat the test and did not pass.
            return dice.Chance(0.25 * _attempts)
                ? new DemoHistory(who)
                {
                    Learned = 1,
                    StartedAt = started,
                    TestedAt = tested,
                    Kind = EvidenceKind.Attempt,
                    Score = 5 * dice.Between(6, 15),
                }
                : new DemoHistory(who) { Learned = dice.Share(), StartedAt = started };
        }

        var kind = dice.Below(100) switch
        {
            < 25 when dice.Chance(_attempts) => EvidenceKind.Attempt,
            < 75 => EvidenceKind.Sitting,
            < 80 => EvidenceKind.Witnessed,
            _ => EvidenceKind.Imported,
        };
        var passed = new DemoHistory(who)
        {
            Learned = kind == EvidenceKind.Attempt ? 1 : 0,
            StartedAt = kind == EvidenceKind.Attempt ? started : null,
            TestedAt = tested,
            Passed = true,
            Kind = kind,
            Score = 5 * dice.Between(16, 20),
            Frame = group,
        };
        var day = VietnamDay.DayOf(tested);
        var mayHold = group != TargetGroup.Adult || who.Person.Birth!.AdultFrom <= day;
        return mayHold && dice.Chance(0.96) ? Confirmed(passed, day, dice) : passed;
    }

    /// <summary>Those with an account begin with clean sheets, but one: there must be something to go on with.</summary>
    private DemoHistory Playing(DemoPerson who) =>
        who.Plays is { Role: Role.Learner, Name: not null }
            ? new DemoHistory(who) { Learned = 0.3, StartedAt = At(_today.AddDays(-3), who.Dice) }
            : new DemoHistory(who);

    private DemoHistory Confirmed(DemoHistory passed, DateOnly tested, Dice dice)
    {
        // An officer decides on Fridays, for all who wait; where the rule decides, many ask at once.
        var inBatch = passed.Frame != TargetGroup.Adult || dice.Chance(0.6);
        var day = inBatch ? FridayAfter(tested) : tested.AddDays(dice.Below(3));
        if (day > _today)
        {
            return passed;
        }

        var at = inBatch ? BatchAt(day) : At(day, dice);
        if (at < passed.TestedAt)
        {
            at = passed.TestedAt!.Value.AddMinutes(10);
        }

        if (at > now)
        {
            return passed;
        }

        var confirmed = passed with { ConfirmedAt = at, InBatch = inBatch };
        var revoked = day.AddDays(dice.Between(20, 120));
        if (dice.Chance(0.008) && revoked <= _today)
        {
            return confirmed with { RevokedOn = revoked, RevokedBecause = dice.Of(WhyRevoked) };
        }

        var reissued = day.AddDays(dice.Between(5, 90));
        if (dice.Chance(0.004) && reissued <= _today)
        {
            confirmed = confirmed with { ReissuedAt = At(reissued, dice) };
        }

        return WithEId(confirmed, day, dice);
    }

    private DemoHistory WithEId(DemoHistory confirmed, DateOnly day, Dice dice)
    {
        var submitted = day.AddDays(dice.Between(1, 10));
        if (submitted > _today || confirmed.Who.Number is null || dice.Chance(0.02))
        {
            return confirmed;
        }

        var answered = submitted.AddDays(dice.Between(1, 14));
        if (answered > _today)
        {
            return confirmed with { SubmittedOn = submitted };
        }

        if (dice.Chance(0.07))
        {
            return confirmed with
            {
                SubmittedOn = submitted,
                AnsweredOn = answered,
                RejectedBecause = dice.Of(WhyRejected),
            };
        }

        var shown = answered.AddDays(dice.Between(1, 5));
        return confirmed with
        {
            SubmittedOn = submitted,
            AnsweredOn = answered,
            ShownOn = shown <= _today && dice.Chance(0.75) ? shown : null,
        };
    }

    /// <summary>
    /// Chance to pass, chance to begin and not pass, and how late: the order of training is civil servants, enterprises,
    /// teams, citizens.
    /// </summary>
    private (double Passes, double Tries, double Hurry) Chances(DemoPerson who, TargetGroup group)
    {
        var age = _today.Year - who.Person.BirthYear!.Value;
        var (passes, hurry) = group switch
        {
            TargetGroup.PublicServant => (0.78, 1.9),
            TargetGroup.Student => (0.68, 1.2),
            TargetGroup.Worker => (0.48, 1.4),
            _ => age switch
            {
                < 36 => (0.5, 0.9),
                < 51 => (0.42, 0.9),
                < 65 => (0.29, 0.85),
                _ => (0.13, 0.8),
            },
        };
        passes = Math.Min(0.96, passes * who.Commune.Spirit);
        return (passes, (1 - passes) * 0.22, hurry);
    }

    private DateOnly Day(Dice dice, double hurry)
    {
        var days = Math.Max(1, _today.DayNumber - Launch.DayNumber);
        var day = Launch.AddDays((int)(days * Math.Pow(dice.Share(), hurry)));
        // Classes are held on weekends too, but fewer.
        if (
            day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            && day.AddDays(2) <= _today
            && dice.Chance(0.5)
        )
        {
            day = day.AddDays(2);
        }

        return day < _today ? day : _today;
    }

    /// <summary>Within waking hours of the day, and never later than now.</summary>
    private DateTime At(DateOnly day, Dice dice)
    {
        var at = VietnamDay.StartOf(day).AddMinutes(dice.Between(7 * 60, 21 * 60)).AddSeconds(dice.Below(60));
        return at < now ? at : now.AddMinutes(-1);
    }

    private static DateTime Earlier(DateTime at, int days) =>
        at.AddDays(-days) is var earlier && earlier >= VietnamDay.StartOf(Launch)
            ? earlier
            : VietnamDay.StartOf(Launch).AddHours(8);

    /// <summary>Batches are issued at five in the afternoon.</summary>
    public static DateTime BatchAt(DateOnly friday) => VietnamDay.StartOf(friday).AddHours(17);

    private static DateOnly FridayAfter(DateOnly day) =>
        day.AddDays(1 + ((int)DayOfWeek.Friday - (int)day.AddDays(1).DayOfWeek + 7) % 7);
}
