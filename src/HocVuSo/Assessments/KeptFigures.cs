using HocVuSo.Courses;
using HocVuSo.Web;

namespace HocVuSo.Assessments;

/// <summary>
/// The figures of items as editors see them beside each item: they are added up over all answers of a test, which takes
/// long, and are as true some minutes later.
/// </summary>
public sealed class KeptFigures(TimeProvider clock)
{
    private const int MostVersions = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly Recent<IReadOnlyList<ItemStatistics>> _figures = new(clock, Kept, MostVersions);

    /// <returns>Nothing for a course without a test.</returns>
    public async Task<IReadOnlyList<ItemStatistics>> Of(Statistics statistics, Course course)
    {
        if (course.Form is not { } form)
        {
            return [];
        }

        if (!_figures.TryGet(course.Hash, out var figures))
        {
            figures = await statistics.Of(course.Key, form.Key);
            _figures.Keep(course.Hash, figures);
        }

        return figures;
    }
}
