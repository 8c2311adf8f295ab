using System.Globalization;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Records;

namespace HocVuSo.Demo;

/// <summary>An attempt at a test with every answer and every record that it would have left.</summary>
internal sealed record DemoSitting(
    Attempt Attempt,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Record> Records
)
{
    private const int MostThrows = 20;

    /// <summary>Throws answers until they pass, or fail, as the history has it.</summary>
    public static DemoSitting Of(DemoHistory history, Course course, DateTime endedAt)
    {
        var dice = history.Who.Dice;
        for (var i = 1; i <= MostThrows; i++)
        {
            var skill = history.Passed ? Math.Min(1, 0.9 + 0.02 * i) : 0.55;
            var sitting = Throw(history, course, endedAt, skill, dice);
            if (sitting.Attempt.Passed == history.Passed)
            {
                return sitting;
            }
        }

        return Throw(history, course, endedAt, history.Passed ? 1 : 0, dice);
    }

    private static DemoSitting Throw(
        DemoHistory history,
        Course course,
        DateTime endedAt,
        double skill,
        Dice dice
    )
    {
        var startedAt = endedAt.AddSeconds(-dice.Between(300, 900));
        var attempt = Attempt.Start(
            history.Who.Person.Id,
            accountId: null,
            course,
            string.Create(CultureInfo.InvariantCulture, $"{dice.Next():x16}{dice.Next():x16}"),
            new Dictionary<string, int>(),
            attemptsToday: 0,
            startedAt
        );
        var pause = (endedAt - startedAt) / (attempt.Items.Count + 1);
        var answers = new List<Answer>(attempt.Items.Count);
        for (var number = 1; number <= attempt.Items.Count; number++)
        {
            var item = attempt.Question(number, course);
            // Hard questions are missed more often: so the item statistics have something to tell.
            var right = dice.Chance(Math.Min(1, skill + 0.08 * (2 - item.Difficulty)));
            var response = right ? Right(item) : Wrong(item, dice);
            answers.Add(
                attempt.Answer(
                    number,
                    response,
                    before: null,
                    course,
                    accountId: null,
                    startedAt + number * pause
                )!
            );
        }

        attempt.Finish(course, answers, Remarks.None, endedAt);
        return new DemoSitting(
            attempt,
            answers,
            [
                Attempts.Said(attempt, null, "attempted", startedAt, null),
                .. answers.Select(a => Attempts.Said(attempt, a)),
                Attempts.Ended(attempt, null),
            ]
        );
    }

    public static Response Right(Item item) =>
        item switch
        {
            SingleItem single => ChosenResponse.Of(Places(single.Options, o => o.Correct)),
            MultipleItem multiple => ChosenResponse.Of(Places(multiple.Options, o => o.Correct)),
            TrueFalseItem statement => new TrueFalseResponse(statement.Answer),
            OrderItem order => new OrderResponse([.. Enumerable.Range(0, order.Entries.Count)]),
            MatchItem match => new MatchResponse([
                .. Enumerable.Range(0, match.Pairs.Count).Select(i => (int?)i),
            ]),
            NumberItem number => new TypedResponse(number.Answer.ToString("0", CultureInfo.InvariantCulture)),
            TextItem text => new TypedResponse(text.Accept[0]),
            PointItem point => new PointResponse(Places(point.Areas, a => a.Correct)[0]),
            _ => throw new ArgumentException(
                $"No right answer is known to a {item.Type} item.",
                nameof(item)
            ),
        };

    private static Response Wrong(Item item, Dice dice) =>
        item switch
        {
            SingleItem single => new ChosenResponse([dice.Of(Places(single.Options, o => !o.Correct))]),
            // One of the right ones was not seen.
            MultipleItem multiple => ChosenResponse.Of(
                Places(multiple.Options, o => o.Correct).Skip(1).DefaultIfEmpty(multiple.Options.Count - 1)
            ),
            TrueFalseItem statement => new TrueFalseResponse(!statement.Answer),
            OrderItem order => new OrderResponse([1, 0, .. Enumerable.Range(2, order.Entries.Count - 2)]),
            MatchItem match => new MatchResponse([
                1,
                0,
                .. Enumerable.Range(2, match.Pairs.Count - 2).Select(i => (int?)i),
            ]),
            NumberItem => new TypedResponse("0"),
            TextItem => new TypedResponse("không nhớ"),
            PointItem point => new PointResponse(
                dice.Of([.. Places(point.Areas, a => !a.Correct).Select(i => (int?)i), null])
            ),
            _ => throw new ArgumentException(
                $"No wrong answer is known to a {item.Type} item.",
                nameof(item)
            ),
        };

    private static int[] Places<T>(IReadOnlyList<T> all, Func<T, bool> where) =>
        [.. Enumerable.Range(0, all.Count).Where(i => where(all[i]))];
}
