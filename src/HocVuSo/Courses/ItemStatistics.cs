namespace HocVuSo.Courses;

/// <summary>How often something was answered.</summary>
/// <param name="Label">The option, the statement's truth, the text that was typed… in the words of the item.</param>
/// <param name="Share">0 to 1, of all who met the item.</param>
public sealed record GivenShare(Text Label, bool Right, long Count, double Share);

/// <summary>How an item did among those who met it in a finished attempt.</summary>
/// <param name="Current">This wording is the one of the current version.</param>
/// <param name="Met">Who met it; an empty answer is a wrong one.</param>
/// <param name="Facility">Mean of the points, 0 (nobody knows) to 1 (everybody knows).</param>
/// <param name="Discrimination">
/// Correlation of the item's points with those of the rest of the attempt (corrected point-biserial), -1 to 1; null while
/// all got the same.
/// </param>
public sealed record ItemStatistics(
    Item Item,
    bool Current,
    long Met,
    long Unanswered,
    double Facility,
    double? Discrimination,
    IReadOnlyList<GivenShare> Given
)
{
    /// <summary>Under this many nothing is said about the item.</summary>
    public const int Enough = 30;

    /// <summary>What an editor should look at; null when nothing stands out or too few have met it.</summary>
    public Text? Warning =>
        Met < Enough ? null
        : Discrimination < 0
            ? new("Người giỏi lại hay sai: xem lại đáp án", "The better ones fail it: check the key")
        : Facility < 0.2 ? new("Quá khó", "Too hard")
        : Facility > 0.95 ? new("Quá dễ", "Too easy")
        : Discrimination < 0.1 ? new("Độ phân biệt thấp", "Tells little apart")
        : null;
}

/// <summary>
/// How the items of a course's current version did in tests, for its editors: known to the feature that holds the tests,
/// which registers it, because Courses may not know who answers.
/// </summary>
/// <returns>Nothing for a course without a test.</returns>
public delegate Task<IReadOnlyList<ItemStatistics>> ItemsDid(Course course);
