using HocVuSo.Courses;

namespace HocVuSo.Assessments;

/// <param name="Item">The item as it counts: the corrected one where it was re-keyed.</param>
/// <param name="Voided">The question counts for nobody.</param>
/// <param name="Response">By the places of <paramref name="Item"/>; null when nothing was answered.</param>
public sealed record MarkedQuestion(int Number, Item Item, bool Voided, Response? Response, Mark Mark);

/// <summary>
/// Marks a whole attempt from what was answered, under the remarks made since. Pure, so it can be done again at any
/// time and must give the same.
/// </summary>
public static class Scoring
{
    public static IReadOnlyList<MarkedQuestion> Mark(
        Attempt attempt,
        Course version,
        IEnumerable<Answer> answers,
        Remarks remarks
    )
    {
        var last = Last(answers);
        return
        [
            .. attempt.Items.Select(
                (key, i) =>
                {
                    var item = version.Item(key)!;
                    var answer = last.GetValueOrDefault(i + 1);
                    var response = Response.Read(item, answer?.Given);
                    var remark = remarks.For(item);
                    if (remark is { Kind: RemarkKind.Void })
                    {
                        return new MarkedQuestion(i + 1, item, true, response, Courses.Mark.None);
                    }

                    if (answer is { Given: Answer.Forgotten })
                    {
                        var points = answer.Points;
                        return new MarkedQuestion(i + 1, item, false, null, new Mark(points, points >= 1));
                    }

                    if (remark is not null)
                    {
                        var corrected = remarks.Corrected(remark);
                        response = Rekeying.Translate(item, corrected, response);
                        item = corrected;
                    }

                    return new MarkedQuestion(i + 1, item, false, response, Marking.Mark(item, response));
                }
            ),
        ];
    }

    /// <summary>0 to 100: the points of the questions that count. If none counts, nobody is to blame: 100.</summary>
    public static double Score(
        Attempt attempt,
        Course version,
        IEnumerable<Answer> answers,
        Remarks remarks
    ) => Score(Mark(attempt, version, answers, remarks));

    public static double Score(IReadOnlyList<MarkedQuestion> questions)
    {
        var counting = questions.Where(q => !q.Voided).ToList();
        // Thirds of points add up to a whole again only after rounding.
        return counting.Count == 0
            ? 100
            : Math.Round(100 * counting.Sum(q => q.Mark.Points) / counting.Count, 4);
    }

    /// <summary>By number of the question, the last revision.</summary>
    public static Dictionary<int, Answer> Last(IEnumerable<Answer> answers)
    {
        var last = new Dictionary<int, Answer>();
        foreach (var answer in answers)
        {
            if (!last.TryGetValue(answer.Number, out var other) || other.Revision < answer.Revision)
            {
                last[answer.Number] = answer;
            }
        }

        return last;
    }
}
